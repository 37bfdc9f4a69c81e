import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../felles/sprak.ts'
import type { Forslagsgruppe, Valgmulighet } from './sokeforslag.ts'

export const valgId = ({ id }: Valgmulighet): string => `forslag-${id}`

/** HTML has no elements for a list that is steered from a text field; its keys are those of the field. */
const LISTE = { role: 'listbox', tabIndex: -1 } as const
const GRUPPE = { role: 'group' } as const
const VALG = { role: 'option', tabIndex: -1 } as const

type Props = {
  id: string
  grupper: readonly Forslagsgruppe[]
  apen: boolean
  aktiv: Valgmulighet | undefined
  velg: (valgt: Valgmulighet) => void
}

/** What is offered, below the box and over what lies there. It is always in the page, so that the box may point at it. */
export function Forslagsliste({ id, grupper, apen, aktiv, velg }: Props) {
  const listeRef = useRef<HTMLDivElement>(null)
  usePekt(listeRef, (pekt) => {
    const valgt = grupper.flatMap((g) => g.valg).find((v) => valgId(v) === pekt)
    if (valgt) velg(valgt)
  })
  return (
    <div ref={listeRef} id={id} class="forslagsliste" {...LISTE} aria-label={t('sokeforslag')} hidden={!apen}>
      {grupper.map(({ navn, valg }, g) => (
        <div key={navn} {...GRUPPE} aria-labelledby={`${id}-${g}`} class="forslagsliste__gruppe">
          <span id={`${id}-${g}`} class="forslagsliste__navn">
            {navn}
          </span>
          {valg.map((v) => (
            <div key={v.id} id={valgId(v)} class="forslagsliste__valg" {...VALG} aria-selected={aktiv === v}>
              <span>{v.tekst}</span>
              {v.om && <small>{v.om}</small>}
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

const beholdFokus = (e: Event) => e.preventDefault()

/** Tells which option was pressed. Focus stays in the field. */
function usePekt(listeRef: { current: HTMLDivElement | null }, ta: (id: string) => void) {
  useEffect(() => {
    const liste = listeRef.current
    const klikk = (e: Event) => {
      const valgt = e.target instanceof Element ? e.target.closest('[role="option"]') : null
      if (valgt) ta(valgt.id)
    }
    liste?.addEventListener('mousedown', beholdFokus)
    liste?.addEventListener('click', klikk)
    return () => {
      liste?.removeEventListener('mousedown', beholdFokus)
      liste?.removeEventListener('click', klikk)
    }
  }, [listeRef, ta])
}
