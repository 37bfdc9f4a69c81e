/**
 * The dekning of today's catalogue, reckoned in a thread of its own: a planner's question never stands in the way of a veileder's. The thread is
 * started by the first who asks, is told what differs each time the catalogue is another, and is started again should it stop.
 */
import { Worker } from 'node:worker_threads'
import type { Dekning } from '../../catalog/dekning/dekning.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import type { Snapshot } from '../../catalog/snapshot.ts'
import type { Deps } from '../deps.ts'
import { Feil } from '../feil.ts'
import type { FraArbeider, TilArbeider } from './melding.ts'
import type { Oppdrag, Oppdragssvar } from './oppdrag.ts'

export type Dekningstjeneste = {
  /** Of the newest catalogue, when that is ready or soon will be; else of the one before it. The first is waited for. */
  hent(): Promise<{ dekning: Dekning; foreldet: boolean }>
  /** Errors: `for_stort` when it takes too long, `for_mange` when many wait. */
  utfor<S extends Oppdrag['slag']>(oppdrag: Extract<Oppdrag, { slag: S }>): Promise<Oppdragssvar[S]>
  /** Starts reckoning when somebody has asked before, and the catalogue or the day is another since. */
  oppdater(): void
  lukk(): Promise<void>
}

/** A thread does not learn TypeScript from the program that starts it. */
const TSX = import.meta.resolve('tsx/esm/api')
const ARBEIDER = new URL('./arbeider.ts', import.meta.url).href
const START = `import(${JSON.stringify(TSX)}).then((tsx) => { tsx.register(); return import(${JSON.stringify(ARBEIDER)}) })`

/** Entries sent at a time, so that requests are answered in between. */
const OM_GANGEN = 250
/** Who has just saved expects to see it; longer than this nobody waits for the newest. */
const KORT_VENT_MS = 3_000
const FRIST_MS = 60_000
/** They are answered one by one, and the last must not wait for minutes. */
const FLEST_VENTER = 12
const FOR_MANGE = 'Mange regner på dekningen akkurat nå. Prøv igjen om litt.'
const FOR_LENGE = 'Dette tok for lang tid å regne ut. Velg et mindre område, eller færre muligheter.'

type Ventende = { ferdig: (svar: never) => void; feilet: (feil: unknown) => void }

/** The thread, and who waits for an answer from it. */
function startTrad(vedDekning: (d: Dekning) => void, vedSlutt: (feil: unknown) => void) {
  const trad = new Worker(START, { eval: true, execArgv: [], env: {} })
  trad.unref()
  const venter = new Map<number, Ventende>()
  let neste = 0
  trad.on('message', (melding: FraArbeider) => {
    if (melding.slag === 'dekning') return vedDekning(melding.dekning)
    const her = venter.get(melding.nr)
    venter.delete(melding.nr)
    if (melding.slag === 'svar') her?.ferdig(melding.svar as never)
    else her?.feilet(new Error(melding.melding))
  })
  let feilen: unknown = new Error('Tråden som regner ut dekningen, stanset')
  trad.on('error', (feil) => {
    feilen = feil
  })
  trad.on('exit', () => {
    for (const { feilet } of venter.values()) feilet(feilen)
    vedSlutt(feilen)
  })
  const si = (melding: TilArbeider) => trad.postMessage(melding)
  return {
    si,
    /** Errors: `for_stort` after a minute. */
    sporr: <S extends Oppdrag['slag']>(oppdrag: Oppdrag): Promise<Oppdragssvar[S]> =>
      new Promise((ferdig, feilet) => {
        if (venter.size >= FLEST_VENTER) return feilet(new Feil('for_mange', FOR_MANGE))
        const nr = (neste += 1)
        const frist = setTimeout(() => {
          venter.delete(nr)
          feilet(new Feil('for_stort', FOR_LENGE))
        }, FRIST_MS)
        const slutt =
          <T>(gjor: (verdi: T) => void) =>
          (verdi: T) => {
            clearTimeout(frist)
            gjor(verdi)
          }
        venter.set(nr, { ferdig: slutt(ferdig), feilet: slutt(feilet) })
        si({ slag: 'oppdrag', nr, oppdrag })
      }),
    stans: () => trad.terminate(),
  }
}

