import { useState } from 'preact/hooks'
import type { Plassering } from '../../../catalog/dekning/plassering/plassering.ts'
import { kommunenavn } from '../../felles/grunnlag.ts'
import { Kart } from '../../felles/kart/Kart.tsx'
import { type Kartsted, kommunested } from '../../felles/kart/sted.ts'
import { t } from '../../felles/sprak.ts'
import { personerI } from './personer.ts'
import type { Vekter } from './tjeneste.ts'

type Props = { funnet: Plassering; vekter: Vekter }

/** The new places by their number, and those who lack it: reached or not. */
export function somSteder({ funnet: { steder, punkter }, vekter }: Props): Kartsted[] {
  const nye = new Map(steder.map(({ id }, i) => [id, i + 1]))
  const stedene = steder.flatMap(({ id }) => {
    const sted = kommunested(id, t('steder.kart.nytt'))
    return sted ? [{ ...sted, nr: nye.get(id) ?? 0 }] : []
  })
  const resten = punkter.flatMap(({ id, sted }) => {
    const her = nye.has(id) ? null : kommunested(id, punktord(sted, personerI(id, vekter)))
    return her ? [{ ...her, prikk: sted === null ? { slag: '6', tegn: '✕' } : { slag: '2', tegn: '✓' } }] : []
  })
  return [...stedene, ...resten]
}

const punktord = (sted: string | null, hvem: string): string =>
  sted === null ? t('steder.kart.nas-ikke', { hvem }) : t('steder.kart.nas', { hvem, sted: kommunenavn(sted) })

export function Stedskart({ funnet, vekter }: Props) {
  const [valgt, settValgt] = useState<string | null>(null)
  const steder = somSteder({ funnet, vekter })
  const her = steder.find(({ id }) => id === valgt)
  return (
    <figure class="dekningskart">
      <figcaption>
        <h2 class="ds-heading" data-size="xs">
          {t('steder.kart')}
        </h2>
        <p class="hjelp">{t('steder.kart.tegn')}</p>
      </figcaption>
      <Kart navn={t('steder.kart')} hjem={null} steder={steder} valgt={valgt} velg={settValgt} hoy />
      <output>{her && `${her.navn}: ${her.om}`}</output>
    </figure>
  )
}
