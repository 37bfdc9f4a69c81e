import type { Hulltall } from '../../../catalog/skjema/hullmelding.ts'
import type { Meg } from '../../../catalog/skjema/kontor.ts'
import type { Foresporseltall } from '../../../catalog/skjema/kontortiltak.ts'
import { be } from '../../api.ts'
import { arsaksord } from '../../felles/arsaksord.ts'
import { etikett } from '../../felles/grunnlag.ts'
import { harLoggetInn } from '../../felles/innlogget.ts'
import { Overskrift } from '../../felles/Overskrift.tsx'
import { useTittel } from '../../felles/side.ts'
import { t } from '../../felles/sprak.ts'
import { useHentet } from '../hentet.ts'
import { Kommunelenke } from '../Kommunelenke.tsx'
import { Omradet } from '../oversikt/Omradet.tsx'
import { Regner } from '../Regner.tsx'
import { hentDekning } from '../tjeneste.ts'
import { useVisning } from '../useVisning.ts'
import { omradesok } from '../visning.ts'
import '../stil/steder.css'

const hentMeg = (_: string, signal: AbortSignal): Promise<Meg> => be('/meg', { signal })

const FAR_SE = ['planlegger', 'administrator'] as const
const kanSe = ({ bruker }: Meg): boolean => !!bruker?.roller.some(({ rolle }) => FAR_SE.some((r) => r === rolle))

/** What veiledere and offices have met, as numbers that point at nobody. */
export function Praksis() {
  useTittel(t('praksis.tittel'))
  return (
    <div class="steder">
      <Overskrift>{t('praksis.tittel')}</Overskrift>
      <p class="hjelp">{t('praksis.om')}</p>
      {harLoggetInn.value ? <ForInnlogget /> : <Stengt innlogget={false} />}
    </div>
  )
}

function ForInnlogget() {
  const { tilstand, hent } = useHentet(hentMeg, 'meg')
  if (tilstand.slag !== 'klar') return <Regner tilstand={tilstand} provIgjen={hent} />
  return kanSe(tilstand.verdi) ? <Signalene /> : <Stengt innlogget={tilstand.verdi.bruker !== null} />
}

/** Who may see it, said plainly to who may not. */
const Stengt = ({ innlogget }: { innlogget: boolean }) => (
  <div class="ds-alert" data-color="info">
    <p>{t('praksis.hvem')}</p>
    {innlogget ? (
      <p>{t('praksis.ikke-din-rolle')}</p>
    ) : (
      <a class="ds-button" href="/logg-inn">
        {t('feil.logg-inn')}
      </a>
    )}
  </div>
)

type Signaler = { hull: Hulltall; foresporsler: Foresporseltall }

async function hentSignaler(_: string, signal: AbortSignal): Promise<Signaler> {
  const [hull, foresporsler] = await Promise.all([
    be<Hulltall>('/hullmeldinger/tall', { signal }),
    be<Foresporseltall>('/foresporsler/tall', { signal }),
  ])
  return { hull, foresporsler }
}

function Signalene() {
  const { visning, ga } = useVisning()
  const { tilstand, hent } = useHentet(hentSignaler, 'signaler')
  const omradet = useHentet(hentDekning, omradesok(visning.omrade).toString())
  const kommuner = omradet.tilstand.slag === 'klar' ? new Set(omradet.tilstand.verdi.tall.kommuner) : null
  return (
    <>
      <Omradet visning={visning} ga={ga} />
      <Regner tilstand={tilstand} provIgjen={hent} />
      <Regner tilstand={omradet.tilstand} provIgjen={omradet.hent} />
      {tilstand.slag === 'klar' && kommuner && <Tabellene signaler={tilstand.verdi} kommuner={kommuner} />}
    </>
  )
}

function Tabellene({ signaler, kommuner }: { signaler: Signaler; kommuner: ReadonlySet<string> }) {
  const iOmradet = ({ kommunenummer }: { kommunenummer: string }) => kommuner.has(kommunenummer)
  return (
    <>
      <Signaltabell
        tittel={t('praksis.hull')}
        ingen={t('praksis.hull.ingen')}
        hva={t('praksis.hull.arsak')}
        rader={signaler.hull.filter(iOmradet).map((rad) => ({ ...rad, hva: arsaksord(rad.arsak) }))}
      />
      <Signaltabell
        tittel={t('praksis.foresporsler')}
        ingen={t('praksis.foresporsler.ingen')}
        hva={t('praksis.foresporsler.svar')}
        rader={signaler.foresporsler
          .filter(({ svar }) => svar !== 'ja')
          .filter(iOmradet)
          .map((rad) => ({ ...rad, hva: etikett('foresporselsvar', rad.svar) }))}
      />
      <p class="hjelp">{t('praksis.femmere')}</p>
    </>
  )
}

type Signalrad = { kommunenummer: string; behov: string; hva: string; antall: number }
type Tabellprops = { tittel: string; ingen: string; hva: string; rader: readonly Signalrad[] }

/** The most often reported first. */
function Signaltabell({ tittel, ingen, hva, rader }: Tabellprops) {
  if (rader.length === 0)
    return (
      <section aria-label={tittel}>
        <h2 class="ds-heading" data-size="xs">
          {tittel}
        </h2>
        <p>{ingen}</p>
      </section>
    )
  return (
    <div class="planleggertabell__ramme">
      <table class="planleggertabell">
        <caption>{tittel}</caption>
        <thead>
          <tr>
            <th scope="col">{t('svar.kommune')}</th>
            <th scope="col">{t('svar.behov')}</th>
            <th scope="col">{hva}</th>
            <th scope="col" data-tall>
              {t('praksis.antall')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rader
            .toSorted((a, b) => b.antall - a.antall)
            .map((rad) => (
              <tr key={`${rad.kommunenummer} ${rad.behov} ${rad.hva}`}>
                <th scope="row">
                  <Kommunelenke nr={rad.kommunenummer} />
                </th>
                <td>{etikett('behov', rad.behov)}</td>
                <td>{rad.hva}</td>
                <td data-tall>{rad.antall}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}
