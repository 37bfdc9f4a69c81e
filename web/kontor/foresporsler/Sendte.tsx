import type { Foresporsel } from '../../../catalog/skjema/foresporsel.ts'
import { idag } from '../../felles/idag.ts'
import { storForbokstav } from '../../felles/sprak.ts'
import { svartidord, ventetDager, ventetord } from './ord.ts'
import { kontornavn, Sak } from './Sak.tsx'
import type { Alt } from './tjeneste.ts'

/** What we have asked and wait for, and how soon the other usually answers. */
export const Sendte = ({ rader, alt }: { rader: readonly Foresporsel[]; alt: Alt }) => (
  <ul class="delingsliste">
    {rader.map((f) => (
      <Sak key={f.id} foresporsel={f} alt={alt} motpart="til">
        <p>{[storForbokstav(ventetord(ventetDager(f.sendt, idag()))), svartid(f, alt)].filter(Boolean).join('. ')}.</p>
      </Sak>
    ))}
  </ul>
)

const svartid = (f: Foresporsel, alt: Alt) => {
  const ord = svartidord(alt.liste.svartider, f.tilKontor)
  return ord && `${kontornavn(alt, f.tilKontor)} ${ord}`
}
