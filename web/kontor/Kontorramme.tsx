import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Overskrift } from '../felles/Overskrift.tsx'
import { type Nokkel, t } from '../felles/sprak.ts'
import { Feilboks, Henter } from '../felles/Tilstander.tsx'
import { BareRedaktor } from './inngang/BareRedaktor.tsx'
import { Gjest } from './inngang/Gjest.tsx'
import { UtenKontor } from './inngang/UtenKontor.tsx'
import { bruker, erRedaktor, hentMegEnGang, hentMegPaNytt, kontor, kontorer, megtilstand, velgKontor } from './meg.ts'
import { ulagret } from './ulagret.ts'

type Punkt = { adresse: string; navn: Nokkel; apentForAlle?: true }

/** `apentForAlle`: also for a veileder at the office. */
const MENY: readonly Punkt[] = [
  { adresse: '/kontor', navn: 'kontor.meny.arbeid' },
  { adresse: '/kontor/tiltak', navn: 'kontor.meny.tiltak' },
  { adresse: '/kontor/deling', navn: 'kontor.meny.deling', apentForAlle: true },
  { adresse: '/kontor/foresporsler', navn: 'kontor.meny.foresporsler', apentForAlle: true },
  { adresse: '/kontor/import', navn: 'kontor.meny.import' },
  { adresse: '/kontor/innstillinger', navn: 'kontor.meny.innstillinger', apentForAlle: true },
]

/** The menu of the workspace, and the office it is about. What is inside it is drawn only for who belongs to an office. */
export function Kontorramme({ children }: { children: ComponentChildren }) {
  useEffect(hentMegEnGang, [])
  const { path } = useLocation()
  useKontorIAdressen()
  const { slag, ...tilstand } = megtilstand.value
  if (slag === 'henter')
    return (
      <Enkel>
        <Henter />
      </Enkel>
    )
  if (slag === 'feil')
    return (
      <Enkel>
        <Overskrift>{t('kontor.tittel')}</Overskrift>
        <Feilboks feil={'feil' in tilstand && tilstand.feil} provIgjen={() => void hentMegPaNytt()} />
      </Enkel>
    )
  if (!bruker.value)
    return (
      <Enkel>
        <Gjest />
      </Enkel>
    )
  if (!kontor.value.id)
    return (
      <Enkel>
        <UtenKontor />
      </Enkel>
    )
  const lov = erRedaktor.value || MENY.some((p) => p.apentForAlle && p.adresse === path)
  return (
    <div class="kontor">
      <div class="kontor__topp">
        <Kontorvalg />
        <Meny path={path} />
      </div>
      {/* Drawn anew for another office: what was typed for one must not be sent to the other. */}
      <div class="kontor__innhold" key={kontor.value.id}>
        {lov ? children : <BareRedaktor />}
      </div>
    </div>
  )
}

const Enkel = ({ children }: { children: ComponentChildren }) => <div class="inngang">{children}</div>

/** The choice of office is in the address, also where a link did not say it; not when there is nothing to choose. */
function useKontorIAdressen(): void {
  const { url, query, route } = useLocation()
  const flere = kontorer.value.length > 1
  const onsket = kontorer.value.find(({ id }) => id === query.kontor)?.id
  const valgt = kontor.value.id
  // Before anything is asked for on behalf of another.
  useLayoutEffect(() => {
    if (onsket) velgKontor(onsket)
    else if (flere) route(medKontor(url, valgt) + location.hash, true)
  }, [url, onsket, flere, valgt, route])
}

/** The same screen for another office; `?kontor=` last, so that a screen may read and write the rest as its own. */
function medKontor(url: string, kontorId: string): string {
  const { pathname, searchParams } = new URL(url, 'http://her')
  searchParams.delete('kontor')
  searchParams.set('kontor', kontorId)
  return `${pathname}?${searchParams}`
}

function Kontorvalg() {
  const { url, route } = useLocation()
  // One is named at the top of the page already.
  if (kontorer.value.length < 2) return null
  return (
    <select
      class="ds-input kontor__valg"
      aria-label={t('kontor.velg')}
      value={kontor.value.id}
      // What is typed for one office would be gone with another.
      disabled={ulagret.value}
      title={ulagret.value ? t('rediger.forlat') : undefined}
      onChange={(e) => route(medKontor(url, e.currentTarget.value))}
    >
      {kontorer.value.map(({ id, navn }) => (
        <option key={id} value={id}>
          {navn}
        </option>
      ))}
    </select>
  )
}

function Meny({ path }: { path: string }) {
  const punkter = MENY.filter((p) => erRedaktor.value || p.apentForAlle)
  // A tiltak and a new one belong to the list.
  const her = path === '/kontor/ny' ? '/kontor/tiltak' : path
  const valgt =
    punkter.find((p) => p.adresse === her) ??
    punkter.find((p) => her.startsWith(`${p.adresse}/`) && p.adresse !== '/kontor')
  return (
    <nav aria-label={t('kontor.tittel')}>
      <ul>
        {punkter.map(({ adresse, navn }) => (
          <li key={adresse}>
            <a
              href={adresse}
              aria-current={valgt?.adresse === adresse ? (adresse === path ? 'page' : 'true') : undefined}
            >
              {t(navn)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
