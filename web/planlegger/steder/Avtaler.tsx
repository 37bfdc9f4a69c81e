import { useState } from 'preact/hooks'
import type { Avtalerad } from '../../../catalog/dekning/avtalevalg.ts'
import type { Avtalevalg } from '../../../catalog/dekning/plassering/avtaler.ts'
import { SAKER } from '../../../catalog/dekning/typetilfeller.ts'
import { Overskrift } from '../../felles/Overskrift.tsx'
import { useEksempel, useTittel } from '../../felles/side.ts'
import { t } from '../../felles/sprak.ts'
import { erApnet, kurv, leggI } from '../hvaom/kurv.ts'
import { Kommunelenke } from '../Kommunelenke.tsx'
import { Omradet } from '../oversikt/Omradet.tsx'
import { BakTallet } from '../svar/Bak.tsx'
import { antallord, talt, typetilfeller } from '../svar/kort.ts'
import { Tallknapp } from '../svar/Tallknapp.tsx'
import { kroner, prosent } from '../svar/tallord.ts'
import { Tiltaksnavn } from '../Tiltaksnavn.tsx'
import { useVisning } from '../useVisning.ts'
import { adresse, lukket } from '../visning.ts'
import { Bevislinje } from './Bevislinje.tsx'
import { ettersporsel } from './egnetall.ts'
import { lestTall, Tallfelt } from './Felt.tsx'
import { Sporskjema } from './Sporskjema.tsx'
import type { Avtalesvar } from './tjeneste.ts'
import { Utfallet } from './Utfallet.tsx'
import { useSporring } from './useSporring.ts'
import '../stil/steder.css'

/** Which agreements on sharing would open most of what is lacking. */
export function Avtaler() {
  useTittel(t('steder.avtaler'))
  const { visning, ga } = useVisning()
  const { omrade } = visning
  const [antall, settAntall] = useState('3')
  const tall = ettersporsel.value
  const sporring = useSporring('avtaler', tall && { omrade, ettersporsel: tall, antall: lestTall(antall) ?? '' })
  const { tilstand } = sporring
  return (
    <div class="steder">
      <Overskrift>{t('steder.avtaler')}</Overskrift>
      <p class="hjelp">{t('steder.avtaler.om')}</p>
      <Omradet visning={visning} ga={ga} />
      <Sporskjema {...sporring} kanSpores={tall !== null}>
        <Tallfelt
          id="avtaler-antall"
          navn={t('steder.felt.antall')}
          verdi={antall}
          velg={settAntall}
          feil={sporring.feil.antall}
        />
      </Sporskjema>
      {tilstand?.slag === 'klar' && (
        <section class="stedsvar" aria-label={t('steder.svar')}>
          <Utfallet svar={tilstand.verdi} ingenMangler={t('steder.avtaler.ingen')}>
            {(funnet) => <Valgte funnet={funnet} svar={tilstand.verdi} />}
          </Utfallet>
        </section>
      )}
      <BakTallet />
    </div>
  )
}

type Props = { funnet: Avtalevalg; svar: Avtalesvar }

function Valgte({ funnet, svar: { vekter, rader } }: Props) {
  const { visning } = useVisning()
  useEksempel(rader.some(({ eksempel }) => eksempel))
  if (!vekter) return null
  const { avtaler, apnet, mulig, pris } = funnet
  const saker = new Set(rader.flatMap((rad) => rad.saker.map((nr) => `${rad.kommune} ${nr}`))).size
  const kommuner = new Set(rader.map((rad) => rad.kommune)).size
  return (
    <>
      <p class="stedsvar__setning">
        {t(avtaler.length === 1 ? 'steder.avtaler.setning.en' : 'steder.avtaler.setning', {
          n: avtaler.length,
          hvem: t(saker === 1 ? 'dekning.endring.typetilfelle' : 'dekning.endring.typetilfeller', { n: saker }),
          hvor: t(kommuner === 1 ? 'dekning.endring.kommune' : 'dekning.endring.kommuner', { n: kommuner }),
          pris: kroner(pris),
        })}
      </p>
      <p class="hjelp">{t('steder.avtaler.vekt', { del: prosent(apnet / mulig) })}</p>
      <Bevislinje {...funnet} />
      <div class="planleggertabell__ramme">
        <table class="planleggertabell">
          <thead>
            <tr>
              <th scope="col">{t('svar.tiltak')}</th>
              <th scope="col">{t('steder.avtaler.for')}</th>
              <th scope="col" data-tall>
                {t('steder.avtaler.apner')}
              </th>
              <th scope="col" data-tall>
                {t('steder.avtaler.hvem')}
              </th>
              <th scope="col" data-tall>
                {t('svar.deling.pris')}
              </th>
              <th scope="col">{t('dekning.hva-om')}</th>
            </tr>
          </thead>
          <tbody>
            {avtaler.map((avtale) => {
              const rad = rader.find(({ id }) => id === avtale.id)
              return rad && <Avtalen key={avtale.id} rad={rad} avtale={avtale} mulig={mulig} />
            })}
          </tbody>
        </table>
      </div>
      {kurv.value.length > 0 && (
        <a class="ds-link" href={adresse('/dekning/hva-om', lukket(visning))}>
          {t('steder.prov.se', { n: kurv.value.length })}
        </a>
      )}
    </>
  )
}

/** `mulig`: the weight of all that agreements could open. */
type Radprops = { rad: Avtalerad; avtale: Avtalevalg['avtaler'][number]; mulig: number }

function Avtalen({ rad: { tiltakId, navn, eksempel, kommune, saker }, avtale, mulig }: Radprops) {
  const hvem = typetilfeller(talt(saker.flatMap((nr) => SAKER[nr]?.typetilfelle.id ?? [])))
  const lagt = erApnet(tiltakId, kommune)
  return (
    <tr>
      <th scope="row">
        <Tiltaksnavn id={tiltakId} navn={navn} eksempel={eksempel} />
      </th>
      <td>
        <Kommunelenke nr={kommune} />
      </td>
      <td data-tall>{prosent(avtale.apner / mulig)}</td>
      <td data-tall>
        <Tallknapp figur={{ ...hvem, ord: antallord('typetilfelle', hvem.tall.antall) }} om={navn} />
      </td>
      <td data-tall>{kroner(avtale.pris)}</td>
      <td>
        <button
          type="button"
          class="lenkeknapp"
          aria-disabled={lagt || undefined}
          onClick={() => {
            if (!lagt) leggI({ steg: { slag: 'apne', tiltakId, kommuner: [kommune] }, navn, eksempel })
          }}
        >
          {t(lagt ? 'steder.avtaler.lagt' : 'steder.avtaler.prov')}
        </button>
      </td>
    </tr>
  )
}
