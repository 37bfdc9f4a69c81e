import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { pamin } from '../../api/kontor/paminnelser.ts'
import type { Brev } from '../../api/post.ts'
import { DATO } from '../fabrikk.ts'
import { avSelbu, avVarnes, KONTORPOST, type Kontortjeneste, med, SELBU, toKontor, VARNES } from './kontortjeneste.ts'

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
    expect(brev?.tekst).toContain('http://localhost/kontor?kontor=nav-varnes')
  })

  test('Ingenting venter: ikke noe brev', async () => {
    await start({})
    expect(await minn()).toEqual([])
  })

  test('Høyst ett brev om dagen, også fra flere prosesser; dagen etter kommer det igjen', async () => {
    await start({ bekreftet: '2026-01-01' })
    expect((await Promise.all([minn(), minn(), minn()])).flat()).toHaveLength(1)
    expect(await minn()).toEqual([])
    dag = '2026-11-22'
    expect(await minn()).toHaveLength(1)
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
