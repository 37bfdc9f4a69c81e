import type { TargetedKeyboardEvent } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { malform, t } from '../../felles/sprak.ts'
import { type Feltet, feltnavn } from './feltgrupper.ts'
import { gruppene, nesteValg, type Valggruppe } from './feltkombo.ts'

type Props = {
  id: string
  navn: string
  beskrevet: string
  felter: readonly Feltet[]
  /** What it most likely is, beside what is chosen. */
  alternativer: readonly string[]
  valgt: string | null
  velg: (felt: string | null) => void
}

/** HTML has no elements for a list that is steered from a text field; its keys are those of the field. */
const LISTE = { role: 'listbox', tabIndex: -1 } as const
const GRUPPE = { role: 'group' } as const
const VALG = { role: 'option', tabIndex: -1 } as const

const ordet = (felter: readonly Feltet[], felt: string | null) =>
  felt === null ? t('import.felt.ikke') : feltnavn(felter, felt)

/** One field of some eighty: opened it shows them all by group, and typing narrows. Leaving it keeps what was chosen. */
export function Feltvelger({ id, navn, beskrevet, ...resten }: Props) {
  const { felter, valgt } = resten
  const { apen, skrevet, aktiv, grupper, ...kombo } = useFeltkombo(resten)
  return (
    <div class="feltvelger">
      <label class="ds-label" for={id}>
        {navn}
      </label>
      <input
        class="ds-input"
        id={id}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={apen}
        aria-controls={`${id}-liste`}
        aria-activedescendant={aktiv === -1 ? undefined : `${id}-${aktiv}`}
        aria-describedby={beskrevet}
        autocomplete="off"
        spellcheck={false}
        value={skrevet ?? ordet(felter, valgt)}
        onClick={kombo.apne}
        onFocus={(e) => e.currentTarget.select()}
        onInput={(e) => kombo.skriv(e.currentTarget.value)}
        onKeyDown={kombo.tast}
        onBlur={kombo.lukk}
      />
      <Liste {...{ id, grupper, apen, aktiv, valgt }} velg={kombo.ta} />
    </div>
  )
}

/** Source of the keys: WAI-ARIA Authoring Practices, combobox with list autocomplete. */
function useFeltkombo({ felter, alternativer, valgt, velg }: Omit<Props, 'id' | 'navn' | 'beskrevet'>) {
  const [apen, settApen] = useState(false)
  /** null: nothing is typed, and what is chosen stands there. */
  const [skrevet, settSkrevet] = useState<string | null>(null)
  const [aktiv, settAktiv] = useState(-1)
  const grupper = apen ? gruppene(felter, alternativer, skrevet ?? '') : []
  const valgene = grupper.flatMap((g) => g.valg)
  const apne = () => {
    if (apen) return
    const forst = gruppene(felter, alternativer, '').flatMap((g) => g.valg)
    settApen(true)
    settAktiv(forst.findIndex((v) => v.felt === valgt))
  }
  const lukk = () => {
    settApen(false)
    settSkrevet(null)
  }
  const ta = (nr: number) => {
    const valg = valgene[nr]
    lukk()
    if (valg && valg.felt !== valgt) velg(valg.felt)
  }
  const pil = (steg: 1 | -1) => (apen ? settAktiv(nesteValg(aktiv, valgene.length, steg)) : apne())
  const taster: Record<string, () => boolean> = {
    ArrowDown: () => (pil(1), true),
    ArrowUp: () => (pil(-1), true),
    Enter: () => (apen ? ta(aktiv) : apne(), true),
    Escape: () => (lukk(), apen),
    Tab: () => (lukk(), false),
  }
  return {
    apen,
    skrevet,
    aktiv: aktiv < valgene.length ? aktiv : -1,
    grupper,
    apne,
    lukk,
    ta,
    skriv: (tekst: string) => {
      settApen(true)
      settSkrevet(tekst)
      settAktiv(0)
    },
    tast: (e: TargetedKeyboardEvent<HTMLInputElement>) => {
      if (!e.isComposing && taster[e.key]?.()) e.preventDefault()
    },
  }
}

type Listevalg = {
  id: string
  grupper: readonly Valggruppe[]
  apen: boolean
  aktiv: number
  valgt: string | null
  velg: (nr: number) => void
}

function Liste({ id, grupper, apen, aktiv, valgt, velg }: Listevalg) {
  const listeRef = useRef<HTMLDivElement>(null)
  usePekt(listeRef, velg)
  useEffect(() => {
    if (apen) document.getElementById(`${id}-${aktiv}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, apen, aktiv])
  return (
    <div
      ref={listeRef}
      id={`${id}-liste`}
      class="feltliste"
      {...LISTE}
      aria-label={t('import.felt.liste')}
      hidden={!apen}
    >
      {grupper.map((g, i) => (
        <div key={g.navn} {...GRUPPE} aria-labelledby={`${id}-g${i}`}>
          <span id={`${id}-g${i}`} class="feltliste__gruppe">
            {g.navn}
          </span>
          {g.valg.map(({ felt, navn }, j) => {
            const nr = g.fra + j
            return (
              <div
                key={felt}
                id={`${id}-${nr}`}
                {...VALG}
                data-nr={nr}
                data-valgt={felt === valgt}
                aria-selected={nr === aktiv}
              >
                {navn?.[malform.value] ?? t('import.felt.ikke')}
              </div>
            )
          })}
        </div>
      ))}
      {grupper.length === 0 && (
        <div class="feltliste__ingen" {...VALG} aria-disabled="true" aria-selected={false}>
          {t('import.felt.ingen')}
        </div>
      )}
    </div>
  )
}

const beholdFokus = (e: Event) => e.preventDefault()

/** Tells which option was pressed. Focus stays in the field. */
function usePekt(listeRef: { current: HTMLDivElement | null }, ta: (nr: number) => void) {
  useEffect(() => {
    const liste = listeRef.current
    const klikk = (e: Event) => {
      const valgt = e.target instanceof Element ? e.target.closest<HTMLElement>('[role="option"]') : null
      if (valgt) ta(Number(valgt.dataset['nr']))
    }
    liste?.addEventListener('mousedown', beholdFokus)
    liste?.addEventListener('click', klikk)
    return () => {
      liste?.removeEventListener('mousedown', beholdFokus)
      liste?.removeEventListener('click', klikk)
    }
  }, [listeRef, ta])
}
