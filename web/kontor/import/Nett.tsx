import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Importforslag, Importkolonne } from '../../../catalog/skjema/import.ts'
import { t } from '../../felles/sprak.ts'
import { Cellepanel } from './Cellepanel.tsx'
import { feltnavn } from './feltgrupper.ts'
import { Nettrad } from './Nettrad.tsx'
import { celleId, PER_TAST, type Rutene, useTaster } from './nettaster.ts'
import { fokusbestilling, gaTilFeil, skrives, sted } from './nettilstand.ts'
import { kolonneneI, type Plass, perRad, plassen, RADHODE, rettetPerRad } from './rutenett.ts'
import { valg, visning } from './tilstand.ts'
import { rullTil, type Vindu, vinduet } from './vindu.ts'
import { synlige } from './visning.ts'

/** Where the keyboard comes in. */
const FORST: Plass = { r: 0, k: RADHODE }

/** The rows of the file as a grid, with what is wrong at its cell. Only the rows in sight are drawn. */
export function Nett({ lest }: { lest: Importforslag }) {
  const { value: vises } = visning
  const rader = useMemo(() => synlige(lest.rader, vises), [lest, vises])
  const kolonner = useMemo(() => kolonneneI(lest), [lest])
  const her = sted.value && plassen(sted.value, rader, kolonner)
  return (
    <>
      <Verktoy antallFeil={lest.feiltotalt} />
      <Cellepanel lest={lest} />
      {rader.length === 0 ? (
        <p class="nett__tomt">{t('import.nett.tomt')}</p>
      ) : (
        <Rutenett
          lest={lest}
          rader={rader}
          kolonner={kolonner}
          her={her ?? FORST}
          ventes={sted.value !== null && !her}
        />
      )}
    </>
  )
}

const Verktoy = ({ antallFeil }: { antallFeil: number }) => (
  <div class="nett__verktoy">
    {([-1, 1] as const).map((steg) => (
      <button
        key={steg}
        type="button"
        class="ds-button"
        data-variant="secondary"
        aria-disabled={antallFeil === 0 || undefined}
        onClick={() => gaTilFeil(steg)}
      >
        {t(steg === 1 ? 'import.nett.neste' : 'import.nett.forrige')}
      </button>
    ))}
    <p class="hjelp" id="nett-taster">
      {t('import.nett.taster')}
    </p>
  </div>
)

