import type { ComponentChildren } from 'preact'
import { toChildArray } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '../../felles/sprak.ts'
import type { Seksjon as Navn } from './oppsummering.ts'

type Props = {
  navn: Navn
  tittel: string
  om?: string
  /** The rows, each an `li`. */
  children: ComponentChildren
}

/** So many that they can be seen at once; the rest when they are asked for. */
const FORST = 8

/** One kind of thing that waits; nothing when none does. */
export function Seksjon({ navn, tittel, om, children }: Props) {
  const [alle, settAlle] = useState(false)
  const rader = toChildArray(children)
  if (rader.length === 0) return null
  const vist = alle ? rader : rader.slice(0, FORST)
  return (
    <section class="arbeidsliste__seksjon" aria-labelledby={navn}>
      <h2 class="ds-heading" data-size="xs" id={navn} tabIndex={-1}>
        {tittel} <span class="arbeidsliste__antall">({rader.length})</span>
      </h2>
      {om && <p class="hjelp">{om}</p>}
      <ul class="arbeidsliste__rader">{vist}</ul>
      {vist.length < rader.length && (
        <button type="button" class="lenkeknapp" onClick={() => settAlle(true)}>
          {t('kontor.vis-alle', { n: rader.length })}
        </button>
      )}
    </section>
  )
}

type Radprops = {
  navn: ComponentChildren
  om: ComponentChildren
  under?: ComponentChildren
  children: ComponentChildren
}

/** A row: what it is, what is to be known of it, and what can be done. */
export const Rad = ({ navn, om, under, children }: Radprops) => (
  <li class="arbeidsrad">
    <div class="arbeidsrad__hva">
      <p class="arbeidsrad__navn">{navn}</p>
      <p class="hjelp">{om}</p>
      {under}
    </div>
    <div class="arbeidsrad__gjor">{children}</div>
  </li>
)

/** To the form of a tiltak; `felt` to one field of it. */
export const skjemalenke = (id: string, felt?: string): string =>
  `/kontor/tiltak/${id}${felt === undefined ? '' : `#felt-${felt}`}`
