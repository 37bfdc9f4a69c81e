import type { Importfeil, Importforslag, Importrad } from '../../../catalog/skjema/import.ts'
import { malform, t } from '../../felles/sprak.ts'
import { Utfallfigur } from '../../felles/Utfall.tsx'
import { Endringslinjer } from './Endringer.tsx'
import { gaTilFelt } from './Feilliste.tsx'
import { feltnavn } from './feltgrupper.ts'
import { velg } from './handlinger.ts'
import { angreRettelse, begynnSkriving, gaTilSted, likeOgsa, rettLikeOgsa, type Sted, sted } from './nettilstand.ts'
import { celletekst, lestSom } from './rutenett.ts'
import { usjekket, valg, visning } from './tilstand.ts'
import { medUtelatt, rettelsen } from './valg.ts'
import { synlige } from './visning.ts'

/** All of the cell one is at: the whole text, what is wrong, and what can be done with it. */
export function Cellepanel({ lest }: { lest: Importforslag }) {
  const her = sted.value
  const rad = lest.rader.find((r) => r.rad === her?.rad)
  if (!her || !rad) return <p class="cellepanel">{t('import.panel.ingen')}</p>
  const feil = lest.feil.filter((f) => f.rad === her.rad && f.kolonne === her.kolonne)
  return (
    <section class="cellepanel" aria-labelledby="cellepanel">
      <h4 id="cellepanel">{overskrift(her, rad, lest)}</h4>
      <Feilene her={her} feil={feil} />
      {her.kolonne !== null && <Cellen her={{ rad: her.rad, kolonne: her.kolonne }} rad={rad} />}
      {her.kolonne === null && rad.endringer.length > 0 && <Endringslinjer linjer={rad.endringer} />}
      <div class="import__knapper">
        {her.kolonne !== null && <Celleknapper her={{ rad: her.rad, kolonne: her.kolonne }} />}
        {standardeneFor(feil, lest).map((felt) => (
          <button
            key={felt}
            type="button"
            class="ds-button"
            data-variant="secondary"
            onClick={() => gaTilFelt({ kolonne: null, felt })}
          >
            {t('import.panel.velg-for-alle', { felt: feltnavn(lest.felter, felt) })}
          </button>
        ))}
        <button type="button" class="ds-button" data-variant="tertiary" onClick={() => taUt(rad, lest)}>
          {t('import.celle.utelat', { rad: rad.rad })}
        </button>
      </div>
    </section>
  )
}

/** The fields that are wrong here and that no column gives: one answer for all puts them right. */
const standardeneFor = (feil: readonly Importfeil[], { standarder }: Importforslag): string[] =>
  standarder.map((s) => s.felt).filter((felt) => feil.some((f) => f.felt === felt || felt.startsWith(`${f.felt}.`)))

/** Focus goes to the row that comes in its place. */
function taUt(rad: Importrad, { rader }: Importforslag): void {
  const vises = synlige(rader, visning.peek())
  const nr = vises.findIndex((r) => r.rad === rad.rad)
  const neste = vises[nr + 1] ?? vises[nr - 1]
  velg(medUtelatt(valg.peek(), rad.rad, true))
  if (neste) gaTilSted({ rad: neste.rad, kolonne: null })
}

function overskrift(her: Sted, rad: Importrad, lest: Importforslag): string {
  const kolonne = lest.kolonner.find((k) => k.kolonne === her.kolonne)
  if (!kolonne)
    return rad.navn ? t('import.panel.rad', { rad: rad.rad, navn: rad.navn }) : t('import.feil.rad', { rad: rad.rad })
  const celle = `${kolonne.bokstav}${rad.rad}`
  const felt = kolonne.felt === null ? t('import.felt.ikke') : feltnavn(lest.felter, kolonne.felt)
  return t('import.panel.celle', { celle, overskrift: kolonne.overskrift, felt })
}

function Feilene({ her, feil }: { her: Sted; feil: readonly Importfeil[] }) {
  const rettet = her.kolonne !== null && rettelsen(valg.value, { rad: her.rad, kolonne: her.kolonne })
  if (rettet && usjekket.value) return <p class="hjelp">{t('import.panel.sjekkes')}</p>
  if (feil.length === 0) return null
  return (
    <ul class="cellepanel__feil">
      {feil.map((f) => (
        <li key={f.melding}>
          <Utfallfigur utfall="nei" />
          {f.melding}
        </li>
      ))}
    </ul>
  )
}

type Cellen = { her: { rad: number; kolonne: number } }

function Cellen({ her, rad }: Cellen & { rad: Importrad }) {
  const rettet = rettelsen(valg.value, her)
  const tekst = celletekst(rad, her.kolonne, rettet)
  const lest = rettet && usjekket.value ? undefined : lestSom(rad, her.kolonne)
  return (
    <>
      <p class="cellepanel__tekst">
        <span class="hjelp">{t(rettet ? 'import.panel.rettet-til' : 'import.panel.star')}</span>{' '}
        {tekst === '' ? <i>{t('import.celle.tom')}</i> : tekst}
      </p>
      {lest && (
        <p class="cellepanel__tekst">
          <span class="hjelp">{t('import.panel.lest')}</span>{' '}
          {lest[malform.value] || <i>{t('import.panel.lest-ingenting')}</i>}
        </p>
      )}
    </>
  )
}

function Celleknapper({ her }: Cellen) {
  const rettet = rettelsen(valg.value, her)
  const like = likeOgsa.value
  return (
    <>
      <button type="button" class="ds-button" data-variant="secondary" onClick={() => begynnSkriving(her)}>
        {t('import.celle.rett')}
      </button>
      {like && (
        <button type="button" class="ds-button" data-variant="secondary" onClick={rettLikeOgsa}>
          {t(like.celler.length === 1 ? 'import.celle.like-en' : 'import.celle.like', {
            n: like.celler.length,
            verdi: like.verdi,
          })}
        </button>
      )}
      {rettet && (
        <button type="button" class="ds-button" data-variant="tertiary" onClick={() => angreRettelse(her)}>
          {t('import.celle.angre')}
        </button>
      )}
    </>
  )
}
