import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Historikklinje, Kontortiltak } from '../../catalog/skjema/kontortiltak.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { DATO } from '../fabrikk.ts'
import { somProblem } from '../tjeneste.ts'
import { avVarnes, KARI, type Kontortjeneste, med, toKontor, UTKASTNAVN, VARNES } from './kontortjeneste.ts'

let t: Kontortjeneste
beforeEach(async () => {
  t = await toKontor()
})
afterEach(() => t.lukk())

const STI = `/api/kontor/${VARNES}`
const sti = (id: string) => `${STI}/tiltak/${id}`
const NY = { 'If-None-Match': '*' }
const hent = async (id: string) => (await (await t.redaktor(sti(id))).json()) as Kontortiltak
const etag = (versjon: number) => ({ 'If-Match': `"${versjon}"` })
const historikken = async (id: string) =>
  ((await (await t.redaktor(`${sti(id)}/historikk`)).json()) as { historikk: Historikklinje[] }).historikk

describe('Å lagre et tiltak', () => {
  test('Et nytt utkast er kontorets eget, med klokker og ETag, og ingen andre ser det', async () => {
    const nytt = avVarnes({ id: 'varnes-nytt', navn: UTKASTNAVN, status: 'utkast' })
    const svar = await t.redaktor(sti('varnes-nytt'), med('PUT', nytt, NY))
    expect(svar.status).toBe(200)
    const lagret = (await svar.json()) as Kontortiltak
    expect(svar.headers.get('etag')).toBe(`"${lagret.versjon}"`)
    expect(lagret.tiltak).toEqual(nytt)
    expect([lagret.klokker.publisert, lagret.klokker.bekreftet, lagret.forfaltDager]).toEqual([null, nytt.bekreftet, 0])
    await t.current.oppdater()
    expect((await t.gjest('/api/tiltak/varnes-nytt')).status).toBe(404)
    expect(await (await t.gjest('/api/tiltak?antall=100')).text()).not.toContain(UTKASTNAVN)
  })

  test('Det som publiseres, ser alle, og klokka for publisering går fra da', async () => {
    const { versjon, tiltak } = await hent('varnes-utkast')
    const svar = await t.redaktor(sti('varnes-utkast'), med('PUT', { ...tiltak, status: 'publisert' }, etag(versjon)))
    expect(((await svar.json()) as Kontortiltak).klokker.publisert).toBe(t.naa())
    await t.current.oppdater()
    expect((await t.gjest('/api/tiltak/varnes-utkast')).status).toBe(200)
  })

  test('Alle feil kommer samlet, hver med sitt felt, og ingenting er lagret', async () => {
    const foer = await hent('varnes-a')
    const galt = {
      ...avVarnes({ id: 'noe-annet', kontor: 'nav-selbu', alder: { fra: 30, til: 20 }, bekreftet: '2030-01-01' }),
      navn: '',
      ukjent: 1,
    }
    const problem = await somProblem(await t.redaktor(sti('varnes-a'), med('PUT', galt, etag(foer.versjon))))
    expect(problem.status).toBe(400)
    expect(problem.felt.map((f) => f.sti).sort()).toEqual(['alder', 'bekreftet', 'id', 'kontor', 'navn', 'ukjent'])
    expect(await hent('varnes-a')).toEqual(foer)
  })

  test.each<[navn: string, hoder: Record<string, string>, status: number]>([
    ['uten å si hvilken utgave', {}, 400],
    ['med noe som ikke er en ETag', { 'If-Match': '1' }, 400],
    ['med en gammel utgave som pakking har gjort svak', { 'If-Match': 'W/"0"' }, 412],
    ['med stjerne', { 'If-Match': '*' }, 400],
    ['som nytt når det finnes', NY, 412],
    ['med en gammel utgave', { 'If-Match': '"0"' }, 412],
  ])('%s: %s → %i', async (_, hoder, status) => {
    const foer = await hent('varnes-a')
    const svar = await t.redaktor(sti('varnes-a'), med('PUT', avVarnes({ navn: 'Overskrevet' }), hoder))
    expect(svar.status).toBe(status)
    expect(await hent('varnes-a')).toEqual(foer)
  })

  test('Den som kommer som nummer to, får 412 med det som står nå, og kan lagre på det', async () => {
    const { versjon } = await hent('varnes-a')
    expect((await t.redaktor(sti('varnes-a'), med('PUT', avVarnes({ navn: 'Først' }), etag(versjon)))).status).toBe(200)
    const svar = await t.redaktor(sti('varnes-a'), med('PUT', avVarnes({ navn: 'Sist' }), etag(versjon)))
    const problem = await somProblem(svar)
    expect(problem.status).toBe(412)
    const [naa] = problem.utdatert ?? []
    expect([naa?.id, naa?.tiltak?.navn]).toEqual(['varnes-a', 'Først'])
    const igjen = await t.redaktor(sti('varnes-a'), med('PUT', avVarnes({ navn: 'Sist' }), etag(naa?.versjon ?? 0)))
    expect(igjen.status).toBe(200)
    expect((await hent('varnes-a')).tiltak.navn).toBe('Sist')
  })

  test('En id som et annet kontor bruker, gir konflikt uten å røpe hva som står der', async () => {
    await t.importer([avVarnes({ id: 'hemmelig', kontor: 'nav-selbu', navn: UTKASTNAVN, status: 'utkast' })])
    const svar = await t.redaktor(sti('hemmelig'), med('PUT', avVarnes({ id: 'hemmelig' }), NY))
    expect(svar.status).toBe(409)
    expect(await svar.text()).not.toContain(UTKASTNAVN)
  })

  test('En id som et annet kontor har hatt, er ikke ledig, og historikken der er deres', async () => {
    const hemmelig = avVarnes({ id: 'hemmelig', kontor: 'nav-selbu', navn: UTKASTNAVN, status: 'utkast' })
    await t.importer([hemmelig])
    await t.store.skriv([{ id: 'hemmelig', tiltak: null }], { hvem: 'x', kilde: 'x', tidspunkt: t.naa() })
    const svar = await t.redaktor(sti('hemmelig'), med('PUT', avVarnes({ id: 'hemmelig' }), NY))
    expect(svar.status).toBe(409)
    expect(await svar.text()).not.toContain(UTKASTNAVN)
  })

  test('Et tiltak som er flyttet hit, viser ikke hva det forrige kontoret hadde', async () => {
    await t.importer([avVarnes({ id: 'flyttet', kontor: 'nav-selbu', navn: UTKASTNAVN, status: 'utkast' })])
    await t.importer([avVarnes({ id: 'flyttet', navn: 'Flyttet' })])
    const svar = await t.redaktor(`${sti('flyttet')}/historikk`)
    const tekst = await svar.text()
    expect(tekst).not.toContain(UTKASTNAVN)
    const { historikk } = JSON.parse(tekst) as { historikk: Historikklinje[] }
    expect(historikk.map((l) => l.etter?.navn)).toEqual(['Flyttet'])
  })

  test('Plasser kan ikke være talt en dag som ikke har vært', async () => {
    const { versjon, tiltak } = await hent('varnes-a')
    const kapasitet = { plasser: 10, oppdatert: '2099-01-01' }
    const svar = await t.redaktor(sti('varnes-a'), med('PUT', { ...tiltak, kapasitet }, etag(versjon)))
    expect((await somProblem(svar)).felt).toEqual([{ sti: 'kapasitet.oppdatert', melding: 'Datoen er fram i tid' }])
  })

  test.each(['nasjonal-aft', 'eks-et', 'mal-et'])('Id-en %s er forbeholdt det som følger med', async (id) => {
    const svar = await t.redaktor(sti(id), med('PUT', avVarnes({ id }), NY))
    expect((await somProblem(svar)).felt.map((f) => f.sti)).toEqual(['id'])
  })

  test('Et felt noen nettopp har skrevet, er sett på; plassene får dagens dato', async () => {
    const { versjon, tiltak } = await hent('varnes-a')
    const ny: Tiltak = { ...tiltak, kapasitet: { plasser: 10, ledige: 2 }, alder: { fra: 18 } }
    const svar = await t.redaktor(sti('varnes-a'), med('PUT', ny, etag(versjon)))
    const { klokker, tiltak: lagret } = (await svar.json()) as Kontortiltak
    expect(lagret.kapasitet).toEqual({ plasser: 10, ledige: 2, oppdatert: DATO })
    expect(klokker.felt).toEqual({
      plasser: DATO,
      alder: DATO,
      tider: tiltak.bekreftet,
      sted: tiltak.bekreftet,
      kontakt: tiltak.bekreftet,
      norsk: tiltak.bekreftet,
    })
    expect(klokker.bekreftet).toBe(tiltak.bekreftet)
  })
})

