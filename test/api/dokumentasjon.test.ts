/** The OpenAPI document and its page tell the truth about the routes. */
import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { UTGAVE } from '../../api/config.ts'
import type { OpenApi } from '../../api/dokside.ts'
import { lastEksempel, lastNasjonal } from '../../catalog/last.ts'
import { enKartlegging, etTiltak, norge } from '../fabrikk.ts'
import { hentOpenApi, lagKontroll, sporr } from '../tjeneste.ts'
import { avVarnes, type Kontortjeneste, toKontor, VARNES } from './kontortjeneste.ts'

// The thread that reckons takes seconds to start when the whole suite runs.
vi.setConfig({ testTimeout: 60_000 })

/** The document does not describe itself. */
const OM_SEG_SELV = ['/api/openapi.json', '/api/docs', '/api/docs.css']

let tjeneste: Kontortjeneste
let dokument: OpenApi
beforeAll(async () => {
  const eksempel = [...lastNasjonal(norge()), ...lastEksempel(norge())]
  tjeneste = await toKontor([avVarnes(), etTiltak()], eksempel)
  dokument = await hentOpenApi(tjeneste.app)
})
afterAll(() => {
  expect(tjeneste.logget).toEqual([])
  return tjeneste.lukk()
})

const operasjoner = () =>
  Object.entries(dokument.paths).flatMap(([sti, ops]) =>
    Object.entries(ops).map(([metode, op]) => ({ sti, metode: metode.toUpperCase(), op })),
  )
/** What an address cannot do without. */
const SPORSMAL: Record<string, string> = {
  '/api/dekning': '?kommune=5035',
  '/api/dekning/svar': '?kommune=5035&kommune=5034',
  '/api/dekning/celle': '?kommune=5035&typetilfelle=norsk-over-30-a2-med-bil',
  '/api/dekning/sammenlign': '?kommune=5035&fra=2026-11-01',
}
const adresse = (sti: string) =>
  `${sti}${SPORSMAL[sti] ?? ''}`
    .replace(/tiltak$/, 'tiltak?antall=500')
    .replace(/kontor\}\/tiltak\?.*$/, 'kontor}/tiltak')
    .replace('{kontor}', VARNES)
    .replace('{id}', sti.includes('{kontor}') ? 'varnes-a' : 'et-tiltak')
/** Everybody who may ask for something. */
const SPORRERE = ['gjest', 'redaktor', 'planlegger', 'administrator'] as const
const skjemaI = (innhold: Record<string, { schema?: object }> | undefined, type: string): object => {
  const skjema = innhold?.[type]?.schema
  if (!skjema) throw new Error(`Ikke dokumentert som ${type}`)
  return skjema
}

