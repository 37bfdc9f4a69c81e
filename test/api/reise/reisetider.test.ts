/** The one door: what is answered is known, everything else is left to the estimate, and nothing is thrown. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { entur } from '../../../api/reise/entur.ts'
import { osrm } from '../../../api/reise/osrm.ts'
import type { Reisekilde } from '../../../api/reise/reisekilde.ts'
import type { Reisemal } from '../../../api/reise/reisemal.ts'
import { lagReisetider, type Reisetider } from '../../../api/reise/reisetider.ts'
import type { Reisemiddel } from '../../../catalog/kodeverk.ts'
import { reisenokkel } from '../../../catalog/match/kjente-reiser.ts'
import { enTjener, entursporsmal, koordinaterI, osrmLikt, osrmTabell, type Tjener, turmonster } from './tjener.ts'

const HJEM = { lat: 63.46884, lon: 10.91722 }
const DATO = '2026-11-21'
const MINUTT = 60_000
const DAG = 24 * 60 * MINUTT

const steder = (antall: number, middel: Reisemiddel = 'bil'): Reisemal[] =>
  Array.from({ length: antall }, (_, i) => ({ punkt: { lat: 60 + i / 100, lon: 10 }, middel }))

let tjener: Tjener
let naa: number
let logget: string[]
beforeEach(async () => {
  tjener = await enTjener(osrmLikt(1800, 30_000))
  naa = 0
  logget = []
})
afterEach(() => tjener.lukk())

/** The same trip to every place. */
const enturLikt: Tjener['svar'] = (sporsmal) => {
  const navnene = Object.keys(entursporsmal(sporsmal).variables).filter((navn) => navn.startsWith('til'))
  const tur = { tripPatterns: [turmonster(3600, 50_000)] }
  return { innhold: { data: Object.fromEntries(navnene.map((navn) => [navn.replace('til', 't'), tur])) } }
}

const dor = (kilder: readonly Reisekilde[], tidsfristMs = 5000) =>
  lagReisetider({ kilder, tidsfristMs, logg: (melding) => void logget.push(melding), naa: () => naa })
const osrmDor = (koordinater?: number) => dor([osrm({ url: tjener.url, ...(koordinater && { koordinater }) })])
const nede = () => {
  tjener.svar = () => ({ status: 503, innhold: '' })
}

describe('svar', () => {
  test('Hvert sted finnes igjen etter sted og reisemåte', async () => {
    const mal = steder(3)
    const reiser = await osrmDor()(HJEM, mal, DATO)
    expect([...reiser.keys()]).toEqual(mal.map((m) => reisenokkel(m.punkt, 'bil')))
    expect([...reiser.values()]).toEqual(mal.map(() => ({ minutter: 30, km: 30, middel: 'bil', kilde: 'osrm' })))
  })

  test('Ingen steder: ingen spørsmål', async () => {
    expect((await osrmDor()(HJEM, [], DATO)).size).toBe(0)
    expect(tjener.mottatt).toEqual([])
  })

  test('Flere steder enn tjenesten tar imot, deles opp, og hjemmet er med i hver del', async () => {
    const mal = steder(7)
    const reiser = await osrmDor(4)(HJEM, mal, DATO)
    expect(reiser.size).toBe(7)
    expect(tjener.mottatt.map((m) => koordinaterI(m).length).toSorted((a, b) => a - b)).toEqual([2, 4, 4])
    expect(tjener.mottatt.every((m) => koordinaterI(m)[0] === '10.91722,63.46884')).toBe(true)
    const spurt = tjener.mottatt.flatMap((m) => koordinaterI(m).slice(1))
    expect(spurt.toSorted()).toEqual(mal.map((m) => `10.00000,${m.punkt.lat.toFixed(5)}`))
  })

  test('Entur spørres for kollektiv, OSRM for resten, og det ingen kan, blir ikke spurt om', async () => {
    const rute = await enTjener(enturLikt)
    const kilder = [osrm({ url: tjener.url }), entur({ url: rute.url, klient: 'a-b', steder: 2 })]
    const reiser = await dor(kilder)(HJEM, [...steder(5, 'kollektiv'), ...steder(2)], DATO)
    await rute.lukk()
    expect([...reiser.values()].map((r) => r.kilde).toSorted()).toEqual([
      ...Array<string>(5).fill('entur'),
      ...Array<string>(2).fill('osrm'),
    ])
    expect([tjener.mottatt.length, rute.mottatt.length]).toEqual([1, 3])
    expect((await osrmDor()(HJEM, steder(2, 'kollektiv'), DATO)).size).toBe(0)
  })

  test('Flere nye steder enn tjenesten vil ha på en gang: de første nå, de neste når noen spør igjen', async () => {
    tjener.svar = enturLikt
    const reisetider = dor([entur({ url: tjener.url, klient: 'a-b', steder: 2, iAlt: 3 })])
    const antall = async () => (await reisetider(HJEM, steder(7, 'kollektiv'), DATO)).size
    expect([await antall(), await antall(), await antall(), await antall()]).toEqual([3, 6, 7, 7])
  })

  test('Et sted uten svar utelates, og de andre er med', async () => {
    tjener.svar = () => osrmTabell([600, null], [5000, null])
    const [forste, andre] = steder(2)
    const reiser = await osrmDor()(HJEM, steder(2), DATO)
    expect(forste && reiser.has(reisenokkel(forste.punkt, 'bil'))).toBe(true)
    expect(andre && reiser.has(reisenokkel(andre.punkt, 'bil'))).toBe(false)
    expect(logget).toEqual([])
  })
})