const bekreft = (kropp: unknown) => t.redaktor(`${STI}/bekreft`, med('POST', kropp))

describe('Å bekrefte', () => {
  test('hele tiltak: flere på en gang, og bare klokka for det går', async () => {
    const [a, b] = [await hent('varnes-a'), await hent('varnes-utkast')]
    const valgte = [a, b].map(({ tiltak, versjon }) => ({ id: tiltak.id, versjon }))
    const svar = await bekreft({ tiltak: valgte, felt: 'alt' })
    expect(svar.status).toBe(200)
    const { versjoner } = (await svar.json()) as { versjoner: Record<string, number> }
    const etter = await hent('varnes-a')
    expect(etter.versjon).toBe(versjoner['varnes-a'])
    expect(etter.klokker.bekreftet).toBe(DATO)
    expect(new Set(Object.values(etter.klokker.felt))).toEqual(new Set([DATO]))
  })

  test('ett felt: resten står, og innholdet er det samme', async () => {
    const foer = await hent('varnes-a')
    const svar = await bekreft({ tiltak: [{ id: 'varnes-a', versjon: foer.versjon }], felt: ['kontakt'] })
    expect(svar.status).toBe(200)
    const etter = await hent('varnes-a')
    expect(etter.tiltak).toEqual(foer.tiltak)
    expect(etter.klokker.felt).toEqual({ ...foer.klokker.felt, kontakt: DATO })
  })

  test('alle eller ingen: er ett endret av andre, er ingen bekreftet', async () => {
    const [a, b] = [await hent('varnes-a'), await hent('varnes-utkast')]
    const svar = await bekreft({
      tiltak: [
        { id: 'varnes-a', versjon: a.versjon },
        { id: 'varnes-utkast', versjon: b.versjon - 1 },
      ],
      felt: 'alt',
    })
    expect((await somProblem(svar)).utdatert?.map((u) => u.id)).toEqual(['varnes-utkast'])
    expect(await hent('varnes-a')).toEqual(a)
  })

  test('et annet kontors tiltak finnes ikke', async () => {
    expect((await bekreft({ tiltak: [{ id: 'selbu-a', versjon: 1 }], felt: 'alt' })).status).toBe(404)
  })

  test('alle feil samlet', async () => {
    const problem = await somProblem(await bekreft({ tiltak: [], felt: ['farge'] }))
    expect(problem.felt.map((f) => f.sti)).toContain('tiltak')
    expect(problem.felt.length).toBeGreaterThan(1)
  })
})

