import { describe, expect, test } from 'vitest'
import { norge } from '../fabrikk.ts'
import { lagKatalog } from './katalog.ts'
import { DATO } from './kjor.ts'
import { dommer } from './sok/dom.ts'
import { sammenlignSok } from './sok/kjor.ts'
import { VAR, VAR_HELE } from './sok/motorer/vare.ts'
import { KLASSER, lagOppgaver } from './sok/oppgaver.ts'
import { lagRegnskap } from './sok/regnskap.ts'
import { delene, medSlipp, utenEgneBokstaver } from './sok/skrivemater.ts'
import { soketabell } from './sok/tabell.ts'
import { lagTilfeldig } from './tilfeldig.ts'

const geografi = norge()
const tiltak = lagKatalog({ antall: 500, geografi, dato: DATO })
const valg = { tiltak, geografi, antall: 10, start: 1 }
const oppgaver = lagOppgaver(valg)

describe('søkene i målingen', () => {
  test('er de samme hver gang, og andre med en annen start', () => {
    expect(lagOppgaver(valg)).toEqual(oppgaver)
    expect(lagOppgaver({ ...valg, start: 2 })).not.toEqual(oppgaver)
  })

  test('er like mange i hver klasse, hvert bare én gang, og har noe å finne', () => {
    for (const klasse of KLASSER) {
      const her = oppgaver.filter((o) => o.klasse === klasse)
      expect(her).toHaveLength(10)
      expect(new Set(her.map((o) => o.q)).size).toBe(10)
      expect(her.filter((o) => o.relevante.size === 0)).toEqual([])
    }
  })

  test('skrives slik folk skriver', () => {
    const kjente = new Set(['språk', 'kafé', 'frisk', 'livs', 'sentral', 'frisklivs', 'arbeid', 'trening'])
    const kjent = (ord: string) => kjente.has(ord)
    expect(delene('språkkafé', kjent)).toEqual({ forst: 'språk', fuge: '', sist: 'kafé' })
    expect(delene('arbeidstrening', kjent)).toEqual({ forst: 'arbeid', fuge: 's', sist: 'trening' })
    expect(delene('mentor', kjent)).toBeNull()
    const t = lagTilfeldig(1)
    const skrevet = new Set(Array.from({ length: 50 }, () => utenEgneBokstaver('læring på sjøen', t)))
    expect([...skrevet].sort()).toEqual(['laering paa sjoeen', 'laering pa sjoen', 'laring pa sjoen'].sort())
    for (let i = 0; i < 200; i++) {
      const galt = medSlipp('jobbsentral', t)
      expect(galt.startsWith('j')).toBe(true)
      expect(Math.abs(galt.length - 'jobbsentral'.length)).toBeLessThanOrEqual(1)
    }
  })
})

describe('målingen', async () => {
  const omfang = { runder: 2, varmMs: 0, tregMs: 100 }
  const resultat = await sammenlignSok({ storrelse: 500, geografi, antall: 2, start: 1, omfang }, () => undefined)
  const regnskap = lagRegnskap(resultat)

  test('spør alle om alt', () => {
    expect(regnskap.motorer).toEqual([VAR, VAR_HELE, 'MiniSearch', 'Orama', 'FlexSearch', 'Fuse.js', 'SQLite FTS5'])
    expect(resultat.malt.flatMap((m) => m.svar.filter((s) => s === null))).toEqual([])
    expect(resultat.oppgaver).toHaveLength(2 * KLASSER.length)
  })

  test('teller treff og presisjon som andeler, og like for rangeringen og hele svaret', () => {
    for (const motor of regnskap.motorer) {
      const { treff, presisjon, antall } = regnskap.alt(motor) ?? { treff: -1, presisjon: -1, antall: 0 }
      expect(antall).toBe(resultat.oppgaver.length)
      expect(treff).toBeGreaterThan(0)
      expect(treff).toBeLessThanOrEqual(1)
      expect(presisjon).toBeGreaterThan(0)
      expect(presisjon).toBeLessThanOrEqual(treff)
    }
    expect(regnskap.alt(VAR_HELE)?.presisjon).toBe(regnskap.alt(VAR)?.presisjon)
  })

  test('alle finner det som står i navnet', () => {
    for (const motor of regnskap.motorer) expect(regnskap.celle(motor, 'eksakt')?.treff).toBeGreaterThan(0.4)
  })

  test('skrives ut med en dom for hvert mål', () => {
    expect(dommer(regnskap).map((d) => d.natt !== null)).toEqual([true, true, true, false, false])
    expect(soketabell(resultat)).toContain('### Søk blant 500 tiltak')
  })
})
