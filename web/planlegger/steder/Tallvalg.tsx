import { useState } from 'preact/hooks'
import { type Gruppe, gruppenavn } from '../../../catalog/dekning/ettersporsel.ts'
import { ApiFeil } from '../../api.ts'
import { kommunenavn } from '../../felles/grunnlag.ts'
import { malform, t } from '../../felles/sprak.ts'
import { Feilboks } from '../../felles/Tilstander.tsx'
import { egneTall, gruppe, grupper, kilde, skjulte, valgtGruppe } from './egnetall.ts'
import { Velgfelt } from './Felt.tsx'
import { lesTall } from './tjeneste.ts'

const KILDER = ['anslag', 'egne'] as const

/** How many need it: an estimate that says so, or the planner's own numbers from a file. */
export function Tallvalg() {
  return (
    <fieldset class="tallvalg">
      <legend class="ds-label">{t('steder.tall')}</legend>
      <div class="valg__rad">
        {KILDER.map((k) => (
          <label key={k} class="valg__knapp">
            <input
              type="radio"
              name="tallkilde"
              checked={kilde.value === k}
              onChange={() => {
                kilde.value = k
              }}
            />
            <span>{t(`steder.tall.${k}`)}</span>
          </label>
        ))}
      </div>
      {kilde.value === 'egne' && <Filvalg />}
      {grupper.value.length > 0 && (
        <Velgfelt<Gruppe>
          id="tallgruppe"
          navn={t('steder.tall.gruppe')}
          valg={grupper.value.map((g) => ({ verdi: g, navn: gruppenavn(g)[malform.value] }))}
          valgt={valgtGruppe.value}
          velg={(g) => {
            gruppe.value = g
          }}
        />
      )}
    </fieldset>
  )
}

function Filvalg() {
  const [feil, settFeil] = useState<unknown>(null)
  const [leser, settLeser] = useState(false)
  const les = async (fil: File) => {
    settLeser(true)
    settFeil(null)
    try {
      egneTall.value = { filnavn: fil.name, rader: (await lesTall(fil)).rader }
    } catch (grunn) {
      egneTall.value = null
      settFeil(grunn)
    }
    settLeser(false)
  }
  return (
    <div class="filvalg">
      <label class="ds-label" for="tallfil">
        {t('steder.fil')}
      </label>
      <p class="hjelp" id="tallfil-hjelp">
        {t('steder.fil.hjelp')}
      </p>
      <input
        class="ds-input"
        id="tallfil"
        type="file"
        accept=".csv,text/csv"
        aria-describedby="tallfil-hjelp"
        onChange={(e) => {
          const fil = e.currentTarget.files?.[0]
          // The same file, put right, must be seen as a new one.
          e.currentTarget.value = ''
          if (fil) void les(fil)
        }}
      />
      <output>{leser && t('steder.fil.leser')}</output>
      {feil !== null && <Filfeil feil={feil} lukk={() => settFeil(null)} />}
      <Lest />
    </div>
  )
}

/** Each fault where it stands in the file. */
function Filfeil({ feil, lukk }: { feil: unknown; lukk: () => void }) {
  if (!(feil instanceof ApiFeil) || feil.felt.length === 0) return <Feilboks feil={feil} provIgjen={lukk} />
  return (
    <div class="ds-alert feilboks" data-color="danger" role="alert">
      <p class="tilstand__tittel">{feil.message}</p>
      <table class="planleggertabell">
        <thead>
          <tr>
            <th scope="col">{t('steder.fil.hvor')}</th>
            <th scope="col">{t('steder.fil.hva')}</th>
          </tr>
        </thead>
        <tbody>
          {feil.felt.map(({ sti, melding }) => (
            <tr key={`${sti} ${melding}`}>
              <th scope="row">{sti}</th>
              <td>{melding}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('steder.fil.rett')}</p>
    </div>
  )
}

function Lest() {
  const lest = egneTall.value
  if (!lest) return null
  const skjult = skjulte.value.map(kommunenavn)
  return (
    <div class="filvalg__lest">
      <p>
        {t(lest.rader.length === 1 ? 'steder.fil.lest.en' : 'steder.fil.lest', {
          fil: lest.filnavn,
          n: lest.rader.length,
        })}{' '}
        <button
          type="button"
          class="lenkeknapp"
          onClick={() => {
            egneTall.value = null
          }}
        >
          {t('steder.fil.glem')}
        </button>
      </p>
      {skjult.length > 0 && <p class="hjelp">{t('steder.fil.skjult', { kommuner: skjult.join(', ') })}</p>}
    </div>
  )
}
