import { useEffect, useRef } from 'preact/hooks'
import type { Dekningstall } from '../../../catalog/dekning/utdrag.ts'
import type { Behov } from '../../../catalog/kodeverk.ts'
import { etikett, kommunenavn } from '../../felles/grunnlag.ts'
import { malform, t } from '../../felles/sprak.ts'
import { Tegn } from '../Tegn.tsx'
import { nivaord, rutetall, trinnFor } from '../trinn.ts'
import { adresse, lukket, type Visning } from '../visning.ts'
import { Cellesvar } from './Cellesvar.tsx'
import { personord, ruten, type Vurderte, vurderteI } from './vurderte.ts'
import '../stil/celle.css'

type Props = {
  tall: Dekningstall
  kommune: string
  behov: Behov
  visning: Visning
  rett: (endring: Partial<Visning>) => void
}

/** One cell opened: who was judged, what each has, and for one of them what stopped what came closest. */
export function Cellepanel({ tall, kommune, behov, visning, rett }: Props) {
  const tittel = useRef<HTMLHeadingElement>(null)
  useEffect(() => tittel.current?.focus(), [])
  const hvem = { behov, hvem: visning.hvem }
  const grupper = vurderteI(tall, kommune, hvem)
  const her = ruten(tall, kommune, hvem)
  const alle = grupper.flatMap(({ personer }) => personer)
  const valgt = alle.find((v) => v.typetilfelle.id === visning.tilfelle) ?? alle[0]
  const lukk = () => {
    rett(lukket(visning))
    document.querySelector<HTMLElement>('.varmekart td[aria-selected="true"]')?.focus()
  }
  return (
    <section class="cellepanel" aria-labelledby="celle-tittel">
      <div class="cellepanel__topp">
        <h2 class="ds-heading" data-size="xs" id="celle-tittel" ref={tittel} tabIndex={-1}>
          {t('dekning.celle.tittel', { behov: etikett('behov', behov), kommune: kommunenavn(kommune) })}
        </h2>
        <button type="button" class="lenkeknapp" onClick={lukk}>
          {t('dekning.celle.lukk')}
        </button>
      </div>
      {her && (
        <p class="cellepanel__niva">
          <Tegn trinn={trinnFor(her)} /> <strong>{nivaord(her.niva)}</strong>
          {rutetall(her) && <span> · {rutetall(her)}</span>}
        </p>
      )}
      {valgt ? (
        <>
          <Personvalg grupper={grupper} valgt={valgt.typetilfelle.id} velg={(tilfelle) => rett({ tilfelle })} />
          <Cellesvar kommune={kommune} behov={behov} vurdert={valgt} />
        </>
      ) : (
        <p>{t('dekning.celle.ingen')}</p>
      )}
      <p class="cellepanel__videre">
        <a class="ds-link" href={adresse(`/dekning/kommune/${kommune}`, lukket(visning))}>
          {t('dekning.celle.kommune', { kommune: kommunenavn(kommune) })}
        </a>
      </p>
    </section>
  )
}

type Valgprops = { grupper: readonly Vurderte[]; valgt: string; velg: (id: string) => void }

/** Who was judged, by what they have. */
const Personvalg = ({ grupper, valgt, velg }: Valgprops) => (
  <div class="dekning__felt">
    <label class="ds-label" for="celle-person">
      {t('dekning.celle.hvem', { n: grupper.reduce((sum, { personer }) => sum + personer.length, 0) })}
    </label>
    <select class="ds-input" id="celle-person" value={valgt} onChange={(e) => velg(e.currentTarget.value)}>
      {grupper.map(({ niva, personer }) => (
        <optgroup key={niva} label={t('dekning.celle.gruppe', { niva: nivaord(niva), n: personer.length })}>
          {personer.map(({ typetilfelle }) => (
            <option key={typetilfelle.id} value={typetilfelle.id}>
              {personord(typetilfelle, malform.value)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
    <p class="hjelp">{t('dekning.celle.oppdiktet')}</p>
  </div>
)
