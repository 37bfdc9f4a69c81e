import { useState } from 'preact/hooks'
import { etikett } from '../grunnlag.ts'
import { iSetning, opplisting, t } from '../sprak.ts'
import { Utfallfigur } from '../Utfall.tsx'
import { erSamlet, type Gruppe } from './gruppering.ts'
import { Merkeliste } from './Merkeliste.tsx'
import type { Kartsted } from './sted.ts'
import type { Flate } from './utsnitt.ts'
import '../stil/kartmerker.css'

type Props = {
  grupper: readonly Gruppe[]
  stedFor: (id: string) => Kartsted | undefined
  flate: Flate
  valgt: string | null
  velg: (id: string) => void
}

/** `2: Jobbsentralen, Stjørdal, ca. 35 min, vær obs` */
export const fulltNavn = ({ nr, navn, om, utfall }: Kartsted): string => {
  const ord = [navn, om, utfall && iSetning(etikett('utfall', utfall))].filter(Boolean).join(', ')
  return nr === undefined ? ord : `${nr}: ${ord}`
}

export const prosent = (del: number, av: number) => `${(100 * del) / av}%`

/** The middle of a sign in parts of the whole, so that it holds when the map is printed in another size. */
const feste = ({ x, y, bredde, hoyde }: Gruppe['skilt'], flate: Flate) => ({
  left: prosent(x + bredde / 2, flate.bredde),
  top: prosent(y + hoyde / 2, flate.hoyde),
})

/** Every marker, each something to press. Those that stand together share a sign, or are counted on it. */
export function Merker({ grupper, stedFor, flate, valgt, velg }: Props) {
  // The first of the group whose list is open.
  const [apen, settApen] = useState<string | null>(null)
  const velgOgLukk = (id: string) => {
    settApen(null)
    velg(id)
  }
  return (
    <ul class="kart__merker">
      {grupper.map((gruppe) => {
        const id = gruppe.merker[0]?.id ?? ''
        const steder = gruppe.merker.flatMap((m) => stedFor(m.id) ?? [])
        const lukk = () => {
          settApen(null)
          document.querySelector<HTMLElement>(`.kart__merke[data-steder~="${id}"]`)?.focus()
        }
        return (
          <li key={id}>
            <div class="kart__skilt" style={feste(gruppe.skilt, flate)}>
              {erSamlet(gruppe) ? (
                <Telling
                  steder={steder}
                  valgt={valgt}
                  apen={apen === id}
                  veksle={() => settApen(apen === id ? null : id)}
                />
              ) : (
                steder.map((s) => <Merke key={s.id} sted={s} valgt={s.id === valgt} velg={velgOgLukk} />)
              )}
            </div>
            {apen === id && erSamlet(gruppe) && (
              <Merkeliste
                steder={steder}
                nede={gruppe.y < flate.hoyde / 2}
                valgt={valgt}
                velg={velgOgLukk}
                lukk={lukk}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}

type Merkeprops = { sted: Kartsted; valgt: boolean; velg: (id: string) => void }

const Merke = ({ sted, valgt, velg }: Merkeprops) => (
  <button
    type="button"
    class="kart__merke"
    data-steder={sted.id}
    aria-label={fulltNavn(sted)}
    title={fulltNavn(sted)}
    aria-current={valgt || undefined}
    onClick={() => velg(sted.id)}
  >
    {sted.utfall && <Utfallfigur utfall={sted.utfall} />}
    {sted.nr ?? sted.navn.charAt(0)}
  </button>
)

type Tellingprops = { steder: readonly Kartsted[]; valgt: string | null; apen: boolean; veksle: () => void }

/** How many stand here, and which outcomes are among them. Opens a list of them. */
function Telling({ steder, valgt, apen, veksle }: Tellingprops) {
  const tall = t('kart.her', { n: steder.length })
  const navn = `${tall}: ${opplisting(steder.map((s) => (s.nr === undefined ? s.navn : String(s.nr))))}`
  return (
    <button
      type="button"
      class="kart__merke"
      data-steder={steder.map((s) => s.id).join(' ')}
      aria-expanded={apen}
      aria-label={navn}
      title={navn}
      aria-current={steder.some((s) => s.id === valgt) || undefined}
      onClick={veksle}
    >
      {[...new Set(steder.flatMap((s) => s.utfall ?? []))].map((u) => (
        <Utfallfigur key={u} utfall={u} />
      ))}
      {tall}
    </button>
  )
}
