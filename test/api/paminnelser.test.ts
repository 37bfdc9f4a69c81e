import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { pamin } from '../../api/kontor/paminnelser.ts'
import { type Brev, lagPost } from '../../api/post.ts'
import { DATO } from '../fabrikk.ts'
import { avSelbu, avVarnes, KONTORPOST, type Kontortjeneste, med, SELBU, toKontor, VARNES } from './kontortjeneste.ts'
import { startPostmottak, tekstI } from './tilgang/postmottak.ts'

let t: Kontortjeneste
let sendt: Brev[]
let dag: string
beforeEach(() => {
  sendt = []
  dag = DATO
})
afterEach(() => t.lukk())

async function start(...tiltak: Parameters<typeof avVarnes>[0][]) {
  t = await toKontor(tiltak.map((avvik) => avVarnes(avvik)))
}
const minn = (post: (b: Brev) => Promise<void> = async (b) => void sendt.push(b)) =>
  pamin({ ...t.deps, idag: () => dag, naa: () => `${dag}T10:00:00.000Z`, post })

const nede = async () => {
  throw new Error('Ingen svarer')
}

describe('Påminnelser', () => {
  test('Det som har forfalt, kommer i ett brev, det som haster mest først', async () => {
    await start(
      { id: 'a', navn: 'Sett ofte', bekreftet: '2026-01-01' },
      { id: 'b', navn: 'Fersk' },
      { id: 'c', navn: 'Eldst', bekreftet: '2025-12-01' },
    )
    await t.store.tellVisninger({ a: 50 }, '2026-11')
    expect(await minn()).toHaveLength(1)
    const [brev] = sendt
    expect(brev?.til).toBe(KONTORPOST)
    expect(brev?.emne).toBe('Nav Værnes: 2 ting venter i Tiltakskatalogen')
    expect(brev?.tekst).toContain('Bør bekreftes (2)\n- Sett ofte, sist bekreftet 1. jan. 2026\n- Eldst')
    expect(brev?.tekst).not.toContain('Fersk')
    expect(brev?.tekst).toContain('Åpne arbeidslisten:\nhttp://localhost/kontor?kontor=nav-varnes')
  })

  test('Ingenting venter: ikke noe brev', async () => {
    await start({})
    expect(await minn()).toEqual([])
  })

  test('Høyst ett brev om dagen, også fra flere prosesser; om det samme først en uke etter', async () => {
    await start({ bekreftet: '2026-01-01' })
    expect((await Promise.all([minn(), minn(), minn()])).flat()).toHaveLength(1)
    expect(await minn()).toEqual([])
    dag = '2026-11-27'
    expect(await minn()).toEqual([])
    dag = '2026-11-28'
    expect(await minn()).toHaveLength(1)
  })

  test.each<[navn: string, avvik: Parameters<typeof avVarnes>[0]]>([
    ['Et tiltak forfaller', { bekreftet: '2026-05-22' }],
    [
      'En avtale har seksti dager igjen',
      { deling: { synlighet: 'utvalgte', avtaler: [{ kommunenummer: '5033', til: '2027-01-22' }] } },
    ],
  ])('%s dagen etter et brev: da kommer et nytt, med alt som venter', async (_, avvik) => {
    await start({ bekreftet: '2026-01-01' }, { id: 'b', navn: 'Det nye', ...avvik })
    expect((await minn())[0]?.emne).toContain('én ting')
    dag = '2026-11-22'
    expect(await minn()).toEqual([])
    dag = '2026-11-23'
    expect((await minn())[0]?.emne).toContain('2 ting')
    expect(sendt[1]?.tekst).toContain('Det nye')
    dag = '2026-11-24'
    expect(await minn()).toEqual([])
  })

  test.each([
    ['sommer', '2026-07-01', ['2026-06-30T22:30:00.000Z', '2026-06-30T23:30:00.000Z', '2026-07-01T21:30:00.000Z']],
    ['vinter', '2026-12-01', ['2026-11-30T23:30:00.000Z', '2026-12-01T00:30:00.000Z', '2026-12-01T22:30:00.000Z']],
  ])('Døgnet er det norske, %s som vinter', async (_, idag, klokka) => {
    await start({ bekreftet: '2025-01-01' })
    const svar = []
    for (const naa of klokka)
      svar.push(...(await pamin({ ...t.deps, idag: () => idag, naa: () => naa, post: async () => {} })))
    expect(svar).toHaveLength(1)
  })

  test.each([
    ['går ut i dag', '2026-11-21', 1],
    ['går ut om 60 dager', '2027-01-20', 1],
    ['går ut om 61 dager', '2027-01-21', 0],
    ['gikk ut i går', '2026-11-20', 0],
  ])('En avtale som %s', async (_, til, antall) => {
    await start({ deling: { synlighet: 'utvalgte', avtaler: [{ kommunenummer: '5034', til }] } })
    expect(await minn()).toHaveLength(antall)
  })

  test.each([
    ['2026-11-23', 0],
    ['2026-11-24', 1],
  ])('En forespørsel fra 21. november uten svar, %s: %i brev', async (naa, antall) => {
    t = await toKontor([avVarnes(), avSelbu()])
    const sti = `/api/kontor/${SELBU}/foresporsler`
    const kropp = { type: 'plass', tiltakId: 'varnes-a', antall: 1, fra: '2026-12-01', behov: [] }
    expect((await t.annen(sti, med('POST', kropp))).status).toBe(201)
    dag = naa
    expect(await minn()).toHaveLength(antall)
  })

  test('Den som har en avtale om andres tiltak, varsles også; og en forespørsel nevnes med hvem og hva', async () => {
    t = await toKontor([
      avVarnes(),
      avSelbu({ deling: { synlighet: 'utvalgte', avtaler: [{ kommunenummer: '5034', til: '2026-12-31' }] } }),
    ])
    const kropp = { type: 'plass', tiltakId: 'varnes-a', antall: 1, fra: '2026-12-01', behov: [] }
    expect((await t.annen(`/api/kontor/${SELBU}/foresporsler`, med('POST', kropp))).status).toBe(201)
    dag = '2026-11-24'
    expect((await minn()).map((b) => b.til)).toEqual(['post@selbu.kommune.no', KONTORPOST])
    expect(sendt[0]?.tekst).toContain(
      'om tiltakene deres, som snart går ut (1)\n- Selbustua, for Meråker: 31. des. 2026',
    )
    expect(sendt[1]?.tekst).toContain('om andres tiltak, som snart går ut (1)\n- Selbustua, for Meråker: 31. des. 2026')
    expect(sendt[1]?.tekst).toContain('uten svar (1)\n- Nav Selbu om Jobbsentralen, sendt 21. nov. 2026')
    expect(sendt[0]?.tekst).not.toContain('uten svar')
  })

  test('Flere enn ti telles', async () => {
    await start(...Array.from({ length: 12 }, (_, i) => ({ id: `t-${i}`, navn: `Nr ${i}`, bekreftet: '2026-01-01' })))
    const [brev] = await minn()
    expect(brev?.tekst.match(/^- Nr \d+,/gm)).toHaveLength(10)
    expect(brev?.tekst).toContain('- og 2 til')
  })

  test('Utkast og avsluttede tiltak trenger ingen bekreftelse', async () => {
    await start(
      { bekreftet: '2026-01-01', status: 'utkast' },
      { id: 'b', bekreftet: '2026-01-01', status: 'avsluttet' },
    )
    expect(await minn()).toEqual([])
  })

  test('Et brev som ikke kom fram, prøves igjen samme dag, og bare til det kommer fram', async () => {
    await start({ bekreftet: '2026-01-01' })
    expect(await minn(nede)).toEqual([])
    expect(await minn()).toHaveLength(1)
    expect(await minn()).toEqual([])
    t.logget.length = 0
  })

  test('Gjennom en ekte e-posttjener', async () => {
    await start({ bekreftet: '2026-01-01' })
    const mottak = await startPostmottak()
    try {
      expect(await minn(lagPost({ url: mottak.url, fra: 'Tiltakskatalogen <katalog@kommune.no>' }))).toHaveLength(1)
      expect(mottak.brev.map((b) => b.til)).toEqual([[KONTORPOST]])
      expect(tekstI(mottak.brev[0]?.innhold ?? '')).toContain('Bør bekreftes (1)')
    } finally {
      await mottak.stopp()
    }
  })

  test('Kontorets egen rytme gjelder', async () => {
    await start({ bekreftet: '2026-09-20' })
    expect(await minn()).toEqual([])
    const innstillinger = med('PUT', { rytmeManeder: 2, epost: KONTORPOST })
    expect((await t.redaktor(`/api/kontor/${VARNES}/innstillinger`, innstillinger)).status).toBe(200)
    expect(await minn()).toHaveLength(1)
  })

  test('Uten adresse eller uten e-posttjener sendes ingenting', async () => {
    await start({ bekreftet: '2026-01-01' })
    expect(await pamin({ ...t.deps, post: null })).toEqual([])
    await t.redaktor(`/api/kontor/${VARNES}/innstillinger`, med('PUT', { rytmeManeder: 6, epost: null }))
    expect(await minn()).toEqual([])
  })

  test('Et brev som ikke kommer fram, meldes i loggen, og de andre kontorene får sitt', async () => {
    t = await toKontor([avVarnes({ bekreftet: '2026-01-01' }), avSelbu({ bekreftet: '2026-01-01' })])
    const svar = await minn(async (b) => {
      if (b.til === KONTORPOST) throw new Error('Postkassen er full')
      sendt.push(b)
    })
    expect(svar.map((b) => b.til)).toEqual(['post@selbu.kommune.no'])
    expect(String(t.logget)).toContain('Postkassen er full')
  })

  test('En prøve sender ingenting og tar ingen dag', async () => {
    await start({ bekreftet: '2026-01-01' })
    const deps = { ...t.deps, post: async (b: Brev) => void sendt.push(b) }
    expect(await pamin(deps, false)).toHaveLength(1)
    expect(sendt).toEqual([])
    expect(await minn()).toHaveLength(1)
  })
})
