import type { Sokesvar } from '../../../catalog/skjema/sok.ts'
import { opplisting, t } from '../../felles/sprak.ts'
import { type Filterverdi, sitert } from './filterord.ts'
import type { Sokevalg } from './valg.ts'

type Props = {
  svar: Sokesvar
  valg: Sokevalg
  valgte: readonly Filterverdi[]
  uten: (filter: string) => void
  fjernAlle: () => void
  visAlle: () => void
}

/** What the answer says of why there is nothing: filters that each stand in the way alone, most to gain first. */
export const skyldige = (uten: Sokesvar['uten']): Sokesvar['uten'] =>
  uten.filter((u) => u.antall > 0).toSorted((a, b) => b.antall - a.antall)

/** Nothing was found: what stands in the way, and what it would give to take it away. */
export function Ingentreff(props: Props) {
  return <div class="ingen">{props.svar.utenFiltre > 0 ? <Filtrene {...props} /> : <Ordene {...props} />}</div>
}

function Filtrene({ svar, valg, valgte, uten, fjernAlle }: Props) {
  const kandidater = skyldige(svar.uten)
  const navn = (filter: string) => sitert(filter, valgte, valg)
  const [forste] = kandidater
  const tittel =
    kandidater.length === 0
      ? t('ingen.mange-filtre')
      : kandidater.length === 1 && forste
        ? t('ingen.ett-filter', { filter: navn(forste.filter) })
        : t('ingen.flere-filtre')
  return (
    <>
      <p>{tittel}</p>
      <div class="ingen__veier">
        {kandidater.map(({ filter, antall }) => (
          <button key={filter} type="button" class="ds-button" data-variant="secondary" onClick={() => uten(filter)}>
            {t('ingen.uten', { filter: navn(filter), n: antall })}
          </button>
        ))}
        {valgte.length > 1 && (
          <button type="button" class="ds-button" data-variant="secondary" onClick={fjernAlle}>
            {t('ingen.uten-alle', { n: svar.utenFiltre })}
          </button>
        )}
      </div>
    </>
  )
}

function Ordene({ valg, svar, visAlle }: Props) {
  if (valg.q.trim() === '') return <p>{t('ingen.tom-katalog')}</p>
  const ord = svar.ukjente.length > 0 ? svar.ukjente : [valg.q.trim()]
  return (
    <>
      <p>{t('ingen.ord', { ord: opplisting(ord.map((o) => t('treff.sitat', { ord: o }))) })}</p>
      <ul>
        <li>{t('ingen.rad.skriv')}</li>
        <li>{t('ingen.rad.annet')}</li>
        <li>{t('ingen.rad.behov')}</li>
      </ul>
      <button type="button" class="ds-button" data-variant="secondary" onClick={visAlle}>
        {t('ingen.vis-alle')}
      </button>
    </>
  )
}
