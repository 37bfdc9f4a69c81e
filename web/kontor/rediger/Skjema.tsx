import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { ErrorBoundary, lazy, useLocation } from 'preact-iso'
import { useBred } from '../../felles/bredde.ts'
import { t } from '../../felles/sprak.ts'
import { kontor } from '../meg.ts'
import { ulagret } from '../ulagret.ts'
import { Feilsammendrag } from './Feilsammendrag.tsx'
import { Forhandsvisning } from './Forhandsvisning.tsx'
import { Forlatdialog } from './Forlatdialog.tsx'
import { GRUPPENAVN, type Gruppe as Gruppenavn, stiI } from './felter.ts'
import { Gruppe } from './Gruppe.tsx'
import { Deling } from './grupper/Deling.tsx'
import { ForHvem } from './grupper/ForHvem.tsx'
import { Gyldighet } from './grupper/Gyldighet.tsx'
import { Hva } from './grupper/Hva.tsx'
import { Hvordan } from './grupper/Hvordan.tsx'
import { Kontakt } from './grupper/Kontakt.tsx'
import { NarOgHvor } from './grupper/NarOgHvor.tsx'
import { Handlinger } from './Handlinger.tsx'
import { fane, visFelt } from './hopp.ts'
import { kontrollerMens } from './kontroll.ts'
import { Lagringsfeil } from './Lagringsfeil.tsx'
import { lagre } from './lagring.ts'
import { Mangler } from './Mangler.tsx'
import { Opphav } from './Opphav.tsx'
import { apneGrupper, erUlagret, konflikt, lagret, settApen } from './tilstand.ts'

const Konflikt = lazy(() => import('./Konflikt.tsx').then((m) => m.Konflikt))

const INNHOLD: Record<Gruppenavn, () => JSX.Element> = {
  hva: Hva,
  'for-hvem': ForHvem,
  'nar-og-hvor': NarOgHvor,
  hvordan: Hvordan,
  kontakt: Kontakt,
  deling: Deling,
  gyldighet: Gyldighet,
}

/** The form and the card beside it; while two versions clash, those instead. */
export function Skjema() {
  const bred = useBred()
  const { route } = useLocation()
  const k = konflikt.value
  const id = lagret.value?.tiltak.id
  const etterNy = () => {
    const ny = lagret.peek()?.tiltak.id
    if (ny && ny !== id) route(`/kontor/tiltak/${ny}`, true)
  }
  useTastLagre(etterNy)
  useFragment()
  useEffect(() => kontrollerMens(kontor.peek().id), [])
  useEffect(
    () => () => {
      ulagret.value = false
    },
    [],
  )
  const harUlagret = erUlagret.value
  useEffect(() => {
    ulagret.value = harUlagret
  }, [harUlagret])
  return (
    <>
      <Forlatdialog />
      {k && (
        <ErrorBoundary>
          <Konflikt konflikten={k} historikk={`/kontor/tiltak/${id}/historikk`} etterNy={etterNy} />
        </ErrorBoundary>
      )}
      <div class="skjema" hidden={k !== null}>
        {!bred && <Fanevalg />}
        <div class="skjema__felt" hidden={!bred && fane.value !== 'skjema'}>
          <Lagringsfeil />
          <Feilsammendrag />
          <Opphav />
          <ApneAlle />
          {GRUPPENAVN.map((navn, i) => {
            const Innhold = INNHOLD[navn]
            return (
              <Gruppe key={navn} navn={navn} nr={i + 1}>
                <Innhold />
              </Gruppe>
            )
          })}
        </div>
        <aside class="skjema__ved" hidden={!bred && fane.value !== 'visning'} aria-label={t('rediger.ved')}>
          <Forhandsvisning />
          <Mangler />
        </aside>
        <Handlinger etterNy={etterNy} />
      </div>
    </>
  )
}

const Fanevalg = () => (
  <fieldset class="skjema__faner">
    <legend class="ds-sr-only">{t('rediger.faner')}</legend>
    {(['skjema', 'visning'] as const).map((en) => (
      <label class="valg__knapp" key={en}>
        <input
          type="radio"
          name="rediger-fane"
          checked={fane.value === en}
          onChange={() => {
            fane.value = en
          }}
        />
        <span>{t(`rediger.fane.${en}`)}</span>
      </label>
    ))}
  </fieldset>
)

function ApneAlle() {
  const alle = apneGrupper.value.size === GRUPPENAVN.length
  return (
    <button
      type="button"
      class="lenkeknapp skjema__alle"
      onClick={() => {
        for (const navn of GRUPPENAVN) settApen(navn, !alle)
      }}
    >
      {t(alle ? 'rediger.lukk-alle' : 'rediger.apne-alle')}
    </button>
  )
}

/** Ctrl+S and Cmd+S save, also while something is being typed. */
function useTastLagre(etterNy: () => void): void {
  useEffect(() => {
    const vedTast = (e: KeyboardEvent) => {
      if (e.key.toLowerCase() !== 's' || !(e.ctrlKey || e.metaKey) || e.altKey || e.shiftKey) return
      e.preventDefault()
      if (konflikt.peek() || document.querySelector('dialog[open]')) return
      void lagre(kontor.peek().id).then((gikk) => gikk && etterNy())
    }
    addEventListener('keydown', vedTast)
    return () => removeEventListener('keydown', vedTast)
  })
}

/** `#felt-norsk` opens the group of the field and moves focus there. */
function useFragment(): void {
  useEffect(() => {
    const folg = () => {
      const sti = stiI(location.hash)
      if (sti) visFelt(sti)
    }
    folg()
    addEventListener('hashchange', folg)
    return () => removeEventListener('hashchange', folg)
  }, [])
}
