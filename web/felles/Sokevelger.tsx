import type { DSSuggestionElement } from '@digdir/designsystemet-web/ds-suggestion'
import '@digdir/designsystemet-web/ds-suggestion'
// Places the list below the field.
import '@digdir/designsystemet-web/popover'
import type { ComponentChildren, TargetedInputEvent, TargetedKeyboardEvent } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Sokbar } from './sokbar.ts'
import { t } from './sprak.ts'
import { type HentFlere, useSok } from './useSok.ts'

type Props = {
  id: string
  navn: ComponentChildren
  hjelp?: string
  alle: readonly Sokbar[]
  /** More names for the same, fetched when the field gets focus. */
  flere?: HentFlere
  valgt: string | null
  velg: (verdi: string | null) => void
}

/** The design system's combobox, with our own search. Enter takes the best hit; leaving half a name restores the last choice. */
export function Sokevelger({ id, navn, hjelp, alle, flere, valgt, velg }: Props) {
  const { sok, last } = useSok(alle, flere)
  const [skrevet, settSkrevet] = useState('')
  // The element puts the old name back on Enter, and a fast typist presses it before the next render.
  const sisteRef = useRef('')
  const treff = sok(skrevet)
  const valgtNavn = alle.find((s) => s.verdi === valgt)?.navn
  const sokEtter = (tekst: string) => {
    sisteRef.current = tekst
    settSkrevet(tekst)
  }
  const boks = useValg(velg, () => sokEtter(''))

  const skriv = (e: TargetedInputEvent<HTMLInputElement>) => {
    // The element writes the chosen name itself; only what the person types is a query.
    if (!e.isTrusted) return
    sokEtter(e.currentTarget.value)
    // Dictation and pasting press no key, which is what opens the list otherwise.
    if (e.currentTarget.ariaExpanded !== 'true') e.currentTarget.click()
  }
  const ta = (beste: Sokbar | undefined, felt: HTMLInputElement) => {
    if (!beste) return
    velg(beste.verdi)
    sokEtter('')
    lukk(felt)
  }
  const taBeste = (e: TargetedKeyboardEvent<HTMLInputElement>) => {
    const sokt = sisteRef.current
    if (e.key !== 'Enter' || sokt.trim() === '') return
    const felt = e.currentTarget
    // Whoever is faster than the network gets the same answer, a moment later.
    if (last) void last().then((ferdig) => ta(ferdig(sokt)[0], felt))
    else ta(sok(sokt)[0], felt)
  }

  return (
    <div class="sokevelger" id={id}>
      <label class="ds-label" for={`${id}-felt`}>
        {navn}
      </label>
      {hjelp && <p class="hjelp">{hjelp}</p>}
      <ds-suggestion class="ds-suggestion" ref={boks}>
        {valgt && valgtNavn && <data value={valgt}>{valgtNavn}</data>}
        <input
          class="ds-input"
          id={`${id}-felt`}
          type="text"
          // The element says this only once the field has had focus.
          role="combobox"
          aria-expanded={false}
          aria-controls={`${id}-liste`}
          autocomplete="off"
          spellcheck={false}
          onInput={skriv}
          onKeyDown={taBeste}
          onFocus={(e) => {
            merk(e.currentTarget)
            void last?.()
          }}
        />
        <button type="reset" aria-label={t('sok.tom')} />
        <u-datalist id={`${id}-liste`} data-nofilter>
          {treff.map((s) => (
            <u-option key={s.verdi} value={s.verdi} label={s.navn}>
              {`${s.navn} `}
              {s.tillegg && <small>{s.tillegg}</small>}
            </u-option>
          ))}
          {treff.length === 0 && <u-option value="">{t('sok.ingen')}</u-option>}
        </u-datalist>
      </ds-suggestion>
    </div>
  )
}

/** Closes the list as Escape does. */
function lukk(felt: HTMLInputElement): void {
  felt.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  merk(felt)
}

/** The name is marked once it has been written, so that typing again replaces it. */
const merk = (felt: HTMLInputElement) => requestAnimationFrame(() => document.activeElement === felt && felt.select())

/** The element tells what was chosen; we keep the choice, and hand it back as its `data`. */
function useValg(velg: Props['velg'], etter: () => void) {
  const boks = useRef<DSSuggestionElement>(null)
  useEffect(() => {
    const lytt = (e: Event) => {
      const data = e instanceof CustomEvent ? e.detail : null
      if (!(data instanceof HTMLDataElement)) return
      e.preventDefault()
      // What is already there is told again when it is taken away.
      velg(data.isConnected || data.value === '' ? null : data.value)
      etter()
      if (el?.control) lukk(el.control)
    }
    const el = boks.current
    el?.addEventListener('comboboxbeforeselect', lytt)
    return () => el?.removeEventListener('comboboxbeforeselect', lytt)
  }, [velg, etter])
  return boks
}
