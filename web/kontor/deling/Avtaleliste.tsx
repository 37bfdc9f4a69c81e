import { useRef, useState } from 'preact/hooks'
import { kommune, kommunenavn } from '../../felles/grunnlag.ts'
import { Boks } from '../../felles/Kodesett.tsx'
import { Kommunevelger } from '../../felles/Kommunevelger.tsx'
import { opplisting, t } from '../../felles/sprak.ts'
import { Feiltekst } from './Felt.tsx'
import type { Feilkart } from './lagring.ts'
import type { Nabo } from './naboer.ts'
import { nareKommuner } from './naboer.ts'
import type { Delingsutkast } from './utkast.ts'
import { avslutt, beholdes, leggTil, settLikt } from './utkast.ts'
import { Vilkarsfelter } from './Vilkarsfelter.tsx'

type Props = {
  utkast: Delingsutkast
  endre: (hvordan: (u: Delingsutkast) => Delingsutkast) => void
  feil: Feilkart
  naboer: readonly Nabo[]
  /** The kommuner of the office itself. */
  egne: readonly string[]
}

/** With which kommuner there are agreements, and on what terms: chosen one after another, with the same terms until somebody says otherwise. */
export function Avtaleliste({ utkast, endre, feil, naboer, egne }: Props) {
  const [sagt, settSagt] = useState('')
  const ramme = useRef<HTMLElement>(null)
  const igjen = beholdes(utkast)
  const valgte = igjen.map((a) => a.kommunenummer)
  if (utkast.synlighet === 'eget-kontor' && igjen.length > 0) return <Avsluttes nre={valgte} />
  const ta = (nr: string) => {
    if (valgte.includes(nr)) return
    endre((u) => leggTil(u, nr))
    settSagt(t('deling.avtale.lagt-til', { kommune: kommunenavn(nr) }))
  }
  const finn = (hva: string) => [...(ramme.current?.querySelectorAll<HTMLElement>(hva) ?? [])]
  // Where she was is gone; the field to add with is always there.
  const tilFeltet = () => finn('#deling-kommune-felt')[0]?.focus()
  const taNabo = (nr: string, plass: number) => {
    ta(nr)
    requestAnimationFrame(() => {
      const naboene = finn('.avtaleliste__nare button')
      const neste = naboene[Math.min(plass, naboene.length - 1)]
      if (neste) neste.focus()
      else tilFeltet()
    })
  }
  const fjern = (nr: string) => {
    endre((u) => avslutt(u, nr))
    settSagt(t('deling.avtale.fjernet', { kommune: kommunenavn(nr) }))
    tilFeltet()
  }
  return (
    <section class="avtaleliste" ref={ramme} aria-labelledby="deling-avtaler">
      <h3 class="ds-heading" data-size="2xs" id="deling-avtaler">
        {t('deling.avtaler')}
      </h3>
      <Nare nre={nareKommuner(naboer, egne).filter((nr) => !valgte.includes(nr))} ta={taNabo} />
      <Kommunevelger id="deling-kommune" navn={t('deling.kommune')} valgt={null} velg={(nr) => nr && ta(nr)} />
      <Feiltekst id="deling-kommuner-feil" feil={feil.get('kommuner')} />
      <output class="ds-sr-only">{sagt}</output>
      {igjen.length > 1 && (
        <Boks
          navn={t('deling.likt')}
          valgt={utkast.felles !== null}
          veksle={() => endre((u) => settLikt(u, u.felles === null))}
        />
      )}
      <Vilkarsfelter {...{ utkast, endre, feil, fjern }} />
      <Pavent
        utkast={utkast}
        behold={(nr) => {
          ta(nr)
          tilFeltet()
        }}
      />
    </section>
  )
}

const Avsluttes = ({ nre }: { nre: readonly string[] }) => (
  <p class="ds-alert" data-color="warning">
    {t('deling.avsluttes', { kommuner: opplisting(nre.map(kommunenavn)) })}
  </p>
)

/** The nearest, each one press away. */
const Nare = ({ nre, ta }: { nre: readonly string[]; ta: (nr: string, plass: number) => void }) =>
  nre.length === 0 ? null : (
    <fieldset class="avtaleliste__nare">
      <legend class="ds-label">{t('deling.nare')}</legend>
      {nre.map((nr, plass) => (
        <button key={nr} type="button" class="ds-chip" onClick={() => ta(nr, plass)}>
          <span aria-hidden="true">+ </span>
          {kommune(nr)?.navn ?? nr}
        </button>
      ))}
    </fieldset>
  )

/** Those that end when it is saved, and can still be kept. */
function Pavent({ utkast, behold }: { utkast: Delingsutkast; behold: (nr: string) => void }) {
  const pavent = utkast.avtaler.filter((a) => a.avsluttes)
  if (pavent.length === 0) return null
  return (
    <ul class="avtaleliste__avsluttes">
      {pavent.map((a) => (
        <li key={a.kommunenummer}>
          {t('deling.avtale.avsluttes', { kommune: kommunenavn(a.kommunenummer) })}{' '}
          <button type="button" class="lenkeknapp" onClick={() => behold(a.kommunenummer)}>
            {t('deling.avtale.behold')}
            <span class="ds-sr-only">: {kommunenavn(a.kommunenummer)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
