/** What the steps do with the import under way. */
import { batch } from '@preact/signals'
import { ApiFeil } from '../../api.ts'
import { lagUtsatt } from '../../felles/forsinket.ts'
import { hentMegPaNytt, kontor } from '../meg.ts'
import { lagSiste } from './siste.ts'
import * as na from './tilstand.ts'
import { lesRegneark, skrivRegneark } from './tjeneste.ts'
import { somImportvalg, type Valg } from './valg.ts'
import { antallRader, type Visning, visFor } from './visning.ts'

/** So long that a run of corrections is one question. */
const PAUSE_MS = 500
const utsatt = lagUtsatt(PAUSE_MS)

const INGEN = { antall: { ny: 0, endret: 0, uendret: 0, feil: 0 } }
const radene = () => antallRader(na.forslag.peek() ?? INGEN)

function innlesing(slag: na.Arbeid['slag'], fil: File) {
  na.arbeid.value = { slag, fremdrift: null }
  return {
    kontor: na.eier.peek(),
    fil,
    valg: somImportvalg(na.valg.peek(), visFor(na.visning.peek(), radene())),
    meld(fremdrift: NonNullable<na.Arbeid['fremdrift']>) {
      na.arbeid.value = { slag, fremdrift }
    },
  }
}

function feilet(hva: unknown): void {
  if (hva instanceof ApiFeil && hva.status === 401) void hentMegPaNytt()
  batch(() => {
    na.arbeid.value = null
    na.feil.value = hva
  })
}

const lesing = lagSiste({
  gjor(signal) {
    const fil = na.fil.peek()
    if (!fil) throw new DOMException('', 'AbortError')
    return lesRegneark({ ...innlesing('leser', fil), signal })
  },
  svar(forslag) {
    batch(() => {
      na.forslag.value = forslag
      na.usjekket.value = false
      na.arbeid.value = null
      na.feil.value = null
    })
  },
  feil: feilet,
})

/** Reads the file again with what is chosen now. */
export function lesNa(): Promise<void> {
  utsatt.avlys()
  return lesing.spor()
}

/** Nothing comes while somebody types in a cell; `fortsett` when she is done. */
export function vent(): void {
  utsatt.avlys()
  // What was on its way is asked for again.
  if (na.arbeid.peek()) na.usjekket.value = true
  lesing.avbryt()
  na.arbeid.value = null
}

export function fortsett(): void {
  if (na.usjekket.peek()) utsatt.gjor(() => void lesNa())
}

/** What is being written is not to be something else meanwhile. */
export const skriverNa = (): boolean => na.arbeid.peek()?.slag === 'skriver'

/** A choice or a correction; the file is read again in a moment. */
export function velg(valg: Valg): void {
  if (skriverNa()) return
  batch(() => {
    na.valg.value = valg
    na.usjekket.value = true
  })
  fortsett()
}

/** Reads again only when the rows are not here. */
export function vis(visning: Visning): void {
  na.visning.value = visning
  if (radene() > visFor(visning, radene()).antall) void lesNa()
}

export function ga(steg: na.Steg): void {
  na.steg.value = steg
}

/** A copy, so that it may be saved anew in the spreadsheet meanwhile. Errors: what the browser says of a file it may not read. */
export async function taFil(fil: File): Promise<void> {
  na.begynnPaNytt()
  na.eier.value = kontor.peek().id
  na.fil.value = new File([await fil.arrayBuffer()], fil.name, { type: fil.type })
  await lesNa()
  if (na.feil.peek() === null && na.forslag.peek()) ga('kolonner')
  else if (avvist(na.feil.peek())) na.fil.value = null
}

/** The file itself is to blame, and trying again would be the same. */
export const avvist = (feil: unknown): boolean => feil instanceof ApiFeil && [400, 413].includes(feil.status)

/** All of the proposal, or nothing. */
export async function skriv(): Promise<void> {
  const [fil, forslag] = [na.fil.peek(), na.forslag.peek()]
  if (!fil || !forslag) return
  utsatt.avlys()
  na.feil.value = null
  na.endretImens.value = false
  try {
    const svar = await skrivRegneark(innlesing('skriver', fil), forslag.avtrykk)
    batch(() => {
      na.glemFilen()
      na.kvittering.value = { svar, filnavn: fil.name, angret: false }
      ga('ferdig')
    })
  } catch (hva) {
    feilet(hva)
    if (!(hva instanceof ApiFeil) || ![400, 412].includes(hva.status)) return
    await lesNa()
    if (na.feil.peek() !== null) return
    // What was typed is still there; only the proposal is new.
    if (hva.status === 412) na.endretImens.value = true
    else if (na.forslag.peek()?.feiltotalt === 0) na.feil.value = hva
  }
}
