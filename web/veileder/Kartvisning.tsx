import { useMemo, useRef, useState } from 'preact/hooks'
import type { Forslag } from '../../catalog/skjema/forslag.ts'
import { Kart } from '../felles/kart/Kart.tsx'
import { kommunested } from '../felles/kart/sted.ts'
import { t } from '../felles/sprak.ts'
import { Karttabell } from './Karttabell.tsx'
import { manglerord, nummerer, somKartsteder } from './kartsteder.ts'
import '../felles/stil/karttabell.css'
import './stil/kart.css'

type Props = { forslag: readonly Forslag[]; kommune: string | null }

/** The suggestions on a map, and the same as a table: what is chosen in one is shown in the other. */
export function Kartvisning({ forslag, kommune }: Props) {
  const [valgt, settValgt] = useState<string | null>(null)
  const ramme = useRef<HTMLDivElement>(null)
  const rader = useMemo(() => nummerer(forslag), [forslag])
  const steder = useMemo(() => somKartsteder(rader), [rader])
  const hjemord = t('kartvisning.hjem')
  const hjem = useMemo(() => kommunested(kommune, hjemord), [kommune, hjemord])
  const finn = (id: string) => ramme.current?.querySelector<HTMLElement>(id)
  const tilRad = (id: string) => {
    settValgt(id)
    const rad = finn(`[data-tiltak="${id}"]`)
    rad?.focus({ preventScroll: true })
    rad?.scrollIntoView({ block: 'center' })
  }
  const tilKart = (id: string) => {
    settValgt(id)
    // What lies outside the part shown has no marker yet: the map itself then takes focus, and moves to it.
    const merke = finn(`[data-steder~="${id}"]`) ?? finn('.kart')
    merke?.focus({ preventScroll: true })
    finn('.kart')?.scrollIntoView({ block: 'nearest' })
  }
  const mangler = manglerord(rader)
  return (
    <div ref={ramme} class="kartvisning">
      <Kart
        navn={hjem ? t('kartvisning.navn.hjem', { kommune: hjem.navn }) : t('kartvisning.navn')}
        hjem={hjem}
        steder={steder}
        valgt={valgt}
        velg={tilRad}
      />
      {mangler && <p>{mangler}</p>}
      {rader.some(({ plass }) => 'omtrent' in plass && plass.omtrent) && <p>{t('kartvisning.omtrent')}</p>}
      <Karttabell rader={rader} valgt={valgt} visIKart={tilKart} />
    </div>
  )
}
