import { ApiFeil } from '../../api.ts'
import { t } from '../../felles/sprak.ts'
import { Feilboks } from '../../felles/Tilstander.tsx'
import { avvist, lesNa } from './handlinger.ts'
import { feil } from './tilstand.ts'

/** What the service says of the file as a whole has no place of its own. */
const HELE = ['', 'fil']

/** What went wrong with the last reading: a file that is refused, with what and where; or something that may go better the next time. */
export function Lesefeil() {
  const hva = feil.value
  if (hva === null) return null
  return hva instanceof ApiFeil && avvist(hva) ? (
    <Avvist feil={hva} />
  ) : (
    <Feilboks feil={hva} provIgjen={() => void lesNa()} />
  )
}

const Avvist = ({ feil: { message, felt } }: { feil: ApiFeil }) => (
  <div class="ds-alert feilboks" data-color="danger" role="alert">
    <p class="tilstand__tittel">{t('import.avvist')}</p>
    <p>{message}</p>
    <Steder steder={felt.filter(({ melding }) => melding !== message)} />
    <p>{t('import.avvist.ingenting-lagret')}</p>
  </div>
)

const Steder = ({ steder }: { steder: ApiFeil['felt'] }) =>
  steder.length === 0 ? null : (
    <ul class="import__steder">
      {steder.map(({ sti, melding }) => (
        <li key={`${sti} ${melding}`}>
          {!HELE.includes(sti) && <strong>{sti}: </strong>}
          {melding}
        </li>
      ))}
    </ul>
  )
