/** Why a tiltak is a hit, for the words that do not already stand marked on its card. */
import type { Treff } from '../../../catalog/skjema/sok.ts'
import { harTekst, t } from '../../felles/sprak.ts'
import { merkede } from './merking.ts'

type Grunn = Treff['hvorfor'][number]

/** Text that the card shows, so that the reader sees the word itself. */
const VISES_I_TEKST: ReadonlySet<string> = new Set(['navn', 'sammendrag', 'beskrivelse'])
/** Facts of the card where a word that was found is marked. */
const VISES_SOM_FAKTA: ReadonlySet<string> = new Set(['sted', 'tilbyder'])
/** So many letters in common is the same word to a reader: «norsk» and «norskkurs», but not «gjeld» and «inkasso». */
const LIKE_BOKSTAVER = 4
const FLEST_GRUNNER = 2

const likStart = (a: string, b: string) => {
  let n = 0
  while (n < a.length && a[n] === b[n]) n++
  return n
}

function erSynlig({ ord, felt, funnet }: Grunn, merket: readonly string[], fakta: readonly string[]): boolean {
  const [o, f] = [ord.toLowerCase(), funnet.toLowerCase()]
  if (VISES_SOM_FAKTA.has(felt) && fakta.some((x) => x.toLowerCase().includes(f))) return true
  return merket.some((m) => {
    const lik = likStart(m, o) >= Math.min(LIKE_BOKSTAVER, o.length)
    return lik || m.includes(o) || (VISES_I_TEKST.has(felt) && m === f)
  })
}

/** The words found among the facts, to be marked there. */
export const faktaord = ({ hvorfor }: Pick<Treff, 'hvorfor'>, felt: 'sted' | 'tilbyder'): string[] =>
  hvorfor.filter((g) => g.felt === felt).map((g) => g.funnet)

const feltnavn = (felt: string): string => {
  const nokkel = `hvorfor.felt.${felt}`
  return harTekst(nokkel) ? t(nokkel) : felt
}

/** One line, or empty when the card says it all. `fakta`: the provider and the place as the card shows them. */
export function hvorforlinje(
  { hvorfor, tiltak, utdrag, merker }: Pick<Treff, 'hvorfor' | 'utdrag' | 'merker'> & { tiltak: { navn: string } },
  fakta: readonly string[],
): string {
  const merket = [...merkede(tiltak.navn, merker.navn), ...merkede(utdrag, merker.utdrag)].map((m) => m.toLowerCase())
  const usagte = hvorfor.filter((g) => !erSynlig(g, merket, fakta)).slice(0, FLEST_GRUNNER)
  if (usagte.length === 0) return ''
  const grunner = usagte.map(({ ord, felt, funnet }) =>
    felt === 'landet' ? t('hvorfor.landet', { ord }) : t('hvorfor.grunn', { ord, felt: feltnavn(felt), funnet }),
  )
  return t('hvorfor', { grunner: grunner.join('; ') })
}
