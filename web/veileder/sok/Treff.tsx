import type { Sokesvar } from '../../../catalog/skjema/sok.ts'
import { useStille } from '../../felles/forsinket.ts'
import { opplisting, t } from '../../felles/sprak.ts'
import { Feilboks, Henter } from '../../felles/Tilstander.tsx'
import { Filterbrikker } from './Filterbrikker.tsx'
import type { Filterverdi } from './filterord.ts'
import type { Handlinger } from './handlinger.ts'
import { Ingentreff } from './Ingentreff.tsx'
import { type Personvalg, personverdier } from './person.ts'
import type { Sok } from './sporring.ts'
import { Treffliste } from './Treffliste.tsx'
import { type Sokevalg, valgteVerdier } from './valg.ts'

type Props = { valg: Sokevalg; person: Personvalg; sok: Sok; handling: Handlinger }

/** What is chosen, how many tiltak it gives, and the tiltak or what stands in the way of them. */
export function Treff({ valg, person, sok: { svar, feil, henter, provIgjen }, handling }: Props) {
  const valgte: Filterverdi[] = [...valgteVerdier(valg), ...personverdier(person)]
  return (
    <section class="sok__treff" aria-label={t('treff')} aria-busy={henter}>
      <Filterbrikker valgte={valgte} reise={valg} {...handling} />
      {feil !== null && <Feilboks feil={feil} provIgjen={provIgjen} />}
      {feil === null && !svar && <Henter />}
      {feil === null && svar && (
        <>
          <Opptelling svar={svar} henter={henter} sokEtter={handling.sokEtter} />
          {svar.totalt === 0 ? (
            <Ingentreff {...{ svar, valg, valgte, ...handling }} />
          ) : (
            <Treffliste svar={svar} valg={valg} />
          )}
        </>
      )}
    </section>
  )
}

/** So that a screen reader is not told of every letter. */
const RO_MS = 600

const antallstekst = ({ totalt }: Sokesvar) =>
  totalt === 0 ? t('treff.ingen') : totalt === 1 ? t('treff.ett') : t('treff.antall', { n: totalt })

type Oppsummert = { svar: Sokesvar; henter: boolean; sokEtter: (q: string) => void }

/** How many, and how the words were read; told aloud once the typing has paused. */
function Opptelling({ svar, henter, sokEtter }: Oppsummert) {
  const antall = antallstekst(svar)
  const rettet = svar.menteDu !== null && svar.totalt > 0 ? t('treff.rettet', { ord: svar.menteDu }) : ''
  const opplest = useStille(`${antall}. ${rettet}`, RO_MS)
  const treg = useStille(henter, RO_MS) && henter
  return (
    <div class="treff__topp">
      <h2 id="treff" class="antall" tabIndex={-1}>
        {antall}
      </h2>
      {rettet && <span>{rettet}</span>}
      <Tolkning svar={svar} sokEtter={sokEtter} />
      {treg && <span class="hjelp">{t('treff.oppdaterer')}</span>}
      <output class="ds-sr-only">{opplest}</output>
    </div>
  )
}

/** What may have been meant when it gave nothing, and words that stand nowhere. */
function Tolkning({ svar: { menteDu, ukjente, totalt }, sokEtter }: Omit<Oppsummert, 'henter'>) {
  if (totalt > 0) {
    const ord = ukjente.map((u) => t('treff.sitat', { ord: u }))
    return ord.length > 0 ? <span>{t('treff.ukjent', { ord: opplisting(ord) })}</span> : null
  }
  return menteDu === null ? null : (
    <button type="button" class="lenkeknapp" onClick={() => sokEtter(menteDu)}>
      {t('treff.mente-du', { ord: menteDu })}
    </button>
  )
}
