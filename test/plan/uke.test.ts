/** What a week looks like, told as a veileder would ask for it. */
import { describe, expect, test } from 'vitest'
import { etTiltak } from '../fabrikk.ts'
import { dager, digitalt, iUka, paDager, planFor, stedUnna, utenfor } from './oppsett.ts'

const HVERDAGER = [1, 2, 3, 4, 5]
const sentral = etTiltak({
  id: 'sentral',
  navn: 'Jobbsentralen',
  oppmote: {
    timerPerUke: { fra: 10, til: 25 },
    dagerPerUke: { fra: 2, til: 5 },
    tider: paDager(HVERDAGER, '09:00', '14:00'),
  },
})
const kafe = etTiltak({
  id: 'kafe',
  navn: 'Språkkafeen',
  oppmote: {
    timerPerUke: { fra: 2, til: 2 },
    dagerPerUke: { fra: 1, til: 1 },
    tider: paDager([2], '10:00', '12:00'),
  },
})
const besok = etTiltak({
  id: 'besok',
  navn: 'Besøk hjemme',
  form: 'ambulant',
  oppmote: { timerPerUke: { fra: 1, til: 2 }, dagerPerUke: { fra: 1, til: 2 } },
})

describe('det personen alt har avtalt', () => {
  const opptatt = [{ dag: 2, fra: '09:00', til: '12:00' }]

  test('språkkurs tirsdag formiddag gir jobbsentral de fire andre dagene', async () => {
    const plan = await planFor({ kartlegging: { opptatt }, tiltak: [sentral] })
    expect(dager(plan, 'sentral')).toEqual([1, 3, 4, 5])
    expect(plan.uke.timer).toBe(20)
  })

  test('språkkafé midt i språkkurset kommer ikke med, og det står hvorfor', async () => {
    const plan = await planFor({ kartlegging: { opptatt }, tiltak: [kafe] })
    expect(iUka(plan)).toEqual([])
    expect(utenfor(plan, 'kafe')).toMatchObject({ regel: 'tidskollisjon' })
    expect(utenfor(plan, 'kafe')?.tekst).toContain('alt har avtalt')
  })

  test.each([
    ['rett etter', '12:00', false],
    ['når det er tid til å reise hjem og dit', '12:45', true],
  ])('tiltak 20 minutter unna %s en avtale: med %s %s', async (_, fra, med) => {
    const tider = paDager([2], fra, '14:00')
    const oppmote = { timerPerUke: { fra: 1, til: 2 }, dagerPerUke: { fra: 1, til: 1 }, tider }
    const plan = await planFor({ kartlegging: { opptatt }, tiltak: [etTiltak({ sted: stedUnna(20), oppmote })] })
    expect(iUka(plan)).toEqual(med ? ['et-tiltak'] : [])
  })
})

describe('et senter langt unna', () => {
  const langt = { ...sentral, id: 'langt', navn: 'Senteret', sted: stedUnna(75) }
  const enGang = {
    ...langt,
    oppmote: { ...langt.oppmote, timerPerUke: { fra: 5, til: 25 }, dagerPerUke: { fra: 1, til: 5 } },
  }
  const lokalt = etTiltak({
    id: 'lokalt',
    oppmote: {
      timerPerUke: { fra: 6, til: 20 },
      dagerPerUke: { fra: 2, til: 4 },
      tider: paDager(HVERDAGER, '10:00', '13:00'),
    },
  })

  test('N6: senter 75 minutter unna blir én dag i uka, og de andre dagene er lokale', async () => {
    const plan = await planFor({ tiltak: [enGang, lokalt] })
    expect(dager(plan, 'langt')).toHaveLength(1)
    expect(new Set(plan.uke.okter.map((o) => o.dag)).size).toBe(5)
    expect(dager(plan, 'lokalt')).not.toContain(dager(plan, 'langt')[0])
    expect(plan.med.find((m) => m.tiltakId === 'langt')?.hvorfor).toContain('én dag i uka')
  })

  test('senter som krever to dager, er for langt unna', async () => {
    const plan = await planFor({ tiltak: [langt, lokalt] })
    expect(iUka(plan)).toEqual(['lokalt'])
    expect(utenfor(plan, 'langt')).toMatchObject({ regel: 'reise' })
  })

  test('to sentre langt unna: bare ett får den lange reisen', async () => {
    const annet = { ...enGang, id: 'annet', sted: stedUnna(75, 11.3) }
    const plan = await planFor({ tiltak: [enGang, annet] })
    expect(plan.med).toHaveLength(1)
    expect(plan.utenfor[0]).toMatchObject({ regel: 'reise' })
    expect(plan.utenfor[0]?.tekst).toContain('den lange reisen i uka går til')
  })
})

