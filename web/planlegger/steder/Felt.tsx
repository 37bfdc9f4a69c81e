import { t } from '../../felles/sprak.ts'
import { Feltfeil } from '../hvaom/Feltfeil.tsx'

type Tallprops = {
  id: string
  navn: string
  verdi: string
  velg: (verdi: string) => void
  feil?: string | undefined
  enhet?: string
  hjelp?: string
}

/** A whole number; what is wrong with it, the service says. */
export const Tallfelt = ({ id, navn, verdi, velg, feil, enhet, hjelp }: Tallprops) => (
  <div class="dekning__felt">
    <label class="ds-label" for={id}>
      {navn}
    </label>
    <div class="tekstfelt__rad">
      <input
        class="ds-input"
        id={id}
        inputMode="numeric"
        autocomplete="off"
        data-bredde="6"
        value={verdi}
        aria-invalid={feil ? 'true' : undefined}
        aria-describedby={[feil && `${id}-feil`, hjelp && `${id}-hjelp`].filter(Boolean).join(' ') || undefined}
        onInput={(e) => velg(e.currentTarget.value)}
      />
      {enhet && <span>{enhet}</span>}
    </div>
    {hjelp && (
      <p class="hjelp" id={`${id}-hjelp`}>
        {hjelp}
      </p>
    )}
    <Feltfeil id={`${id}-feil`} melding={feil} />
  </div>
)

type Velgprops<T extends string> = {
  id: string
  navn: string
  valg: readonly { verdi: T; navn: string }[]
  valgt: T | null
  velg: (verdi: T) => void
}

/** One of some. Without a choice the first line asks for one. */
export const Velgfelt = <T extends string>({ id, navn, valg, valgt, velg }: Velgprops<T>) => (
  <div class="dekning__felt">
    <label class="ds-label" for={id}>
      {navn}
    </label>
    <select
      class="ds-input"
      id={id}
      value={valgt ?? ''}
      onChange={(e) => {
        const verdi = valg.find((v) => v.verdi === e.currentTarget.value)?.verdi
        if (verdi !== undefined) velg(verdi)
      }}
    >
      {valgt === null && (
        <option value="" disabled>
          {t('dekning.velg')}
        </option>
      )}
      {valg.map((v) => (
        <option key={v.verdi} value={v.verdi}>
          {v.navn}
        </option>
      ))}
    </select>
  </div>
)

/** As a number when it is one; as it is written when not, so that the service says what is wrong. */
export function lestTall(tekst: string): number | string | undefined {
  const rent = tekst.replaceAll(/\s/g, '')
  if (rent === '') return undefined
  return Number.isNaN(Number(rent)) ? rent : Number(rent)
}
