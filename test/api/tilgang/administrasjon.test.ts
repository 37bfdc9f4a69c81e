/** Offices, users and the log of every write: for administrators alone. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Loggrad } from '../../../api/store/store.ts'
import type { Bruker, Kontor, Meg, Rolletildeling } from '../../../catalog/skjema/kontor.ts'
import { type Bruk, enTjeneste, somBruker, somProblem, type Tjeneste } from '../../tjeneste.ts'
import { AV, enBruker, enInnlogget, hvemEr } from './nettleser.ts'

const STJORDAL: Kontor = {
  id: 'stjordal',
  navn: 'NAV Værnes',
  kommuner: ['5035', '5034'],
  epost: null,
  rytmeManeder: 6,
}
const ADMIN = 'admin@kommune.no'

let tjeneste: Tjeneste
let admin: Bruk
beforeEach(async () => {
  tjeneste = await enTjeneste()
  await tjeneste.store.settKontor(STJORDAL, AV)
  admin = await somBruker(tjeneste, [{ rolle: 'administrator' }], ADMIN)
})
afterEach(async () => {
  expect(tjeneste.logget).toEqual([])
  await tjeneste.lukk()
})

const put = (hvem: Bruk, sti: string, kropp: unknown) => hvem(sti, { method: 'PUT', body: JSON.stringify(kropp) })

const feil = async (kropp: unknown, sti = '/api/kontor/meraker') =>
  (await somProblem(await put(admin, sti, kropp))).felt.map((f) => f.sti)
const brukere = async () => ((await (await admin('/api/brukere')).json()) as { brukere: Bruker[] }).brukere
const les = async (sporring = '') =>
  ((await (await admin(`/api/revisjonslogg${sporring}`)).json()) as { rader: Loggrad[] }).rader

describe('hvem som slipper til', () => {
  const RUTER: [metode: string, sti: string, kropp?: unknown][] = [
    ['PUT', '/api/kontor/stjordal', { ...STJORDAL, navn: 'Overtatt' }],
    ['GET', '/api/brukere'],
    ['PUT', '/api/brukere', { epost: 'ny@kommune.no', roller: [{ rolle: 'administrator' }] }],
    ['POST', '/api/brukere/invitasjon', { epost: ADMIN }],
    ['GET', '/api/revisjonslogg'],
  ]
  const ANDRE: [string, Rolletildeling[]][] = [
    ['veileder', [{ rolle: 'veileder', kontor: 'stjordal' }]],
    ['redaktør', [{ rolle: 'redaktor', kontor: 'stjordal' }]],
    ['redaktør et annet sted', [{ rolle: 'redaktor', kontor: 'meraker' }]],
    ['planlegger', [{ rolle: 'planlegger' }]],
  ]

  test.each(RUTER)('%s %s: en gjest må logge inn', async (method, sti, kropp) => {
    const svar = await tjeneste.app.request(sti, {
      method,
      ...(kropp !== undefined && { body: JSON.stringify(kropp) }),
    })
    expect(svar.status).toBe(401)
    await somProblem(svar)
  })

  test.each(RUTER.flatMap((rute) => ANDRE.map((hvem) => [rute[0], rute[1], hvem[0], rute[2], hvem[1]] as const)))(
    '%s %s er stengt for %s',
    async (method, sti, _, kropp, roller) => {
      const hun = await somBruker(tjeneste, [...roller])
      const foer = await tjeneste.store.logg({ antall: 1 })
      const svar = await hun(sti, { method, ...(kropp !== undefined && { body: JSON.stringify(kropp) }) })
      // Who works at the office knows that it is there.
      const eget = sti.startsWith('/api/kontor/') && roller[0]?.kontor === 'stjordal'
      expect(svar.status).toBe(eget ? 403 : 404)
      expect(JSON.stringify(await somProblem(svar))).not.toContain(ADMIN)
      expect(await tjeneste.store.logg({ antall: 1 })).toEqual(foer)
      expect(await tjeneste.store.kontor('stjordal')).toEqual(STJORDAL)
    },
  )
})

describe('kontor', () => {
  test('opprettes og endres, og det står hvem som gjorde det', async () => {
    const nytt = { id: 'meraker', navn: 'NAV Meråker', kommuner: ['5034'] }
    const svar = await put(admin, '/api/kontor/meraker', nytt)
    expect(svar.status).toBe(200)
    expect(await svar.json()).toEqual({ ...nytt, rytmeManeder: 6 })
    await put(admin, '/api/kontor/meraker', { ...nytt, rytmeManeder: 3, epost: 'post@meraker.no' })
    expect(await tjeneste.store.kontor('meraker')).toMatchObject({ rytmeManeder: 3, epost: 'post@meraker.no' })
    const [rad] = await tjeneste.store.logg({ antall: 1 })
    expect(rad).toMatchObject({ hvem: ADMIN, kilde: 'nettsiden', gjelder: 'meraker', kontor: 'meraker' })
  })

  test('alle feil kommer samlet, hver med stedet sitt', async () => {
    expect(await feil({ id: 'meraker', navn: 'M', kommuner: ['5034', '9999', '0000'] })).toEqual([
      'kommuner.1',
      'kommuner.2',
    ])
    expect(await feil({ id: 'annet', navn: 'M', kommuner: ['9999'] })).toEqual(['id', 'kommuner.0'])
    expect(await feil({ id: 'Å', navn: '', kommuner: [], epost: 'x', rytmeManeder: 13, noe: 1 })).toEqual(
      expect.arrayContaining(['id', 'navn', 'kommuner', 'epost', 'rytmeManeder', 'noe']),
    )
    expect(await tjeneste.store.kontor('meraker')).toBeNull()
  })
})

describe('brukere', () => {
  test('legges til, får nye roller og sperres', async () => {
    const ny = { epost: 'Kari@Kommune.no', navn: 'Kari', roller: [{ rolle: 'redaktor', kontor: 'stjordal' }] }
    const svar = await put(admin, '/api/brukere', ny)
    expect(svar.status).toBe(200)
    expect(await svar.json()).toEqual({ ...ny, epost: 'kari@kommune.no', sperret: false })
    await put(admin, '/api/brukere', { ...ny, roller: [{ rolle: 'planlegger' }], sperret: true })
    expect(await brukere()).toEqual([
      { epost: ADMIN, roller: [{ rolle: 'administrator' }], sperret: false },
      { epost: 'kari@kommune.no', navn: 'Kari', roller: [{ rolle: 'planlegger' }], sperret: true },
    ])
    expect((await tjeneste.store.logg({ antall: 1 }))[0]).toMatchObject({ hvem: ADMIN, gjelder: 'kari@kommune.no' })
  })

  test('som sperres, er ute med det samme', async () => {
    const kari = await enInnlogget(tjeneste, 'kari@kommune.no')
    await put(admin, '/api/brukere', { epost: 'kari@kommune.no', roller: [{ rolle: 'veileder' }], sperret: true })
    expect(await hvemEr(kari)).toBeNull()
  })

  test('får ikke roller ved kontor som ikke finnes', async () => {
    const roller = [
      { rolle: 'redaktor', kontor: 'stjordal' },
      { rolle: 'redaktor', kontor: 'tull' },
      { rolle: 'veileder', kontor: 'mer-tull' },
    ]
    const problem = await somProblem(await put(admin, '/api/brukere', { epost: 'kari@kommune.no', roller }))
    expect(problem.felt.map((f) => f.sti)).toEqual(['roller.1.kontor', 'roller.2.kontor'])
    expect(await brukere()).toHaveLength(1)
  })

  test.each([
    ['en redaktør uten kontor', { epost: 'a@b.no', roller: [{ rolle: 'redaktor' }] }, ['roller.0.kontor']],
    ['ingen roller', { epost: 'a@b.no', roller: [] }, ['roller']],
    ['feil i alt', { epost: 'a', roller: [{ rolle: 'sjef' }], sperret: 'ja' }, ['epost', 'roller.0.rolle', 'sperret']],
  ])('%s avvises', async (_, kropp, steder) => {
    const problem = await somProblem(await put(admin, '/api/brukere', kropp))
    expect(problem.status).toBe(400)
    expect(problem.felt.map((f) => f.sti)).toEqual(steder)
  })

  describe('den siste administratoren', () => {
    const seg = { epost: ADMIN, roller: [{ rolle: 'administrator' }] }

    test.each([
      ['sperres ikke', { ...seg, sperret: true }],
      ['mister ikke rollen', { ...seg, roller: [{ rolle: 'planlegger' }] }],
    ])('%s, men kan det når det er en til', async (_, kropp) => {
      await enBruker(tjeneste, 'sperret@kommune.no', [{ rolle: 'administrator' }], true)
      const svar = await put(admin, '/api/brukere', kropp)
      expect(svar.status).toBe(409)
      await somProblem(svar)
      expect((await admin('/api/brukere')).status).toBe(200)
      await enBruker(tjeneste, 'ny@kommune.no', [{ rolle: 'administrator' }])
      expect((await put(admin, '/api/brukere', kropp)).status).toBe(200)
      expect((await admin('/api/brukere')).status).not.toBe(200)
    })
  })
})

describe('revisjonsloggen', () => {
  test('viser det nyeste først, og resten bit for bit', async () => {
    for (const navn of ['A', 'B', 'C']) await put(admin, '/api/kontor/stjordal', { ...STJORDAL, navn })
    const alle = await les()
    expect(alle.map((rad) => rad.nr)).toEqual(alle.map((rad) => rad.nr).toSorted((a, b) => b - a))
    const forste = await les('?antall=2')
    expect(forste).toEqual(alle.slice(0, 2))
    expect(await les(`?antall=2&for=${forste[1]?.nr}`)).toEqual(alle.slice(2, 4))
  })

  test.each(['?antall=0', '?antall=201', '?antall=x', '?for=0', '?for=1&for=2', '?kontor=stjordal'])(
    '%s: 400',
    async (sporring) => {
      const svar = await admin(`/api/revisjonslogg${sporring}`)
      expect(svar.status).toBe(400)
      await somProblem(svar)
    },
  )
})

describe('GET /api/meg', () => {
  test('sier hvem, i hvilke roller, og bare om de kontorene', async () => {
    await tjeneste.store.settKontor({ ...STJORDAL, id: 'meraker', epost: 'hemmelig@meraker.no' }, AV)
    const roller: Rolletildeling[] = [{ rolle: 'redaktor', kontor: 'stjordal' }, { rolle: 'planlegger' }]
    const kari = await somBruker(tjeneste, roller, 'kari@kommune.no')
    const svar = (await (await kari('/api/meg')).json()) as Meg
    expect(svar.bruker).toEqual({ epost: 'kari@kommune.no', roller, kontorer: [STJORDAL] })
    expect(JSON.stringify(svar)).not.toContain('hemmelig')
  })

  test('sier ikke noe om et kontor som bare nevnes i en annen rolle enn veileder og redaktør', async () => {
    await tjeneste.store.settKontor({ ...STJORDAL, id: 'meraker', epost: 'hemmelig@meraker.no' }, AV)
    const hos = async (...roller: Rolletildeling['rolle'][]) => {
      const be = await somBruker(
        tjeneste,
        roller.map((rolle) => ({ rolle, kontor: 'meraker' })),
      )
      return ((await (await be('/api/meg')).json()) as Meg).bruker?.kontorer.map(({ id }) => id)
    }
    expect(await hos('planlegger')).toEqual([])
    expect(await hos('administrator')).toEqual([])
    expect(await hos('veileder')).toEqual(['meraker'])
    expect(await hos('administrator', 'redaktor')).toEqual(['meraker'])
  })
})
