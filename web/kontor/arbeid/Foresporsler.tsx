import type { Foresporsel } from '../../../catalog/skjema/foresporsel.ts'
import { idag } from '../../felles/idag.ts'
import { t } from '../../felles/sprak.ts'
import { behovord, gjelderord, ventetDager, ventetord } from '../foresporsler/ord.ts'
import { useHentet } from '../hentet.ts'
import { kontor } from '../meg.ts'
import { hentKontorer, hentOversikt } from '../tjeneste.ts'
import { Rad, Seksjon } from './Seksjon.tsx'

type Navn = { kontor: ReadonlyMap<string, string>; tiltak: ReadonlyMap<string, string> }

const UTEN: Navn = { kontor: new Map(), tiltak: new Map() }

async function hentNavn(eget: string, signal: AbortSignal): Promise<Navn> {
  const [kontorer, { tiltak }] = await Promise.all([hentKontorer(), hentOversikt(eget, signal)])
  return {
    kontor: new Map(kontorer.map(({ id, navn }) => [id, navn])),
    tiltak: new Map(tiltak.map((rad) => [rad.tiltak.id, rad.tiltak.navn])),
  }
}

/** Requests that wait for an answer of ours. */
export const Foresporsler = ({ rader }: { rader: readonly Foresporsel[] }) =>
  rader.length === 0 ? null : <Ventende rader={rader} />

function Ventende({ rader }: { rader: readonly Foresporsel[] }) {
  const { tilstand } = useHentet(hentNavn, kontor.value.id)
  const navn = tilstand.slag === 'klar' ? tilstand.verdi : UTEN
  const hvem = (f: Foresporsel) => navn.kontor.get(f.fraKontor) ?? t('kontor.foresporsel.annet-kontor')
  return (
    <Seksjon navn="foresporsler" tittel={t('kontor.foresporsler')}>
      {rader.map((f) => (
        <Rad
          key={f.id}
          navn={t('kontor.foresporsel', { hvem: hvem(f), hva: gjelderord(f) })}
          om={[navn.tiltak.get(f.tiltakId), behovord(f), ventetord(ventetDager(f.sendt, idag()))]
            .filter(Boolean)
            .join(' · ')}
        >
          <a
            class="ds-button"
            href={`/kontor/foresporsler#${f.id}`}
            aria-label={t('kontor.foresporsel.svar.navn', { hvem: hvem(f) })}
          >
            {t('kontor.foresporsel.svar')}
          </a>
        </Rad>
      ))}
    </Seksjon>
  )
}