/** `ventes`: the cell one is to go to is on a page that has not come yet. */
function Rutenett({ ventes, ...rutene }: Rutene & { ventes: boolean }) {
  const { lest, rader, kolonner, her } = rutene
  const flate = useRef<HTMLDivElement>(null)
  const { vindu, radhoyde, rull } = useVindu(flate, rader.length)
  const feil = useMemo(() => perRad(lest.feil), [lest])
  const { rettelser } = valg.value
  const rettet = useMemo(() => rettetPerRad(rettelser), [rettelser])
  const skrivesNa = skrives.value
  const paSkjermen = her.r >= vindu.fra && her.r < vindu.til
  useFokus({ flate, rutene, rull, ventes })
  useTaster(flate, rutene)
  return (
    // When the cell one is at is scrolled away, the keys still come here.
    <div
      ref={flate}
      class="nett"
      tabIndex={paSkjermen ? -1 : 0}
      {...OMRADE}
      aria-labelledby="nett"
      aria-describedby="nett-taster"
    >
      <div style={{ paddingBlock: `${vindu.fra * radhoyde}px ${(rader.length - vindu.til) * radhoyde}px` }}>
        <table class="nett__tabell" {...NETT} aria-labelledby="nett" aria-rowcount={rader.length + 1}>
          <Hode kolonner={kolonner} lest={lest} />
          <tbody>
            {rader.slice(vindu.fra, vindu.til).map((rad, i) => (
              <Nettrad
                key={rad.rad}
                rad={rad}
                nr={vindu.fra + i}
                kolonner={kolonner}
                feil={feil.get(rad.rad)}
                rettelser={rettet.get(rad.rad)}
                her={her.r === vindu.fra + i ? her.k : -1}
                skrives={skrivesNa?.rad === rad.rad ? skrivesNa.kolonne : -1}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

/** HTML has no element for a grid that is moved in by keys. */
const NETT = { role: 'grid' } as const
const OMRADE = { role: 'region' } as const

const Hode = ({ kolonner, lest }: { kolonner: readonly Importkolonne[]; lest: Importforslag }) => (
  <thead>
    <tr aria-rowindex={1}>
      <th scope="col" class="nett__radhode">
        {t('import.nett.rad')}
      </th>
      {kolonner.map((k) => (
        <th key={k.kolonne} scope="col">
          <span class="nett__overskrift">
            {k.bokstav} · {k.overskrift}
          </span>
          <span class="nett__felt">{k.felt === null ? t('import.felt.ikke') : feltnavn(lest.felter, k.felt)}</span>
        </th>
      ))}
    </tr>
  </thead>
)

/** Which rows are in sight, and how high one is: measured, since letters may be larger than we thought. */
function useVindu(flate: { current: HTMLDivElement | null }, antall: number) {
  const [radhoyde, settRadhoyde] = useState(0)
  const [vindu, settVindu] = useState<Vindu>(vinduet(0, 0, { radhoyde: 0, antall }))
  const se = () => {
    const el = flate.current
    const hoyde = el?.querySelector('tbody tr')?.getBoundingClientRect().height ?? 0
    if (!el || hoyde === 0) return
    settRadhoyde(hoyde)
    const ny = vinduet(el.scrollTop, el.clientHeight, { radhoyde: hoyde, antall })
    settVindu((na) => (na.fra === ny.fra && na.til === ny.til ? na : ny))
  }
  const seRef = useRef(se)
  useLayoutEffect(() => {
    seRef.current = se
  })
  useLayoutEffect(() => seRef.current(), [antall])
  useEffect(() => {
    const el = flate.current
    const lytt = () => seRef.current()
    const vakt = new ResizeObserver(lytt)
    if (el) vakt.observe(el)
    el?.addEventListener('scroll', lytt, { passive: true })
    return () => {
      vakt.disconnect()
      el?.removeEventListener('scroll', lytt)
    }
  }, [flate])
  const rull = (rad: number) => {
    const el = flate.current
    if (!el || radhoyde === 0) return
    const dekket = el.querySelector('thead')?.getBoundingClientRect().height ?? 0
    el.scrollTo({ top: rullTil(rad, { topp: el.scrollTop, hoyde: el.clientHeight, radhoyde, dekket }) })
    se()
  }
  // Rows may have gone since the window was last looked through.
  const til = Math.min(vindu.til, antall)
  return { vindu: { fra: Math.min(vindu.fra, Math.max(0, til - PER_TAST)), til }, radhoyde, rull }
}

type Fokus = { flate: { current: HTMLDivElement | null }; rutene: Rutene; rull: (rad: number) => void; ventes: boolean }

/** Gives focus to the cell that is to have it, as soon as it is drawn. When the one that had it is gone, the grid itself has it. */
function useFokus({ flate, rutene: { rader, kolonner, her }, rull, ventes }: Fokus) {
  const utfortRef = useRef(fokusbestilling.peek())
  const bestilt = fokusbestilling.value
  const id = celleId(rader[her.r]?.rad, kolonner[her.k - 1]?.kolonne)
  const hadde = document.activeElement?.closest('.nett') != null
  useLayoutEffect(() => {
    const celle = document.getElementById(id)
    if (utfortRef.current !== bestilt && !ventes) {
      if (!celle) return rull(her.r)
      utfortRef.current = bestilt
      celle.focus({ preventScroll: true })
      // From a list far above: all of the grid first, then the cell in it.
      flate.current?.scrollIntoView({ block: 'nearest' })
      celle.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    } else if (hadde && document.activeElement === document.body) flate.current?.focus({ preventScroll: true })
  })
}
