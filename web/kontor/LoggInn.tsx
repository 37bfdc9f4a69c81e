/** The way in: by the identity provider, or by an invitation. Stands on nothing that one must be signed in to read. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import { Overskrift } from '../felles/Overskrift.tsx'
import { useTittel } from '../felles/side.ts'
import { meldTekster, t } from '../felles/sprak.ts'
import { Feilboks, Henter } from '../felles/Tilstander.tsx'
import tekster from '../felles/tekst/kontor.json' with { type: 'json' }
import { type Fragment, lesFragment } from './inngang/fragment.ts'
import { Innganger } from './inngang/Innganger.tsx'
import { Innlogget } from './inngang/Innlogget.tsx'
import { Invitasjon } from './inngang/Invitasjon.tsx'
import { bruker, hentMegEnGang, hentMegPaNytt, megtilstand } from './meg.ts'
import './stil/kontor.css'

meldTekster(tekster)

/** Read once, and taken out of the address at once: the next who sees the screen must not have the link. */
function useFragment(): Fragment {
  const [fragment] = useState(() => lesFragment(location.hash))
  useLayoutEffect(() => {
    if (fragment.slag !== 'ingen') history.replaceState(null, '', location.pathname + location.search)
  }, [fragment])
  return fragment
}

export function LoggInn() {
  const fragment = useFragment()
  const tittel = t(fragment.slag === 'kode' ? 'kontor.invitasjon.tittel' : 'kontor.logg-inn')
  useTittel(tittel)
  useEffect(hentMegEnGang, [])
  return (
    <div class="inngang">
      <Overskrift>{tittel}</Overskrift>
      {fragment.slag === 'ut' && !bruker.value && <output class="kvittering">{t('kontor.logget-ut')}</output>}
      {fragment.slag === 'feil' && (
        <div class="ds-alert feilboks" data-color="warning" role="alert">
          <p class="tilstand__tittel">{t(`kontor.feil.${fragment.feil}`)}</p>
          <p>{t(`kontor.feil.${fragment.feil}.hjelp`)}</p>
        </div>
      )}
      <Innhold fragment={fragment} />
    </div>
  )
}

function Innhold({ fragment }: { fragment: Fragment }) {
  const { slag, ...tilstand } = megtilstand.value
  if (slag === 'henter') return <Henter />
  if (slag === 'feil')
    return <Feilboks feil={'feil' in tilstand && tilstand.feil} provIgjen={() => void hentMegPaNytt()} />
  if (fragment.slag === 'kode') return <Invitasjon kode={fragment.kode} />
  return bruker.value ? <Innlogget /> : <Innganger til="/kontor" />
}