describe('hurtiglager', () => {
  test('Det samme spurt to ganger gir ett spørsmål, også for steder uten vei', async () => {
    tjener.svar = () => osrmTabell([600, null], [5000, null])
    const reisetider = osrmDor()
    const forste = await reisetider(HJEM, steder(2), DATO)
    expect(await reisetider(HJEM, steder(2), DATO)).toEqual(forste)
    expect(tjener.mottatt).toHaveLength(1)
  })

  test('Bare det som mangler, spørres det om', async () => {
    const reisetider = osrmDor()
    await reisetider(HJEM, steder(2), DATO)
    expect((await reisetider(HJEM, steder(3), DATO)).size).toBe(3)
    expect(koordinaterI(tjener.mottatt[1] ?? { metode: '', url: '', hode: {}, kropp: '' })).toEqual([
      '10.91722,63.46884',
      '10.00000,60.02000',
    ])
  })

  test('Et annet hjem eller en annen reisemåte er et annet spørsmål; en annen dag er det ikke på vei', async () => {
    const reisetider = osrmDor()
    await reisetider(HJEM, steder(1), DATO)
    await reisetider(HJEM, steder(1), '2026-12-24')
    expect(tjener.mottatt).toHaveLength(1)
    await reisetider({ ...HJEM, lat: 63.5 }, steder(1), DATO)
    await reisetider(HJEM, steder(1, 'gange'), DATO)
    expect(tjener.mottatt).toHaveLength(3)
  })

  test('For kollektiv er hver hverdag for seg; lørdag og søndag er begge mandag', async () => {
    tjener.svar = () => ({ innhold: { data: { t0: { tripPatterns: [turmonster(60, 100)] } } } })
    const reisetider = dor([entur({ url: tjener.url, klient: 'a-b' })])
    for (const dag of ['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'])
      await reisetider(HJEM, steder(1, 'kollektiv'), dag)
    expect(tjener.mottatt.map((m) => entursporsmal(m).variables['tid'])).toEqual([
      '2026-11-23T08:30:00+01:00',
      '2026-11-24T08:30:00+01:00',
    ])
  })

  test('Etter et døgn spørres det på nytt', async () => {
    const reisetider = osrmDor()
    await reisetider(HJEM, steder(1), DATO)
    naa = DAG
    await reisetider(HJEM, steder(1), DATO)
    expect(tjener.mottatt).toHaveLength(2)
  })

  test('En feil huskes ikke: neste gang spørres det igjen', async () => {
    const reisetider = osrmDor()
    const svar = tjener.svar
    nede()
    expect((await reisetider(HJEM, steder(1), DATO)).size).toBe(0)
    tjener.svar = svar
    expect((await reisetider(HJEM, steder(1), DATO)).size).toBe(1)
  })
})

