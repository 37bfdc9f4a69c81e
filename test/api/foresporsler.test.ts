import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../api/app.ts'
import type { Brev } from '../../api/post.ts'
import type { Foresporsel } from '../../catalog/skjema/foresporsel.ts'
import type { Foresporselsliste, Foresporseltall } from '../../catalog/skjema/kontortiltak.ts'
import { somBruker, somProblem } from '../tjeneste.ts'
import { avSelbu, avVarnes, KONTORPOST, type Kontortjeneste, med, SELBU, toKontor, VARNES } from './kontortjeneste.ts'

const sti = (kontor: string) => `/api/kontor/${kontor}/foresporsler`
const sporsmal = { type: 'plass', tiltakId: 'selbu-a', antall: 2, fra: '2026-12-01', behov: ['norsk'] }

let t: Kontortjeneste
let brev: Brev[]
beforeEach(async () => {
  brev = []
  t = await toKontor(
    [
      avVarnes(),
      avSelbu(),
      avSelbu({ id: 'selbu-utkast', status: 'utkast' }),
      avSelbu({ id: 'uten', kontor: undefined }),
    ],
    [],
    { post: async (b) => void brev.push(b) },
  )
})
afterEach(() => t.lukk())

const send = (kropp: unknown = sporsmal) => t.veileder(sti(VARNES), med('POST', kropp))
const sendt = async () => (await (await send()).json()) as Foresporsel
const svar = (id: string, kropp: unknown) => t.annen(`${sti(SELBU)}/${id}/svar`, med('POST', kropp))
const listen = async (hvem: 'veileder' | 'redaktor' | 'annen', kontor: string) =>
  (await (await t[hvem](sti(kontor))).json()) as Foresporselsliste

describe('Å spørre om plass', () => {
  test('En veileder spør; bare de to kontorene ser det', async () => {
    const tredje = await somBruker(t, [{ rolle: 'redaktor', kontor: 'nav-tydal' }])
    await t.store.settKontor(
      { id: 'nav-tydal', navn: 'Nav Tydal', kommuner: ['5033'], rytmeManeder: 6 },
      { hvem: 'test', kilde: 'test', tidspunkt: t.naa() },
    )
    const f = await sendt()
    expect(f).toMatchObject({ ...sporsmal, fraKontor: VARNES, tilKontor: SELBU, besvart: null, svar: null })
    expect((await listen('veileder', VARNES)).sendt).toEqual([f])
    expect((await listen('annen', SELBU)).mottatt).toEqual([f])
    const hosTredje = await (await tredje(sti('nav-tydal'))).text()
    expect(hosTredje).not.toContain(f.id)
    expect((await tredje(sti(SELBU))).status).toBe(404)
  })

  test('Brevet sier hvor mange, fra når og hva, og hvor en svarer; aldri hvem som spurte i kontoret', async () => {
    await sendt()
    expect(brev).toHaveLength(1)
    expect(brev[0]?.til).toBe('post@selbu.kommune.no')
    expect(brev[0]?.emne).toBe('Nav Værnes spør om plass i Selbustua')
    expect(brev[0]?.tekst).toContain(
      'Nav Værnes spør om plass til 2 personer i «Selbustua» fra 1. des. 2026.\n\nBehov: norsk.\n',
    )
    expect(brev[0]?.tekst).toContain('http://localhost/kontor/foresporsler?kontor=nav-selbu')
    expect(brev[0]?.tekst).not.toContain('vera@')
  })

  test.each([
    ['plass', 1, 'spør om plass til 1 person i'],
    ['avtale', 1, 'I første omgang gjelder det 1 person fra'],
    ['avtale', 3, 'I første omgang gjelder det 3 personer fra'],
  ])('Brevet om %s til %i', async (type, antall, tekst) => {
    expect((await send({ ...sporsmal, type, antall, behov: [] })).status).toBe(201)
    expect(brev[0]?.tekst).toContain(tekst)
    expect(brev[0]?.tekst).not.toContain('Behov')
  })

  test('Et kontor i en nynorskkommune får brevet på nynorsk', async () => {
    const selbu = await t.store.kontor(SELBU)
    if (!selbu) throw new Error('Kontoret mangler')
    await t.store.settKontor({ ...selbu, kommuner: ['4651'] }, { hvem: 'x', kilde: 'x', tidspunkt: t.naa() })
    await sendt()
    expect(brev[0]?.tekst).toContain('spør om plass til 2 personar i «Selbustua» frå 1. des. 2026.')
  })

  test('Et kontor uten adresse får ikke brev, men forespørselen', async () => {
    await t.annen(`/api/kontor/${SELBU}/innstillinger`, med('PUT', { rytmeManeder: 6, epost: null }))
    expect((await send()).status).toBe(201)
    expect(brev).toEqual([])
  })

  test('En e-posttjener som ikke svarer, holder ikke noen igjen', async () => {
    const app = createApp({ ...t.deps, post: () => new Promise(() => {}) })
    const vera = await somBruker({ ...t, app }, [{ rolle: 'veileder', kontor: VARNES }])
    expect((await vera(sti(VARNES), med('POST', sporsmal))).status).toBe(201)
  })

  test('Et brev som ikke kom fram, stanser ingenting', async () => {
    const app = createApp({
      ...t.deps,
      post: async () => {
        throw new Error('Postkassen er full')
      },
    })
    const vera = await somBruker({ ...t, app }, [{ rolle: 'veileder', kontor: VARNES }])
    expect((await vera(sti(VARNES), med('POST', sporsmal))).status).toBe(201)
    expect(String(t.logget)).toContain('Postkassen er full')
    t.logget.length = 0
  })

  test.each<[navn: string, avvik: Record<string, unknown>, felt: string[]]>([
    ['et tiltak som ikke finnes', { tiltakId: 'finnes-ikke' }, ['tiltakId']],
    ['et utkast finnes ikke for andre', { tiltakId: 'selbu-utkast' }, ['tiltakId']],
    ['eget tiltak', { tiltakId: 'varnes-a' }, ['tiltakId']],
    ['et tiltak uten kontor', { tiltakId: 'uten' }, ['tiltakId']],
    ['flere feil på en gang', { tiltakId: 'varnes-a', fra: '2026-11-20' }, ['fra', 'tiltakId']],
    ['feil i form og mening sammen', { tiltakId: 'varnes-a', antall: 0 }, ['antall', 'tiltakId']],
    ['ingen personer', { antall: 0, behov: ['sjokolade'] }, ['antall', 'behov.0']],
    ['fritekst om en person', { merknad: 'Ola, 23 år' }, ['merknad']],
  ])('%s: alle feil, hver med sitt felt', async (_, avvik, felt) => {
    const problem = await somProblem(await send({ ...sporsmal, ...avvik }))
    expect(problem.status).toBe(400)
    expect(problem.felt.map((f) => f.sti).sort()).toEqual(felt)
    expect((await listen('veileder', VARNES)).sendt).toEqual([])
    expect(brev).toEqual([])
  })

  test('Avtale kan bare spørres om der en ikke kan delta', async () => {
    expect((await send({ ...sporsmal, type: 'avtale' })).status).toBe(201)
    await t.importer([avSelbu({ id: 'apent', dekning: { landet: true, fylker: [], kommuner: [] } })])
    await t.current.oppdater()
    const problem = await somProblem(await send({ ...sporsmal, type: 'avtale', tiltakId: 'apent' }))
    expect(problem.felt.map((f) => f.sti)).toEqual(['type'])
  })

  test('Samme spørsmål to ganger venter på det første', async () => {
    const f = await sendt()
    expect((await send()).status).toBe(409)
    await svar(f.id, { svar: 'fullt' })
    expect((await send()).status).toBe(201)
  })
})

