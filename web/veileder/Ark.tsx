import { useMemo } from 'preact/hooks'
import { idag } from '../felles/idag.ts'
import { Overskrift } from '../felles/Overskrift.tsx'
import { useEksempel, useTittel } from '../felles/side.ts'
import { malform, meldTekster, opplisting, t } from '../felles/sprak.ts'
import { Feilboks, Henter, Tomt } from '../felles/Tilstander.tsx'
import tekster from '../felles/tekst/ark.json' with { type: 'json' }
import { Handlinger } from './ark/Handlinger.tsx'
import { useTiltakene } from './ark/henting.ts'
import { Innholdsvalg } from './ark/Innholdsvalg.tsx'
import { type Arktiltak, lagArk } from './ark/lagArk.ts'
import { Papir } from './ark/Papir.tsx'
import { Sprakvalg } from './ark/Sprakvalg.tsx'
import { arkutvalg, foreslattSprak, iOrden } from './ark/utvalg.ts'
import { kartlegging } from './tilstand.ts'
import { type Valgt, valgte } from './valgte.ts'
// Which letters are in which file; the browser fetches those it needs, which is when the languages are shown.
import '@fontsource-variable/noto-sans-arabic'
import '@fontsource-variable/noto-sans-ethiopic'
import './stil/sider.css'
import './stil/ark.css'
import './stil/papir.css'

meldTekster(tekster)

/** A sheet for the person to take home: what has been chosen, in plain words and in a language she reads. */
export function Ark() {
  const alle = valgte.value
  useTittel(t('ark.tittel'))
  useEksempel(alle.some((v) => v.eksempel))
  return (
    <div class="side ark-side">
      <div class="ark-side__topp">
        <Overskrift>{t('ark.tittel')}</Overskrift>
        <p class="hjelp">{t('ark.om')}</p>
      </div>
      {alle.length === 0 ? <IngenValgt /> : <MedValgte alle={alle} />}
    </div>
  )
}

const IngenValgt = () => (
  <Tomt tittel={t('ark.ingen')}>
    <p>{t('ark.ingen.hjelp')}</p>
    <a class="ds-button" href="/">
      {t('ark.til-forslag')}
    </a>
  </Tomt>
)

function MedValgte({ alle }: { alle: readonly Valgt[] }) {
  const { hentet, provIgjen } = useTiltakene(alle.map((v) => v.tiltakId))
  if (hentet.slag === 'henter') return <Henter />
  if (hentet.slag === 'feil') return <Feilboks feil={hentet.feil} provIgjen={provIgjen} />
  return <Arbeidsflate alle={alle} hentet={hentet.tiltak} />
}

function useArket(hentet: readonly Arktiltak[]) {
  const { sprak, medNorsk, utelatt, orden } = arkutvalg.value
  const valgtSprak = sprak ?? foreslattSprak(kartlegging.value, malform.value)
  const ved = medNorsk ? malform.value : null
  return useMemo(() => {
    const etterId = new Map(hentet.map((a) => [a.tiltak.id, a]))
    const ordnet = iOrden([...etterId.keys()], orden).flatMap((id) => etterId.get(id) ?? [])
    const tiltak = ordnet.filter((a) => !utelatt.includes(a.tiltak.id))
    return { ordnet, ark: lagArk({ tiltak, sprak: valgtSprak, ved, dato: idag() }) }
  }, [hentet, valgtSprak, ved, utelatt, orden])
}

function Arbeidsflate({ alle, hentet }: { alle: readonly Valgt[]; hentet: readonly Arktiltak[] }) {
  const { ordnet, ark } = useArket(hentet)
  const borte = alle.filter((v) => !hentet.some(({ tiltak }) => tiltak.id === v.tiltakId))
  return (
    <div class="ark-flate">
      <section class="ark-panel" aria-label={t('ark.panel')}>
        {borte.length > 0 && (
          <p class="ds-alert" data-color="warning" data-size="sm">
            {t('ark.borte', { navn: opplisting(borte.map((v) => `«${v.navn}»`)) })}
          </p>
        )}
        <Sprakvalg valgt={ark.kode} />
        {ordnet.length > 0 && <Innholdsvalg tiltak={ordnet.map((a) => a.tiltak)} />}
        {ark.deler.length > 0 && <Handlinger ark={ark} />}
      </section>
      <section class="ark-visning" aria-label={t('ark.forhandsvisning')}>
        {ark.deler.length > 0 ? <Papir ark={ark} /> : <Tomt tittel={t('ark.tomt')} />}
      </section>
    </div>
  )
}
