/** Small fields whose faults come from outside: from the form as a whole, or from the service. */
import { t } from '../../felles/sprak.ts'

type Feltprops = {
  id: string
  navn: string
  hjelp?: string
  verdi: string
  skriv: (verdi: string) => void
  feil: string | undefined
  slag?: 'tall' | 'dato'
  bredde?: 4 | 6 | 12
  /** What it is about, for who hears the field alone. */
  om?: string
}

const SLAG = { tall: { type: 'text', inputMode: 'numeric' }, dato: { type: 'date' } } as const

export function Felt({ id, navn, hjelp, verdi, skriv, feil, slag = 'tall', bredde = 6, om }: Feltprops) {
  const beskrevet = [hjelp && `${id}-hjelp`, feil && `${id}-feil`].filter(Boolean).join(' ')
  return (
    <div class="tekstfelt">
      <label class="ds-label" for={id}>
        {navn}
        {om && <span class="ds-sr-only">, {om}</span>}
      </label>
      {hjelp && (
        <p class="hjelp" id={`${id}-hjelp`}>
          {hjelp}
        </p>
      )}
      <div class="tekstfelt__rad">
        <input
          class="ds-input"
          id={id}
          {...SLAG[slag]}
          autocomplete="off"
          data-bredde={slag === 'dato' ? 12 : bredde}
          value={verdi}
          aria-invalid={feil ? 'true' : undefined}
          aria-describedby={beskrevet || undefined}
          onInput={(e) => skriv(e.currentTarget.value)}
        />
      </div>
      <Feiltekst id={`${id}-feil`} feil={feil} />
    </div>
  )
}

export const Feiltekst = ({ id, feil }: { id: string; feil: string | undefined }) =>
  feil ? (
    <p class="ds-validation-message" id={id} tabIndex={-1}>
      {feil}
    </p>
  ) : null

type Radioprops<T extends string> = {
  id: string
  sporsmal: string
  alternativer: readonly { verdi: T; navn: string; om: string }[]
  valgt: T | null
  velg: (verdi: T) => void
  feil?: string | undefined
}

/** One of a few, under each other, each with what it means. */
export const Radiovalg = <T extends string>({ id, sporsmal, alternativer, valgt, velg, feil }: Radioprops<T>) => (
  <fieldset class="radiovalg" aria-describedby={feil ? `${id}-feil` : undefined}>
    <legend class="ds-label">{sporsmal}</legend>
    {alternativer.map((a) => (
      <div key={a.verdi} class="radiovalg__ett">
        <input
          class="ds-input"
          type="radio"
          id={`${id}-${a.verdi}`}
          name={id}
          checked={a.verdi === valgt}
          data-ugyldig={feil ? true : undefined}
          aria-describedby={`${id}-${a.verdi}-om`}
          onChange={() => velg(a.verdi)}
        />
        <label for={`${id}-${a.verdi}`}>{a.navn}</label>
        <p class="hjelp" id={`${id}-${a.verdi}-om`}>
          {a.om}
        </p>
      </div>
    ))}
    <Feiltekst id={`${id}-feil`} feil={feil} />
  </fieldset>
)

const UGYLDIG = ['[aria-invalid="true"]', '[data-ugyldig]', '.ds-validation-message']

/** To the first field that must be put right, once it is drawn as such; to the message where there is no one field. */
export const fokuserFeil = (innen: string): void => {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`${innen} :is(${UGYLDIG.join()})`)?.focus())
}

type Knapper = { lagre: string; lagrer: boolean; lukk: () => void }

/** Send or save, and not. */
export const Skjemaknapper = ({ lagre, lagrer, lukk }: Knapper) => (
  <div class="knapper">
    <button type="submit" class="ds-button" aria-disabled={lagrer || undefined}>
      {lagrer ? t('deling.lagrer') : lagre}
    </button>
    <button type="button" class="ds-button" data-variant="secondary" onClick={lukk}>
      {t('deling.avbryt')}
    </button>
  </div>
)
