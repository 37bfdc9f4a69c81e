import type { TargetedKeyboardEvent } from 'preact'
import { Boks, Status } from '../../felles/Kodesett.tsx'
import { t } from '../../felles/sprak.ts'
import { vekslingAvIngen } from '../kartlegging.ts'
import { erOpptatt, HALVDAGER, type Halvdag, HVERDAGER, vekslOpptatt } from '../opptatt.ts'
import { feltId, kartlegging, sett } from '../tilstand.ts'

const RADER = Object.keys(HALVDAGER) as Halvdag[]
const time = (klokke: string) => Number(klokke.slice(0, 2))
const PILER: Record<string, readonly [rad: number, kolonne: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The half days that are taken, as boxes in a week. Each can be reached with Tab; the arrows are quicker. */
export function Opptatt() {
  const { opptatt } = kartlegging.value
  const hjelp = `${feltId('opptatt')}-hjelp`
  return (
    <fieldset class="kodesett" id={feltId('opptatt')} aria-describedby={hjelp}>
      <legend class="ds-label">
        {t('sp.opptatt')}
        <Status valgte={opptatt} ingen="sp.opptatt.ingen" />
      </legend>
      <p class="hjelp" id={hjelp}>
        {t('sp.opptatt.hjelp')}
      </p>
      <p class="hjelp taster">{t('sp.opptatt.taster')}</p>
      <table class="halvdager">
        <thead>
          <tr>
            <th scope="col">
              <span class="ds-sr-only">{t('sp.opptatt.tid')}</span>
            </th>
            {HVERDAGER.map((dag) => (
              <th key={dag} scope="col">
                <span aria-hidden="true">{t(`sp.opptatt.kort.${dag}`)}</span>
                <span class="ds-sr-only">{t(`sp.opptatt.dag.${dag}`)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {RADER.map((halvdag, rad) => (
            <Rad key={halvdag} halvdag={halvdag} rad={rad} />
          ))}
        </tbody>
      </table>
      <div class="kodesett__ingen">
        <Boks
          navn={t('sp.opptatt.ingen')}
          valgt={opptatt?.length === 0}
          veksle={() => sett('opptatt', vekslingAvIngen(opptatt))}
        />
      </div>
    </fieldset>
  )
}

function Rad({ halvdag, rad }: { halvdag: Halvdag; rad: number }) {
  const { opptatt } = kartlegging.value
  const { fra, til } = HALVDAGER[halvdag]
  const navn = t(`sp.opptatt.${halvdag}`)
  return (
    <tr>
      <th scope="row">
        {navn} <small>{`${time(fra)}–${time(til)}`}</small>
      </th>
      {HVERDAGER.map((dag, kolonne) => (
        <td key={dag}>
          <label class="halvdager__rute">
            <input
              class="ds-input"
              type="checkbox"
              id={ruteId(rad, kolonne)}
              aria-label={`${t(`sp.opptatt.dag.${dag}`)} ${navn.toLowerCase()}`}
              checked={erOpptatt(opptatt, dag, halvdag)}
              onChange={() => sett('opptatt', vekslOpptatt(opptatt, dag, halvdag))}
              onKeyDown={(e) => flytt(e, rad, kolonne)}
            />
          </label>
        </td>
      ))}
    </tr>
  )
}

const ruteId = (rad: number, kolonne: number) => `${feltId('opptatt')}-${rad}-${kolonne}`

function flytt(e: TargetedKeyboardEvent<HTMLInputElement>, rad: number, kolonne: number): void {
  const pil = PILER[e.key]
  if (!pil || e.altKey || e.ctrlKey || e.metaKey || e.shiftKey) return
  e.preventDefault()
  document.getElementById(ruteId(rad + pil[0], kolonne + pil[1]))?.focus()
}
