import { t } from '../../felles/sprak.ts'
import type { Besvart } from './alle.ts'
import { Linjer } from './Linjer.tsx'
import { Studien } from './Studien.tsx'
import { Svartabell } from './Svartabell.tsx'

/** So many lines are read at a glance; the rest are under a fold. */
const FORST = 8

/** One question, our answer, and beside it what the study found. */
export function Svarkort({ besvart }: { besvart: Besvart }) {
  const { id, sporsmal, setning, linjer, merknader, tabeller, slik, studien } = besvart
  const resten = linjer.slice(FORST)
  return (
    <article class="svarkort" id={id} aria-labelledby={`${id}-tittel`}>
      <div class="svarkort__vart">
        <h2 class="ds-heading" data-size="xs" id={`${id}-tittel`} tabIndex={-1}>
          {sporsmal}
        </h2>
        <p class="svarkort__setning">{setning}</p>
        <Linjer linjer={linjer.slice(0, FORST)} />
        {resten.length > 0 && (
          <details class="svarkort__fold">
            <summary>{t('svar.flere-linjer', { n: resten.length })}</summary>
            <Linjer linjer={resten} />
          </details>
        )}
        {merknader.map((merknad) => (
          <p key={merknad} class="hjelp">
            {merknad}
          </p>
        ))}
        {tabeller.map((tabell) => (
          <Svartabell key={tabell.tittel} tabell={tabell} />
        ))}
        <details class="svarkort__fold">
          <summary>{t('svar.slik')}</summary>
          <p>{slik}</p>
        </details>
      </div>
      <Studien tall={studien} />
    </article>
  )
}
