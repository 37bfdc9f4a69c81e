import type { TargetedEvent } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../felles/sprak.ts'
import { Bolk } from './Bolk.tsx'
import { Behov } from './bolker/Behov.tsx'
import { Hindringer } from './bolker/Hindringer.tsx'
import { HvemOgHvor } from './bolker/HvemOgHvor.tsx'
import { NavOgTidligere } from './bolker/NavOgTidligere.tsx'
import { Onsker } from './bolker/Onsker.tsx'
import { Sprak } from './bolker/Sprak.tsx'
import { BOLKER, type Bolk as Bolknavn, gaTilBolk, runde } from './tilstand.ts'

const INNHOLD: Record<Bolknavn, () => preact.JSX.Element> = {
  hvem: HvemOgHvor,
  sprak: Sprak,
  behov: Behov,
  hinder: Hindringer,
  onsker: Onsker,
  nav: NavOgTidligere,
}

/** The pane scrolls alone, so the browser does not put it back where it was when the reader returns to the screen. */
let rullet = 0
const huskRulling = (e: TargetedEvent<HTMLElement>) => {
  rullet = e.currentTarget.scrollTop
}

/**
 * Alt + Shift + a digit leads to a fold. Alt alone with a digit changes tab in Firefox and Chrome on Linux, and writes a letter on a Mac;
 * the key is known by its place, since Shift makes another sign of it.
 */
function hurtigtast(e: KeyboardEvent): void {
  if (!e.altKey || !e.shiftKey || e.ctrlKey || e.metaKey) return
  const bolk = BOLKER[Number(/^Digit(\d)$/.exec(e.code)?.[1]) - 1]
  if (!bolk) return
  e.preventDefault()
  gaTilBolk(bolk)
}

function useHurtigtaster(): void {
  useEffect(() => {
    document.addEventListener('keydown', hurtigtast)
    return () => document.removeEventListener('keydown', hurtigtast)
  }, [])
}

/** The kartlegging in six folds, in any order. No form element: there is nothing to send, and nothing may reach an address. */
export function Kartleggingspanel() {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.scrollTo(0, rullet), [])
  useHurtigtaster()
  return (
    <section class="finn__del finn__kartlegging" aria-labelledby="kartlegging" ref={panel} onScroll={huskRulling}>
      <div class="finn__hode">
        <h2 class="ds-heading" data-size="xs" id="kartlegging" tabIndex={-1}>
          {t('finn.kartlegging')}
        </h2>
        <a class="ds-skip-link" href="#forslag">
          {t('finn.til-forslag')}
        </a>
      </div>
      <p class="hjelp finn__lagres">{t('finn.lagres-ikke')}</p>
      <div class="bolker" key={runde.value}>
        {BOLKER.map((navn, i) => {
          const Innhold = INNHOLD[navn]
          return (
            <Bolk key={navn} navn={navn} nr={i + 1}>
              <Innhold />
            </Bolk>
          )
        })}
      </div>
      <p class="hjelp taster">{t('bolk.taster')}</p>
    </section>
  )
}
