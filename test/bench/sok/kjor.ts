/** The search beside others, for a catalogue of one size. */
import type { Geografi } from '../../../catalog/geografi.ts'
import { lastGeografi } from '../../../catalog/last.ts'
import type { Tiltak } from '../../../catalog/skjema/tiltak.ts'
import { lagKatalog } from '../katalog.ts'
import { DATO } from '../kjor.ts'
import { minne } from '../maling.ts'
import { type Dokument, lagDokumenter } from './dokument.ts'
import { type Malt, malSok, type Omfang } from './maling.ts'
import type { Motor } from './motor.ts'
import { flexSearch } from './motorer/flexsearch.ts'
import { fts5 } from './motorer/fts5.ts'
import { fuse } from './motorer/fuse.ts'
import { miniSearch } from './motorer/minisearch.ts'
import { orama } from './motorer/orama.ts'
import { byggVar, heleSvaret, VAR } from './motorer/vare.ts'
import { type Klasse, lagOppgaver } from './oppgaver.ts'

const ANDRE = [miniSearch, orama, flexSearch, fuse, fts5]

/** `byte`: in the heap, and outside it for what keeps itself there. */
export type Bygget = { navn: string; sekunder: number; byte: number }
/** `relevante`: how many there are to find. */
export type Oppgavelinje = { klasse: Klasse; q: string; relevante: number }
export type Sokresultat = {
  storrelse: number
  omfang: Omfang
  /** In the order of `svar` of what is measured. */
  oppgaver: Oppgavelinje[]
  bygget: Bygget[]
  malt: Malt[]
}

/** `antall`: queries in each class. */
export type Sokevalg = { storrelse: number; geografi: Geografi; antall: number; start: number; omfang: Omfang }
const START = 20_261_127
const ANTALL = 40
const OMFANG: Omfang = { runder: 3, varmMs: 1_500, tregMs: 30_000 }
/** Of each class, and none of those that count, unless both happen to be drawn. */
const VARME = 3

/** A test runs without the means to clean up, and looks at no memory. */
const minneNa = () => (globalThis.gc ? minne() : 0)

/** Memory is looked at after a first query, when what is made only once has been made. */
async function medTall<M extends Motor>(bygg: () => M): Promise<{ motor: M; bygget: Bygget }> {
  const tomt = minneNa()
  const begynt = performance.now()
  const motor = bygg()
  const sekunder = (performance.now() - begynt) / 1000
  for (const finn of Object.values(motor.mater)) await finn('arbeid')
  const byte = minneNa() - tomt + (motor.utenfor ?? 0)
  return { motor, bygget: { navn: motor.navn, sekunder, byte } }
}

type Stoff = { tiltak: readonly Tiltak[]; dokumenter: readonly Dokument[]; geografi: Geografi }

async function byggAlle({ tiltak, dokumenter, geografi }: Stoff, fremdrift: (steg: string) => void) {
  fremdrift(`bygger ${VAR}`)
  const vare = await medTall(() => byggVar(tiltak, geografi))
  const motorer: Motor[] = [vare.motor, heleSvaret(vare.motor.indeks, DATO)]
  const bygget = [vare.bygget]
  for (const { navn, bygg } of ANDRE) {
    fremdrift(`bygger ${navn}`)
    const annen = await medTall(() => bygg(dokumenter))
    motorer.push(annen.motor)
    bygget.push(annen.bygget)
  }
  return { motorer, bygget }
}

export async function sammenlignSok(valg: Sokevalg, fremdrift: (steg: string) => void): Promise<Sokresultat> {
  const { storrelse, geografi, antall, start, omfang } = valg
  fremdrift('lager katalogen')
  const tiltak = lagKatalog({ antall: storrelse, geografi, dato: DATO }).filter((t) => t.status === 'publisert')
  const dokumenter = lagDokumenter(tiltak, geografi)
  const oppgaver = lagOppgaver({ tiltak, geografi, antall, start })
  const varme = lagOppgaver({ tiltak, geografi, antall: VARME, start: -start })
  const { motorer, bygget } = await byggAlle({ tiltak, dokumenter, geografi }, fremdrift)
  fremdrift('søker')
  const malt = await malSok(motorer, { oppgaver, varme }, omfang)
  for (const m of motorer) m.lukk?.()
  const linjer = oppgaver.map(({ klasse, q, relevante }) => ({ klasse, q, relevante: relevante.size }))
  return { storrelse, omfang, oppgaver: linjer, bygget, malt }
}

export const kjorSok = (storrelse: number, fremdrift: (steg: string) => void): Promise<Sokresultat> =>
  sammenlignSok({ storrelse, geografi: lastGeografi(), antall: ANTALL, start: START, omfang: OMFANG }, fremdrift)
