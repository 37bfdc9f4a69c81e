/** Who is signed in, at the top of every screen: the office, and the way out. */
import { useEffect } from 'preact/hooks'
import { meldTekster, t } from '../felles/sprak.ts'
import tekster from '../felles/tekst/kontor.json' with { type: 'json' }
import { Utlogging } from './inngang/Utlogging.tsx'
import { bruker, hentMegEnGang, kontor } from './meg.ts'
import './stil/hvem.css'

meldTekster(tekster)

/** Nothing until it is known. */
export function Hvem() {
  useEffect(hentMegEnGang, [])
  const hvem = bruker.value
  if (!hvem) return null
  return (
    <div class="topp__hvem">
      <a href="/kontor">
        <span class="ds-sr-only">{t('kontor.hvem')}</span>
        {kontor.value.navn || hvem.navn || hvem.epost}
      </a>
      <Utlogging variant="tertiary" />
    </div>
  )
}