describe('når tjenesten svikter', () => {
  test.each<[string, Tjener['svar'], string]>([
    ['svarer med status 500', () => ({ status: 500, innhold: 'feil på 63.46' }), 'svarte med status 500'],
    ['svarer med noe som ikke er JSON', () => ({ innhold: '10.91,63.46' }), 'svarte med noe annet enn JSON'],
    ['svarer for feil antall', () => osrmTabell([1], [1]), 'svarte for et annet antall steder enn det ble spurt om'],
    ['sier at det er for mye', () => ({ status: 400, innhold: { code: 'TooBig' } }), 'svarte TooBig'],
  ])('%s: alt overlates til anslaget, og loggen har én linje uten et sted', async (_, svar, melding) => {
    tjener.svar = svar
    expect((await osrmDor()(HJEM, steder(2), DATO)).size).toBe(0)
    expect(logget).toEqual([`Reisetjenesten osrm ${melding}. Reisetid blir anslått i stedet.`])
    expect(logget.join()).not.toMatch(/\d\d\.\d|10,/)
  })

  test('Den som aldri svarer, blir det ikke ventet på lenger enn fristen', async () => {
    tjener.svar = () => null
    const reisetider = dor([osrm({ url: tjener.url })], 100)
    expect((await reisetider(HJEM, steder(2), DATO)).size).toBe(0)
    expect(logget).toEqual(['Reisetjenesten osrm svarte ikke i tide. Reisetid blir anslått i stedet.'])
  })

  test('En feil i programmet logges med navn alene, for teksten kan ha et sted i seg', async () => {
    const kilde: Reisekilde = {
      ...osrm({ url: tjener.url }),
      reisetider: () => Promise.reject(new TypeError('Invalid URL: http://x/10.91722,63.46884')),
    }
    expect((await dor([kilde])(HJEM, steder(2), DATO)).size).toBe(0)
    expect(logget).toEqual(['Reisetjenesten osrm feilet (TypeError). Reisetid blir anslått i stedet.'])
  })

  test('Det som kom før fristen, brukes, og resten anslås', async () => {
    const lopende = osrmLikt(600, 5000)
    tjener.svar = (m) => (koordinaterI(m).includes('10.00000,60.00000') ? lopende(m) : null)
    const reisetider = dor([osrm({ url: tjener.url, koordinater: 3 })], 600)
    expect((await reisetider(HJEM, steder(4), DATO)).size).toBe(2)
  })

  test('Loggen får høyst én linje i minuttet', async () => {
    nede()
    const reisetider = osrmDor()
    for (naa of [0, 1, MINUTT - 1]) await reisetider(HJEM, steder(1), DATO)
    expect(logget).toHaveLength(1)
    naa = 2 * MINUTT
    await reisetider(HJEM, steder(1), DATO)
    expect(logget).toHaveLength(2)
  })
})

const tre = async (reisetider: Reisetider) => {
  for (let i = 0; i < 3; i++) await reisetider(HJEM, steder(1), DATO)
}

describe('sikring', () => {
  test('Etter tre feil på rad får tjenesten være i fred i et minutt', async () => {
    nede()
    const reisetider = osrmDor()
    await tre(reisetider)
    naa = MINUTT - 1
    await reisetider(HJEM, steder(1), DATO)
    expect(tjener.mottatt).toHaveLength(3)
  })

  test('Så prøves det én gang, og svarer den, er alt som før', async () => {
    const svar = tjener.svar
    nede()
    const reisetider = osrmDor()
    await tre(reisetider)
    naa = MINUTT
    tjener.svar = svar
    expect((await reisetider(HJEM, steder(1), DATO)).size).toBe(1)
    expect((await reisetider(HJEM, steder(2), DATO)).size).toBe(2)
  })

  test('Mens den får være i fred, brukes det som alt er kjent', async () => {
    const reisetider = osrmDor()
    await reisetider(HJEM, steder(1), DATO)
    nede()
    for (let i = 0; i < 3; i++) await reisetider(HJEM, steder(2), DATO)
    expect((await reisetider(HJEM, steder(2), DATO)).size).toBe(1)
    expect(tjener.mottatt).toHaveLength(4)
  })

  test('Status 429: i fred etter én gang', async () => {
    tjener.svar = () => ({ status: 429, innhold: '' })
    const reisetider = osrmDor()
    await reisetider(HJEM, steder(1), DATO)
    await reisetider(HJEM, steder(1), DATO)
    expect(tjener.mottatt).toHaveLength(1)
  })

  test('Den ene tjenesten svikter uten at den andre merker det', async () => {
    const rute = await enTjener(() => ({ status: 500, innhold: '' }))
    const reisetider = dor([osrm({ url: tjener.url }), entur({ url: rute.url, klient: 'a-b' })])
    for (let i = 0; i < 4; i++) {
      const hjem = { ...HJEM, lat: 60 + i }
      expect((await reisetider(hjem, [...steder(1, 'kollektiv'), ...steder(1)], DATO)).size).toBe(1)
    }
    await rute.lukk()
    expect([tjener.mottatt.length, rute.mottatt.length]).toEqual([4, 3])
  })
})
