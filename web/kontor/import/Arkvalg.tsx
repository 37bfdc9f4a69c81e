import { useState } from 'preact/hooks'
import type { Importforslag } from '../../../catalog/skjema/import.ts'
import { IMPORTGRENSER, SKILLETEGN, TEGNSETT } from '../../../catalog/skjema/importgrenser.ts'
import { t } from '../../felles/sprak.ts'
import { velg } from './handlinger.ts'
import { valg } from './tilstand.ts'
import { lestAnnerledes } from './valg.ts'

const endre = (ny: Parameters<typeof lestAnnerledes>[1]) => velg(lestAnnerledes(valg.peek(), ny))

const hodeord = ({ fra, til }: { fra: number; til: number }) =>
  fra === til ? t('import.ark.hode-en', { rad: fra }) : t('import.ark.hode-flere', { fra, til })

type Arket = Importforslag['ark'][number]

/** What the spreadsheet does not show is read all the same, so it must be said. */
const skjulteRader = ({ skjulteRader: n }: Arket) =>
  n === 0 ? null : n === 1 ? t('import.ark.skjult-rad') : t('import.ark.skjulte-rader', { n })

function valgtord({ fil, valgtArk }: Importforslag, valgte: Arket | undefined): string {
  if (fil.slag === 'csv') return t('import.ark.csv')
  return t(valgte?.skjult ? 'import.ark.valgt-skjult' : 'import.ark.valgt', { ark: valgtArk })
}

/** Headings that hardly any field is like may be no headings. */
const erTvilsom = ({ kolonner }: Importforslag): boolean =>
  2 * kolonner.filter((k) => k.sikkerhet === 'ingen' || k.sikkerhet === 'usikker').length > kolonner.length

/** Which sheet, and where its headings are. Closed when there is little doubt. */
export function Arkvalg({ lest }: { lest: Importforslag }) {
  const { ark, valgtArk, hode, fil } = lest
  const valgte: Arket | undefined = ark.find(({ navn }) => navn === valgtArk)
  const skjulte = valgte && skjulteRader(valgte)
  // From the first reading: what is chosen afterwards must not close it.
  const [apent] = useState(() => ark.length > 1 || erTvilsom(lest))
  if (fil.slag === 'json') return null
  return (
    <details class="ds-details arkvalg" open={apent}>
      <summary>
        {[valgtord(lest, valgte), hodeord(valg.value.hode ?? hode), skjulte].filter(Boolean).join(' · ')}
      </summary>
      <div class="rad">
        {ark.length > 1 && <Ark ark={ark} valgtArk={valg.value.ark ?? valgtArk} />}
        <Hode key={`${valgtArk} ${hode.fra} ${hode.til}`} hode={hode} />
        {fil.slag === 'csv' && <Tekstfil fil={fil} />}
      </div>
      <p class="hjelp">{t('import.ark.hjelp')}</p>
    </details>
  )
}

const Ark = ({ ark, valgtArk }: { ark: readonly Arket[]; valgtArk: string }) => (
  <div class="tekstfelt">
    <label class="ds-label" for="ark">
      {t('import.ark')}
    </label>
    <select class="ds-input" id="ark" value={valgtArk} onChange={(e) => endre({ ark: e.currentTarget.value })}>
      {ark.map(({ navn, rader, skjult }) => (
        <option key={navn} value={navn}>
          {t(skjult ? 'import.ark.ett-skjult' : 'import.ark.ett', { navn, rader })}
        </option>
      ))}
    </select>
  </div>
)

const radtall = (tekst: string) => {
  const n = Number(tekst)
  return Number.isInteger(n) && n >= 1 && n <= IMPORTGRENSER.rader ? n : null
}

/** The first and last row of headings, as the spreadsheet numbers them. */
function Hode({ hode }: Pick<Importforslag, 'hode'>) {
  const [skrevet, settSkrevet] = useState({ fra: String(hode.fra), til: String(hode.til) })
  const [fra, til] = [radtall(skrevet.fra), radtall(skrevet.til)]
  const galt = fra === null || til === null || til < fra
  const bruk = () => {
    if (fra !== null && til !== null && til >= fra && (fra !== hode.fra || til !== hode.til))
      endre({ hode: { fra, til } })
  }
  return (
    <fieldset class="arkvalg__hode" aria-describedby={galt ? 'hode-feil' : undefined}>
      <legend class="ds-label">{t('import.ark.hode')}</legend>
      <div class="arkvalg__rader">
        {(['fra', 'til'] as const).map((ende) => (
          <label key={ende}>
            {t(`import.ark.${ende}`)}{' '}
            <input
              class="ds-input"
              type="text"
              inputMode="numeric"
              autocomplete="off"
              data-bredde={4}
              value={skrevet[ende]}
              aria-invalid={galt ? 'true' : undefined}
              onInput={(e) => settSkrevet({ ...skrevet, [ende]: e.currentTarget.value })}
              onChange={bruk}
            />
          </label>
        ))}
      </div>
      {galt && (
        <p class="ds-validation-message" id="hode-feil">
          {t('import.ark.hode-feil')}
        </p>
      )}
    </fieldset>
  )
}

/** How a text file is to be read, when the guess is wrong: one column for all, or strange letters. */
const Tekstfil = ({ fil }: Pick<Importforslag, 'fil'>) => (
  <>
    <div class="tekstfelt">
      <label class="ds-label" for="skilletegn">
        {t('import.ark.skilletegn')}
      </label>
      <select
        class="ds-input"
        id="skilletegn"
        value={fil.skilletegn ?? ';'}
        onChange={(e) => endre({ skilletegn: SKILLETEGN.find((s) => s === e.currentTarget.value) ?? null })}
      >
        {SKILLETEGN.map((s) => (
          <option key={s} value={s}>
            {s === '\t' ? t('import.ark.tabulator') : s}
          </option>
        ))}
      </select>
    </div>
    <div class="tekstfelt">
      <label class="ds-label" for="tegnsett">
        {t('import.ark.tegnsett')}
      </label>
      <select
        class="ds-input"
        id="tegnsett"
        value={fil.tegnsett ?? 'utf-8'}
        onChange={(e) => endre({ tegnsett: TEGNSETT.find((s) => s === e.currentTarget.value) ?? null })}
      >
        {TEGNSETT.map((s) => (
          <option key={s} value={s}>
            {t(`import.tegnsett.${s}`)}
          </option>
        ))}
      </select>
    </div>
  </>
)
