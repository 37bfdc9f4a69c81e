/** Uploads a spreadsheet through the real routes, as the screens do. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import type { Importforslag, Importkvittering, ImportvalgInn } from '../../catalog/skjema/import.ts'
import { VARNES } from '../api/kontortjeneste.ts'
import type { Bruk } from '../tjeneste.ts'

export type Filen = { navn: string; innhold: string | Uint8Array }

/** A file of this folder. */
export const filen = (sti: string): Filen => ({
  navn: basename(sti),
  innhold: readFileSync(fileURLToPath(new URL(sti, import.meta.url))),
})

export const skjema = ({ navn, innhold }: Filen, valg: ImportvalgInn = {}, avtrykk?: string): FormData => {
  const kropp = new FormData()
  kropp.set('fil', new File([typeof innhold === 'string' ? innhold : new Uint8Array(innhold)], navn))
  kropp.set('valg', JSON.stringify(valg))
  if (avtrykk !== undefined) kropp.set('avtrykk', avtrykk)
  return kropp
}

/** What an office chose in the screens. */
export type Opplasting = { fil: Filen; valg?: ImportvalgInn; kontor?: string }

export const spor = (hvem: Bruk, { fil, valg, kontor = VARNES }: Opplasting): Promise<Response> =>
  hvem(`/api/kontor/${kontor}/import/les`, { method: 'POST', body: skjema(fil, valg) })

export async function se(hvem: Bruk, opplasting: Opplasting): Promise<Importforslag> {
  const svar = await spor(hvem, opplasting)
  const kropp = (await svar.json()) as Importforslag
  expect([svar.status, svar.status === 200 ? '' : kropp]).toEqual([200, ''])
  return kropp
}

export const skriv = (hvem: Bruk, { fil, valg, kontor = VARNES }: Opplasting, avtrykk: string): Promise<Response> =>
  hvem(`/api/kontor/${kontor}/import`, { method: 'POST', body: skjema(fil, valg, avtrykk) })

/** Looks, and writes what was seen. */
export async function importer(hvem: Bruk, opplasting: Opplasting): Promise<Importkvittering> {
  const forslag = await se(hvem, opplasting)
  expect(forslag.feil).toEqual([])
  const svar = await skriv(hvem, opplasting, forslag.avtrykk)
  expect(svar.status).toBe(200)
  return (await svar.json()) as Importkvittering
}

export const csv = (...linjer: string[]): Filen => ({ navn: 'Våre tiltak.csv', innhold: `${linjer.join('\r\n')}\r\n` })
export const HODE = 'Navn;Type;Sammendrag;Telefon'
export const TO = csv(HODE, 'Møteplassen;motested;Kom innom.;74830000', 'Turlaget;turgruppe;Vi går tur.;')