describe('timene personen klarer', () => {
  test('med tre timer i uka blir det bare det som er lite nok', async () => {
    const plan = await planFor({ kartlegging: { kapasitetTimer: 3 }, tiltak: [sentral, kafe, besok] })
    expect(iUka(plan)).toEqual(['kafe', 'besok'])
    expect(plan.uke.timer).toBeLessThanOrEqual(3)
    expect(utenfor(plan, 'sentral')?.regel).toBe('timer')
  })

  test('et tiltak blir aldri halvt: enten minst det det krever, eller ikke med', async () => {
    const plan = await planFor({
      kartlegging: { kapasitetTimer: 11 },
      tiltak: [sentral, { ...kafe, behov: { primar: ['norsk'] } }],
    })
    expect(plan.med.map((m) => [m.tiltakId, m.timer])).toEqual([['sentral', 10]])
    expect(utenfor(plan, 'kafe')).toMatchObject({
      regel: 'timer',
      tekst: 'Krever minst 2 timer, og det er 1 time igjen i uka.',
    })
  })

  test('den som ikke vet hvor mye hun klarer, får høyst en vanlig arbeidsuke', async () => {
    const mange = [0, 1, 2, 3].map((i) =>
      digitalt({ id: `d${i}`, form: 'fast', oppmote: { timerPerUke: { fra: 15, til: 20 } } }),
    )
    const plan = await planFor({ tiltak: mange })
    expect(plan.med).toHaveLength(2)
    expect(plan.uke.timer).toBeLessThanOrEqual(37.5)
  })

  test('fast aktivitet etter avtale fyller timene personen sier hun klarer', async () => {
    const tiltak = [etTiltak({ oppmote: { timerPerUke: { fra: 10, til: 35 }, dagerPerUke: { fra: 2, til: 5 } } })]
    const plan = await planFor({ kartlegging: { kapasitetTimer: 15 }, tiltak })
    expect(plan.med).toMatchObject([{ timer: 15, dager: 5 }])
    expect(plan.uke.okter.every((o) => o.avtales)).toBe(true)
  })

  test('tilbyder som kan trappe opp, kan spørres om mindre', async () => {
    const tiltak = [{ ...sentral, tilrettelegging: ['gradvis-opptrapping' as const] }]
    const plan = await planFor({ kartlegging: { kapasitetTimer: 6 }, tiltak })
    expect(utenfor(plan, 'sentral')?.tekst).toContain('trappe opp gradvis')
  })
})