type Trad = ReturnType<typeof startTrad>
type Grunnlag = Pick<Deps, 'current' | 'idag' | 'logg'>

/** Tells the thread what differs from what it has, a little at a time. `sendt`: what it has, by id; brought up to date. */
async function send(trad: Trad, snapshot: Snapshot, sendt: Map<string, Tiltak>): Promise<void> {
  const fjern = [...sendt.keys()].filter((id) => snapshot.finn(id) === undefined)
  const legg = snapshot.tiltak.filter((t) => sendt.get(t.id) !== t)
  for (const id of fjern) sendt.delete(id)
  trad.si({ slag: 'rader', fjern, legg: [] })
  for (let fra = 0; fra < legg.length; fra += OM_GANGEN) {
    const del = legg.slice(fra, fra + OM_GANGEN)
    trad.si({ slag: 'rader', fjern: [], legg: del })
    for (const t of del) sendt.set(t.id, t)
    await new Promise((videre) => setImmediate(videre))
  }
  trad.si({ slag: 'regn', versjon: snapshot.versjon })
}

/** What the thread was told last: of another day or other roads it must begin anew. */
type Fortalt = { trad: Trad; dato: string; reisetider: string; versjon: string; sendt: Map<string, Tiltak> }

export function lagDekningstjeneste({ current, idag, logg }: Grunnlag): Dekningstjeneste {
  let fortalt: Fortalt | null = null
  let dekning: Dekning | null = null
  let spurt = false
  let sender: Promise<void> | null = null
  let lytter: (() => void)[] = []

  const varsle = () => {
    for (const si of lytter) si()
    lytter = []
  }
  const erNy = () => dekning?.katalogversjon === current.snapshot().versjon && dekning.dato === idag()

  function start(): Fortalt {
    const trad = startTrad(
      (ny) => {
        dekning = ny
        varsle()
      },
      (feil) => {
        if (fortalt?.trad !== trad) return
        fortalt = null
        logg(feil)
        varsle()
      },
    )
    return { trad, dato: '', reisetider: '', versjon: '', sendt: new Map() }
  }

  const erFortalt = () =>
    fortalt?.versjon === current.snapshot().versjon &&
    fortalt.dato === idag() &&
    fortalt.reisetider === JSON.stringify(current.reisetider())

  async function fortell(): Promise<void> {
    fortalt ??= start()
    const [her, dato, reisetider, snapshot] = [fortalt, idag(), current.reisetider(), current.snapshot()]
    const veier = JSON.stringify(reisetider)
    if (her.dato !== dato || her.reisetider !== veier) {
      her.trad.si({ slag: 'begynn', dato, reisetider })
      her.sendt.clear()
    }
    Object.assign(her, { dato, reisetider: veier, versjon: snapshot.versjon })
    await send(her.trad, snapshot, her.sendt)
  }

  /** One at a time, until the thread knows what is now. */
  function oppdater(): Promise<void> {
    sender ??= (async () => {
      while (!erFortalt()) await fortell()
    })().finally(() => {
      sender = null
    })
    return sender
  }

  const nyhet = (mest: number | null) =>
    new Promise<void>((videre) => {
      lytter.push(videre)
      if (mest !== null) setTimeout(videre, mest).unref()
    })

  const siste = (): Dekning | null => dekning

  async function forste(): Promise<Dekning> {
    const klar = siste()
    if (klar) return klar
    const venter = nyhet(null)
    await oppdater()
    await venter
    const ny = siste()
    if (!ny) throw new Error('Dekningen kunne ikke regnes ut')
    return ny
  }

  return {
    async hent() {
      spurt = true
      if (dekning !== null && !erNy()) {
        const venter = nyhet(KORT_VENT_MS)
        await oppdater()
        if (!erNy()) await venter
      }
      return { dekning: await forste(), foreldet: !erNy() }
    },
    async utfor(oppdrag) {
      spurt = true
      await forste()
      await oppdater()
      if (!fortalt) throw new Error('Dekningen kunne ikke regnes ut')
      return fortalt.trad.sporr(oppdrag)
    },
    oppdater() {
      if (spurt) void oppdater().catch(logg)
    },
    async lukk() {
      const { trad } = fortalt ?? {}
      fortalt = null
      await trad?.stans()
    },
  }
}
