/** The gap table as text for the command line. */
import { etikett } from '../kodeverk.ts'
import type { Snapshot } from '../snapshot.ts'
import { NIVAER } from './dekning.ts'
import { lagLand, lagModell } from './modell.ts'
import { varmekart } from './oversikt.ts'
import { somDekning } from './somdekning.ts'

function tabell(rader: readonly (readonly string[])[]): string {
  const bredder = (rader[0] ?? []).map((_, i) => Math.max(...rader.map((rad) => rad[i]?.length ?? 0)))
  const linje = (rad: readonly string[]) =>
    rad.map((celle, i) => (i === 0 ? celle.padEnd(bredder[i] ?? 0) : celle.padStart(bredder[i] ?? 0))).join('  ')
  return rader.map((rad) => linje(rad).trimEnd()).join('\n')
}

/** Kommuner counted by what at least half of the typetilfeller have for each need, for the whole country or one fylke. */
export function dekningstabell(snapshot: Snapshot, dato: string, fylke?: string): string {
  const modell = lagModell(snapshot.tiltak, lagLand(dato, snapshot.geografi))
  const rader = modell.land.hjemsteder.flatMap(({ nr }, rad) =>
    fylke === undefined || snapshot.geografi.kommune(nr)?.fylkesnr === fylke ? [rad] : [],
  )
  const { behov, ruter } = varmekart(somDekning(modell, snapshot.versjon, rader), { sammensatt: null })
  const hode = ['Behov', ...NIVAER.map((niva) => etikett('dekningsniva', niva).toLowerCase())]
  const celler = behov.map((kode, i) => [
    etikett('behov', kode),
    ...NIVAER.map((niva) => String((ruter[i] ?? []).filter((rute) => rute.niva === niva).length)),
  ])
  return [
    `Det minst halvparten av typetilfellene har for hvert behov i ${rader.length} kommuner, ${dato}: antall kommuner`,
    '',
    tabell([hode, ...celler]),
    '',
    '«Ukjent»: noe finnes, men katalogen vet for lite til å si om det passer.',
  ].join('\n')
}
