/** What must hold for every answer, whoever it is for and whatever is in the catalogue. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Svar } from '../../catalog/skjema/forslag.ts'
import { parse } from '../../catalog/skjema/melding.ts'
import { KJORINGER, kartlegging, les, rader, svarPa, TALMODIG } from './vilkarlig.ts'

describe('svaret', TALMODIG, () => {
  test('følger skjemaet', () => {
    const egenskap = fc.property(kartlegging, rader, (k, liste) => {
      expect(parse(Svar, svarPa(liste, k))).toMatchObject({ ok: true })
    })
    fc.assert(egenskap, KJORINGER)
  })

  test('har poeng mellom 0 og 1 som er nøyaktig summen av bidragene, og sier fra når et med flere står lenger ned', () => {
    const egenskap = fc.property(kartlegging, rader, (k, liste) => {
      const { forslag } = svarPa(liste, k)
      const poeng = forslag.map((f) => f.poeng)
      expect(poeng).toEqual(forslag.map((f) => f.grunner.reduce((sum, g) => sum + (g.bidrag ?? 0), 0)))
      expect(poeng.filter((p) => p < 0 || p > 1)).toEqual([])
      for (const [i, f] of forslag.entries())
        expect(f.grunner.some((g) => g.regel === 'mangfold')).toBe(poeng.slice(0, i).some((over) => over < f.poeng))
    })
    fc.assert(egenskap, KJORINGER)
  })

  test('foreslår aldri noe med nei, og alt som ikke er mulig nå, har et nei med art og dekker et behov', () => {
    const egenskap = fc.property(kartlegging, rader, (k, liste) => {
      const { forslag, ikkeNa } = svarPa(liste, k)
      expect(forslag.filter((f) => f.utfall === 'nei' || f.grunner.some((g) => g.utfall === 'nei'))).toEqual([])
      for (const { tiltakId, grunner } of ikkeNa) {
        expect(grunner.filter((g) => (g.utfall === 'nei') !== (g.art !== undefined))).toEqual([])
        expect(grunner.map((g) => g.utfall)).toContain('nei')
        expect(
          grunner.map((g) => g.regel),
          tiltakId,
        ).toContain('behov')
      }
    })
    fc.assert(egenskap, KJORINGER)
  })

  test('har et hull for hvert behov som ingen forslag med plass og ferske opplysninger dekker, og bare for dem', () => {
    const egenskap = fc.property(kartlegging, rader, (k, liste) => {
      const { forslag, hull } = svarPa(liste, k)
      const apne = forslag.filter(
        (f) => f.tiltak.kapasitet?.ledige !== 0 && !f.grunner.some((g) => g.regel === 'ferskhet'),
      )
      const dekket = apne.flatMap((f) => f.grunner.flatMap((g) => (g.regel === 'behov' ? g.verdier.behov : [])))
      const udekket = Object.keys(k.behov).filter((b) => !dekket.includes(b))
      expect(hull.map((h) => h.behov).sort()).toEqual(udekket.sort())
    })
    fc.assert(egenskap, KJORINGER)
  })

  test('har bare hele setninger', () => {
    const egenskap = fc.property(kartlegging, rader, (k, liste) => {
      const { forslag, ikkeNa } = svarPa(liste, k)
      const grunner = [...forslag, ...ikkeNa].flatMap((f) => f.grunner.map((g) => g.tekst))
      const setninger = [...grunner, ...ikkeNa.map((i) => i.minsteEndring.tekst)]
      expect(setninger.filter((s) => s === '' || /[{}]|undefined|null|NaN|Ca\. ukjent/.test(s))).toEqual([])
    })
    fc.assert(egenskap, KJORINGER)
  })

  test('spør aldri om noe som alt er besvart', () => {
    const egenskap = fc.property(kartlegging, rader, (k, liste) => {
      for (const { felt } of svarPa(liste, k).nesteSporsmal) expect([felt, les(k, felt) ?? null]).toEqual([felt, null])
    })
    fc.assert(egenskap, KJORINGER)
  })
})
