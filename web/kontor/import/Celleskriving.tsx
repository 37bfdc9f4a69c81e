import type { TargetedKeyboardEvent } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Importkolonne } from '../../../catalog/skjema/import.ts'
import { etikett, kodeliste } from '../../felles/grunnlag.ts'
import { t } from '../../felles/sprak.ts'
import { verketTil } from './feltverk.ts'
import { rett, sluttSkriving } from './nettilstand.ts'

type Props = { rad: number; kolonne: Importkolonne; start: string }

const MEST_TEGN = 10_000

/** The cell that is open: Enter keeps what is written, Escape does not, and going elsewhere keeps it. */
export function Celleskriving({ rad, kolonne, start }: Props) {
  const felt = useRef<HTMLInputElement>(null)
  const ferdigRef = useRef(false)
  // What looks like a person is never shown, and not to be written back.
  const forst = /^•+$/.test(start) ? '' : start
  const skrevetRef = useRef(forst)
  const verk = verketTil(kolonne.felt)?.verk
  const slutt = (behold: boolean, medFokus: boolean) => {
    // It is left once more when it is taken away.
    if (ferdigRef.current) return
    ferdigRef.current = true
    if (behold && skrevetRef.current !== forst) rett({ rad, kolonne: kolonne.kolonne }, skrevetRef.current)
    sluttSkriving(medFokus)
  }
  const sluttRef = useRef(slutt)
  useEffect(() => {
    sluttRef.current = slutt
  })
  // At once: the next key is for the cell.
  useLayoutEffect(() => {
    felt.current?.focus({ preventScroll: true })
    felt.current?.select()
    // Scrolled out of sight.
    return () => sluttRef.current(true, false)
  }, [])
  const tast = (e: TargetedKeyboardEvent<HTMLInputElement>) => {
    if (e.isComposing || (e.key !== 'Enter' && e.key !== 'Escape')) return
    e.preventDefault()
    e.stopPropagation()
    slutt(e.key === 'Enter', true)
  }
  return (
    <>
      <input
        ref={felt}
        class="ds-input"
        type="text"
        autocomplete="off"
        spellcheck={false}
        maxLength={MEST_TEGN}
        aria-label={t('import.celle.skriv', { celle: `${kolonne.bokstav}${rad}`, kolonne: kolonne.overskrift })}
        list={verk && 'celle-forslag'}
        defaultValue={forst}
        onInput={(e) => {
          skrevetRef.current = e.currentTarget.value
        }}
        onKeyDown={tast}
        onBlur={() => slutt(true, false)}
      />
      {verk && (
        <datalist id="celle-forslag">
          {kodeliste(verk).map(({ kode }) => (
            <option key={kode}>{etikett(verk, kode)}</option>
          ))}
        </datalist>
      )}
    </>
  )
}
