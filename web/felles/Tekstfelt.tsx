import { useState } from 'preact/hooks'

type Props = {
  id: string
  navn: string
  hjelp?: string
  /** What is known now, as text. */
  start: string
  /** Told of every change; answers whether the text could be read. */
  les: (tekst: string) => boolean
  feil: string
  enhet?: string
  /** Width in characters; the full width when not given. */
  bredde?: 4 | 6 | 12
  tastatur?: 'numeric' | 'decimal' | 'text'
}

/** A short text that must be readable; the fault is told when the field is left. Nothing is offered to the browser's memory. */
export function Tekstfelt({ id, navn, hjelp, start, les, feil, enhet, bredde, tastatur = 'numeric' }: Props) {
  const [tekst, settTekst] = useState(start)
  const [ugyldig, settUgyldig] = useState(false)
  const [forlatt, settForlatt] = useState(false)
  const viserFeil = ugyldig && forlatt
  const beskrevet = [hjelp && `${id}-hjelp`, viserFeil && `${id}-feil`].filter(Boolean).join(' ')
  return (
    <div class="tekstfelt">
      <label class="ds-label" for={`${id}-felt`}>
        {navn}
      </label>
      {hjelp && (
        <p class="hjelp" id={`${id}-hjelp`}>
          {hjelp}
        </p>
      )}
      <div class="tekstfelt__rad" id={id}>
        <input
          class="ds-input"
          id={`${id}-felt`}
          type="text"
          inputMode={tastatur}
          autocomplete="off"
          data-bredde={bredde}
          value={tekst}
          aria-invalid={viserFeil ? 'true' : undefined}
          aria-describedby={beskrevet || undefined}
          onInput={(e) => {
            settTekst(e.currentTarget.value)
            settUgyldig(!les(e.currentTarget.value))
          }}
          onBlur={() => settForlatt(true)}
        />
        {enhet && <span>{enhet}</span>}
      </div>
      {viserFeil && (
        <p class="ds-validation-message" id={`${id}-feil`}>
          {feil}
        </p>
      )}
    </div>
  )
}
