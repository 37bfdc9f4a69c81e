import type { ComponentChildren } from 'preact'
import { useLocation } from 'preact-iso'
import type { Malform } from '../../catalog/kodeverk.ts'
import { viserEksempel } from './side.ts'
import { malform, t, velgMalform } from './sprak.ts'

const SIDER = [
  { adresse: '/', navn: 'nav.finn' },
  { adresse: '/tiltak', navn: 'nav.sok' },
] as const

/** What is the same on every screen. `under`: the line of the workspace, below the menu. */
export function Ramme({ under, children }: { under: ComponentChildren; children: ComponentChildren }) {
  return (
    <div class="ramme">
      <a class="ds-skip-link" href="#innhold">
        {t('hopp.innhold')}
      </a>
      <header>
        <div class="topp">
          <span class="topp__navn">{t('produkt')}</span>
          <Meny />
          <Malformvalg />
        </div>
        {under}
        {viserEksempel.value && <p class="demo">{t('demo')}</p>}
      </header>
      <main id="innhold" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}

function Meny() {
  const { path } = useLocation()
  return (
    <nav class="topp__meny" aria-label={t('nav.navn')}>
      {SIDER.map(({ adresse, navn }) => (
        <a key={adresse} href={adresse} aria-current={path === adresse ? 'page' : undefined}>
          {t(navn)}
        </a>
      ))}
    </nav>
  )
}

const Malformvalg = () => (
  <fieldset class="malform">
    <legend class="ds-sr-only">{t('sprak.velg')}</legend>
    {(['nb', 'nn'] satisfies Malform[]).map((m) => (
      <label key={m} lang={m}>
        <input type="radio" name="malform" checked={malform.value === m} onChange={() => velgMalform(m)} />
        <span>{t(`sprak.${m}`)}</span>
      </label>
    ))}
  </fieldset>
)
