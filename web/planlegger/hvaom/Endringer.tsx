import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Forandring } from '../../../catalog/dekning/oversikt.ts'
import { TRINN } from '../../../catalog/dekning/oversikt.ts'
import { etikett, kommunenavn } from '../../felles/grunnlag.ts'
import { iSetning, malform, t } from '../../felles/sprak.ts'
import { personord } from '../celle/vurderte.ts'
import { Tegn } from '../Tegn.tsx'
import { nivaISetning } from '../trinn.ts'
import { type Kommuneendring, type Overgang, overganger, perBehov, perKommune } from './endringer.ts'

/** `12 typetilfeller i 3 kommuner går fra ingenting til hos andre, etter avtale` */
export const overgangsord = ({ fra, til, typetilfeller, kommuner }: Overgang): string =>
  t('dekning.endring', {
    hvem: t(typetilfeller === 1 ? 'dekning.endring.typetilfelle' : 'dekning.endring.typetilfeller', {
      n: typetilfeller,
    }),
    hvor: t(kommuner === 1 ? 'dekning.endring.kommune' : 'dekning.endring.kommuner', { n: kommuner }),
    fra: nivaISetning(fra),
    til: nivaISetning(til),
  })

/** For whom something would be other than it is: in short, and then kommune by kommune. */
export function Endringer({ tittel, alle }: { tittel: string; alle: readonly Forandring[] }) {
  return (
    <section class="endringer" aria-labelledby="endringer-tittel">
      <h2 class="ds-heading" data-size="xs" id="endringer-tittel">
        {tittel}
      </h2>
      {alle.length === 0 ? (
        <p>{t('dekning.endringer.ingen')}</p>
      ) : (
        <>
          <ul class="endringer__kort">
            {overganger(alle).map((o) => (
              <li key={`${o.fra} ${o.til}`}>
                <span class="endringer__vei">
                  <Tegn trinn={TRINN[o.fra]} /> <span aria-hidden="true">→</span> <Tegn trinn={TRINN[o.til]} />
                </span>
                <span>
                  {overgangsord(o)}
                  {!o.bedre && <strong> {t('dekning.endring.verre')}</strong>}
                </span>
              </li>
            ))}
          </ul>
          {perKommune(alle).map((endring) => (
            <Kommunens key={endring.kommune} endring={endring} />
          ))}
        </>
      )}
    </section>
  )
}

type Foldprops = { tittel: string; innhold: () => ComponentChildren }

/** Drawn when it is opened: they may be thousands. */
function Fold({ tittel, innhold }: Foldprops) {
  const [apen, settApen] = useState(false)
  return (
    <details open={apen} onToggle={(e) => settApen(e.currentTarget.open)}>
      <summary>{tittel}</summary>
      {apen && <ul>{innhold()}</ul>}
    </details>
  )
}

const Kommunens = ({ endring: { kommune, forandringer } }: { endring: Kommuneendring }) => (
  <Fold
    tittel={t('dekning.endring.i-kommunen', { kommune: kommunenavn(kommune), n: forandringer.length })}
    innhold={() =>
      perBehov(forandringer).map((like) => (
        <li key={like[0]?.sak.nr}>{like.length === 1 ? en(like) : <Flere like={like} />}</li>
      ))
    }
  />
)

const ord = ([forste]: readonly Forandring[]) => ({
  behov: forste ? etikett('behov', forste.sak.behov) : '',
  fra: forste ? nivaISetning(forste.fra) : '',
  til: forste ? nivaISetning(forste.til) : '',
})

const en = (like: readonly Forandring[]): string =>
  t('dekning.endring.person', {
    ...ord(like),
    hvem: like.map(({ sak }) => iSetning(personord(sak.typetilfelle, malform.value))).join(),
  })

/** Told together, with who they are below. */
const Flere = ({ like }: { like: readonly Forandring[] }) => (
  <Fold
    tittel={t('dekning.endring.flere', { ...ord(like), n: like.length })}
    innhold={() => like.map(({ sak }) => <li key={sak.nr}>{personord(sak.typetilfelle, malform.value)}</li>)}
  />
)
