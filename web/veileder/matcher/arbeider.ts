/** The worker: judges, plans and looks up, with the part of the catalogue that is here. A kartlegging comes in, an answer goes out, and nothing is kept. */
import highsWasm from 'highs/runtime?url'
import { lagForslag } from '../../../catalog/match/match.ts'
import { lagPerson } from '../../../catalog/match/person.ts'
import { reiseTil } from '../../../catalog/match/reisevei.ts'
import { fortellSti } from '../../../catalog/plan/egen-sti.ts'
import { lagHighs } from '../../../catalog/plan/highs.ts'
import { lagPlan } from '../../../catalog/plan/plan.ts'
import type { Tiltak } from '../../../catalog/skjema/tiltak.ts'
import { lagSnapshot, type Snapshot } from '../../../catalog/snapshot.ts'
import { Hentefeil, hent, lagKopier } from './kopi.ts'
import type { Oppgave, Oppgaver, Sporsmal, Svarmelding } from './melding.ts'

const si = (melding: Svarmelding) => self.postMessage(melding)

const kopier = lagKopier({
  kopi: (kopi) => si({ slag: 'kopi', kopi }),
  nytt: () => si({ slag: 'nytt' }),
  naa: () => Date.now(),
})

/** Three megabytes, so it comes with the first plan. */
const highs = lagHighs(async () => (await import('highs')).default({ locateFile: () => highsWasm }))

/** Null when it no longer exists. Errors: `Hentefeil`. */
async function fraTjenesten(id: string): Promise<Tiltak | null> {
  try {
    // Written by the service, by the schema.
    return (await (await hent(`/api/tiltak/${encodeURIComponent(id)}`)).json()) as Tiltak
  } catch (feil) {
    if (feil instanceof Hentefeil && feil.melding.status === 404) return null
    throw feil
  }
}

const finnAlle = async (ider: readonly string[]): Promise<Tiltak[]> =>
  (await Promise.all(ider.map(async (id) => kopier.finn(id) ?? (await fraTjenesten(id))))).filter((t) => t !== null)

/** Also with what was chosen in the search and lies outside the part that is here. */
async function medValgte(snapshot: Snapshot, valgte: readonly string[]): Promise<Snapshot> {
  const utenfor = await finnAlle(valgte.filter((id) => !snapshot.finn(id)))
  if (utenfor.length === 0) return snapshot
  return lagSnapshot([...snapshot.tiltak, ...utenfor], snapshot.geografi, snapshot.versjon)
}

/** Of nobody: some of the rules that only needs wake. */
const OPPVARMING = { norsk: 3, arbeidserfaring: 2, bolig: 1 } as const
let varm: Snapshot | null = null

/** Once for each copy, after its first answer: a program that has run is quicker, and the next answer is the first that the veileder waits for. */
function varmOpp(
  snapshot: Snapshot,
  { kommune, ...valg }: { kommune: string | null; antall: number; dato: string },
): void {
  if (varm === snapshot) return
  varm = snapshot
  setTimeout(() => lagForslag(snapshot, { kommune, behov: OPPVARMING }, valg))
}

const UTFOR: { [O in Oppgave]: (inn: Oppgaver[O]['inn']) => Promise<Oppgaver[O]['ut']> } = {
  async forslag({ kartlegging, ...valg }) {
    const { snapshot } = await kopier.for(kartlegging.kommune)
    const svar = lagForslag(snapshot, kartlegging, valg)
    varmOpp(snapshot, { ...valg, kommune: kartlegging.kommune })
    return svar
  },
  async plan({ sporsmal, malform, dato }) {
    const { snapshot } = await kopier.for(sporsmal.kartlegging.kommune)
    const hele = await medValgte(snapshot, sporsmal.valgte ?? [])
    const valgte = sporsmal.valgte?.filter((id) => hele.finn(id))
    return lagPlan(hele, { ...sporsmal, ...(valgte && { valgte }) }, { malform, dato, los: await highs() })
  },
  async sti({ kartlegging, valg, ...hvordan }) {
    const { snapshot } = await kopier.for(kartlegging.kommune)
    return fortellSti(await medValgte(snapshot, Object.values(valg).flat()), { kartlegging, valg }, hvordan)
  },
  async deltakere({ kartlegging, ider, dato }) {
    const { snapshot } = await kopier.for(kartlegging.kommune)
    const p = lagPerson(kartlegging, dato, snapshot.geografi)
    return (await finnAlle(ider)).map((tiltak) => ({ tiltak, reise: reiseTil(p, tiltak) }))
  },
  async tiltak({ ider, kommune }) {
    // The page of a tiltak can be opened before any kommune is chosen; then only that one is fetched.
    if (kommune !== null) await kopier.for(kommune)
    return finnAlle(ider)
  },
  async seEtter() {
    await kopier.seEtter()
    return null
  },
}

const utfor = <O extends Oppgave>(hva: O, inn: Oppgaver[O]['inn']) => UTFOR[hva](inn)

self.addEventListener('message', ({ data }: MessageEvent<Sporsmal>) => {
  const { nr } = data
  utfor(data.hva, data.inn).then(
    (ut) => si({ slag: 'svar', nr, ut }),
    // Nothing of what was asked is told: it is about a person.
    (feil: unknown) => si({ slag: 'feil', nr, feil: feil instanceof Hentefeil ? feil.melding : { status: -1 } }),
  )
})
