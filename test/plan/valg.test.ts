/** What is in the week and what is not: choices, suggestions, what rules say, and that the answer is the same each time. */
import { describe, expect, test } from 'vitest'
import tekster from '../../catalog/data/tekst/plan.json' with { type: 'json' }
import { etTiltak } from '../fabrikk.ts'
import { digitalt, iUka, paDager, planFor, utenfor } from './oppsett.ts'

const liten = (id: string, dag: number, avvik = {}) =>
  etTiltak({
    id,
    navn: `Tiltak ${id}`,
    oppmote: {
      timerPerUke: { fra: 2, til: 2 },
      dagerPerUke: { fra: 1, til: 1 },
      tider: paDager([dag], '10:00', '12:00'),
    },
    ...avvik,
  })

describe('når ingen er valgt', () => {
  const behov = { 'struktur-og-oppmote': 3, norsk: 2, bolig: 1 } as const
  const tiltak = [
    liten('struktur', 1),
    liten('norsk', 2, { behov: { primar: ['norsk'] } }),
    liten('mer-struktur', 3),
    liten('uvedkommende', 4, { behov: { primar: ['familie-og-barn'] } }),
  ]

  test('lages uka av forslagene, så lite som dekker behovene', async () => {
    const plan = await planFor({ kartlegging: { behov }, tiltak, valgte: [] })
    expect(iUka(plan)).toContain('norsk')
    expect(plan.med).toHaveLength(2)
    expect(plan.utenfor).toMatchObject([{ regel: 'behov', tekst: 'Dekker bare det som alt er dekket i uka.' }])
    expect(plan.udekket).toEqual(['bolig'])
    expect(JSON.stringify(plan)).not.toContain('uvedkommende')
  })

  test('er «antall» hvor mange forslag uka lages av', async () => {
    const plan = await planFor({ kartlegging: { behov }, tiltak, valgte: [], antall: 1 })
    expect([...plan.med, ...plan.utenfor]).toHaveLength(1)
  })

  test('og ingen behov er kartlagt, er uka tom og sier hvorfor', async () => {
    const plan = await planFor({ kartlegging: { behov: {} }, tiltak, valgte: [] })
    expect(plan.med).toEqual([])
    expect(plan.utenfor[0]?.tekst).toContain('Ingen behov er kartlagt')
  })

  test('velges de som dekker mest når ikke alle får plass', async () => {
    const kolliderer = tiltak.slice(0, 2).map((t) => ({ ...t, oppmote: liten('x', 1).oppmote }))
    const plan = await planFor({ kartlegging: { behov }, tiltak: kolliderer, valgte: [] })
    expect(iUka(plan)).toEqual(['struktur'])
    expect(plan.udekket).toEqual(['norsk', 'bolig'])
  })
})

describe('et valgt tiltak som en regel sier nei til', () => {
  test('alle stengt: uka er tom, og hvert tiltak har sin grunn', async () => {
    const forUnge = { alder: { fra: 18, til: 29 } }
    const plan = await planFor({ tiltak: [liten('a', 1, forUnge), liten('b', 2, forUnge)] })
    expect(plan.uke).toEqual({ okter: [], timer: 0, reiseMinutter: 0 })
    expect(plan.utenfor.map((u) => [u.tiltakId, u.regel])).toEqual([
      ['a', 'alder'],
      ['b', 'alder'],
    ])
    expect(plan.utenfor[0]?.tekst).toBe('35 år er utenfor 18–29 år.')
    expect(plan.udekket).toEqual(['struktur-og-oppmote'])
  })

  test('et frarådet tiltak kan legges i uka, med rådet', async () => {
    const tiltak = [liten('apent', 1, { miljo: ['apent-blandet'] })]
    const plan = await planFor({ kartlegging: { hindringer: ['trussel-vold'] }, tiltak })
    expect(iUka(plan)).toEqual(['apent'])
    expect(plan.med[0]?.hvorfor).toMatch(/Vi fraråder det: .+\. Du avgjør\.$/)
  })

  test('frarådet og formelt nei på en gang er et nei', async () => {
    const tiltak = [liten('apent', 1, { miljo: ['apent-blandet'], alder: { fra: 18, til: 29 } })]
    const plan = await planFor({ kartlegging: { hindringer: ['trussel-vold'] }, tiltak })
    expect(utenfor(plan, 'apent')?.regel).toBe('alder')
  })

  test('et valg som ikke dekker noe behov, er veilederens å gjøre', async () => {
    const plan = await planFor({ tiltak: [liten('a', 1, { behov: { primar: ['familie-og-barn'] } })] })
    expect(plan.med[0]?.hvorfor).toContain('Valgt, selv om')
  })
})

