/** Where one is among the four steps, and the ways between them. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../felles/sprak.ts'
import { Fremdrift } from './Fremdrift.tsx'
import { ga } from './handlinger.ts'
import { arbeid, forslag, STEG, type Steg, steg } from './tilstand.ts'

/** What has been done may be looked at again; what is done for good may not. */
function kanGaTil(til: Steg): boolean {
  if (steg.value === 'ferdig' || til === 'ferdig' || til === steg.value || arbeid.value?.slag === 'skriver')
    return false
  return til === 'fil' || forslag.value !== null
}

export function Stegrad() {
  const her = STEG.indexOf(steg.value)
  return (
    <nav class="stegrad" aria-label={t('import.steg')}>
      <p class="stegrad__hvor">{t('import.steg.hvor', { n: her + 1, av: STEG.length })}</p>
      <ol>
        {STEG.map((s, i) => (
          <li key={s} aria-current={i === her ? 'step' : undefined} data-gjort={i < her}>
            <Stegnavn steg={s} nr={i + 1} gjort={i < her || steg.value === 'ferdig'} />
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Stegnavn({ steg: s, nr, gjort }: { steg: Steg; nr: number; gjort: boolean }) {
  const navn = (
    <>
      <span class="stegrad__nr" aria-hidden="true">
        {gjort ? '✓' : nr}
      </span>
      {t(`import.steg.${s}`)}
      {gjort && <span class="ds-sr-only"> {t('import.steg.gjort')}</span>}
    </>
  )
  if (!kanGaTil(s)) return <span class="stegrad__navn">{navn}</span>
  return (
    <button type="button" class="lenkeknapp stegrad__navn" onClick={() => ga(s)}>
      {navn}
    </button>
  )
}

/** Which step the page last stood at: the first one drawn leaves focus where the page put it. */
let sist: Steg | null = null

/** The heading of a step takes focus when one comes from another. */
export function Steghode({ children }: { children: ComponentChildren }) {
  const h2 = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const na = steg.peek()
    if (sist !== null && sist !== na) {
      h2.current?.focus({ preventScroll: true })
      scrollTo({ top: 0 })
    }
    sist = na
  }, [])
  return (
    <h2 ref={h2} class="ds-heading" data-size="sm" tabIndex={-1}>
      {children}
    </h2>
  )
}

type Tilbake = { til: Steg; children: ComponentChildren; hvorfor?: ComponentChildren }

/** The buttons at the end of a step: back, and on. */
export const Stegknapper = ({ til, children, hvorfor }: Tilbake) => (
  <div class="import__bunn">
    {hvorfor}
    <div class="import__knapper">
      {children}
      <button
        type="button"
        class="ds-button"
        data-variant="tertiary"
        aria-disabled={arbeid.value?.slag === 'skriver' || undefined}
        onClick={() => arbeid.peek()?.slag !== 'skriver' && ga(til)}
      >
        <span aria-hidden="true">←</span> {t(`import.til.${til}`)}
      </button>
      <Fremdrift />
    </div>
  </div>
)
