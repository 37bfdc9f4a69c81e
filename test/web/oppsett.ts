/** The vocabularies and the kommuner as the service hands them out, so that pure functions of the UI have their words. */
import { type Kode, kodeverk } from '../../catalog/kodeverk.ts'
import { settKodeverk, settKommuner } from '../../web/felles/grunnlag.ts'
import { malform } from '../../web/felles/sprak.ts'
import { norge } from '../fabrikk.ts'

export function medGrunnlag(): void {
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
