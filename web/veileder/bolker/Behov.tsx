import type { TargetedKeyboardEvent } from 'preact'
import { etikett, forklaring, type KodeI, kodeliste } from '../../felles/grunnlag.ts'
import { t } from '../../felles/sprak.ts'
import type { Styrke } from '../kartlegging.ts'
import { styrkeord } from '../oppsummering.ts'
import { feltId, kartlegging, settBehov } from '../tilstand.ts'

const TRINN = [undefined, 1, 2, 3] as const

/** The needs in their groups, each with a control of four steps. */
export function Behov() {
  const alle = kodeliste('behov')
  return (
    <div class="behov" id={feltId('behov')}>
      <p class="hjelp">{t('sp.behov.hjelp')}</p>
      <p class="hjelp taster">{t('sp.behov.taster')}</p>
      {kodeliste('behovsgruppe').map(({ kode: gruppe }) => (
        <section key={gruppe} aria-labelledby={`gruppe-${gruppe}`}>
          <h4 id={`gruppe-${gruppe}`}>{etikett('behovsgruppe', gruppe)}</h4>
          {alle
            .filter((rad) => rad.gruppe === gruppe)
            .map(({ kode }) => (
              <Rad key={kode} kode={kode} />
            ))}
        </section>
      ))}
    </div>
  )
}

/** Up and down lead from row to row, a digit sets the strength; left and right are the browser's own. */
function tast(e: TargetedKeyboardEvent<HTMLInputElement>): void {
  if (e.altKey || e.ctrlKey || e.metaKey || e.shiftKey) return
  const rad = e.currentTarget.closest('.behov__rad')
  if (!rad) return
  const steg = { ArrowUp: -1, ArrowDown: 1 }[e.key]
  if (steg !== undefined) {
    e.preventDefault()
    const rader = [...(rad.closest('.behov')?.querySelectorAll('.behov__rad') ?? [])]
    rader[rader.indexOf(rad) + steg]?.querySelector<HTMLElement>('input:checked')?.focus()
  } else if (/^[0-3]$/.test(e.key)) {
    const valgt = rad.querySelectorAll('input')[Number(e.key)]
    valgt?.click()
    valgt?.focus()
  }
}

function Rad({ kode }: { kode: KodeI<'behov'> }) {
  const valgt = kartlegging.value.behov[kode]
  const id = `behov-${kode}`
  return (
    <div class="behov__rad" role="radiogroup" aria-labelledby={`${id}-navn`} aria-describedby={`${id}-om`}>
      <span class="behov__navn" id={`${id}-navn`}>
        {etikett('behov', kode)}
      </span>
      <span class="behov__om" id={`${id}-om`}>
        {forklaring('behov', kode)}
      </span>
      <div class="styrke">
        {TRINN.map((trinn) => (
          <label key={trinn ?? 0} class="styrke__trinn" data-trinn={trinn ?? 0}>
            <input
              type="radio"
              name={id}
              checked={valgt === trinn}
              onChange={() => settBehov(kode, trinn)}
              onKeyDown={tast}
            />
            <Trinnord trinn={trinn} />
          </label>
        ))}
      </div>
    </div>
  )
}

const Trinnord = ({ trinn }: { trinn: Styrke | undefined }) =>
  trinn ? (
    <span>{styrkeord(trinn)}</span>
  ) : (
    <span>
      <span aria-hidden="true">–</span>
      <span class="ds-sr-only">{t('sp.behov.ikke')}</span>
    </span>
  )
