import { useState } from 'preact/hooks'
import type { Tid } from '../../../../catalog/skjema/felt.ts'
import { tall } from '../../../felles/format.ts'
import { klokkeslett, lesKlokke } from '../../../felles/klokke.ts'
import { vekslet } from '../../../felles/liste.ts'
import { t } from '../../../felles/sprak.ts'
import { feltId } from '../felter.ts'
import { DAGER, endretTid, medTider, omfang, utenTid } from '../tider.ts'
import { feilI } from '../tilstand.ts'
import { Feltfeil } from './Feltramme.tsx'
import { Fjernknapp, fokuserFelt } from './Fjernknapp.tsx'
import { Tresvar } from './Tresvar.tsx'

const STI = 'oppmote.tider'
const NY = `${feltId(STI)}-ny`

export const dagnavn = (dag: number): string => t(`rediger.dag.${dag as (typeof DAGER)[number]}`)

type Props = { tider: readonly Tid[] | null | undefined; sett: (tider: Tid[] | null | undefined) => void }

/** The fixed times of a week. */
export function Tider({ tider, sett }: Props) {
  const liste = tider ?? []
  const svar = tider === undefined ? 'ukjent' : liste.length > 0 ? 'verdi' : 'ingen'
  const sum = omfang(liste)
  return (
    <Tresvar
      sti={STI}
      svar={svar}
      ingen={t('rediger.tider.ingen')}
      verdi={t('rediger.tider.faste')}
      velg={(valgt) => sett(valgt === 'ingen' ? null : undefined)}
      deler
    >
      {liste.length > 0 && (
        <ul class="tider">
          {liste.map((tid, nr) => (
            <Rad
              key={`${liste.length} ${nr}`}
              tid={tid}
              nr={nr}
              endre={(del) => sett(endretTid(liste, nr, del))}
              fjern={() => sett(utenTid(liste, nr))}
            />
          ))}
        </ul>
      )}
      {liste.length > 0 && <p class="hjelp">{t('rediger.tider.sum', { timer: tall(sum.timer), dager: sum.dager })}</p>}
      <NyTid siste={liste.at(-1)} leggTil={(dager, klokka) => sett(medTider(liste, dager, klokka))} />
    </Tresvar>
  )
}

type Radprops = { tid: Tid; nr: number; endre: (del: Partial<Tid>) => void; fjern: () => void }

function Rad({ tid, nr, endre, fjern }: Radprops) {
  const sti = `${STI}.${nr}`
  const id = feltId(sti)
  const navn = `${dagnavn(tid.dag)} ${klokkeslett(tid.fra)}–${klokkeslett(tid.til)}`
  return (
    <li>
      <fieldset class="tider__rad" id={id}>
        <legend class="ds-sr-only">{navn}</legend>
        <select
          class="ds-input"
          id={`${id}-felt`}
          aria-label={t('rediger.tider.dag')}
          value={tid.dag}
          onChange={(e) => endre({ dag: Number(e.currentTarget.value) })}
        >
          {DAGER.map((dag) => (
            <option key={dag} value={dag}>
              {dagnavn(dag)}
            </option>
          ))}
        </select>
        <Klokke navn={t('rediger.tider.fra')} sti={`${sti}.fra`} verdi={tid.fra} sett={(fra) => endre({ fra })} />
        <span aria-hidden="true">–</span>
        <Klokke navn={t('rediger.tider.til')} sti={`${sti}.til`} verdi={tid.til} sett={(til) => endre({ til })} />
        <Fjernknapp navn={navn} fjern={fjern} til={NY} />
      </fieldset>
      <Feltfeil sti={sti} />
    </li>
  )
}

type Klokkeprops = { navn: string; sti: string; verdi: string; sett: (klokke: string) => void }

/** What is no time of day stays as it is written, and the service says so. */
function Klokke({ navn, sti, verdi, sett }: Klokkeprops) {
  const [skrevet, settSkrevet] = useState(klokkeslett(verdi))
  const lest = lesKlokke(skrevet) ?? skrevet
  return (
    <input
      class="ds-input"
      id={`${feltId(sti)}-felt`}
      type="text"
      inputMode="decimal"
      autocomplete="off"
      data-bredde="4"
      aria-label={navn}
      aria-invalid={feilI(sti).length > 0 ? 'true' : undefined}
      value={lest === verdi ? skrevet : klokkeslett(verdi)}
      onInput={(e) => {
        settSkrevet(e.currentTarget.value)
        sett(lesKlokke(e.currentTarget.value) ?? e.currentTarget.value)
      }}
      onBlur={() => settSkrevet(klokkeslett(verdi))}
    />
  )
}

type Nyprops = { siste: Tid | undefined; leggTil: (dager: number[], klokka: Omit<Tid, 'dag'>) => void }

/** The same hours on as many days as are ticked. */
function NyTid({ siste, leggTil }: Nyprops) {
  const [dager, settDager] = useState<number[]>([])
  const [fra, settFra] = useState(siste ? klokkeslett(siste.fra) : '')
  const [til, settTil] = useState(siste ? klokkeslett(siste.til) : '')
  const [feil, settFeil] = useState(false)
  const legg = () => {
    const klokka = { fra: lesKlokke(fra), til: lesKlokke(til) }
    if (dager.length === 0 || klokka.fra === null || klokka.til === null || klokka.fra >= klokka.til) {
      settFeil(true)
      return
    }
    leggTil(dager, { fra: klokka.fra, til: klokka.til })
    settDager([])
    settFeil(false)
    fokuserFelt(NY)
  }
  return (
    <fieldset class="tider__ny" id={NY}>
      <legend>{t('rediger.tider.ny')}</legend>
      <div class="valg__rad">
        {DAGER.map((dag) => (
          <label class="valg__knapp" key={dag}>
            <input type="checkbox" checked={dager.includes(dag)} onChange={() => settDager(vekslet(dager, dag))} />
            <span>{dagnavn(dag)}</span>
          </label>
        ))}
      </div>
      <div class="tider__rad">
        <label>
          {t('rediger.tider.fra')} <Nyklokke verdi={fra} sett={settFra} />
        </label>
        <label>
          {t('rediger.tider.til')} <Nyklokke verdi={til} sett={settTil} />
        </label>
        <button type="button" class="ds-button" data-variant="secondary" onClick={legg}>
          {t('rediger.legg-til')}
        </button>
      </div>
      {feil && (
        <p class="ds-validation-message" role="alert">
          {t('rediger.tider.feil')}
        </p>
      )}
    </fieldset>
  )
}

const Nyklokke = ({ verdi, sett }: { verdi: string; sett: (skrevet: string) => void }) => (
  <input
    class="ds-input"
    type="text"
    inputMode="decimal"
    autocomplete="off"
    data-bredde="4"
    value={verdi}
    onInput={(e) => sett(e.currentTarget.value)}
  />
)
