/** The gap table as text for the command line. */
import { etikett } from '../kodeverk.ts'
import type { Snapshot } from '../snapshot.ts'
import { dekning, NIVAER, type Niva } from './dekning.ts'

const NAVN: Record<Niva, string> = {
  egen: 'i kommunen',
  andre: 'hos andre',
  spor: 'må spørres',
  nasjonal: 'nasjonalt',
  uavklart: 'uavklart',
  ingenting: 'ingenting',
}

function tabell(rader: readonly (readonly string[])[]): string {
  const bredder = (rader[0] ?? []).map((_, i) => Math.max(...rader.map((rad) => rad[i]?.length ?? 0)))
  const linje = (rad: readonly string[]) =>
    rad.map((celle, i) => (i === 0 ? celle.padEnd(bredder[i] ?? 0) : celle.padStart(bredder[i] ?? 0))).join('  ')
  return rader.map((rad) => linje(rad).trimEnd()).join('\n')
}

/** Kommuner counted by the best there is for each need, for the whole country or one fylke. */
export function dekningstabell(snapshot: Snapshot, dato: string, fylke?: string): string {
  const kommuner = snapshot.geografi.kommuner
    .filter((k) => fylke === undefined || k.fylkesnr === fylke)
    .map((k) => k.nr)
  const rader = dekning(snapshot, kommuner, dato)
  const hode = ['Behov', ...NIVAER.map((n) => NAVN[n])]
  const celler = rader.map((rad) => [etikett('behov', rad.behov), ...NIVAER.map((n) => String(rad.antall[n]))])
  return [
    `Beste tilbud for en voksen uten hindringer i ${kommuner.length} kommuner, ${dato}: antall kommuner`,
    '',
    tabell([hode, ...celler]),
    '',
    '«Uavklart»: noe finnes, men katalogen vet for lite til å si om det er åpent for kommunen.',
  ].join('\n')
}
