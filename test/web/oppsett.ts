/** The vocabularies and the kommuner as the service hands them out, so that pure functions of the UI have their words. */
import { readdirSync, readFileSync } from 'node:fs'
import { type Kode, kodeverk, type Tekst } from '../../catalog/kodeverk.ts'
import { settKodeverk, settKommuner } from '../../web/felles/grunnlag.ts'
import { malform, meldTekster } from '../../web/felles/sprak.ts'
import { norge } from '../fabrikk.ts'

const TEKSTER = 'web/felles/tekst'

/** All texts of the UI, one collection per file. */
export const lesTekster = (): Record<string, Tekst>[] =>
  readdirSync(TEKSTER).map((fil) => JSON.parse(readFileSync(`${TEKSTER}/${fil}`, 'utf8')) as Record<string, Tekst>)

export function medGrunnlag(): void {
  meldTekster(...lesTekster())
  settKodeverk(
    Object.fromEntries(
      Object.entries(kodeverk).map(([navn, liste]) => [
        navn,
        Object.entries<Kode>(liste).map(([kode, rad]) => ({ kode, ...rad })),
      ]),
    ),
  )
  settKommuner(norge().kommuner)
  malform.value = 'nb'
}
