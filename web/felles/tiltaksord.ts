/** The facts of a tiltak in words. `undefined` in the entry is unknown and is said so; `null` is known to be none. */
import type { Reise } from '../../catalog/skjema/forslag.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { minutter, spenn, tall, tider } from './format.ts'
import { etikett, fylkesnavn, kommunenavn } from './grunnlag.ts'
import { iSetning, meldTekster, opplisting, t } from './sprak.ts'
import tekster from './tekst/tiltak.json' with { type: 'json' }

meldTekster(tekster)

type Intervall = { fra?: number | null; til?: number | null } | null | undefined

const ord = (deler: (string | false | null | undefined)[]) => deler.filter(Boolean).join(', ')

export function alder(i: Intervall): string {
  if (i === undefined) return t('ukjent')
  if (i === null || (i.fra == null && i.til == null)) return t('alder.alle')
  if (i.til == null) return t('alder.fra', { fra: i.fra ?? 0 })
  return i.fra == null ? t('alder.til', { til: i.til }) : t('alder.spenn', { fra: i.fra, til: i.til })
}

export function norsk(n: Tiltak['norsk']): string {
  if (n === undefined) return t('ukjent')
  const min = n?.min && t('norsk.min', { niva: iSetning(etikett('norskniva', n.min)) })
  const maks = n?.maks && t('norsk.maks', { niva: iSetning(etikett('norskniva', n.maks)) })
  return ord([min, maks]) || t('ingen-krav')
}

/** Free places and waiting, as last told; empty when nothing is told. */
export function plasser(k: Tiltak['kapasitet']): string {
  const { ledige, ventetidUker } = k ?? {}
  return ord([
    ledige != null && (ledige === 0 ? t('plass.fullt') : t(ledige === 1 ? 'plass.en' : 'plass.flere', { n: ledige })),
    ventetidUker != null && ventetidUker > 0 && t('plass.vent', { n: ventetidUker }),
  ])
}

/** Where it happens, short: the name of the place and the kommune. Empty when it is not tied to a place. */
export function sted({ sted: s, kommunenummer, form }: Pick<Tiltak, 'sted' | 'kommunenummer' | 'form'>): string {
  if (form === 'digital' || s === null) return ''
  const kommune = kommunenummer ? kommunenavn(kommunenummer) : ''
  if (s?.skjultAdresse) return ord([t('sted.skjult'), kommune])
  return s?.navn && s.navn !== kommune ? ord([s.navn, kommune]) : kommune
}

/** The address in one line; empty when it is hidden or not told. */
export function adresse({ sted: s }: Tiltak): string {
  if (!s || s.skjultAdresse) return ''
  return ord([s.adresse, [s.postnummer, s.poststed].filter(Boolean).join(' ')])
}

/** Nowhere to go: it is on the net, or comes home. */
export const utenReise = ({ form }: Pick<Tiltak, 'form'>): boolean => form === 'digital' || form === 'ambulant'

/** Form and hours, short: `Faste tider: ti og to 10–14`. */
export function nar({ form, oppmote }: Pick<Tiltak, 'form' | 'oppmote'>): string {
  const faste = oppmote?.tider?.length ? tider(oppmote.tider) : ''
  return faste ? `${etikett('form', form)}: ${faste}` : etikett('form', form)
}

export function omfang(o: Tiltak['oppmote']): string {
  const timer = o?.timerPerUke ? spenn(o.timerPerUke) : ''
  const dager = o?.dagerPerUke ? spenn(o.dagerPerUke) : ''
  return ord([
    timer && t('omfang.timer', { n: timer }),
    dager && t('omfang.dager', { n: dager }),
    o?.ukeintervall != null && o.ukeintervall > 1 && t('omfang.ukeintervall', { n: o.ukeintervall }),
    o?.gruppestorrelse != null && t('omfang.gruppe', { n: o.gruppestorrelse }),
  ])
}

export function varighet(v: Tiltak['varighet']): string {
  if (v === undefined) return t('ukjent')
  return (
    ord([
      v?.ukerOrdinart != null && t('varighet.vanlig', { n: tall(v.ukerOrdinart) }),
      v?.ukerMaks != null && t('varighet.lengst', { n: tall(v.ukerMaks) }),
    ]) || t('varighet.ingen')
  )
}

/** Whose inhabitants may take part. */
export function dekning({ dekning: d }: Pick<Tiltak, 'dekning'>): string {
  if (d.landet) return t('dekning.landet')
  const fylker = d.fylker.map(fylkesnavn)
  const kommuner = d.kommuner.map(kommunenavn)
  if (fylker.length === 0 && kommuner.length === 0) return t('dekning.ukjent')
  return [
    ...(fylker.length > 0 ? [t('dekning.fylker', { navn: opplisting(fylker) })] : []),
    ...(kommuner.length > 0 ? [t('dekning.kommuner', { navn: opplisting(kommuner) })] : []),
  ].join(' ')
}

/** `ca. 35 min kollektivt (anslag, 28–45 min)`; an estimate always says so, and anything else where it comes from. */
export function reisevei({ minutter: antall, middel, kilde, mellom }: Reise): string {
  const verdier = {
    tid: minutter(antall),
    middel: iSetning(etikett('reisemiddel', middel === 'ingen' ? 'gange' : middel)),
  }
  return kilde === 'anslag' && mellom
    ? t('reise.mellom', { ...verdier, fra: mellom.fra, til: mellom.til })
    : t(`reise.${kilde}`, verdier)
}
