/** Numbers of persons as words. An estimate is never told as if somebody had counted. */
import { t } from '../../felles/sprak.ts'
import { heltall } from '../svar/tallord.ts'
import { skjulte } from './egnetall.ts'
import type { Vekter } from './tjeneste.ts'

/** A sum, or the number of some kommuner. With a hidden number in it, it is not exact either. */
export function personer(antall: number, { kilde, antall: alle }: Vekter): string {
  const omtrent = kilde === 'anslag' || skjulte.value.some((nr) => nr in alle)
  if (omtrent && antall > 0 && antall < 0.5) return t('steder.personer.knapt')
  const n = Math.round(antall)
  const ord = n === 1 ? t('steder.person') : t('steder.personer', { n: heltall(n) })
  return omtrent ? t('steder.ca', { ord }) : ord
}

/** The number of one kommune; a hidden one is not told. */
export const personerI = (kommune: string, vekter: Vekter): string => {
  if (vekter.kilde === 'oppgitt' && skjulte.value.includes(kommune)) return t('steder.under-fem')
  const antall = vekter.antall[kommune]
  return antall === undefined ? t('steder.uten-tall') : personer(antall, vekter)
}
