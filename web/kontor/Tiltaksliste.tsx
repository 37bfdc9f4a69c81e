import { useMemo, useRef, useState } from 'preact/hooks'
import type { Kontoroversikt } from '../../catalog/skjema/kontortiltak.ts'
import { useBred } from '../felles/bredde.ts'
import { useStille } from '../felles/forsinket.ts'
import { Overskrift } from '../felles/Overskrift.tsx'
import { useEksempel, useTittel } from '../felles/side.ts'
import { t } from '../felles/sprak.ts'
import { Feilboks, Henter, Tomt } from '../felles/Tilstander.tsx'
import { Begynn } from './arbeid/Ingenting.tsx'
import { useHentet } from './hentet.ts'
import { useListevalg } from './liste/adresse.ts'
import { Bekreftlinje, type Utfallet } from './liste/Bekreftlinje.tsx'
import { Filtre } from './liste/Filtre.tsx'
import { Handlinger } from './liste/Handlinger.tsx'
import { Kortliste } from './liste/Kort.tsx'
import { Tabell } from './liste/Tabell.tsx'
import { useUtplukk } from './liste/utplukk.ts'
import { utvalg, VANLIG } from './liste/valg.ts'
import { kontor } from './meg.ts'
import { hentOversikt } from './tjeneste.ts'
import './stil/tabell.css'

/** So that a screen reader is not told of every letter. */
const RO_MS = 600

/** Everything the office has, as a table. */
export function Tiltaksliste() {
  useTittel(t('kontor.meny.tiltak'))
  const { tilstand, hent } = useHentet(hentOversikt, kontor.value.id)
  const tiltak = tilstand.slag === 'klar' ? tilstand.verdi.tiltak : []
  useEksempel(tiltak.some((rad) => rad.tiltak.eksempel))
  return (
    <div class="tiltaksliste">
      <div class="tiltaksliste__topp">
        <Overskrift>{t('kontor.meny.tiltak')}</Overskrift>
        {tiltak.length > 0 && <Handlinger />}
      </div>
      {tilstand.slag === 'henter' && <Henter />}
      {tilstand.slag === 'feil' && <Feilboks feil={tilstand.feil} provIgjen={hent} />}
      {tilstand.slag === 'klar' && (tiltak.length > 0 ? <Innhold tiltak={tiltak} hent={hent} /> : <Begynn />)}
    </div>
  )
}

function Innhold({ tiltak, hent }: { tiltak: Kontoroversikt['tiltak']; hent: () => void }) {
  const { valg, endre } = useListevalg()
  const vist = useMemo(() => utvalg(tiltak, valg), [tiltak, valg])
  const utplukk = useUtplukk(vist)
  const { melding, ferdig, boksRef } = useBekreftet(utplukk, hent)
  const antall = t('kontor.antall', { n: vist.length, av: tiltak.length })
  const Liste = useBred() ? Tabell : Kortliste
  return (
    <>
      <Filtre valg={valg} endre={endre} />
      <p class="hjelp" aria-hidden="true">
        {antall}
      </p>
      <output class="ds-sr-only">{useStille(antall, RO_MS)}</output>
      <div ref={boksRef} tabIndex={-1} class="tiltaksliste__melding">
        {melding && (
          <output class={melding.slag === 'gjort' ? 'kvittering' : 'kvittering kvittering--obs'}>
            {melding.tekst}
          </output>
        )}
      </div>
      {utplukk.valgte.length > 0 && <Bekreftlinje valgte={utplukk.valgte} ferdig={ferdig} />}
      {vist.length > 0 ? (
        <Liste rader={vist} valg={valg} endre={endre} utplukk={utplukk} />
      ) : (
        <Tomt tittel={t('kontor.ingen-passer')}>
          <button type="button" class="ds-button" data-variant="secondary" onClick={() => endre(VANLIG)}>
            {t('kontor.nullstill')}
          </button>
        </Tomt>
      )}
    </>
  )
}

function useBekreftet(utplukk: ReturnType<typeof useUtplukk>, hent: () => void) {
  const [melding, settMelding] = useState<Utfallet | null>(null)
  const boksRef = useRef<HTMLDivElement>(null)
  const ferdig = (utfall: Utfallet) => {
    settMelding(utfall)
    if (utfall.slag === 'feil') return
    utplukk.slipp(utfall.slag === 'endret' ? utfall.ider : utplukk.valgte.map(({ tiltak }) => tiltak.id))
    // The line with the button goes away when none is ticked any more.
    boksRef.current?.focus()
    hent()
  }
  return { melding, ferdig, boksRef }
}
