/** Where on the map a suggestion stands, or why it stands nowhere. */
import type { Forslag } from '../../catalog/skjema/forslag.ts'
import { minutter } from '../felles/format.ts'
import { etikett, kommune } from '../felles/grunnlag.ts'
import type { Kartsted } from '../felles/kart/sted.ts'
import type { Punkt } from '../felles/kart/utsnitt.ts'
import { opplisting, t } from '../felles/sprak.ts'
import { sted } from '../felles/tiltaksord.ts'

export type UtenSted = 'nett' | 'kommer' | 'uten-sted'
/** `omtrent`: only the kommune is known, or may be shown. */
type Plass = { punkt: Punkt; omtrent: boolean } | { mangler: UtenSted }

/** A hidden address is never on the map; its kommune, which the card also tells, is. */
export function plassFor({ form, sted: s, kommunenummer }: Forslag['tiltak']): Plass {
  if (form === 'digital') return { mangler: 'nett' }
  if (form === 'ambulant') return { mangler: 'kommer' }
  if (s?.lat != null && s.lon != null && !s.skjultAdresse) {
    return { punkt: { lat: s.lat, lon: s.lon }, omtrent: false }
  }
  const senter = s === null ? undefined : kommune(kommunenummer ?? '')?.senter
  return senter ? { punkt: { lat: senter.lat, lon: senter.lon }, omtrent: true } : { mangler: 'uten-sted' }
}

/** The place in words; what has none says so. */
export function stedsord({ tiltak }: Forslag): string {
  if (tiltak.form === 'digital') return t('sted.nett')
  if (tiltak.form === 'ambulant') return etikett('form', tiltak.form)
  return sted(tiltak) || t('sted.ingen')
}

export type Nummerert = { nr: number; forslag: Forslag; plass: Plass }

/** Numbered as the list is, those without a place too: the same number in the table and on the map. */
export const nummerer = (forslag: readonly Forslag[]): Nummerert[] =>
  forslag.map((f, i) => ({ nr: i + 1, forslag: f, plass: plassFor(f.tiltak) }))

export const somKartsteder = (rader: readonly Nummerert[]): Kartsted[] =>
  rader.flatMap(({ nr, forslag, plass }) => {
    if (!('punkt' in plass)) return []
    const { tiltakId: id, tiltak, reise, utfall } = forslag
    const om = [sted(tiltak), reise && minutter(reise.minutter)].filter(Boolean).join(', ')
    return [{ ...plass.punkt, id, nr, navn: tiltak.navn, om, utfall }]
  })

const GRUNNER = ['nett', 'kommer', 'uten-sted'] as const

/** How many are not on the map, and why; empty when all are. */
export function manglerord(rader: readonly Nummerert[]): string {
  const antall = (grunn: UtenSted) => rader.filter(({ plass }) => 'mangler' in plass && plass.mangler === grunn).length
  const deler = GRUNNER.map((grunn) => ({ grunn, n: antall(grunn) })).filter(({ n }) => n > 0)
  if (deler.length === 0) return ''
  return t('kartvisning.mangler', {
    n: deler.reduce((sum, { n }) => sum + n, 0),
    alle: rader.length,
    hvorfor: opplisting(deler.map(({ grunn, n }) => t(`kartvisning.mangler.${grunn}`, { n }))),
  })
}
