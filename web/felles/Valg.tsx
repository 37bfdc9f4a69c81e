import { t } from './sprak.ts'

export type Alternativ<T> = { verdi: T; navn: string; hjelp?: string }

type Props<T> = {
  id: string
  sporsmal: string
  hjelp?: string
  alternativer: readonly Alternativ<T>[]
  valgt: T | null | undefined
  velg: (verdi: T | undefined) => void
  /** What no answer is called, when «Vet ikke» is an answer. */
  ubesvart?: string
}

/** One of a few answers, side by side. «Vet ikke» is always there and is where it starts. */
export function Valg<T extends string | number | boolean>({
  id,
  sporsmal,
  hjelp,
  alternativer,
  valgt,
  velg,
  ubesvart = t('valg.vet-ikke'),
}: Props<T>) {
  const forklaring = alternativer.find((a) => a.verdi === valgt)?.hjelp
  return (
    <fieldset class="valg" id={id}>
      <legend class="ds-label">{sporsmal}</legend>
      {hjelp && <p class="hjelp">{hjelp}</p>}
      <div class="valg__rad">
        <Knapp navn={id} tekst={ubesvart} valgt={valgt == null} velg={() => velg(undefined)} noytral />
        {alternativer.map((a) => (
          <Knapp key={String(a.verdi)} navn={id} tekst={a.navn} valgt={a.verdi === valgt} velg={() => velg(a.verdi)} />
        ))}
      </div>
      {forklaring && <p class="valg__forklaring">{forklaring}</p>}
    </fieldset>
  )
}

type Knappevalg = { navn: string; tekst: string; valgt: boolean; velg: () => void; noytral?: boolean }

function Knapp({ navn, tekst, valgt, velg, noytral = false }: Knappevalg) {
  return (
    <label class="valg__knapp" data-noytral={noytral}>
      <input type="radio" name={navn} checked={valgt} onChange={velg} />
      <span>{tekst}</span>
    </label>
  )
}

type JaNeiProps = {
  id: string
  sporsmal: string
  hjelp?: string
  valgt: boolean | null | undefined
  velg: (verdi: boolean | undefined) => void
}

export const JaNei = (props: JaNeiProps) => (
  <Valg
    {...props}
    alternativer={[
      { verdi: true, navn: t('ja') },
      { verdi: false, navn: t('nei') },
    ]}
  />
)
