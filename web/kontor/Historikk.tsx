import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Historikklinje, Kontortiltak } from '../../catalog/skjema/kontortiltak.ts'
import { dato } from '../felles/format.ts'
import { dagFor } from '../felles/idag.ts'
import { klokkaFor } from '../felles/klokke.ts'
import { Overskrift } from '../felles/Overskrift.tsx'
import { useEksempel, useTittel } from '../felles/side.ts'
import { meldTekster, t } from '../felles/sprak.ts'
import { Feilboks, Henter } from '../felles/Tilstander.tsx'
import tekster from '../felles/tekst/rediger.json' with { type: 'json' }
import { useHentet } from './hentet.ts'
import { kontor } from './meg.ts'
import { Gjenopprettdialog } from './rediger/Gjenopprettdialog.tsx'
import { hentHistorikk } from './rediger/kall.ts'
import { kildeord } from './rediger/kildeord.ts'
import { Endring } from './rediger/Opphav.tsx'
import { Utgave } from './rediger/Utgave.tsx'
import { hentKontortiltak } from './tjeneste.ts'
import './stil/historikk.css'

meldTekster(tekster)

type Props = { params: { id: string } }
type Alt = { na: Kontortiltak; historikk: Historikklinje[] }

/** What has been changed, by whom and when; how it was, and the way back. */
export function Historikk({ params: { id } }: Props) {
  const les = useCallback(
    async (kontorId: string, signal: AbortSignal): Promise<Alt> => {
      const [na, historikk] = await Promise.all([
        hentKontortiltak(kontorId, id, signal),
        hentHistorikk(kontorId, id, signal),
      ])
      return { na, historikk }
    },
    [id],
  )
  const { tilstand, hent } = useHentet(les, kontor.value.id)
  const alt = tilstand.slag === 'klar' ? tilstand.verdi : null
  useTittel(t('historikk.tittel', { navn: alt?.na.tiltak.navn ?? '' }))
  useEksempel(alt?.na.tiltak.eksempel === true)
  return (
    <div class="historikk">
      <a class="ds-link" href={`/kontor/tiltak/${id}`}>
        <span aria-hidden="true">← </span>
        {t('historikk.til-skjema')}
      </a>
      <Overskrift>{t('historikk.tittel', { navn: alt?.na.tiltak.navn ?? '' })}</Overskrift>
      {tilstand.slag === 'henter' && <Henter />}
      {tilstand.slag === 'feil' && <Feilboks feil={tilstand.feil} provIgjen={hent} />}
      {alt && <Linjer {...alt} hent={hent} />}
    </div>
  )
}

function Linjer({ na, historikk, hent }: Alt & { hent: () => void }) {
  const [velger, settVelger] = useState<Historikklinje | null>(null)
  const [melding, settMelding] = useState('')
  const kvittering = useRef<HTMLOutputElement>(null)
  useEffect(() => {
    if (melding) kvittering.current?.scrollIntoView({ block: 'center' })
  }, [melding])
  return (
    <>
      <output class="kvittering" ref={kvittering}>
        {melding}
      </output>
      <ol class="historikk__linjer">
        {historikk.map((linje, i) => (
          <Linje key={linje.nr} linje={linje} erNa={i === 0} gjenopprett={() => settVelger(linje)} />
        ))}
      </ol>
      {velger && (
        <Gjenopprettdialog
          linje={velger}
          na={na}
          lukk={() => settVelger(null)}
          ferdig={(utfall) => {
            settVelger(null)
            settMelding(t(`historikk.${utfall}`))
            hent()
          }}
        />
      )}
    </>
  )
}

type Linjeprops = { linje: Historikklinje; erNa: boolean; gjenopprett: () => void }

function Linje({ linje, erNa, gjenopprett }: Linjeprops) {
  const { tidspunkt, hvem, handling, endringer, etter, kilde } = linje
  const [apen, settApen] = useState(false)
  const nar = t('historikk.nar', {
    dato: dato(dagFor(new Date(tidspunkt))),
    klokka: klokkaFor(new Date(tidspunkt)),
  })
  return (
    <li>
      <h2>
        {nar}
        {erNa && <span class="ds-tag">{t('historikk.na')}</span>}
      </h2>
      <p class="hjelp">{[hvem, kontor.value.navn, kildeord(kilde)].filter(Boolean).join(' · ')}</p>
      {handling === 'endret' && endringer.length > 0 ? (
        <ul class="historikk__endringer">
          {endringer.map((e) => (
            <li key={e.sti}>
              <Endring endring={e} />
            </li>
          ))}
        </ul>
      ) : (
        <p>{t(handling === 'endret' ? 'historikk.uendret' : `historikk.${handling}`)}</p>
      )}
      {etter && (
        <details class="felt__visning" open={apen} onToggle={(e) => settApen(e.currentTarget.open)}>
          <summary>
            {t('historikk.vis')}
            <span class="ds-sr-only">: {nar}</span>
          </summary>
          {apen && <Utgave tiltak={etter} />}
        </details>
      )}
      {etter && !erNa && (
        <button type="button" class="ds-button" data-variant="secondary" onClick={gjenopprett}>
          {t('historikk.gjenopprett')}
          <span class="ds-sr-only">: {nar}</span>
        </button>
      )}
    </li>
  )
}
