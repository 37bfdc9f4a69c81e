import { useEffect, useState } from 'preact/hooks'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { ApiFeil } from '../api.ts'
import { dato } from '../felles/format.ts'
import { Markdown } from '../felles/Markdown.tsx'
import { Overskrift } from '../felles/Overskrift.tsx'
import { useEksempel, useTittel } from '../felles/side.ts'
import { meldTekster, t } from '../felles/sprak.ts'
import { Feilboks, Henter, Tomt } from '../felles/Tilstander.tsx'
import { Tiltaksfakta } from '../felles/Tiltaksfakta.tsx'
import forslagTekster from '../felles/tekst/forslag.json' with { type: 'json' }
import sokTekster from '../felles/tekst/sok.json' with { type: 'json' }
import { svar } from './forslag.ts'
import { Grunnliste } from './Grunnliste.tsx'
import { Korthandlinger } from './Korthandlinger.tsx'
import { finnTiltakene } from './matcher/matcher.ts'
import { Regelverk } from './Regelverk.tsx'
import { forbehold, sterkeste } from './regnskap.ts'
import { sokeadresse } from './sok/adresse.ts'
import { kartlegging } from './tilstand.ts'
import '../felles/stil/kort.css'
import './stil/sider.css'
import './stil/forslag.css'
import './stil/handlinger.css'

meldTekster(forslagTekster, sokTekster)

type Hentet = { tiltak: Tiltak } | { feil: unknown } | null

function useTiltak(id: string) {
  const [hentet, settHentet] = useState<Hentet>(null)
  const [forsok, settForsok] = useState(0)
  useEffect(() => {
    let gjelder = true
    settHentet(null)
    // From the copy that is here, so that nobody is told what was opened; else from the service.
    finnTiltakene([id], kartlegging.peek().kommune).then(
      ([tiltak]) => gjelder && settHentet(tiltak ? { tiltak } : { feil: new ApiFeil(404) }),
      (feil: unknown) => gjelder && settHentet({ feil }),
    )
    return () => {
      gjelder = false
    }
  }, [id, forsok])
  return { hentet, provIgjen: () => settForsok((n) => n + 1) }
}

/** Everything about one tiltak, in plain words. */
export function TiltakSide({ params }: { params: { id: string } }) {
  const { hentet, provIgjen } = useTiltak(params.id)
  const tiltak = hentet && 'tiltak' in hentet ? hentet.tiltak : null
  const feil = hentet && 'feil' in hentet ? hentet.feil : null
  const finnesIkke = feil instanceof ApiFeil && feil.status === 404
  useTittel(tiltak?.navn ?? t(finnesIkke ? 'tiltak.finnes-ikke' : 'sok.tittel'))
  useEksempel(tiltak?.eksempel ?? false)
  return (
    <div class="side">
      <Tilbake />
      {hentet === null && <Henter />}
      {finnesIkke && <IkkeFunnet />}
      {feil !== null && !finnesIkke && <Feilboks feil={feil} provIgjen={provIgjen} />}
      {tiltak && <Innhold tiltak={tiltak} />}
    </div>
  )
}

/** To where the reader came from; to the search when she came from outside. */
function Tilbake() {
  const sok = sokeadresse.value
  const [href, tekst] = sok
    ? ([sok, 'sok.tilbake'] as const)
    : svar.value
      ? (['/', 'tiltak.tilbake'] as const)
      : (['/tiltak', 'sok.til'] as const)
  return (
    <a class="ds-link tilbake" href={href}>
      <span aria-hidden="true">← </span>
      {t(tekst)}
    </a>
  )
}

const IkkeFunnet = () => (
  <>
    <Overskrift>{t('tiltak.finnes-ikke')}</Overskrift>
    <Tomt tittel={t('tiltak.finnes-ikke.hjelp')} />
  </>
)

const Innhold = ({ tiltak }: { tiltak: Tiltak }) => (
  <article class="tiltak">
    <header>
      <div class="kort__topp">
        <Overskrift>{tiltak.navn}</Overskrift>
        {tiltak.eksempel && <span class="ds-tag eksempel">{t('eksempel')}</span>}
      </div>
      <p class="hjelp">
        {tiltak.tilbyder.navn} · {t('tiltak.bekreftet', { dato: dato(tiltak.bekreftet) })}
      </p>
      {tiltak.eksempel && <p class="hjelp">{t('tiltak.eksempel')}</p>}
      <p class="tiltak__sammendrag">{tiltak.sammendrag}</p>
      <div class="kort__handlinger">
        <Korthandlinger id={tiltak.id} tiltak={{ navn: tiltak.navn, eksempel: tiltak.eksempel === true }} />
      </div>
    </header>
    <ForPersonen id={tiltak.id} />
    {tiltak.beskrivelse && (
      <section>
        <h2 class="ds-heading" data-size="xs">
          {t('tiltak.beskrivelse')}
        </h2>
        <Markdown tekst={tiltak.beskrivelse} />
      </section>
    )}
    <Tiltaksfakta tiltak={tiltak} />
    <Regelverk regler={tiltak.regelverk} />
  </article>
)

/** What the answer in memory says of this tiltak; nothing when the reader did not come from there. */
function ForPersonen({ id }: { id: string }) {
  const s = svar.value
  const forslag = s?.forslag.find((f) => f.tiltakId === id)
  const stengt = s?.ikkeNa.find((f) => f.tiltakId === id)
  const grunner = forslag
    ? [...sterkeste(forslag.grunner), ...forbehold(forslag.grunner)]
    : stengt?.grunner.filter((g) => g.utfall === 'nei')
  if (!grunner) return null
  return (
    <section class="for-personen">
      <h2 class="ds-heading" data-size="xs">
        {t('tiltak.for-personen')}
      </h2>
      <Grunnliste grunner={grunner} />
      {stengt && (
        <p>
          {t('ikke-na.skal-til')} <strong>{stengt.minsteEndring.tekst}</strong>
        </p>
      )}
    </section>
  )
}
