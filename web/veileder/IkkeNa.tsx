import { useState } from 'preact/hooks'
import type { IkkeNa as Stengt } from '../../catalog/skjema/forslag.ts'
import { etikett } from '../felles/grunnlag.ts'
import { t } from '../felles/sprak.ts'
import { Tomt } from '../felles/Tilstander.tsx'
import { Grunnliste } from './Grunnliste.tsx'
import { Korthandlinger } from './Korthandlinger.tsx'
import { grupper, reisesteg } from './stengte.ts'
import { Tiltakslenke } from './Tiltakslenke.tsx'

const VIST = 5

export function IkkeNa({ stengte, harBehov }: { stengte: readonly Stengt[]; harBehov: boolean }) {
  if (!harBehov) return <Tomt tittel={t('ikke-na.uten-behov')} />
  if (stengte.length === 0) return <Tomt tittel={t('ikke-na.tom')} />
  return (
    <>
      <p class="hjelp">{t('ikke-na.om')}</p>
      {grupper(stengte).map(({ regel, stengte: liste }) => (
        <Gruppe key={regel} navn={etikett('regel', regel)} liste={liste} />
      ))}
    </>
  )
}

function Gruppe({ navn, liste }: { navn: string; liste: readonly Stengt[] }) {
  const [alle, settAlle] = useState(false)
  const skjult = alle ? 0 : Math.max(0, liste.length - VIST)
  return (
    <section class="gruppe">
      <h3>{t('ikke-na.gruppe', { navn, n: liste.length })}</h3>
      <Reisehjelp liste={liste} />
      <ul class="stengte">
        {liste.slice(0, liste.length - skjult).map((s) => (
          <Ett key={s.tiltakId} stengt={s} />
        ))}
      </ul>
      {skjult > 0 && (
        <button type="button" class="ds-button" data-variant="tertiary" onClick={() => settAlle(true)}>
          {t('ikke-na.vis', { n: skjult })}
          <span class="ds-sr-only">: {navn}</span>
        </button>
      )}
    </section>
  )
}

/** `14 min lenger reise åpner 1, 28 min åpner 4.` */
function Reisehjelp({ liste }: { liste: readonly Stengt[] }) {
  const [forst, sist] = reisesteg(liste)
  if (!forst) return null
  return (
    <p class="hjelp">
      {t('ikke-na.reise', { n: forst.minutter, m: forst.apner })}
      {sist && t('ikke-na.reise.alle', { n: sist.minutter, m: sist.apner })}.
    </p>
  )
}

function Ett({ stengt: { tiltakId, tiltak, grunner, minsteEndring } }: { stengt: Stengt }) {
  const nei = grunner.filter((g) => g.utfall === 'nei')
  const frarades = nei.every((g) => g.art === 'frarades')
  return (
    <li>
      <p class="stengte__navn">
        <Tiltakslenke id={tiltakId} navn={tiltak.navn} />
        <span class="hjelp">{tiltak.tilbyder}</span>
        {tiltak.eksempel && <span class="ds-tag eksempel">{t('eksempel')}</span>}
      </p>
      <p>
        {frarades && `${etikett('art', 'frarades')}. `}
        {t('ikke-na.skal-til')} <strong>{minsteEndring.tekst}</strong>
      </p>
      <Grunnliste grunner={nei} />
      {frarades && (
        <div class="kort__handlinger">
          <Korthandlinger id={tiltakId} tiltak={tiltak} />
        </div>
      )}
    </li>
  )
}