describe('Å svare', () => {
  test('Redaktøren ved kontoret svarer med en grunn; det første svaret gjelder, og den som spurte, får brev', async () => {
    const f = await sendt()
    const besvart = await svar(f.id, { svar: 'fullt', ledigFra: '2027-02-01' })
    expect(await besvart.json()).toEqual({ ...f, besvart: t.naa(), svar: { svar: 'fullt', ledigFra: '2027-02-01' } })
    expect((await svar(f.id, { svar: 'ja', antall: 2 })).status).toBe(409)
    expect((await listen('redaktor', VARNES)).sendt[0]?.svar?.svar).toBe('fullt')
    expect([brev[1]?.til, brev[1]?.emne]).toEqual([KONTORPOST, 'Svar fra Nav Selbu om Selbustua'])
    expect(brev[1]?.tekst).toContain(
      'om «Selbustua»: fullt.\n\nDet kan bli plass fra 1. feb. 2027.\n\nSe forespørslene her:\nhttp://localhost/kontor/foresporsler?kontor=nav-varnes',
    )
    expect(brev).toHaveLength(2)
  })

  test('Et ja sier hvor mange det er plass til', async () => {
    const f = await sendt()
    expect((await svar(f.id, { svar: 'ja', antall: 1 })).status).toBe(200)
    expect(brev[1]?.tekst).toContain('om «Selbustua»: ja.\n\nDet er plass til 1 person.')
  })

  test('En veileder ved kontoret som er spurt, ser den, men svarer ikke', async () => {
    const f = await sendt()
    const vegard = await somBruker(t, [{ rolle: 'veileder', kontor: SELBU }])
    expect(((await (await vegard(sti(SELBU))).json()) as Foresporselsliste).mottatt).toEqual([f])
    expect((await vegard(`${sti(SELBU)}/${f.id}/svar`, med('POST', { svar: 'ja' }))).status).toBe(403)
  })

  test('Den som spurte, kan ikke svare seg selv', async () => {
    const f = await sendt()
    expect((await t.redaktor(`${sti(VARNES)}/${f.id}/svar`, med('POST', { svar: 'ja' }))).status).toBe(404)
    expect((await t.redaktor(`${sti(SELBU)}/${f.id}/svar`, med('POST', { svar: 'ja' }))).status).toBe(404)
  })

  test.each([
    ['en grunn som ikke finnes', { svar: 'nei' }],
    ['plasser sammen med nei', { svar: 'fullt', antall: 2 }],
    ['en dato som har vært', { svar: 'fullt', ledigFra: '2026-11-20' }],
    ['fritekst', { svar: 'annet', merknad: 'Ring meg' }],
    ['en dato som ikke finnes', { svar: 'fullt', ledigFra: '2027-02-30' }],
  ])('%s blir ikke tatt imot', async (_, kropp) => {
    const f = await sendt()
    expect((await svar(f.id, kropp)).status).toBe(400)
    expect((await listen('annen', SELBU)).mottatt[0]?.besvart).toBeNull()
  })
})

const tallene = async () => (await (await t.planlegger('/api/foresporsler/tall')).json()) as Foresporseltall

test('Planleggeren ser svar etter kommune og behov, i hele femmere, og aldri hvem som spurte', async () => {
  for (let n = 0; n < 6; n++) {
    const f = await sendt()
    if (n === 4) expect(await tallene()).toEqual([])
    await svar(f.id, { svar: 'fullt' })
  }
  expect(await tallene()).toEqual(
    ['5034', '5035'].map((kommunenummer) => ({ kommunenummer, behov: 'norsk', svar: 'fullt', antall: 5 })),
  )
  expect((await listen('redaktor', VARNES)).svartider).toEqual([{ kontor: SELBU, dager: 0, svar: 6 }])
})
