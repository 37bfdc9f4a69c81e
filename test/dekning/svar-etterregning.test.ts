/** The planner's answers against the same figures worked out in another way. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lagLand, lagModell } from '../../catalog/dekning/modell.ts'
import { somDekning } from '../../catalog/dekning/somdekning.ts'
import { svarFor } from '../../catalog/dekning/svar/svar.ts'
import { lastEksempel, lastNasjonal } from '../../catalog/last.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { DATO, norge } from '../fabrikk.ts'
import { FRA_KATALOGEN, figur, regnUt } from './svar-etterregning.ts'
import { FRA_DOMMENE } from './svar-etterregning-dommer.ts'
import { FRA_INNHOLDET } from './svar-etterregning-innhold.ts'

const REGN = { ...FRA_KATALOGEN, ...FRA_INNHOLDET, ...FRA_DOMMENE }
const SVARENE = Object.keys(REGN) as (keyof typeof REGN)[]

const land = lagLand(DATO, norge())
const evaluering = (JSON.parse(readFileSync('test/evaluering/tiltak.json', 'utf8')) as { tiltak: Tiltak[] }).tiltak

/** Something of an answer. */
type Del = string | number | boolean | null | readonly Del[] | { readonly [navn: string]: Del }
const erListe = (del: Del): del is readonly Del[] => Array.isArray(del)
const erObjekt = (del: Del): del is { readonly [navn: string]: Del } =>
  typeof del === 'object' && del !== null && !erListe(del)

/** What tells one row from another, where it is a word. */
const NOKLER = ['kommune', 'behov', 'typetilfelle', 'klasse', 'mal', 'slag', 'minutter', 'trinn', 'tiltak', 'alder']
const nokkel = (navn: string, del: Del | undefined, rad: object): string[] => {
  if (typeof del === 'string' && NOKLER.includes(navn)) return [del]
  return typeof del === 'number' && navn === 'minutter' && 'innenfor' in rad ? [String(del)] : []
}

function flatRad(rad: Del, sti: string): [sti: string, figur: string][] {
  if (!erObjekt(rad)) return []
  const her = `${sti}/${NOKLER.flatMap((navn) => nokkel(navn, rad[navn], rad)).join(' ')}`
  const resten = Object.entries(rad).filter(([n, del]) => n !== 'studien' && nokkel(n, del, rad).length === 0)
  return resten.length > 0 ? resten.flatMap(([navn, del]) => flat(del, `${her}/${navn}`)) : [[her, '']]
}

/** Each figure of an answer as it is written, by where it stands; what the study found is left out. A count that is not of its ids stands too. */
function flat(del: Del, sti: string): [sti: string, figur: string][] {
  if (erListe(del)) {
    const tekster = del.filter((d) => typeof d === 'string')
    return tekster.length > 0 ? [[sti, figur(tekster)]] : del.flatMap((rad) => flatRad(rad, sti))
  }
  if (!erObjekt(del)) return [[sti, figur(del)]]
  const { ids, antall, ...resten } = del
  const andre = Object.entries(resten).flatMap(([navn, d]) => (navn === 'studien' ? [] : flat(d, `${sti}/${navn}`)))
  if (ids === undefined || !erListe(ids)) return andre
  const tall: [string, string] = [sti, figur(ids.map(String))]
  return antall === new Set(ids).size ? [tall, ...andre] : [tall, [`${sti}/antall`, JSON.stringify(antall)], ...andre]
}

describe.each<{ navn: string; tiltak: readonly Tiltak[]; kommuner: string[]; kontor: string[] }>([
  {
    navn: 'eksemplene i demoregionene',
    tiltak: [...lastNasjonal(norge()), ...lastEksempel(norge())],
    kommuner: ['3405', '3436', '3438', '3439', '3440', '3441', '4602', '4648', '4649', '4650', '4651', '5610'],
    kontor: [],
  },
  {
    navn: 'prøvekatalogen rundt Trondheim',
    tiltak: evaluering,
    kommuner: ['5001', '5035', '5033', '5053', '5034', '5037'],
    kontor: ['5001', '5053'],
  },
])('svarene for $navn er de samme når de regnes ut på en annen måte', ({ tiltak, kommuner, kontor }) => {
  const iRekke = tiltak.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const rader = kommuner.map((nr) => land.hjemsteder.findIndex((h) => h.nr === nr))
  const dekning = somDekning(lagModell(iRekke, land), 'v1', rader)
  const svar = svarFor({ dekning, tiltak, geografi: norge(), kontorkommuner: new Set(kontor) }, kommuner)
  const andres = regnUt({ tiltak, kommuner, kontor, dato: DATO, geografi: norge() }, Object.values(REGN))

  test('kommunene finnes på kartet', () => {
    expect(kommuner.filter((nr) => !norge().kommune(nr))).toEqual([])
  })

  test.each(SVARENE)('%s', (navn) => {
    const mine = flat(svar[navn], navn)
    expect(new Set(mine.map(([sti]) => sti)).size).toBe(mine.length)
    const deres = Object.entries(andres).filter(([sti]) => sti.startsWith(`${navn}/`))
    expect(Object.fromEntries(mine)).toEqual(Object.fromEntries(deres))
    expect(mine.length).toBeGreaterThan(0)
  })
})
