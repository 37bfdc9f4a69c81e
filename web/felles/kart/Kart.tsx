import { useMemo, useRef } from 'preact/hooks'
import type { UtfallKode } from '../../../catalog/kodeverk.ts'
import { alleKommuner } from '../grunnlag.ts'
import { meldTekster, t } from '../sprak.ts'
import tekster from '../tekst/kart.json' with { type: 'json' }
import { Utfall } from '../Utfall.tsx'
import { lagInnhold } from './innhold.ts'
import { HUS, Kartbilde } from './Kartbilde.tsx'
import { Kartknapper } from './Kartknapper.tsx'
import { Merker } from './Merker.tsx'
import { Prikker } from './Prikker.tsx'
import type { Kartsted } from './sted.ts'
import { useFlate } from './useFlate.ts'
import { useUtsnitt } from './useUtsnitt.ts'
import { type Flate, flytt, type Utsnitt } from './utsnitt.ts'
import '../stil/kart.css'

meldTekster(tekster)

type Props = {
  navn: string
  hjem: Kartsted | null
  steder: readonly Kartsted[]
  valgt: string | null
  velg: (id: string) => void
  /** Taller, for a region that is seen as a whole. */
  hoy?: boolean
}

/** The home and some places, drawn from data: no map service is asked. What it shows must also stand as text beside it. */
export function Kart({ navn, hjem, steder, valgt, velg, hoy = false }: Props) {
  const { ref, flate } = useFlate(hoy)
  const { utsnitt, sett, ...styring } = useUtsnitt({ hjem, steder, valgt }, flate ?? undefined)
  const kommuner = alleKommuner.value
  const innhold = useMemo(
    () => flate && lagInnhold({ hjem, steder, kommuner }, utsnitt, flate),
    [hjem, steder, kommuner, utsnitt, flate],
  )
  const stedFor = (id: string) => steder.find((s) => s.id === id)
  const drag = useDrag({ utsnitt, flate, sett })
  return (
    <section class="kart" aria-label={navn} tabIndex={-1}>
      {flate && <Kartknapper utsnitt={utsnitt} flate={flate} sett={sett} {...styring} />}
      <div ref={ref} class="kart__flate" {...drag}>
        {flate && innhold && (
          <>
            <Kartbilde utsnitt={utsnitt} flate={flate} innhold={innhold} />
            <Prikker prikker={innhold.prikker} flate={flate} {...{ stedFor, valgt, velg }} />
            <Merker grupper={innhold.grupper} flate={flate} {...{ stedFor, valgt, velg }} />
          </>
        )}
      </div>
      <output class="kart__status">
        <span class="ds-sr-only">{t('kart.bredde', { n: Math.round(utsnitt.km) })} </span>
        {!!innhold?.utenfor && t('kart.utenfor', { n: innhold.utenfor, alle: steder.length })}
      </output>
      <Forklaring hjem={hjem} steder={steder} />
    </section>
  )
}

type Dragprops = { utsnitt: Utsnitt; flate: Flate | null; sett: (utsnitt: Utsnitt) => void }

/** The mouse may drag the map; a finger goes on scrolling the page, and has the buttons. */
function useDrag({ utsnitt, flate, sett }: Dragprops) {
  const startRef = useRef<{ x: number; y: number; utsnitt: Utsnitt } | null>(null)
  return {
    onPointerDown: (e: PointerEvent & { currentTarget: HTMLElement }) => {
      const paKnapp = e.target instanceof Element && e.target.closest('button, .kart__liste')
      if (e.pointerType !== 'mouse' || e.button !== 0 || paKnapp) return
      e.currentTarget.setPointerCapture(e.pointerId)
      startRef.current = { x: e.clientX, y: e.clientY, utsnitt }
    },
    onPointerMove: (e: PointerEvent) => {
      const fra = startRef.current
      if (fra && flate) sett(flytt(fra.utsnitt, flate, { dx: fra.x - e.clientX, dy: fra.y - e.clientY }))
    },
    onPointerUp: () => {
      startRef.current = null
    },
    onPointerCancel: () => {
      startRef.current = null
    },
  }
}

const REKKEFOLGE: readonly UtfallKode[] = ['ja', 'advarsel', 'vet-ikke', 'nei']

/** What the shapes mean, and where the outline is from. */
const Forklaring = ({ hjem, steder }: Pick<Props, 'hjem' | 'steder'>) => (
  <ul class="kart__forklaring">
    {hjem && (
      <li>
        <svg class="kart__husfigur" viewBox="-12 -12 24 24" aria-hidden="true">
          <path class="kart__hjem" d={HUS} />
        </svg>
        {[hjem.navn, hjem.om].filter(Boolean).join(', ')}
      </li>
    )}
    {REKKEFOLGE.filter((u) => steder.some((s) => s.utfall === u)).map((u) => (
      <li key={u}>
        <Utfall utfall={u} />
      </li>
    ))}
    <li class="kart__kilde">{t('kart.kilde')}</li>
  </ul>
)
