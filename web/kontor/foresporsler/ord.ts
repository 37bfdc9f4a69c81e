/** Requests between offices: in what order they stand, and in words. */
import { dagerMellom } from '../../../catalog/kontor/klokker.ts'
import type { Foresporsel, Svaret } from '../../../catalog/skjema/foresporsel.ts'
import type { Foresporselsliste, Svartid } from '../../../catalog/skjema/kontortiltak.ts'
import { dato } from '../../felles/format.ts'
import { etikett } from '../../felles/grunnlag.ts'
import { dagFor } from '../../felles/idag.ts'
import { iSetning, meldTekster, t } from '../../felles/sprak.ts'
import tekster from '../../felles/tekst/deling.json' with { type: 'json' }

meldTekster(tekster)

const dagI = (tidspunkt: string) => dagFor(Date.parse(tidspunkt))

/** A point in time as the day it was in Norway. */
export const dagen = (tidspunkt: string): string => dato(dagI(tidspunkt))

/** Days by the calendar: what came yesterday evening has waited one day. */
export const ventetDager = (sendt: string, idag: string): number => Math.max(0, dagerMellom(dagI(sendt), idag))

export const svartEtterDager = (sendt: string, besvart: string): number =>
  Math.max(0, dagerMellom(dagI(sendt), dagI(besvart)))

export const ventetord = (dager: number): string => {
  if (dager === 0) return t('foresporsel.ventet.i-dag')
  return dager === 1 ? t('foresporsel.ventet.en') : t('foresporsel.ventet', { n: dager })
}

export const svartEtterord = (dager: number): string => {
  if (dager === 0) return t('foresporsel.etter.samme-dag')
  return dager === 1 ? t('foresporsel.etter.en') : t('foresporsel.etter', { n: dager })
}

/** `ja, plass til 2` · `fullt, kan bli plass fra 1. feb. 2027` */
export function svarord({ svar, antall, ledigFra }: Svaret): string {
  const ord =
    svar === 'ja' && antall != null ? t('foresporsel.ja', { n: antall }) : iSetning(etikett('foresporselsvar', svar))
  if (ledigFra == null) return ord
  return t(svar === 'ja' ? 'foresporsel.ja.fra' : 'foresporsel.ledig-fra', { svar: ord, dato: dato(ledigFra) })
}

/** `plass til 2 personer fra 1. des. 2026` */
export function gjelderord({ type, antall, fra }: Pick<Foresporsel, 'type' | 'antall' | 'fra'>): string {
  const verdier = { n: antall, dato: dato(fra) }
  if (type === 'avtale') return t(antall === 1 ? 'foresporsel.avtale.en' : 'foresporsel.avtale', verdier)
  return t(antall === 1 ? 'foresporsel.plass.en' : 'foresporsel.plass', verdier)
}

/** Empty when no need was told. With commas only: several needs have an «og» of their own. */
export const behovord = ({ behov }: Pick<Foresporsel, 'behov'>): string =>
  behov.length === 0
    ? ''
    : t('foresporsel.behov', { behov: behov.map((b) => iSetning(etikett('behov', b))).join(', ') })

/** Fewer say nothing of how an office is. */
const MINST_SVAR = 3

/** `svarer vanligvis etter 2 dager`; empty when too few have been answered to say. */
export function svartidord(svartider: readonly Svartid[], kontor: string): string {
  const tid = svartider.find((s) => s.kontor === kontor)
  if (!tid || tid.svar < MINST_SVAR) return ''
  const dager = Math.round(tid.dager)
  if (dager === 0) return t('foresporsel.svartid.samme-dag')
  return dager === 1 ? t('foresporsel.svartid.en') : t('foresporsel.svartid', { n: dager })
}

export type Besvart = Foresporsel & { besvart: string; svar: Svaret; retning: 'sendt' | 'mottatt' }
export type Ordnet = { venterPaOss: Foresporsel[]; venterPaDem: Foresporsel[]; besvart: Besvart[] }

const somBesvart = (f: Foresporsel, retning: Besvart['retning']): Besvart[] =>
  f.svar && f.besvart ? [{ ...f, besvart: f.besvart, svar: f.svar, retning }] : []

const eldstForst = (a: Foresporsel, b: Foresporsel) => (a.sendt < b.sendt ? -1 : 1)

/** What waits: longest first. What is answered: newest first, both ways together. */
export const ordne = ({ sendt, mottatt }: Foresporselsliste): Ordnet => ({
  venterPaOss: mottatt.filter((f) => !f.svar).sort(eldstForst),
  venterPaDem: sendt.filter((f) => !f.svar).sort(eldstForst),
  besvart: [...mottatt.flatMap((f) => somBesvart(f, 'mottatt')), ...sendt.flatMap((f) => somBesvart(f, 'sendt'))].sort(
    (a, b) => (a.besvart < b.besvart ? 1 : -1),
  ),
})