describe('det som ikke har reise', () => {
  test('bare digitalt: ingen reise, og tider innenfor åtte til fire', async () => {
    const oppmote = { timerPerUke: { fra: 4, til: 4 }, dagerPerUke: { fra: 2, til: 2 } }
    const plan = await planFor({ tiltak: [digitalt({ oppmote })] })
    expect(plan.uke).toMatchObject({ timer: 4, reiseMinutter: 0 })
    expect(plan.uke.okter).toHaveLength(2)
    for (const okt of plan.uke.okter) {
      expect(okt).toMatchObject({ avtales: true, reise: null })
      expect(okt.fra >= '08:00' && okt.til <= '16:00').toBe(true)
    }
  })

  test('den som kommer hjem til personen, kommer ikke mens hun er borte', async () => {
    const plan = await planFor({ tiltak: [sentral, besok] })
    expect(iUka(plan)).toEqual(['sentral', 'besok'])
    for (const b of plan.uke.okter.filter((o) => o.tiltakId === 'besok'))
      for (const s of plan.uke.okter.filter((o) => o.tiltakId === 'sentral' && o.dag === b.dag))
        expect(b.til <= s.fra || b.fra >= s.til).toBe(true)
  })

  test.each([
    ['uten faste tider', { oppmote: null }, 'Har ingen faste tider.'],
    ['der personen bor', { form: 'dogn' as const, oppmote: null }, 'Personen bor der.'],
  ])('tiltak %s er med uten å ta tid', async (_, avvik, tekst) => {
    const plan = await planFor({ tiltak: [etTiltak(avvik)] })
    expect(plan.med).toMatchObject([{ timer: 0, dager: 0 }])
    expect(plan.med[0]?.hvorfor).toContain(tekst)
  })

  test('ukjent sted er ikke et nei, men det sies fra om reisen', async () => {
    const plan = await planFor({ tiltak: [etTiltak({ sted: undefined })] })
    expect(plan.med[0]?.hvorfor).toContain('Reisetiden er ikke kjent')
  })
})

describe('to tiltak', () => {
  const tidlig = etTiltak({ id: 'tidlig', sted: stedUnna(20), oppmote: { tider: paDager([3], '09:00', '10:00') } })

  test('på samme sted samme dag trenger bare én reise', async () => {
    const sent = { ...tidlig, id: 'sent', oppmote: { tider: paDager([3], '10:00', '12:00') } }
    const { uke } = await planFor({ tiltak: [tidlig, sent] })
    expect(uke.okter.map((o) => [o.tiltakId, o.reiseFor > 0, o.reiseEtter > 0])).toEqual([
      ['tidlig', true, false],
      ['sent', false, true],
    ])
    expect(uke.reiseMinutter).toBe(2 * (uke.okter[0]?.reise?.minutter ?? 0))
  })

  test('på hvert sitt sted like etter hverandre går ikke', async () => {
    const sent = { ...tidlig, id: 'sent', navn: 'Sent', sted: null, oppmote: { tider: paDager([3], '10:00', '12:00') } }
    const plan = await planFor({ tiltak: [tidlig, sent] })
    expect(plan.med).toHaveLength(1)
    expect(plan.utenfor[0]).toMatchObject({ regel: 'tidskollisjon' })
    expect(plan.utenfor[0]?.tekst).toContain('Kolliderer med')
  })
})

describe('oppmøte som er oppgitt på andre måter', () => {
  test('annenhver uke tar full tid i uka det er med', async () => {
    const oppmote = {
      timerPerUke: { fra: 1, til: 1 },
      dagerPerUke: { fra: 1, til: 1 },
      ukeintervall: 2,
      tider: paDager([2], '13:00', '15:00'),
    }
    const plan = await planFor({ tiltak: [etTiltak({ oppmote })] })
    expect(plan.med).toMatchObject([{ timer: 2, dager: 1 }])
    expect(plan.med[0]?.hvorfor).toContain('Går hver 2. uke')
  })

  test('åpent hus trenger ikke en hel åpningstid', async () => {
    const oppmote = {
      timerPerUke: { fra: 1, til: 30 },
      dagerPerUke: { fra: 1, til: 5 },
      tider: paDager(HVERDAGER, '09:00', '15:00'),
    }
    const plan = await planFor({ tiltak: [etTiltak({ form: 'droppinn', oppmote })] })
    expect(plan.uke.okter).toHaveLength(5)
    expect(plan.uke.timer).toBe(5)
    expect(plan.uke.okter[0]).toMatchObject({ avtales: false })
  })

  test('ingenting oppgitt: en time settes av, og det sies fra', async () => {
    const plan = await planFor({ tiltak: [etTiltak({ oppmote: undefined })] })
    expect(plan.med).toMatchObject([{ timer: 1, dager: 1 }])
    expect(plan.med[0]?.hvorfor).toContain('ikke oppgitt hvor mange timer')
  })
})
