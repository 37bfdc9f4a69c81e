import { useEffect } from 'preact/hooks'
import { Overskrift } from '../felles/Overskrift.tsx'
import { useEksempel, useTittel } from '../felles/side.ts'
import { meldTekster, t } from '../felles/sprak.ts'
import { Feilboks, Tomt } from '../felles/Tilstander.tsx'
import tekster from '../felles/tekst/plan.json' with { type: 'json' }
import { velgUka } from './plan/handlinger.ts'
import { feil, forslaget, harGrunnlag, henter, provIgjen } from './plan/henting.ts'
import { Kollisjoner } from './plan/Kollisjoner.tsx'
import { Omkring } from './plan/Omkring.tsx'
import { lang, timer } from './plan/ord.ts'
import { fakta, folg, stien, type Uka, uka } from './plan/tilstand.ts'
import { Uke } from './plan/Uke.tsx'
import { Vei } from './plan/Vei.tsx'
import { Verktoy } from './plan/Verktoy.tsx'
import { valgte } from './valgte.ts'
import './stil/sider.css'
import './stil/plan.css'
import './stil/ukeplan.css'
import './stil/vei.css'

meldTekster(tekster)

/** The week as a calendar and the pathway as steps, both to be changed. */
export function Plan() {
  useTittel(t('plan.tittel'))
  useEffect(folg, [])
  useEksempel([...(forslaget.value?.deltakere.values() ?? [])].some((d) => d.tiltak.eksempel === true))
  return (
    <div class="side plan" aria-busy={henter.value}>
      <div class="plan__topp">
        <div>
          <Overskrift>{t('plan.tittel')}</Overskrift>
          <p class="hjelp">{t('plan.om')}</p>
        </div>
        <div class="plan__valg">
          <a class="ds-button" data-variant="tertiary" href="/">
            {t('plan.til-forslag')}
          </a>
          {uka.value && (
            <>
              <button type="button" class="ds-button" data-variant="secondary" onClick={() => print()}>
                {t('plan.skriv-ut')}
              </button>
              <a class="ds-button" href="/ark">
                {t('plan.til-ark')}
              </a>
            </>
          )}
        </div>
      </div>
      <Innhold />
    </div>
  )
}

function Innhold() {
  const naa = uka.value
  if (!harGrunnlag())
    return (
      <Tomt tittel={t('plan.tom')}>
        <p>{t('plan.tom.hjelp')}</p>
        <a class="ds-button" href="/">
          {t('plan.til-forslag')}
        </a>
      </Tomt>
    )
  return (
    <>
      {feil.value !== null && <Feilboks feil={feil.value} provIgjen={provIgjen} />}
      {feil.value !== null && naa && <p class="hjelp">{t('plan.gammel')}</p>}
      {naa && <Planen uka={naa} />}
      {!naa && feil.value === null && <output class="tilstand">{t('plan.lager')}</output>}
    </>
  )
}

function Planen({ uka: naa }: { uka: Uka }) {
  const sti = stien.value
  return (
    <>
      {valgte.value.length === 0 && naa.med.length > 0 && (
        <div class="ds-alert plan__uvalgt" data-color="info">
          <p>{t('plan.uvalgt')}</p>
          <button type="button" class="ds-button" data-variant="secondary" onClick={velgUka}>
            {t('plan.ta-inn')}
          </button>
        </div>
      )}
      <section class="plan__uka" aria-labelledby="plan-uka">
        <h2 class="ds-heading" data-size="xs" id="plan-uka" tabIndex={-1}>
          {t('plan.uka')}
        </h2>
        <Sum uka={naa} />
        <Verktoy />
        {naa.okter.length === 0 && (
          <Tomt tittel={t('plan.uka.tom')}>
            <p>{t('plan.uka.tom.hjelp')}</p>
          </Tomt>
        )}
        <Uke uka={naa} />
        <Kollisjoner brudd={naa.brudd} />
        <Omkring uka={naa} />
      </section>
      {sti && <Vei sti={sti} />}
    </>
  )
}

function Sum({ uka: { uke } }: { uka: Uka }) {
  const { kapasitetTimer } = fakta.value
  const verdier = { timer: timer(uke.timer * 60), reise: lang(uke.reiseMinutter) }
  return (
    <p class="plan__sum">
      <strong>{t(uke.reiseMinutter > 0 ? 'plan.sum' : 'plan.sum.uten-reise', verdier)}</strong>{' '}
      {kapasitetTimer !== null && (
        <span class="hjelp plan__kapasitet">{t('plan.kapasitet', { n: timer(kapasitetTimer * 60) })}</span>
      )}
      {henter.value && <span class="hjelp"> {t('plan.oppdaterer')}</span>}
    </p>
  )
}
