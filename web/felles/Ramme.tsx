import type { ComponentChildren } from 'preact'
import { useLocation } from 'preact-iso'
import type { Malform } from '../../catalog/kodeverk.ts'
import { viserEksempel } from './side.ts'
import { malform, t, velgMalform } from './sprak.ts'

const SIDER = [
  { adresse: '/', navn: 'nav.finn' },
  { adresse: '/tiltak', navn: 'nav.sok' },
  { adresse: '/kontor', navn: 'nav.vare' },
  { adresse: '/dekning', navn: 'nav.dekning' },
] as const

type Props = { hvem: ComponentChildren; under: ComponentChildren; children: ComponentChildren }

/** What is the same on every screen. `hvem`: who is signed in. `under`: the line of the workspace, below the menu. */
export function Ramme({ hvem, under, children }: Props) {
  return (
    <div class="ramme">
      <a class="ds-skip-link" href="#innhold">
        {t('hopp.innhold')}
      </a>
      <header>
        <div class="topp">
          <span class="topp__navn">{t('produkt')}</span>
          <Meny />
          {hvem}
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

/** Those that have screens of their own below them. */
const ARBEIDSROM = ['/kontor', '/dekning']

/** Inside a workspace its place in the menu is marked too, but is another page. */
function gjeldende(path: string, adresse: string): 'page' | 'true' | undefined {
  if (path === adresse) return 'page'
  return ARBEIDSROM.includes(adresse) && path.startsWith(`${adresse}/`) ? 'true' : undefined
}

function Meny() {
  const { path } = useLocation()
  return (
    <nav class="topp__meny" aria-label={t('nav.navn')}>
      {SIDER.map(({ adresse, navn }) => (
        <a key={adresse} href={adresse} aria-current={gjeldende(path, adresse)}>
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
