import { useState } from 'preact/hooks'
import { Overskrift } from '../felles/Overskrift.tsx'
import { useEksempel, useTittel } from '../felles/side.ts'
import { meldTekster, t } from '../felles/sprak.ts'
import { Feilboks, Henter, Tomt } from '../felles/Tilstander.tsx'
import forslagTekster from '../felles/tekst/forslag.json' with { type: 'json' }
import sammenlignTekster from '../felles/tekst/sammenlign.json' with { type: 'json' }
import tiltakTekster from '../felles/tekst/tiltak.json' with { type: 'json' }
import { personsignal } from './minne.ts'
import { antallRader, bareUlike } from './sammenlign/celle.ts'
import { type Kolonne, lagKolonner } from './sammenlign/kolonner.ts'
import { lagGrupper } from './sammenlign/rader.ts'
import { TABELL_ID, Tabell } from './sammenlign/Tabell.tsx'
import { useSammenlignet } from './sammenlign/useSammenlignet.ts'
import { kartlegging } from './tilstand.ts'
import { MEST_SAMMENLIGNET, sammenlignes, veksleSammenligning } from './valgte.ts'
import './stil/sider.css'
import './stil/forslag.css'
import './stil/sammenlign.css'

meldTekster(forslagTekster, sammenlignTekster, tiltakTekster)

const bareUlikt = personsignal('bareUlikt', false, 'skjerm')

/** Up to four tiltak side by side: what they are to the person, and the facts. */
export function Sammenlign() {
  useTittel(t('sammenlign.tittel'))
  const { tilstand, provIgjen } = useSammenlignet()
  const valgte = sammenlignes.value
  const noen = valgte.length > 0
  useEksempel(valgte.some((v) => v.eksempel))
  return (
    <div class="side sammenlign">
      <a class="ds-link tilbake" href="/">
        <span aria-hidden="true">← </span>
        {t('sammenlign.tilbake')}
      </a>
      <Overskrift>{t('sammenlign.tittel')}</Overskrift>
      {!noen && <IngenValgt />}
      {noen && tilstand.slag === 'henter' && <Henter />}
      {noen && tilstand.slag === 'feil' && <Feilboks feil={tilstand.feil} provIgjen={provIgjen} />}
      {noen && tilstand.slag === 'klar' && <Innhold {...lagKolonner(valgte, tilstand.verdi, kartlegging.value)} />}
    </div>
  )
}

const IngenValgt = () => (
  <Tomt tittel={t('sammenlign.tom')}>
    <p>{t('sammenlign.tom.hjelp', { n: MEST_SAMMENLIGNET })}</p>
    <p>
      <a class="ds-link" href="/">
        {t('sammenlign.tilbake')}
      </a>
    </p>
  </Tomt>
)

/** What had focus went with its column; the reader then stands at what is left. */
const tilResten = () =>
  requestAnimationFrame(() =>
    (document.getElementById(TABELL_ID) ?? document.querySelector<HTMLElement>('h1'))?.focus({ preventScroll: true }),
  )

function Innhold({ kolonner, borte }: ReturnType<typeof lagKolonner>) {
  const [tattBort, settTattBort] = useState('')
  const flere = kolonner.length > 1
  const alle = lagGrupper(kolonner)
  const grupper = flere && bareUlikt.value ? bareUlike(alle) : alle
  const taBort = ({ valgt }: Pick<Kolonne, 'valgt'>) => {
    veksleSammenligning(valgt)
    settTattBort(valgt.navn)
    tilResten()
  }
  return (
    <>
      <output class="ds-sr-only">{tattBort && t('sammenlign.tatt-bort', { navn: tattBort })}</output>
      {borte.map((valgt) => (
        <p key={valgt.tiltakId}>
          {t('sammenlign.borte', { navn: valgt.navn })}{' '}
          <button type="button" class="lenkeknapp" onClick={() => taBort({ valgt })}>
            {t('sammenlign.ta-bort')}
            <span class="ds-sr-only">: {valgt.navn}</span>
          </button>
        </p>
      ))}
      {flere ? <BareUlikt skjult={antallRader(alle) - antallRader(grupper)} /> : <BareEtt />}
      {kolonner.length > 0 && <Tabell kolonner={kolonner} grupper={grupper} taBort={taBort} />}
      {grupper.length === 0 && <p>{t('sammenlign.alt-likt')}</p>}
    </>
  )
}

const BareEtt = () => (
  <p class="sammenlign__ett">
    {t('sammenlign.ett')}{' '}
    <a class="ds-link" href="/">
      {t('sammenlign.legg-til')}
    </a>
  </p>
)

const skjultTekst = (n: number) =>
  n === 0 ? t('sammenlign.skjult.ingen') : t(n === 1 ? 'sammenlign.skjult.en' : 'sammenlign.skjult.flere', { n })

const BareUlikt = ({ skjult }: { skjult: number }) => (
  <div class="sammenlign__utvalg">
    <label class="boks">
      <input
        type="checkbox"
        class="ds-input"
        checked={bareUlikt.value}
        onChange={(e) => {
          bareUlikt.value = e.currentTarget.checked
        }}
      />
      <span>{t('sammenlign.bare-ulikt')}</span>
    </label>
    <output class="hjelp">{bareUlikt.value ? skjultTekst(skjult) : ''}</output>
  </div>
)
