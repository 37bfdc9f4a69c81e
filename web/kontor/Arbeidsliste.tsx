import { useState } from 'preact/hooks'
import type { Arbeidsliste as Liste } from '../../catalog/skjema/kontortiltak.ts'
import { idag } from '../felles/idag.ts'
import { Overskrift } from '../felles/Overskrift.tsx'
import { useTittel } from '../felles/side.ts'
import { meldTekster, t } from '../felles/sprak.ts'
import { Feilboks, Henter } from '../felles/Tilstander.tsx'
import delingTekster from '../felles/tekst/deling.json' with { type: 'json' }
import { Avtaler } from './arbeid/Avtaler.tsx'
import { Bekreftes } from './arbeid/Bekreftes.tsx'
import { Foresporsler } from './arbeid/Foresporsler.tsx'
import { Ingenting } from './arbeid/Ingenting.tsx'
import { Kopier } from './arbeid/Kopier.tsx'
import { Mangler } from './arbeid/Mangler.tsx'
import { oppsummer } from './arbeid/oppsummering.ts'
import { Utkast } from './arbeid/Utkast.tsx'
import { useHentet } from './hentet.ts'
import { kontor } from './meg.ts'
import { hentArbeidsliste } from './tjeneste.ts'
import './stil/arbeidsliste.css'

meldTekster(delingTekster)

/** What waits for the office: one sentence, and every row one step from done. */
export function Arbeidsliste() {
  useTittel(t('kontor.meny.arbeid'))
  const { tilstand, hent, sett } = useHentet(hentArbeidsliste, kontor.value.id)
  return (
    <div class="arbeidsliste">
      <Overskrift>{t('kontor.meny.arbeid')}</Overskrift>
      {tilstand.slag === 'henter' && <Henter />}
      {tilstand.slag === 'feil' && <Feilboks feil={tilstand.feil} provIgjen={hent} />}
      {tilstand.slag === 'klar' && <Innhold liste={tilstand.verdi} sett={sett} />}
    </div>
  )
}

function Innhold({ liste, sett }: { liste: Liste; sett: (liste: Liste) => void }) {
  const [kvittering, settKvittering] = useState('')
  const ledd = oppsummer(liste, idag())
  return (
    <>
      {ledd.length > 0 && (
        <p class="arbeidsliste__setning">
          {ledd.map(({ til, tekst }, i) => (
            <>
              {i > 0 && <span aria-hidden="true"> · </span>}
              <a class="ds-link" key={til} href={`#${til}`}>
                {tekst}
              </a>
            </>
          ))}
        </p>
      )}
      <output class="kvittering">{kvittering}</output>
      {ledd.length === 0 && <Ingenting />}
      <Bekreftes liste={liste} sett={sett} si={settKvittering} />
      <Avtaler rader={liste.avtaler} />
      <Foresporsler rader={liste.foresporsler} />
      <Mangler rader={liste.mangler} />
      <Kopier rader={liste.kopier} />
      <Utkast rader={liste.utkast} />
    </>
  )
}