const utenTekst = (plan: object): unknown =>
  JSON.parse(JSON.stringify(plan, (navn, v: unknown) => (/^(tekst|hvorfor|visForNeste)$/.test(navn) ? '' : v)))

describe('svaret', () => {
  const faste = [
    liten('a', 1),
    liten('b', 3),
    digitalt({ oppmote: { timerPerUke: { fra: 3, til: 9 }, dagerPerUke: { fra: 1, til: 3 } } }),
  ]
  const kartlegging = { opptatt: [{ dag: 5, fra: '08:00', til: '16:00' }], kapasitetTimer: 12 }

  test('er det samme hver gang', async () => {
    const [forst, sa] = [await planFor({ kartlegging, tiltak: faste }), await planFor({ kartlegging, tiltak: faste })]
    expect(JSON.stringify(sa)).toBe(JSON.stringify(forst))
  })

  test.each([
    ['kolliderer med en avtale', liten('x', 5)],
    ['krever for mange timer', digitalt({ id: 'x', oppmote: { timerPerUke: { fra: 20, til: 30 } } })],
    ['er for noen andre', liten('x', 2, { alder: { fra: 18, til: 20 } })],
    [
      'har oppmøte som ikke går opp',
      digitalt({ id: 'x', oppmote: { timerPerUke: { fra: 9, til: 9 }, dagerPerUke: { fra: 1, til: 1 } } }),
    ],
  ])('endres ikke av et valg til som %s', async (_, ekstra) => {
    const uten = await planFor({ kartlegging, tiltak: [...faste, ekstra], valgte: faste.map((t) => t.id) })
    const med = await planFor({ kartlegging, tiltak: [...faste, ekstra] })
    expect(med.utenfor.map((u) => u.tiltakId)).toEqual(['x'])
    expect({ uke: med.uke, med: med.med, udekket: med.udekket }).toEqual({
      uke: uten.uke,
      med: uten.med,
      udekket: uten.udekket,
    })
  })

  test('det samme valgt to ganger er ett valg', async () => {
    const plan = await planFor({ tiltak: faste, valgte: ['a', 'a'] })
    expect(iUka(plan)).toEqual(['a'])
  })

  test('på nynorsk skiller seg bare i tekstene', async () => {
    const tiltak = [...faste, liten('x', 5)]
    const [nb, nn] = [await planFor({ kartlegging, tiltak }), await planFor({ kartlegging, tiltak, malform: 'nn' })]
    expect(utenTekst(nn)).toEqual(utenTekst(nb))
    expect(utenfor(nn, 'x')?.tekst).toContain('reisa er rekna med')
  })
})

/** What a sentence quotes. */
const hull = (t: string) => [...t.matchAll(/\{[^}]+\}/g)].map((m) => m[0]).sort()

describe('tekstene', () => {
  const alle = Object.values(tekster).flatMap((del) => Object.entries<{ nb: string; nn: string }>(del))
  test.each(alle)('%s siterer det samme på bokmål og nynorsk', (_, { nb, nn }) => {
    expect(nb.length * nn.length).toBeGreaterThan(0)
    expect(hull(nn)).toEqual(hull(nb))
  })
})
