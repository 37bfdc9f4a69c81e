/** Persons as a fagperson would tell of them, each with the catalogue of a region: what comes, what does not, and why. */
import { describe, expect, test } from 'vitest'
import { lagForslag } from '../../catalog/match/match.ts'
import { lagSnapshot } from '../../catalog/snapshot.ts'
import { DATO, norge } from '../fabrikk.ts'
import { avvik, type Forventet } from '../scenarier/personer/forventet.ts'
import { lagPersonsak, type Person, personer, temaer } from '../scenarier/personer/les.ts'

/** More than any catalogue here has, so that «not suggested» means just that. */
const ALLE = 500

function svarFor(s: Person) {
  const { kartlegging, rader } = lagPersonsak(s)
  return lagForslag(lagSnapshot(rader, norge(), 'v1'), kartlegging, { dato: DATO, antall: ALLE })
}

describe.each(temaer())('%s', (tema) => {
  test.each(personer(tema).map((s) => [s.navn, s] as const))('%s', (_, s) => {
    expect(avvik(s.forventet, svarFor(s))).toEqual([])
  })
})

describe('personene', () => {
  const alle = temaer().flatMap(personer)

  test('har hvert sitt navn', () => {
    expect(new Set(alle.map((s) => s.navn)).size).toBe(alle.length)
  })

  test('er med fra N1 til N12, med minst ti tiltak i katalogen', () => {
    const negative = personer('negative')
    const numre = negative.flatMap((s) => /^N(\d+):/.exec(s.navn)?.[1] ?? [])
    expect([...new Set(numre.map(Number))]).toEqual(Array.from({ length: 12 }, (_, i) => i + 1))
    expect(negative.filter((s) => lagPersonsak(s).rader.length < 10).map((s) => s.navn)).toEqual([])
  })
})

describe('et brudd blir sett', () => {
  const grunnlag: Person = {
    navn: 'To mulige og ett stengt',
    kilde: 'Prøver sjekken selv',
    region: 'nordfjord',
    bareKatalogen: true,
    katalog: [{ id: 'a' }, { id: 'b', bekreftet: '2026-01-01' }, { id: 'c', alder: { til: 29 } }],
    kartlegging: { alder: null, behov: { 'struktur-og-oppmote': 2, norsk: 1 }, barn: [3] },
    forventet: { forst: 'a' },
  }
  const svar = svarFor({ ...grunnlag, kartlegging: { ...grunnlag.kartlegging, alder: 30 } })

  test.each<[Forventet, string]>([
    [{ forst: 'b' }, 'Først skulle stått b, men det er a'],
    [{ overst: ['c'] }, 'c er ikke et forslag'],
    [{ ikkeOverst: ['b'] }, 'b er nr. 2'],
    [{ blantDeForste: ['c'] }, 'c er ikke et forslag'],
    [{ ikkeBlantDeForste: ['a'] }, 'a er nr. 1'],
    [{ foran: [['b', 'a']] }, 'Feil vei: b er nr. 2, a er nr. 1'],
    [{ foran: [['a', 'c']] }, 'Feil vei: a er nr. 1, c er ikke et forslag'],
    [
      { grunner: [{ id: 'a', regel: 'ferskhet', utfall: 'advarsel' }] },
      'a: ferskhet skulle sagt advarsel, men sier ingenting',
    ],
    [{ ikkeNa: { a: { regel: 'alder' } } }, 'a står ikke blant det som ikke er mulig nå'],
    [{ ikkeNa: { c: { regel: 'reise' } } }, 'c: reise (formelt) sier ikke nei, bare alder (formelt)'],
    [{ ikkeNaRekkefolge: ['c', 'a'] }, 'Nærmest å åpne seg: c'],
    [{ utelatt: ['c'] }, 'c er i svaret'],
    [{ informasjon: ['norskplikt'] }, 'norskplikt er ikke sagt'],
    [{ ikkeInformasjon: ['barn-i-husholdet'] }, 'barn-i-husholdet er sagt'],
    [{ sporForst: ['alder'] }, 'Spør først om '],
    [
      { hull: { norsk: { arsak: 'fullt' } } },
      'norsk skulle vært et hull (fullt, hva som helst), men er finnes-ikke, ingen',
    ],
    [{ ikkeHull: ['norsk'] }, 'norsk er et hull'],
  ])('%j', (forventet, melding) => {
    expect(avvik(forventet, svar)).toEqual([melding])
  })

  test('{"sporIkkeOm":["alder"]}', () => {
    expect(avvik({ sporIkkeOm: ['alder'] }, svarFor(grunnlag))).toEqual(['Spør om alder'])
  })

  test('også når det som ventes, ikke er i katalogen', () => {
    expect(() => lagPersonsak({ ...grunnlag, forventet: { utelatt: ['d'] } })).toThrow('Ikke i katalogen: d')
  })
})
