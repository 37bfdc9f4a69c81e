import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Tiltaksliste } from '../../catalog/skjema/forslag.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { erAvbrutt, listTiltak } from '../api.ts'
import { dato } from '../felles/format.ts'
import { etikett } from '../felles/grunnlag.ts'
import { Overskrift } from '../felles/Overskrift.tsx'
import { useEksempel, useTittel } from '../felles/side.ts'
import { t } from '../felles/sprak.ts'
import { Feilboks, Henter, Tomt } from '../felles/Tilstander.tsx'
import { sted } from '../felles/tiltaksord.ts'
import { FILTRE, type Filter, type Filterverdier, Tiltaksfiltre } from './Tiltaksfiltre.tsx'
import './stil/sider.css'

const PER_SIDE = 20

const adressen = (valg: Filterverdier, nySide: number) => {
  const sok = new URLSearchParams({ ...valg, ...(nySide > 1 && { side: String(nySide) }) }).toString()
  return sok ? `/tiltak?${sok}` : '/tiltak'
}

/** The filters are about the catalogue, never about a person, so they live in the address. */
function useAdresse() {
  const { query, route } = useLocation()
  const filtre: Filterverdier = {}
  for (const f of FILTRE) if (query[f]) filtre[f] = query[f]
  const side = Math.max(1, Number.parseInt(query['side'] ?? '1', 10) || 1)
  const velg = (f: Filter, verdi: string | null) => {
    const { [f]: _, ...andre } = filtre
    route(adressen(verdi ? { ...andre, [f]: verdi } : andre, 1), true)
  }
  return { filtre, side, velg, fjern: () => route('/tiltak', true), adresseFor: (nr: number) => adressen(filtre, nr) }
}

type Hentet = { liste: Tiltaksliste } | { feil: unknown } | null

function useListe(side: number, filtre: Filterverdier) {
  const [hentet, settHentet] = useState<Hentet>(null)
  const [forsok, settForsok] = useState(0)
  const { eier, behov, kommune } = filtre
  useEffect(() => {
    const avbryter = new AbortController()
    const valg = { side, antall: PER_SIDE, ...(eier && { eier }), ...(behov && { behov }), ...(kommune && { kommune }) }
    listTiltak(valg, avbryter.signal).then(
      (liste) => settHentet({ liste }),
      (feil: unknown) => erAvbrutt(feil) || settHentet({ feil }),
    )
    return () => avbryter.abort()
  }, [side, eier, behov, kommune, forsok])
  return { hentet, provIgjen: () => settForsok((n) => n + 1) }
}

export function AlleTiltak() {
  useTittel(t('alle.tittel'))
  const { filtre, side, velg, fjern, adresseFor } = useAdresse()
  const { hentet, provIgjen } = useListe(side, filtre)
  const liste = hentet && 'liste' in hentet ? hentet.liste : null
  useEksempel(liste?.tiltak.some((ett) => ett.eksempel) ?? false)
  return (
    <div class="side">
      <Overskrift>{t('alle.tittel')}</Overskrift>
      <Tiltaksfiltre filtre={filtre} velg={velg} fjern={fjern} />
      {hentet === null && <Henter />}
      {hentet && 'feil' in hentet && <Feilboks feil={hentet.feil} provIgjen={provIgjen} />}
      {liste && <Liste liste={liste} adresseFor={adresseFor} />}
    </div>
  )
}

function Liste({ liste, adresseFor }: { liste: Tiltaksliste; adresseFor: (side: number) => string }) {
  const { totalt, side, antall, tiltak } = liste
  const sider = Math.max(1, Math.ceil(totalt / antall))
  return (
    <>
      <output class="antall">{totalt === 1 ? t('alle.ett') : t('alle.antall', { n: totalt })}</output>
      {tiltak.length === 0 ? (
        <Tomt tittel={t('alle.ingen')}>
          <p>{t('alle.ingen.hjelp')}</p>
        </Tomt>
      ) : (
        <ul class="kortliste">
          {tiltak.map((ett) => (
            <Rad key={ett.id} tiltak={ett} />
          ))}
        </ul>
      )}
      {sider > 1 && <Sidevalg side={side} sider={sider} adresseFor={adresseFor} />}
    </>
  )
}

function Rad({ tiltak }: { tiltak: Tiltak }) {
  const fakta = [
    tiltak.tilbyder.navn,
    etikett('tiltakstype', tiltak.tiltakstype),
    sted(tiltak),
    etikett('inngang', tiltak.inngang),
    t('kort.bekreftet', { dato: dato(tiltak.bekreftet) }),
  ].filter(Boolean)
  return (
    <li class="kort">
      <div class="kort__topp">
        <h2>
          <a class="ds-link" href={`/tiltak/${tiltak.id}`}>
            {tiltak.navn}
          </a>
        </h2>
        {tiltak.eksempel && <span class="ds-tag eksempel">{t('eksempel')}</span>}
      </div>
      <ul class="fakta">
        {fakta.map((f, i) => (
          <li key={i}>{f}</li>
        ))}
      </ul>
      <p class="kort__om">{tiltak.sammendrag}</p>
    </li>
  )
}

type Sideprops = { side: number; sider: number; adresseFor: (side: number) => string }

const Sidevalg = ({ side, sider, adresseFor }: Sideprops) => (
  <nav class="sidevalg" aria-label={t('alle.sider')}>
    {side > 1 && (
      <a class="ds-button" data-variant="secondary" rel="prev" href={adresseFor(side - 1)}>
        {t('alle.forrige')}
      </a>
    )}
    <span>{t('alle.side', { side, sider })}</span>
    {side < sider && (
      <a class="ds-button" data-variant="secondary" rel="next" href={adresseFor(side + 1)}>
        {t('alle.neste')}
      </a>
    )}
  </nav>
)
