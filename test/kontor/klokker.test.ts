import { describe, expect, test } from 'vitest'
import { dagerMellom, forfaller, forfaltDager, klokker } from '../../catalog/kontor/klokker.ts'
import { etTiltak } from '../fabrikk.ts'

describe('Når et tiltak skal bekreftes igjen', () => {
  test.each([
    ['samme dag i måneden', '2026-05-21', 6, '2026-11-21'],
    ['siste dag når måneden er kortere', '2026-08-31', 6, '2027-02-28'],
    ['siste dag i februar i skuddår', '2027-08-31', 6, '2028-02-29'],
    ['hver måned', '2026-12-15', 1, '2027-01-15'],
    ['en gang i året', '2026-11-21', 12, '2027-11-21'],
  ])('%s', (_, bekreftet, rytme, ventet) => {
    expect(forfaller(bekreftet, rytme)).toBe(ventet)
  })

  test.each([
    ['dagen før er det ikke forfalt', '2026-11-20', 0],
    ['på dagen er det ikke forfalt', '2026-11-21', 0],
    ['dagen etter er det forfalt med én dag', '2026-11-22', 1],
    ['over nyttår', '2027-01-01', 41],
    ['over sommertid telles hele dager', '2027-04-21', 151],
  ])('Bekreftet 21. mai, hver sjette måned: %s', (_, idag, dager) => {
    expect(forfaltDager(etTiltak({ bekreftet: '2026-05-21' }), 6, idag)).toBe(dager)
  })

  test.each(['utkast', 'avsluttet'] as const)('Et tiltak som er %s, forfaller aldri', (status) => {
    expect(forfaltDager(etTiltak({ bekreftet: '2020-01-01', status }), 1, '2026-11-21')).toBe(0)
  })

  test('Dager mellom kan være negative', () => {
    expect(dagerMellom('2026-11-21', '2026-11-19')).toBe(-2)
  })
})

describe('Tre klokker', () => {
  const lagret = {
    tiltak: etTiltak({ bekreftet: '2026-06-01' }),
    endret: '2026-11-20T08:00:00.000Z',
    publisert: '2026-01-05T08:00:00.000Z',
  }
  test('går hver for seg: at noen endret, er ikke at noen bekreftet', () => {
    const svar = klokker(lagret, {})
    expect([svar.endret, svar.publisert, svar.bekreftet]).toEqual([lagret.endret, lagret.publisert, '2026-06-01'])
    expect(new Set(Object.values(svar.felt))).toEqual(new Set(['2026-06-01']))
  })
  test('et felt som er bekreftet for seg, har sin egen dag, og den seneste gjelder', () => {
    const { felt } = klokker(lagret, { kontakt: '2026-09-01', alder: '2025-01-01' })
    expect([felt.kontakt, felt.alder, felt.norsk]).toEqual(['2026-09-01', '2026-06-01', '2026-06-01'])
  })
})
