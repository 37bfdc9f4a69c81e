/** The worker: holds the model of the whole country, keeps it like the catalogue, and answers what is asked of it. */
import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { medEndring } from '../../catalog/dekning/endring.ts'
import { type Land, lagLand, lagModell, type Modell } from '../../catalog/dekning/modell.ts'
import { somDekning } from '../../catalog/dekning/somdekning.ts'
import { lastGeografi } from '../../catalog/last.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import type { FraArbeider, TilArbeider } from './melding.ts'
import { utfor } from './oppdrag.ts'

/** When more than one in so many is other than it was, all is made anew. */
const NYTT_FRA = 10

const port = parentPort
if (!port) throw new Error('Dette er en arbeider, og startes av tjenesten')
const si = (melding: FraArbeider) => port.postMessage(melding)

const ETTER_VEILEDEREN = 5

/** A veileder's question goes first where there are too few cores. On Linux this is the thread's own; elsewhere it would be the whole service's. */
function vikForVeiledere(): void {
  if (process.platform !== 'linux') return
  try {
    setPriority(ETTER_VEILEDEREN)
  } catch {
    // Where it is not allowed, it is reckoned all the same.
  }
}
vikForVeiledere()

const geografi = lastGeografi()
const tiltak = new Map<string, Tiltak>()
let land: Land | null = null
let modell: Modell | null = null
let versjon = ''
/** What has come since the model was made. */
let fjern = new Set<string>()
let legg = new Map<string, Tiltak>()

function taImot(nye: readonly Tiltak[], borte: readonly string[]) {
  for (const id of borte) {
    tiltak.delete(id)
    legg.delete(id)
    fjern.add(id)
  }
  for (const t of nye) {
    tiltak.set(t.id, t)
    fjern.delete(t.id)
    legg.set(t.id, t)
  }
}

const lite = (m: Modell) => NYTT_FRA * (fjern.size + legg.size + m.borte) < tiltak.size

function regn(her: Land): Modell {
  if (modell && lite(modell)) return medEndring(modell, { fjern: [...fjern], legg: [...legg.values()] })
  return lagModell(
    [...tiltak.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    her,
  )
}

async function gjor(nr: number, oppdrag: Parameters<typeof utfor>[1]) {
  try {
    if (!modell) throw new Error('Dekningen er ikke regnet ut')
    si({ slag: 'svar', nr, svar: await utfor({ modell, versjon }, oppdrag) })
  } catch (feil) {
    si({ slag: 'feil', nr, melding: feil instanceof Error ? (feil.stack ?? feil.message) : String(feil) })
  }
}

port.on('message', (melding: TilArbeider) => {
  if (melding.slag === 'begynn') {
    land = lagLand(melding.dato, geografi.medReisetider(melding.reisetider))
    modell = null
    tiltak.clear()
  } else if (melding.slag === 'rader') taImot(melding.legg, melding.fjern)
  else if (melding.slag === 'oppdrag') void gjor(melding.nr, melding.oppdrag)
  else if (land) {
    modell = regn(land)
    versjon = melding.versjon
    fjern = new Set()
    legg = new Map()
    si({ slag: 'dekning', dekning: somDekning(modell, versjon) })
  }
})
