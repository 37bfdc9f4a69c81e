import { useState } from 'preact/hooks'
import { t } from '../../felles/sprak.ts'
import { Kommunelenke } from '../Kommunelenke.tsx'
import type { Celle, Rad, Tabell } from './kort.ts'
import { Tallknapp } from './Tallknapp.tsx'

const OM_GANGEN = 50

const erTall = (celle: Celle | undefined): boolean => typeof celle === 'object'

/** Under a fold and drawn when it is opened: a country has thousands of rows. */
export function Svartabell({ tabell }: { tabell: Tabell }) {
  const [apen, settApen] = useState(false)
  return (
    <details class="svarkort__fold" open={apen} onToggle={(e) => settApen(e.currentTarget.open)}>
      <summary>{t('svar.tabell', { tittel: tabell.tittel, n: tabell.rader.length })}</summary>
      {apen && <Innhold {...tabell} />}
    </details>
  )
}

function Innhold({ tittel, hode, rader, ukjente }: Tabell) {
  const [antall, settAntall] = useState(OM_GANGEN)
  return (
    <>
      {rader.length > 0 && (
        <div class="svartabell">
          <table class="planleggertabell" aria-label={tittel}>
            <thead>
              <tr>
                {hode.map((ord, k) => (
                  <th key={ord} scope="col" data-tall={erTall(rader[0]?.celler[k - 1]) || undefined}>
                    {ord}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rader.slice(0, antall).map((rad) => (
                <Raden key={rad.id} rad={rad} hode={hode} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rader.length > antall && (
        <button type="button" class="lenkeknapp" onClick={() => settAntall((n) => n + OM_GANGEN)}>
          {t('svar.vis-flere', { n: Math.min(OM_GANGEN, rader.length - antall), igjen: rader.length - antall })}
        </button>
      )}
      {ukjente && (
        <p class="hjelp">
          {t('svar.uten-rad')} <Tallknapp figur={ukjente} om={t('svar.ukjent')} />
        </p>
      )}
    </>
  )
}

const Raden = ({ rad: { navn, kommune, celler }, hode }: { rad: Rad; hode: readonly string[] }) => (
  <tr>
    <th scope="row">{kommune === null ? navn : <Kommunelenke nr={kommune} />}</th>
    {celler.map((celle, k) => {
      const kolonne = hode[k + 1] ?? ''
      return (
        <td key={kolonne} data-tall={erTall(celle) || undefined}>
          {typeof celle === 'string'
            ? celle
            : celle.map((figur) => (
                <Tallknapp
                  key={`${figur.slag} ${figur.ord}`}
                  figur={figur}
                  om={t('svar.om-celle', { rad: navn, kolonne })}
                />
              ))}
        </td>
      )
    })}
  </tr>
)
