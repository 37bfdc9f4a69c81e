import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import type { Tilrettelegging } from '../../kodeverk.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'
import type { Kriterium } from '../kriterium.ts'
import { HELDAG, minsteTimer } from '../oppmote.ts'
import type { Person } from '../person.ts'
import { ADVARSEL, JA, type Utfall, VET_IKKE } from '../utfall.ts'

/** What lets someone with children at home take part. Source: kontrakt §5. */
const LETTER: ReadonlySet<Tilrettelegging> = new Set(['barnepass', 'skoletid', 'kort-dag', 'gradvis-opptrapping'])
/** The oldest that is not yet at school. */
const SMA_BARN = 5

const erHeldag = (t: Tiltak) => (minsteTimer(t) ?? 0) >= HELDAG

/** Someone who looks after the children may be told as content as well. */
function tilbyr({ innhold, tilrettelegging = [] }: Tiltak): Tilrettelegging[] {
  const pass: Tilrettelegging[] = innhold.includes('barnepass') ? ['barnepass'] : []
  return [...new Set([...pass, ...tilrettelegging.filter((kode) => LETTER.has(kode))])]
}

const harSmaBarn = (p: Person) => p.barn?.some((alder) => alder <= SMA_BARN) ?? false

function prov(p: Person, t: Tiltak): Utfall {
  if (!erHeldag(t) || tilbyr(t).length > 0) return JA
  const alene = p.harHindring('omsorg-uten-barnepass')
  if (alene === null) return harSmaBarn(p) ? VET_IKKE : JA
  if (!alene) return JA
  return t.tilrettelegging === undefined ? VET_IKKE : ADVARSEL
}

export const barnepass: Kriterium = {
  regel: 'barnepass',
  sporsmal: 'Har personen noen til å passe barna når tiltaket fyller dagene?',
  kilde: 'OE-rapport 2023-68 kap. 10.2: mange innvandrere har store omsorgsoppgaver; aldri et nei (R25)',
  angar: (p) => p.harHindring('omsorg-uten-barnepass') !== false,
  leser: (t) => [erHeldag(t), tilbyr(t).length > 0, t.tilrettelegging === undefined],
  prov,
  verdier(p, t) {
    const angar = erHeldag(t) && p.harHindring('omsorg-uten-barnepass') === true
    return angar || prov(p, t) !== JA ? { timer: minsteTimer(t), tilbyr: tilbyr(t) } : null
  },
  mangler: (p) =>
    p.harHindring('omsorg-uten-barnepass') === null
      ? { side: 'kartlegging', felt: 'hindringer' }
      : { side: 'tiltak', felt: 'tilrettelegging' },
  variant(p, t) {
    if (prov(p, t) !== VET_IKKE) return undefined
    return p.harHindring('omsorg-uten-barnepass') === null ? 'ukjent-omsorg' : 'ukjent-tilrettelegging'
  },
  tekst: tekster.barnepass,
}