describe('GET /api/openapi.json', () => {
  test('er gyldig OpenAPI 3.1', async () => {
    const validator = new Validator()
    expect(await validator.validate({ ...dokument })).toEqual({ valid: true })
    expect(validator.version).toBe('3.1')
    expect(dokument.info).toMatchObject({ title: 'Tiltakskatalogen', version: UTGAVE })
  })

  test('har hver rute i programmet, og ingen andre', () => {
    const ruter = tjeneste.app.routes
      .filter((rute) => rute.method !== 'ALL' && !OM_SEG_SELV.includes(rute.path))
      .map((rute) => `${rute.method} ${rute.path.replaceAll(/:(\w+)/g, '{$1}')}`)
    const dokumentert = operasjoner().map(({ sti, metode }) => `${metode} ${sti}`)
    expect(dokumentert.sort()).toEqual([...new Set(ruter)].sort())
  })

  test('hver operasjon har et navn for seg, en setning, og bare skjemaer som finnes', () => {
    const navn = operasjoner().map(({ op }) => (op as { operationId?: string }).operationId)
    expect(navn).not.toContain(undefined)
    expect(new Set(navn).size).toBe(navn.length)
    for (const { op } of operasjoner()) expect(op.summary).toMatch(/\w{3}/)
    const brukte = [...JSON.stringify(dokument).matchAll(/#\/components\/schemas\/(\w+)/g)].map((treff) => treff[1])
    expect(brukte.filter((skjema) => !dokument.components.schemas[skjema ?? ''])).toEqual([])
  })
})

describe('svarene er som dokumentert', () => {
  test('hver adresse svarer hver som spør, med en status som er dokumentert', async () => {
    for (const { sti, metode, op } of operasjoner())
      for (const hvem of SPORRERE) {
        const { status } = await tjeneste[hvem](adresse(sti), { method: metode })
        expect(Object.keys(op.responses), `${hvem}: ${metode} ${sti}: ${status}`).toContain(String(status))
      }
  })

  test('hvert svar på et oppslag følger skjemaet sitt', async () => {
    const kontroll = lagKontroll(dokument)
    const uten = new Set<string>()
    for (const { sti, op } of operasjoner().filter(({ metode }) => metode === 'GET')) {
      const skjema = op.responses['200']?.content?.['application/json']?.schema
      if (!skjema) continue
      uten.add(sti)
      for (const hvem of SPORRERE) {
        const svar = await tjeneste[hvem](adresse(sti))
        if (svar.status !== 200) continue
        uten.delete(sti)
        expect(kontroll(skjema)(await svar.json()), sti).toEqual([])
        expect(kontroll(skjema)('noe annet'), sti).not.toEqual([])
      }
    }
    expect([...uten]).toEqual([])
  })

  test.each([
    ['POST', '/api/forslag', 400],
    ['POST', '/api/forslag', 413],
    ['GET', '/api/tiltak', 400],
    ['GET', '/api/tiltak/{id}', 404],
  ])('feilen %s %s %i er dokumentert og følger skjemaet', async (metode, sti, status) => {
    const { app } = tjeneste
    const svar = await (metode === 'POST'
      ? sporr(app, status === 413 ? ' '.repeat(65 * 1024) : '{}')
      : app.request(status === 404 ? '/api/tiltak/finnes-ikke' : '/api/tiltak?antall=0'))
    expect(svar.status).toBe(status)
    const op = dokument.paths[sti]?.[metode.toLowerCase()]
    const skjema = skjemaI(op?.responses[status]?.content, 'application/problem+json')
    expect(lagKontroll(dokument)(skjema)(await svar.json())).toEqual([])
  })
})

describe('spørsmålene er som dokumentert', () => {
  test('spørsmålets skjema og programmet er enige', async () => {
    const op = dokument.paths['/api/forslag']?.['post']
    const feilI = lagKontroll(dokument)(skjemaI(op?.requestBody?.content, 'application/json'))
    const k = enKartlegging()
    const sporsmal: [object, boolean][] = [
      [{ kartlegging: k }, true],
      [{ kartlegging: k, antall: 5, dato: '2026-11-21' }, true],
      [{ kartlegging: { kommune: null, behov: {} } }, true],
      [{ kartlegging: { ...k, innsatsgruppe: 'varig-tilpasset' } }, true],
      [{ kartlegging: { ...k, navn: 'Kari' } }, false],
      [{ kartlegging: { ...k, behov: { norsk: 4 } } }, false],
      [{ kartlegging: { ...k, alder: -1 } }, false],
      [{ kartlegging: k, dato: '21.11.2026' }, false],
      [{}, false],
    ]
    for (const [verdi, gyldig] of sporsmal) {
      expect(feilI(verdi).length === 0, JSON.stringify(verdi)).toBe(gyldig)
      expect((await sporr(tjeneste.app, verdi)).status).toBe(gyldig ? 200 : 400)
    }
  })

  const FILTRE = [
    'alder antall behov bekreftetSiden delt eier form fra innen inngang innhold kommune kontor ledig malgruppe norsk',
    'reisemiddel side sted tiltakstype vilkar',
  ].flatMap((linje) => linje.split(' '))
  /** What a schema alone does not tell. */
  const VERDIER: Record<string, string> = { innen: '30&fra=5035', bekreftetSiden: '2026-01-01', q: 'norsk' }

  test.each([
    ['/api/tiltak', FILTRE],
    ['/api/sok', [...FILTRE, 'q']],
    ['/api/sok/forslag', ['q']],
  ])('%s: hvert dokumenterte filter virker med en verdi fra skjemaet sitt', async (sti, navn) => {
    const parametre = dokument.paths[sti]?.['get']?.parameters ?? []
    expect(parametre.map((p) => p.name).sort()).toEqual(navn.toSorted())
    for (const { name, schema } of parametre) {
      const kode = schema?.items?.enum?.at(0) ?? schema?.enum?.at(0)
      const verdi = VERDIER[name] ?? kode?.toString() ?? (schema?.type === 'integer' ? '1' : '5035')
      const svar = await tjeneste.app.request(`${sti}?${name}=${verdi}`)
      expect(svar.status, name).toBe(200)
    }
  })
})

const docs = async () => (await tjeneste.app.request('/api/docs')).text()

describe('GET /api/docs', () => {
  test('er en side på norsk med alle adresser og former', async () => {
    const svar = await tjeneste.app.request('/api/docs')
    expect(svar.headers.get('content-type')).toMatch(/^text\/html; charset=utf-8$/i)
    const html = await svar.text()
    expect(html).toMatch(/^<!doctype html>\s*<html lang="nb">/)
    expect(html).toMatch(/<title>Tiltakskatalogen: API<\/title>/)
    expect(html.match(/<h1>/g)).toHaveLength(1)
    expect(html).toContain('name="viewport"')
    for (const { sti, metode } of operasjoner()) expect(html).toContain(`<code>${metode} ${sti}</code>`)
    for (const navn of Object.keys(dokument.components.schemas)) expect(html).toContain(`<h3>${navn}</h3>`)
  })

  test('bruker ingenting som sikkerhetsreglene stanser, og ingenting fra andre', async () => {
    const html = await docs()
    expect(html).not.toMatch(/<script|<style|<iframe|\sstyle=|\son\w+=|javascript:/i)
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\//)
  })

  test('har stilarket sitt, og hver lenke på siden leder et sted', async () => {
    const html = await docs()
    const steder = new Set([...html.matchAll(/id="([^"]+)"/g)].map((treff) => treff[1]))
    const lenker = [...html.matchAll(/href="([^"]+)"/g)].map((treff) => treff[1] ?? '')
    expect(lenker).toEqual(expect.arrayContaining(['/api/docs.css', '/api/openapi.json', '#Kartlegging']))
    for (const lenke of new Set(lenker)) {
      if (lenke.startsWith('#')) expect(steder).toContain(lenke.slice(1))
      else expect((await tjeneste.app.request(lenke)).status, lenke).toBe(200)
    }
    const stil = await tjeneste.app.request('/api/docs.css')
    expect(stil.headers.get('content-type')).toMatch(/^text\/css/)
    expect(await stil.text()).toContain('font')
  })
})
