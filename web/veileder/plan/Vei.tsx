import type { TargetedKeyboardEvent } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import type { Steg, Sti } from '../../../catalog/skjema/plan.ts'
import { t } from '../../felles/sprak.ts'
import { Tiltakslenke } from '../Tiltakslenke.tsx'
import { valgte } from '../valgte.ts'
import { flyttetSteg, type Retning, STEG, type Stegnavn, stegFor } from './endring.ts'
import { fjernSteg, flyttSteg, leggTilSteg, stiPaNytt } from './handlinger.ts'
import { forslaget } from './henting.ts'
import { redigert, stivalg } from './tilstand.ts'

const knappId = (id: string, retning: Retning | 'ut') => `steg-${id}-${retning}`
const ANDRE: Record<Retning, Retning> = { forrige: 'neste', neste: 'forrige', opp: 'ned', ned: 'opp' }

/** The button to have focus when the step is drawn where it now stands. */
let fokus: { id: string; retning: Retning } | null = null
function flyttFokus(): void {
  if (!fokus) return
  const { id, retning } = fokus
  fokus = null
  const knapp = [retning, ANDRE[retning]].map((r) => document.getElementById(knappId(id, r)))
  knapp.find((k) => k !== null)?.focus()
}

const flytt = (id: string, retning: Retning): void => {
  fokus = { id, retning }
  flyttSteg(id, retning)
}

/** The pathway as three steps, each of which can be changed. */
export function Vei({ sti }: { sti: Sti }) {
  useLayoutEffect(flyttFokus)
  return (
    <section class="vei" aria-labelledby="vei">
      <h2 class="ds-heading" data-size="xs" id="vei" tabIndex={-1}>
        {t('sti.tittel')}
      </h2>
      <p class="hjelp">{t('sti.om')}</p>
      <div class="vei__steg">
        {STEG.map((steg) => (
          <section key={steg} class="vei__kolonne" aria-labelledby={`vei-${steg}`}>
            <h3 id={`vei-${steg}`} tabIndex={-1}>
              {t(`sti.${steg}`)}
            </h3>
            {sti[steg].length === 0 && <p class="hjelp">{t('sti.tom')}</p>}
            <ol>
              {sti[steg].map((s) => (
                <EttSteg key={s.tiltakId} steg={s} />
              ))}
            </ol>
          </section>
        ))}
      </div>
      <LeggTil sti={sti} />
    </section>
  )
}

const EttSteg = ({ steg: { tiltakId, navn, tekst, visForNeste } }: { steg: Steg }) => (
  <li class="steg">
    <h4>
      <Tiltakslenke id={tiltakId} navn={navn} />
    </h4>
    {tekst && <p class="steg__hvorfor">{tekst}</p>}
    {visForNeste && (
      <p class="steg__klar">
        <strong>{t('sti.klar')}</strong> {visForNeste}
      </p>
    )}
    <Flytting id={tiltakId} navn={navn} />
  </li>
)

const TEGN: Record<Retning, string> = { forrige: '←', neste: '→', opp: '↑', ned: '↓' }
const PILER: Record<string, Retning> = { ArrowLeft: 'forrige', ArrowRight: 'neste', ArrowUp: 'opp', ArrowDown: 'ned' }

function hvor(id: string, retning: Retning): string {
  if (retning === 'opp' || retning === 'ned') return t(`sti.flytt.${retning}`)
  const her: Stegnavn = stegFor(stivalg(), id) ?? 'na'
  const der = STEG[STEG.indexOf(her) + (retning === 'neste' ? 1 : -1)] ?? her
  return t('sti.flytt.til', { steg: t(`sti.${der}`) })
}

function piler(e: TargetedKeyboardEvent<HTMLElement>, id: string): void {
  const retning = PILER[e.key]
  if (!retning || e.altKey || e.ctrlKey || e.metaKey || e.shiftKey) return
  e.preventDefault()
  flytt(id, retning)
}

/** A button for each way it can go; the arrows do the same from any of them. */
function Flytting({ id, navn }: { id: string; navn: string }) {
  const veier = (Object.keys(TEGN) as Retning[]).filter((r) => flyttetSteg(stivalg(), id, r) !== null) // the keys of TEGN
  return (
    <fieldset class="steg__knapper">
      <legend class="ds-sr-only">{t('sti.flytt', { navn })}</legend>
      {veier.map((retning) => (
        <Knapp
          key={retning}
          id={id}
          hva={retning}
          navn={hvor(id, retning)}
          tegn={TEGN[retning]}
          gjor={() => flytt(id, retning)}
        />
      ))}
      <Knapp id={id} hva="ut" navn={t('sti.ta-ut')} tegn="✕" gjor={() => fjernSteg(id)} />
    </fieldset>
  )
}

type Knappevalg = { id: string; hva: Retning | 'ut'; navn: string; tegn: string; gjor: () => void }

const Knapp = ({ id, hva, navn, tegn, gjor }: Knappevalg) => (
  <button
    type="button"
    id={knappId(id, hva)}
    class="ds-button"
    data-variant="tertiary"
    title={navn}
    onClick={gjor}
    onKeyDown={(e) => piler(e, id)}
  >
    <span aria-hidden="true">{tegn}</span>
    <span class="ds-sr-only">{navn}</span>
  </button>
)

type Mulig = { id: string; navn: string }

function LeggTil({ sti }: { sti: Sti }) {
  const [valgt, settValgt] = useState<string | null>(null)
  const [steg, settSteg] = useState<Stegnavn>('na')
  const iSti = new Set(STEG.flatMap((s) => sti[s].map((x) => x.tiltakId)))
  const alle: Mulig[] = [
    ...valgte.value.map((v) => ({ id: v.tiltakId, navn: v.navn })),
    ...[...(forslaget.value?.deltakere.values() ?? [])].map(({ tiltak }) => ({ id: tiltak.id, navn: tiltak.navn })),
  ]
  const mulige = [...new Map(alle.filter((m) => !iSti.has(m.id)).map((m) => [m.id, m])).values()]
  const d = mulige.find((m) => m.id === valgt) ?? mulige[0]
  return (
    <div class="verktoy__legg-til">
      {d && (
        <>
          <label for="legg-til-steg">{t('sti.legg-til.hva')}</label>
          <select class="ds-input" id="legg-til-steg" value={d.id} onChange={(e) => settValgt(e.currentTarget.value)}>
            {mulige.map((m) => (
              <option key={m.id} value={m.id}>
                {m.navn}
              </option>
            ))}
          </select>
          <label for="legg-til-hvor">{t('sti.legg-til.hvor')}</label>
          <select
            class="ds-input"
            id="legg-til-hvor"
            value={steg}
            onChange={(e) => settSteg(STEG.find((s) => s === e.currentTarget.value) ?? 'na')}
          >
            {STEG.map((s) => (
              <option key={s} value={s}>
                {t(`sti.${s}`)}
              </option>
            ))}
          </select>
          <button type="button" class="ds-button" data-variant="secondary" onClick={() => leggTilSteg(d.id, steg)}>
            {t('sti.legg-til')}
          </button>
        </>
      )}
      {redigert.value.sti && (
        <button type="button" class="ds-button" data-variant="tertiary" onClick={stiPaNytt}>
          {t('sti.pa-nytt')}
        </button>
      )}
    </div>
  )
}
