import type { TargetedKeyboardEvent, TargetedPointerEvent } from 'preact'
import { flyttet, forlenget, KVARTER } from '../../../catalog/plan/flytting.ts'
import type { Brudd } from '../../../catalog/plan/redigering.ts'
import { useBred } from '../../felles/bredde.ts'
import { minutter } from '../../felles/format.ts'
import { t } from '../../felles/sprak.ts'
import { Utfallfigur } from '../../felles/Utfall.tsx'
import { begynnDraing, varDraing } from './draing.ts'
import { fjernOkt, flyttOkt, giFokus, navn, oktId } from './handlinger.ts'
import { medVei, type Plass } from './kalender.ts'
import { Oktpanel } from './Oktpanel.tsx'
import { hvorfor, klokka, mellom } from './ord.ts'
import { draes, type Uka, valgtOkt } from './tilstand.ts'

type Okt = Uka['okter'][number]

const TASTER = 'ArrowLeft ArrowRight ArrowUp ArrowDown Shift+ArrowUp Shift+ArrowDown Delete'

type Props = { okt: Okt; brudd: readonly Brudd[]; plass: Plass; over: boolean }

/** Per cent of the day that what lies below keeps for itself. */
const INNRYKK = 30
/** Minutes; a shorter journey has no room for words. */
const KORT_REISE = 13

/** A session with its journeys: a button to choose it, to move by keys and to drag. `over`: it lies over time that is taken. */
export function Oktblokk({ okt, brudd, plass, over }: Props) {
  const bred = useBred()
  const valgt = valgtOkt.value === okt.nokkel
  const { fra, til } = medVei(okt)
  const sted = { '--inn': over ? INNRYKK : 0, '--spor': plass.spor, '--antall': plass.antall }
  return (
    <li
      class="okt"
      data-brudd={brudd.length > 0}
      data-draes={draes.value?.nokkel === okt.nokkel}
      style={{ '--fra': fra, '--til': til, ...sted }}
    >
      <Reise min={okt.reiseFor} />
      <Knapp okt={okt} brudd={brudd} bred={bred} />
      <Reise min={okt.reiseEtter} />
      {valgt && !bred && <Oktpanel okt={okt} />}
    </li>
  )
}

const Reise = ({ min }: { min: number }) =>
  min > 0 ? (
    <p class="okt__reise" data-kort={min < KORT_REISE} style={{ '--min': min }}>
      <span>{t('plan.reise', { tid: minutter(min) })}</span>
    </p>
  ) : null

function Knapp({ okt, brudd, bred }: { okt: Okt; brudd: readonly Brudd[]; bred: boolean }) {
  const valgt = valgtOkt.value === okt.nokkel
  const dra = (e: TargetedPointerEvent<HTMLButtonElement>) =>
    begynnDraing(e, okt, e.currentTarget.getBoundingClientRect().height / mellom(okt))
  return (
    <button
      type="button"
      class="okt__knapp"
      id={oktId(okt.nokkel)}
      style={{ '--min': mellom(okt) }}
      aria-expanded={valgt}
      aria-controls="oktpanel"
      aria-describedby="uke-taster"
      aria-keyshortcuts={TASTER}
      onClick={() => {
        if (!varDraing()) valgtOkt.value = valgt ? null : okt.nokkel
      }}
      onKeyDown={(e) => taster(e, okt)}
      onPointerDown={bred ? dra : undefined}
    >
      <strong>{navn.tiltak(okt.tiltakId)?.navn}</strong>
      <span class="okt__tid">{klokka(okt)}</span>
      {okt.avtales && <span>{t('plan.avtales')}</span>}
      <Kortreise okt={okt} />
      {brudd.map((b, i) => (
        <span key={i} class="okt__brudd">
          <Utfallfigur utfall="nei" />
          <span class="ds-sr-only">{t('plan.kolliderer')} </span>
          {hvorfor(b, navn, okt.nokkel)}
        </span>
      ))}
    </button>
  )
}

/** Only for the eye: the journey itself is there for who listens. */
function Kortreise({ okt: { reiseFor, reiseEtter } }: { okt: Okt }) {
  const korte = [reiseFor, reiseEtter].filter((min) => min > 0 && min < KORT_REISE)
  if (korte.length === 0) return null
  return (
    <span class="okt__vei" aria-hidden="true">
      {t('plan.reise', { tid: minutter(Math.max(...korte)) })}
    </span>
  )
}

const PILER: Record<string, { dager?: number; minutter?: number }> = {
  ArrowLeft: { dager: -1 },
  ArrowRight: { dager: 1 },
  ArrowUp: { minutter: -KVARTER },
  ArrowDown: { minutter: KVARTER },
}

function taster(e: TargetedKeyboardEvent<HTMLButtonElement>, okt: Okt): void {
  if (e.altKey || e.ctrlKey || e.metaKey) return
  const { nokkel, tiltakId, dag, fra, til } = okt
  const onsket = { nokkel, tiltakId, dag, fra, til }
  if (e.key === 'Delete') {
    e.preventDefault()
    fjernOkt(onsket)
    return
  }
  const pil = PILER[e.key]
  if (!pil || (e.shiftKey && pil.minutter === undefined)) return
  e.preventDefault()
  const ny = e.shiftKey ? forlenget(onsket, pil.minutter ?? 0) : flyttet(onsket, pil)
  if (ny.dag === dag && ny.fra === fra && ny.til === til) return
  giFokus(nokkel)
  flyttOkt(ny)
}
