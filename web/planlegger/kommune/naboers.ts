/** What the neighbours have that is not shared with the kommune, as it is told of one invented person for each need that lacks it. */
import { NIVAER } from '../../../catalog/dekning/dekning.ts'
import { gjelder, type Hvem } from '../../../catalog/dekning/oversikt.ts'
import type { Dekningstall } from '../../../catalog/dekning/utdrag.ts'
import { type Behov, koder } from '../../../catalog/kodeverk.ts'
import type { IkkeNa } from '../../../catalog/skjema/forslag.ts'
import { cellesok, hentCelle } from '../tjeneste.ts'

const IKKE_DELT = NIVAER.indexOf('ikke-delt')

/** For each need that somebody lacks only because nothing is shared: one of them. */
export function sporsmal(tall: Dekningstall, nr: string, hvem: Hvem): string[] {
  const rad = tall.kommuner.indexOf(nr)
  if (rad < 0) return []
  const erDet = (behov: Behov) =>
    tall.saker.find(
      (sak) => sak.behov === behov && gjelder(hvem)(sak) && tall.niva[rad * tall.saker.length + sak.nr] === IKKE_DELT,
    )
  const funnet = koder('behov').flatMap((behov) => erDet(behov)?.typetilfelle.id ?? [])
  return [...new Set(funnet)].map((id) => cellesok(nr, id))
}

const erBareDeling = ({ grunner }: IkkeNa): boolean =>
  grunner.every(({ regel, utfall }) => utfall !== 'nei' || regel === 'deling') &&
  grunner.some(({ regel, utfall }) => utfall === 'nei' && regel === 'deling')

const avstand = ({ reise }: IkkeNa) => reise?.minutter ?? Number.POSITIVE_INFINITY

/** Nearest first, each once. `nokkel`: the questions, one per line. */
export async function hentNaboers(nokkel: string, signal: AbortSignal): Promise<IkkeNa[]> {
  const svar = await Promise.all(nokkel.split('\n').map((sok) => hentCelle(sok, signal)))
  const stengte = svar.flatMap(({ forslag }) => forslag.ikkeNa).filter(erBareDeling)
  return [...new Map(stengte.map((s) => [s.tiltakId, s])).values()].sort((a, b) => avstand(a) - avstand(b))
}
