import { useState } from 'preact/hooks'
import type { Omrade } from '../../../catalog/skjema/dekning.ts'
import { alleKommuner, fylkesnavn, kommune, kommunenavn } from '../../felles/grunnlag.ts'
import { Kommunevelger } from '../../felles/Kommunevelger.tsx'
import { t } from '../../felles/sprak.ts'
import { Kommuneliste } from '../Kommuneliste.tsx'
import { MINUTTER, STANDARD_MINUTTER } from '../visning.ts'

const MATER = ['landet', 'fylke', 'rundt', 'kommuner'] as const
type Mate = (typeof MATER)[number]

const matenTil = ({ kommuner, fylke, rundt }: Omrade): Mate =>
  rundt !== undefined ? 'rundt' : fylke !== undefined ? 'fylke' : kommuner ? 'kommuner' : 'landet'

/** `Trøndelag`, `60 min rundt Lierne`: what the region is called. */
export function omradeord(omrade: Omrade): string {
  const mate = matenTil(omrade)
  if (mate === 'fylke') return fylkesnavn(omrade.fylke ?? '')
  if (mate === 'rundt')
    return t('dekning.omrade.ord.rundt', {
      n: omrade.minutter ?? STANDARD_MINUTTER,
      kommune: kommunenavn(omrade.rundt ?? ''),
    })
  const [forste, ...resten] = omrade.kommuner ?? []
  if (forste === undefined) return t('dekning.omrade.landet')
  if (resten.length === 0) return kommunenavn(forste)
  return t('dekning.omrade.ord.kommuner', { kommune: kommunenavn(forste), n: resten.length })
}

type Props = { omrade: Omrade; velg: (omrade: Omrade) => void }

/** Which kommuner it is about. A way that needs more to be told changes nothing until it is. */
export function Omradevalg({ omrade, velg }: Props) {
  const her = matenTil(omrade)
  const [valgtMate, settMate] = useState<Mate | null>(null)
  const mate = valgtMate ?? her
  const velgMate = (ny: Mate) => {
    settMate(ny)
    if (ny === 'landet') velg({})
  }
  const ferdig = (nytt: Omrade) => {
    settMate(null)
    velg(nytt)
  }
  return (
    <div class="omradevalg">
      <div class="dekning__felt">
        <label class="ds-label" for="omrade-mate">
          {t('dekning.omrade')}
        </label>
        <select
          class="ds-input"
          id="omrade-mate"
          value={mate}
          onChange={(e) => velgMate(MATER.find((m) => m === e.currentTarget.value) ?? 'landet')}
        >
          {MATER.map((m) => (
            <option key={m} value={m}>
              {t(`dekning.omrade.${m}`)}
            </option>
          ))}
        </select>
      </div>
      {mate === 'fylke' && <Fylkevalg valgt={omrade.fylke} velg={(fylke) => ferdig({ fylke })} />}
      {mate === 'rundt' && <Rundtvalg omrade={omrade} velg={ferdig} />}
      {mate === 'kommuner' && (
        <Kommuneliste
          id="omrade-kommuner"
          navn={t('dekning.omrade.kommuner.legg-til')}
          valgte={omrade.kommuner ?? []}
          velg={(kommuner) => (kommuner.length > 0 ? ferdig({ kommuner }) : velgMate('landet'))}
        />
      )}
    </div>
  )
}

function Fylkevalg({ valgt, velg }: { valgt: string | undefined; velg: (nr: string) => void }) {
  const fylker = [...new Map(alleKommuner.value.map((k) => [k.fylkesnr, k.fylke]))].sort((a, b) =>
    a[1].localeCompare(b[1], 'nb'),
  )
  return (
    <div class="dekning__felt">
      <label class="ds-label" for="omrade-fylke">
        {t('dekning.omrade.fylke')}
      </label>
      <select class="ds-input" id="omrade-fylke" value={valgt ?? ''} onChange={(e) => velg(e.currentTarget.value)}>
        <option value="" disabled>
          {t('dekning.velg')}
        </option>
        {fylker.map(([nr, navn]) => (
          <option key={nr} value={nr}>
            {navn}
          </option>
        ))}
      </select>
    </div>
  )
}

function Rundtvalg({ omrade: { rundt, minutter = STANDARD_MINUTTER }, velg }: Props) {
  const [valgteMinutter, settMinutter] = useState(minutter)
  const midten = rundt !== undefined && kommune(rundt) ? rundt : null
  return (
    <>
      <Kommunevelger
        id="omrade-rundt"
        navn={t('dekning.omrade.rundt.kommune')}
        valgt={midten}
        velg={(nr) => nr !== null && velg({ rundt: nr, minutter: valgteMinutter })}
      />
      <div class="dekning__felt">
        <label class="ds-label" for="omrade-minutter">
          {t('dekning.omrade.minutter')}
        </label>
        <select
          class="ds-input"
          id="omrade-minutter"
          value={valgteMinutter}
          onChange={(e) => {
            const nye = Number(e.currentTarget.value)
            settMinutter(nye)
            if (midten !== null) velg({ rundt: midten, minutter: nye })
          }}
        >
          {MINUTTER.map((m) => (
            <option key={m} value={m}>
              {t('dekning.omrade.min', { n: m })}
            </option>
          ))}
        </select>
      </div>
    </>
  )
}
