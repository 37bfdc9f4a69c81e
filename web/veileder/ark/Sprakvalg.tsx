import { t } from '../../felles/sprak.ts'
import { spraknavn } from '../../felles/spraknavn.ts'
import { erNorsk, manglerKontroll, RAMMEKODER, type Rammekode, ramme } from './ramme.ts'
import { arkutvalg, sett } from './utvalg.ts'

/** Which language the words around the tiltak are in, with a warning when no native reader has checked it. */
export const Sprakvalg = ({ valgt }: { valgt: Rammekode }) => (
  <>
    <fieldset class="ark-panel__del">
      <legend class="ds-label">{t('ark.sprak')}</legend>
      <p class="hjelp">{t('ark.sprak.hjelp')}</p>
      <div class="ark-panel__sprak">
        {RAMMEKODER.map((kode) => (
          <Sprak key={kode} kode={kode} valgt={kode === valgt} />
        ))}
      </div>
    </fieldset>
    <output class="ark-panel__varsel">{manglerKontroll(ramme(valgt)) && <Varsel kode={valgt} />}</output>
    {!erNorsk(valgt) && (
      <label class="boks">
        <input
          class="ds-input"
          type="checkbox"
          checked={arkutvalg.value.medNorsk}
          onChange={(e) => sett({ medNorsk: e.currentTarget.checked })}
        />
        <span>{t('ark.med-norsk')}</span>
      </label>
    )}
  </>
)

function Sprak({ kode, valgt }: { kode: Rammekode; valgt: boolean }) {
  const { navn, retning } = ramme(kode)
  const norsk = spraknavn(kode)
  return (
    <label class="boks">
      <input class="ds-input" type="radio" name="ark-sprak" checked={valgt} onChange={() => sett({ sprak: kode })} />
      <span>
        <bdi lang={kode} dir={retning}>
          {navn}
        </bdi>
        {norsk.toLowerCase() !== navn.toLowerCase() && <span class="hjelp"> {norsk}</span>}
      </span>
    </label>
  )
}

const Varsel = ({ kode }: { kode: Rammekode }) => (
  <p class="ds-alert" data-color="warning" data-size="sm">
    {t(erNorsk(kode) ? 'ark.ikke-kontrollert.norsk' : 'ark.ikke-kontrollert', {
      sprak: spraknavn(kode).toLowerCase(),
    })}
  </p>
)