describe('Historikk og tilbake', () => {
  test('Nyeste først, i ord, med hvem og når', async () => {
    const { versjon, tiltak } = await hent('varnes-a')
    await t.redaktor(sti('varnes-a'), med('PUT', { ...tiltak, alder: { fra: 18, til: 29 } }, etag(versjon)))
    const [siste, forste] = await historikken('varnes-a')
    expect(siste).toMatchObject({ handling: 'endret', hvem: KARI, kilde: 'skjema', tidspunkt: t.naa() })
    expect(siste?.endringer.map((e) => [e.felt.nb, e.for.nb, e.etter.nb])).toEqual([['Aldersgrense', 'ingen', '18–29']])
    expect(forste?.handling).toBe('opprettet')
  })

  test('En gammel utgave kommer tilbake som en ny linje, og ingenting forsvinner', async () => {
    const { versjon, tiltak } = await hent('varnes-a')
    const endret = (await (
      await t.redaktor(sti('varnes-a'), med('PUT', { ...tiltak, navn: 'Nytt navn' }, etag(versjon)))
    ).json()) as Kontortiltak
    const forste = (await historikken('varnes-a')).at(-1)
    const tilbake = (v: number, nr?: number) =>
      t.redaktor(`${sti('varnes-a')}/gjenopprett`, med('POST', { nr }, etag(v)))
    expect((await tilbake(versjon, forste?.nr)).status).toBe(412)
    expect((await tilbake(endret.versjon, 999_999)).status).toBe(404)
    expect((await tilbake(endret.versjon, forste?.nr)).status).toBe(200)
    expect((await hent('varnes-a')).tiltak).toEqual(tiltak)
    expect((await historikken('varnes-a')).map((l) => l.handling)).toEqual(['endret', 'endret', 'opprettet'])
  })

  test('Det som er tatt tilbake, er ikke sett på av noen i dag', async () => {
    const { versjon, tiltak } = await hent('varnes-a')
    const svar = await t.redaktor(sti('varnes-a'), med('PUT', { ...tiltak, alder: { fra: 40 } }, etag(versjon)))
    const endret = (await svar.json()) as Kontortiltak
    expect(endret.klokker.felt.alder).toBe(DATO)
    const nr = (await historikken('varnes-a')).at(-1)?.nr
    const igjen = await t.redaktor(`${sti('varnes-a')}/gjenopprett`, med('POST', { nr }, etag(endret.versjon)))
    expect(((await igjen.json()) as Kontortiltak).klokker.felt.alder).toBe(tiltak.bekreftet)
  })
})

describe('Live kontroll', () => {
  test('Alle feil i det som skrives, og ingenting lagres', async () => {
    const svar = await t.redaktor(
      `${STI}/kontroller`,
      med('POST', { tiltak: { ...avVarnes(), navn: '', alder: { fra: 9, til: 3 } } }),
    )
    const { felt, mangler } = (await svar.json()) as { felt: { sti: string }[]; mangler: unknown[] }
    expect(felt.map((f) => f.sti).sort()).toEqual(['alder', 'navn'])
    expect(mangler).toEqual([])
  })

  test('Et tiltak uten feil: hva som mangler, og hvor mye det betyr', async () => {
    const { alder: _, ...uten } = avVarnes()
    const svar = await t.redaktor(`${STI}/kontroller`, med('POST', { tiltak: uten }))
    expect(await svar.json()).toEqual({ felt: [], mangler: [{ felt: 'alder', andel: 100 }] })
  })
})
