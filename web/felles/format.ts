/** How dates, minutes and numbers are written. */
import { opplisting, t } from './sprak.ts'

const MANEDER = ['jan.', 'feb.', 'mars', 'april', 'mai', 'juni', 'juli', 'aug.', 'sep.', 'okt.', 'nov.', 'des.']

/** `2026-11-12` → `12. nov. 2026`. */
export function dato(iso: string): string {
  const [ar, maned, dag] = iso.split('-').map(Number)
  return `${dag}. ${MANEDER[(maned ?? 1) - 1]} ${ar}`
}

const LENGE = 180

/** `45` → `ca. 45 min`; from three hours the minutes no longer matter: `over 3 timer`. */
export const minutter = (antall: number): string =>
  antall < LENGE ? t('format.minutter', { n: antall }) : t('format.timer', { n: Math.floor(antall / 60) })

/** At most the given decimals, with a comma and a real minus. */
export const tall = (verdi: number, desimaler = 1): string =>
  String(Number(verdi.toFixed(desimaler)))
    .replace('.', ',')
    .replace('-', '−')

/** Always two decimals: `0,45`, `−0,02`. */
export const desimaltall = (verdi: number): string => verdi.toFixed(2).replace('.', ',').replace('-', '−')

type Intervall = { fra?: number | null; til?: number | null }

/** `2–4`, `2` when both ends are the same; an open end has a word. Empty when both are open. */
export function spenn({ fra, til }: Intervall): string {
  if (fra != null && til != null) return fra === til ? tall(fra) : `${tall(fra)}–${tall(til)}`
  if (fra != null) return t('format.minst', { n: tall(fra) })
  return til != null ? t('format.inntil', { n: tall(til) }) : ''
}

/** `08:00` → `8`, `08:30` → `8.30`. */
const klokke = (tid: string) => `${Number(tid.slice(0, 2))}${tid.endsWith(':00') ? '' : `.${tid.slice(3)}`}`

const UKEDAGER = ['ma', 'ti', 'on', 'to', 'fr', 'lo', 'so'] as const
type Ukedag = (typeof UKEDAGER)[number]

type Tid = { dag: number; fra: string; til: string }

/** `ti og to 10–14, fr 9–11.30`: days with the same hours together, in the order of the week. */
export function tider(liste: readonly Tid[]): string {
  const perTid = new Map<string, Ukedag[]>()
  for (const { dag, fra, til } of [...liste].sort((a, b) => a.dag - b.dag)) {
    const nar = `${klokke(fra)}–${klokke(til)}`
    const navn = UKEDAGER[dag - 1]
    if (navn) perTid.set(nar, [...(perTid.get(nar) ?? []), navn])
  }
  return [...perTid].map(([nar, dager]) => `${dagliste(dager)} ${nar}`).join(', ')
}

/** Three days or more in a row are told as `ma–fr`. */
function dagliste(dager: readonly Ukedag[]): string {
  const [forste, siste] = [dager[0], dager.at(-1)]
  if (!forste || !siste) return ''
  const iRad = UKEDAGER.indexOf(siste) - UKEDAGER.indexOf(forste) === dager.length - 1
  return iRad && dager.length > 2
    ? `${t(`dag.${forste}`)}–${t(`dag.${siste}`)}`
    : opplisting(dager.map((d) => t(`dag.${d}`)))
}
