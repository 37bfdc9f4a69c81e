import { useMemo, useState } from 'preact/hooks'
import { tall } from '../../../felles/format.ts'
import { alleKommuner, kommune } from '../../../felles/grunnlag.ts'
import { lagInnhold } from '../../../felles/kart/innhold.ts'
import { Kartbilde } from '../../../felles/kart/Kartbilde.tsx'
import { Kartknapper } from '../../../felles/kart/Kartknapper.tsx'
import { useFlate } from '../../../felles/kart/useFlate.ts'
import { type Flate, flytt, lagProjeksjon, type Punkt, tilpass, type Utsnitt } from '../../../felles/kart/utsnitt.ts'
import { meldTekster, t } from '../../../felles/sprak.ts'
import kartTekster from '../../../felles/tekst/kart.json' with { type: 'json' }
import '../../../felles/stil/kart.css'

meldTekster(kartTekster)

const FOR_FLATE: Flate = { bredde: 700, hoyde: 480 }
/** About ten metres; closer than the outline can be read. */
const DESIMALER = 4

const avrundet = ({ lat, lon }: Punkt): Punkt => ({
  lat: Number(lat.toFixed(DESIMALER)),
  lon: Number(lon.toFixed(DESIMALER)),
})

type Props = {
  punkt: Punkt | null
  navn: string
  /** Where the map begins when no place is told. */
  kommunenummer: string | null | undefined
  sett: (punkt: Punkt | null) => void
}

/** A place on the map: press where it is, or move the map until the cross stands there. */
export function Kartnal({ punkt, navn, kommunenummer, sett }: Props) {
  const { ref, flate } = useFlate()
  const start = () => tilpass(punkt ? [punkt] : senter(kommunenummer), FOR_FLATE)
  const [utsnitt, settUtsnitt] = useState<Utsnitt>(start)
  const kommuner = alleKommuner.value
  const hjem = useMemo(() => (punkt ? { ...punkt, id: 'nal', navn } : null), [punkt, navn])
  const innhold = useMemo(
    () => flate && lagInnhold({ hjem, steder: [], kommuner }, utsnitt, flate),
    [hjem, kommuner, utsnitt, flate],
  )
  const settVed = (x: number, y: number) => {
    const her = flate && lagProjeksjon(utsnitt, flate).invert?.([x, y])
    if (her) sett(avrundet({ lon: her[0], lat: her[1] }))
  }
  return (
    <section class="kart kartnal" aria-label={t('rediger.kart')} tabIndex={-1}>
      <p class="hjelp">{t('rediger.kart.hjelp')}</p>
      {flate && (
        <Kartknapper
          utsnitt={utsnitt}
          flate={flate}
          sett={settUtsnitt}
          flytt={(dx, dy) => settUtsnitt(flytt(utsnitt, flate, { dx, dy }))}
          tilbakestill={() => settUtsnitt(start())}
        />
      )}
      <div ref={ref} class="kart__flate" onPointerUp={(e) => settVed(e.offsetX, e.offsetY)}>
        {flate && innhold && (
          <>
            <Kartbilde utsnitt={utsnitt} flate={flate} innhold={innhold} />
            <Kryss flate={flate} />
          </>
        )}
      </div>
      <p class="kartnal__rad">
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          onClick={() => flate && settVed(flate.bredde / 2, flate.hoyde / 2)}
        >
          {t('rediger.kart.sett')}
        </button>
        {punkt && (
          <button type="button" class="ds-button" data-variant="tertiary" onClick={() => sett(null)}>
            {t('rediger.kart.fjern')}
          </button>
        )}
      </p>
      <output class="hjelp">
        {punkt
          ? t('rediger.kart.satt', { lat: tall(punkt.lat, DESIMALER), lon: tall(punkt.lon, DESIMALER) })
          : t('rediger.kart.ikke-satt')}
      </output>
    </section>
  )
}

function senter(nr: string | null | undefined): Punkt[] {
  const k = kommune(nr ?? '')
  return k ? [k.senter] : []
}

/** The middle of the map, for who has no mouse. */
const Kryss = ({ flate: { bredde, hoyde } }: { flate: Flate }) => (
  <svg class="kartnal__kryss" viewBox={`0 0 ${bredde} ${hoyde}`} aria-hidden="true">
    <path d={`M${bredde / 2 - 10} ${hoyde / 2}h20M${bredde / 2} ${hoyde / 2 - 10}v20`} />
  </svg>
)
