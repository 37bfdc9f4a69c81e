import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Kontortiltak } from '../../catalog/skjema/kontortiltak.ts'
import { DATO } from '../fabrikk.ts'
import { somBruker } from '../tjeneste.ts'
import { avSelbu, avVarnes, type Kontortjeneste, med, SELBU, toKontor, VARNES } from './kontortjeneste.ts'

const STI = `/api/kontor/${VARNES}`
const original = avSelbu({
  navn: 'Språkkafé på Ås',
  alder: { fra: 18 },
  kontakt: { rolle: 'Leder', epost: 'leder@selbu.kommune.no' },
  kapasitet: { plasser: 10, ledige: 2 },
  deling: { synlighet: 'utvalgte', avtaler: [{ kommunenummer: '5033', plasser: 2 }] },
})

let t: Kontortjeneste
beforeEach(async () => {
  t = await toKontor([avVarnes(), original, avSelbu({ id: 'selbu-utkast', navn: 'Hemmelig', status: 'utkast' })])
})
afterEach(() => t.lukk())

const kopier = (id: string) => t.redaktor(`${STI}/kopier`, med('POST', { original: id }))
const kopi = async (id: string) => (await (await kopier(id)).json()) as Kontortiltak
const hent = async (id: string) => (await (await t.redaktor(`${STI}/tiltak/${id}`)).json()) as Kontortiltak

describe('En kopi av naboens tiltak', () => {
  test('er et utkast av kontorets eget, uten det som er naboens', async () => {
    const svar = await kopier('selbu-a')
    expect(svar.status).toBe(201)
    const { tiltak, versjon, opphav } = (await svar.json()) as Kontortiltak
    expect(svar.headers.get('etag')).toBe(`"${versjon}"`)
    expect(tiltak).toMatchObject({
      id: 'nav-varnes-sprakkafe-pa-as',
      navn: 'Språkkafé på Ås',
      kontor: VARNES,
      status: 'utkast',
      bekreftet: DATO,
      alder: { fra: 18 },
      kommunenummer: '5035',
      dekning: { landet: false, fylker: [], kommuner: ['5035', '5034'] },
      tilbyder: { navn: 'Nav Værnes' },
    })
    for (const felt of ['kontakt', 'kapasitet', 'deling', 'sted', 'gyldig']) expect(tiltak).not.toHaveProperty(felt)
    expect(opphav).toEqual({ id: 'selbu-a', navn: 'Språkkafé på Ås', finnes: true, endringer: [] })
  })

  test('får en id for seg når navnet er brukt før', async () => {
    await kopier('selbu-a')
    expect((await kopi('selbu-a')).tiltak.id).toBe('nav-varnes-sprakkafe-pa-as-2')
  })

  test('får en id som kan lagres, også når både kontoret og originalen har lange navn', async () => {
    const kontor = `nav-${'k'.repeat(56)}`
    await t.store.settKontor(
      { id: kontor, navn: 'Langt', kommuner: ['5035'] },
      { hvem: 'x', kilde: 'x', tidspunkt: t.naa() },
    )
    await t.importer([avSelbu({ id: 'lang', navn: `${'a'.repeat(34)} bbb` })])
    await t.current.oppdater()
    const redaktor = await somBruker(t, [{ rolle: 'redaktor', kontor }], 'lang@kommune.no')
    const svar = await redaktor(`/api/kontor/${kontor}/kopier`, med('POST', { original: 'lang' }))
    const { tiltak, versjon } = (await svar.json()) as Kontortiltak
    const igjen = await redaktor(
      `/api/kontor/${kontor}/tiltak/${tiltak.id}`,
      med('PUT', { ...tiltak, navn: 'Kort' }, { 'If-Match': `"${versjon}"` }),
    )
    expect(igjen.status).toBe(200)
  })

  test('følger originalen: det som er endret der, vises til noen har sett det', async () => {
    const { tiltak, versjon } = await kopi('selbu-a')
    await t.importer([{ ...original, alder: { fra: 16 }, kontakt: { rolle: 'Ny leder' } }])
    await t.current.oppdater()
    const { opphav } = await hent(tiltak.id)
    expect(opphav?.endringer.map((e) => [e.felt.nb, e.for.nb, e.etter.nb])).toEqual([
      ['Aldersgrense', 'fra 18', 'fra 16'],
    ])
    const sett = (v: number) =>
      t.redaktor(`${STI}/tiltak/${tiltak.id}/opphav`, med('POST', {}, { 'If-Match': `"${v}"` }))
    expect((await sett(versjon - 1)).status).toBe(412)
    const etter = (await (await sett(versjon)).json()) as Kontortiltak
    expect([etter.opphav?.endringer, etter.tiltak]).toEqual([[], tiltak])
  })

  test('sier fra når originalen er borte', async () => {
    const { tiltak } = await kopi('selbu-a')
    await t.importer([{ ...original, status: 'utkast' }])
    await t.current.oppdater()
    expect((await hent(tiltak.id)).opphav?.finnes).toBe(false)
  })
})

describe('Det som kan kopieres', () => {
  test('en mal blir kontorets eget', async () => {
    const [mal] = t.deps.maler
    const { tiltak, opphav } = await kopi(mal?.id ?? '')
    expect([tiltak.navn, tiltak.kontor, opphav?.id]).toEqual([mal?.navn, VARNES, mal?.id])
  })

  test('det som følger med programmet, og det som er kontorets eget', async () => {
    const nasjonalt = avSelbu({ id: 'nasjonal-x', kontor: undefined, kommunenummer: undefined, navn: 'Nasjonalt' })
    await t.importer([nasjonalt, avSelbu({ id: 'selbu-eks', navn: 'Oppdiktet', eksempel: true })])
    await t.current.oppdater()
    expect((await kopi('nasjonal-x')).tiltak).toMatchObject({ id: 'nav-varnes-nasjonalt', kontor: VARNES })
    expect((await kopi('selbu-eks')).tiltak.eksempel).toBe(true)
    expect((await kopi('varnes-a')).tiltak.id).toBe('nav-varnes-jobbsentralen')
  })

  test('et tiltak som er avsluttet, kopieres ikke', async () => {
    await t.importer([{ ...original, status: 'avsluttet' }])
    await t.current.oppdater()
    expect((await kopier('selbu-a')).status).toBe(404)
  })

  test('en kopi av andres kan ikke nås av andre', async () => {
    const { tiltak, versjon } = await kopi('selbu-a')
    const sett = med('POST', {}, { 'If-Match': `"${versjon}"` })
    expect((await t.annen(`${STI}/tiltak/${tiltak.id}/opphav`, sett)).status).toBe(404)
    expect((await t.annen(`/api/kontor/${SELBU}/tiltak/${tiltak.id}/opphav`, sett)).status).toBe(404)
    expect(await (await t.gjest('/api/tiltak?antall=100')).text()).not.toContain(tiltak.id)
  })

  test.each(['selbu-utkast', 'finnes-ikke'])('%s finnes ikke for andre', async (id) => {
    const svar = await kopier(id)
    expect(svar.status).toBe(404)
    expect(await svar.text()).not.toContain('Hemmelig')
  })

  test('et tiltak som ikke er en kopi, har ikke noe opphav å se', async () => {
    const { versjon } = await hent('varnes-a')
    const svar = await t.redaktor(`${STI}/tiltak/varnes-a/opphav`, med('POST', {}, { 'If-Match': `"${versjon}"` }))
    expect(svar.status).toBe(404)
  })
})
