/** An import from the first look to the last regret: what is written, what is remembered, and who was first. */
import { describe, expect, test } from 'vitest'
import type { Importangring, ImportvalgInn } from '../../catalog/skjema/import.ts'
import { avVarnes, type Kontortjeneste, medKontor, SELBU, VARNES } from '../api/kontortjeneste.ts'
import { DATO } from '../fabrikk.ts'
import { somProblem } from '../tjeneste.ts'
import { csv, type Filen, HODE, importer, se, skriv, spor, TO } from './last-opp.ts'

let t: Kontortjeneste
medKontor(
  (ny) => {
    t = ny
  },
  { hver: true },
)

const alle = async () => (await t.store.alle()).map(({ id }) => id)

describe('nye og endrede', () => {
  test('Nye får id av kontoret og navnet, er utkast, og er bekreftet i dag', async () => {
    const { endring, nye } = await importer(t.redaktor, { fil: TO })
    expect(nye).toEqual([`${VARNES}-moteplassen`, `${VARNES}-turlaget`])
    expect((await t.store.en(`${VARNES}-moteplassen`))?.tiltak).toMatchObject({
      kontor: VARNES,
      status: 'utkast',
      bekreftet: DATO,
      dekning: { landet: false, fylker: [], kommuner: ['5035', '5034'] },
      behov: { primar: expect.any(Array) },
    })
    const historikk = await t.store.endringslinjer(endring ?? 0)
    expect(historikk.map(({ kilde, handling }) => [kilde, handling])).toEqual([
      ['import: Våre tiltak.csv', 'opprettet'],
      ['import: Våre tiltak.csv', 'opprettet'],
    ])
  })

  test('Endret celle gir en lesbar forskjell, det kolonnene ikke sier, blir stående, og resten er uendret', async () => {
    await importer(t.redaktor, { fil: TO, valg: { standarder: [{ felt: 'status', verdi: 'publisert' }] } })
    const fil = csv('Navn;Telefon', 'Møteplassen;74 83 99 99', 'Turlaget ;')
    const forslag = await se(t.redaktor, { fil })
    expect(forslag.feil).toEqual([])
    expect(forslag.antall).toEqual({ ny: 0, endret: 1, uendret: 1, feil: 0 })
    expect(forslag.rader[0]).toMatchObject({
      rad: 2,
      status: 'endret',
      id: `${VARNES}-moteplassen`,
      endringer: [{ sti: 'kontakt.telefon', for: { nb: '74830000' }, etter: { nb: '74 83 99 99' } }],
    })
    const foer = (await t.store.en(`${VARNES}-moteplassen`))?.tiltak
    expect(await importer(t.redaktor, { fil })).toMatchObject({ endret: [`${VARNES}-moteplassen`] })
    const etter = (await t.store.en(`${VARNES}-moteplassen`))?.tiltak
    expect(etter).toEqual({ ...foer, kontakt: { telefon: '74 83 99 99' } })
  })

  test('Tom celle sier ingenting, «ukjent» sier at ingen vet', async () => {
    await importer(t.redaktor, { fil: TO })
    expect((await se(t.redaktor, { fil: csv('Navn;Telefon', 'Møteplassen;') })).antall.uendret).toBe(1)
    await importer(t.redaktor, { fil: csv('Navn;Telefon', 'Møteplassen;ukjent') })
    expect((await t.store.en(`${VARNES}-moteplassen`))?.tiltak).not.toHaveProperty('kontakt')
  })

  test('Samme navn på to steder er to tiltak, og blir kjent igjen', async () => {
    const fil = csv(
      'Navn;Type;Sammendrag;Adresse',
      'Kaféen;sprakkafe;Prat.;Storgata 1',
      'Kaféen;sprakkafe;Prat.;Lillegata 2',
    )
    const { nye } = await importer(t.redaktor, { fil })
    expect(nye).toEqual([`${VARNES}-kafeen`, `${VARNES}-kafeen-lillegata-2`])
    const snudd = csv(
      'Navn;Type;Sammendrag;Adresse',
      'Kaféen;sprakkafe;Prat.;Lillegata 2',
      'Kaféen;sprakkafe;Ny tekst.;Storgata 1',
    )
    const forslag = await se(t.redaktor, { fil: snudd })
    expect(forslag.rader.map(({ id, status }) => [id, status])).toEqual([
      [`${VARNES}-kafeen-lillegata-2`, 'uendret'],
      [`${VARNES}-kafeen`, 'endret'],
    ])
  })

  test('En id som er opptatt hos andre, brukes ikke', async () => {
    await t.importer([avVarnes({ id: `${VARNES}-moteplassen`, kontor: SELBU, navn: 'Fremmed' })])
    const { nye } = await importer(t.redaktor, { fil: TO })
    expect(nye).toEqual([`${VARNES}-moteplassen-2`, `${VARNES}-turlaget`])
    expect((await t.store.en(`${VARNES}-moteplassen`))?.tiltak.navn).toBe('Fremmed')
  })

  test('Egne tiltak som ikke er i filen, vises og blir stående', async () => {
    const forslag = await se(t.redaktor, { fil: TO })
    expect(forslag.mangler.map(({ id }) => id)).toEqual(['varnes-a', 'varnes-utkast'])
    await importer(t.redaktor, { fil: TO })
    expect(await alle()).toEqual(expect.arrayContaining(['varnes-a', 'varnes-utkast', 'selbu-a']))
  })
})

describe('alt eller ingenting, på det som ble sett', () => {
  test('Den som endret et tiltak siden, går foran: 412, og ingenting er lagret', async () => {
    await importer(t.redaktor, { fil: TO })
    const fil = csv(HODE, 'Møteplassen;motested;Ny tekst.;', 'Helt nytt;motested;Kom innom.;')
    const { avtrykk } = await se(t.redaktor, { fil })
    const staar = await t.store.en(`${VARNES}-moteplassen`)
    if (staar) await t.importer([{ ...staar.tiltak, sammendrag: 'En annen var først.' }])
    const svar = await skriv(t.redaktor, { fil }, avtrykk)
    expect(svar.status).toBe(412)
    await somProblem(svar)
    expect(await alle()).not.toContain(`${VARNES}-helt-nytt`)
    expect((await t.store.en(`${VARNES}-moteplassen`))?.tiltak.sammendrag).toBe('En annen var først.')
  })

  test('Den som laget det samme imens, går foran', async () => {
    const { avtrykk } = await se(t.redaktor, { fil: TO })
    await t.importer([avVarnes({ id: `${VARNES}-turlaget`, navn: 'Turlaget' })])
    expect((await skriv(t.redaktor, { fil: TO }, avtrykk)).status).toBe(412)
    expect(await alle()).not.toContain(`${VARNES}-moteplassen`)
  })

  test.each<[string, Filen, ImportvalgInn]>([
    ['en annen fil', csv(HODE, 'Noe annet;motested;Kom.;'), {}],
    ['andre valg', TO, { standarder: [{ felt: 'status', verdi: 'publisert' }] }],
    ['en rettet celle', TO, { rettelser: [{ rad: 2, kolonne: 2, verdi: 'Rettet.' }] }],
  ])('Avtrykket gjelder ikke %s', async (_, fil, valg) => {
    const { avtrykk } = await se(t.redaktor, { fil: TO })
    const svar = await skriv(t.redaktor, { fil, valg }, avtrykk)
    expect(svar.status).toBe(400)
    expect((await somProblem(svar)).felt).toMatchObject([{ sti: 'avtrykk' }])
    expect(await alle()).toHaveLength(3)
  })

  test('Hvilke rader som vises, og om valgene huskes, er ikke noe annet', async () => {
    const { avtrykk } = await se(t.redaktor, { fil: TO })
    const valg = { vis: { fra: 1, antall: 1, hvilke: 'ny' }, huskValg: false } satisfies ImportvalgInn
    expect((await skriv(t.redaktor, { fil: TO, valg }, avtrykk)).status).toBe(200)
  })

  test('En redaktør ved et annet kontor ser verken kontoret eller importen', async () => {
    expect((await spor(t.annen, { fil: TO })).status).toBe(404)
    const { endring } = await importer(t.redaktor, { fil: TO })
    expect((await t.annen(`/api/kontor/${SELBU}/import/${endring}/angre`, { method: 'POST' })).status).toBe(404)
    expect((await spor(t.veileder, { fil: TO })).status).toBe(403)
  })
})

const angre = (endring: number | null) =>
  t.redaktor(`/api/kontor/${VARNES}/import/${endring}/angre`, { method: 'POST' })

describe('angre', () => {
  test('Det som var endret, er som før, det som var nytt, er borte, og historikken har begge', async () => {
    await importer(t.redaktor, { fil: TO })
    const foer = await t.store.alle()
    const fil = csv(HODE, 'Møteplassen;motested;Ny tekst.;', 'Helt nytt;motested;Kom innom.;')
    const { endring } = await importer(t.redaktor, { fil })
    const svar = await angre(endring)
    expect(svar.status).toBe(200)
    const { angret } = (await svar.json()) as Importangring
    expect(angret).toEqual([`${VARNES}-moteplassen`, `${VARNES}-helt-nytt`])
    expect(await t.store.alle()).toEqual(foer)
    const linjer = await t.store.historikk(`${VARNES}-helt-nytt`)
    expect(linjer.map(({ handling, kilde }) => [handling, kilde])).toEqual([
      ['opprettet', 'import: Våre tiltak.csv'],
      ['fjernet', `angret import nr. ${endring}`],
    ])
  })

  test('Har noen endret noe av det siden, er det for sent, og ingenting skjer', async () => {
    const { endring } = await importer(t.redaktor, { fil: TO })
    const staar = await t.store.en(`${VARNES}-turlaget`)
    if (staar) await t.importer([{ ...staar.tiltak, sammendrag: 'Endret etterpå.' }])
    expect((await angre(endring)).status).toBe(412)
    expect(await alle()).toContain(`${VARNES}-moteplassen`)
  })

  test('Bare én gang', async () => {
    const { endring } = await importer(t.redaktor, { fil: TO })
    expect((await angre(endring)).status).toBe(200)
    expect((await angre(endring)).status).toBe(412)
  })

  test.each(['0', '999999', 'x', '1'])('%s er ingen import', async (nr) => {
    // Number one is how the ground was laid, which was no import of the office.
    expect((await t.redaktor(`/api/kontor/${VARNES}/import/${nr}/angre`, { method: 'POST' })).status).toBe(404)
  })
})

describe('husker kontorets overskrifter', () => {
  const fil = csv('Greia;Sjanger;Kjapt om;Fast nummer', 'Møteplassen;motested;Kom innom.;74830000')
  const valg: ImportvalgInn = {
    kolonner: [
      { kolonne: 0, felt: 'navn' },
      { kolonne: 1, felt: 'tiltakstype' },
      { kolonne: 2, felt: 'sammendrag' },
      { kolonne: 3, felt: null },
    ],
    standarder: [{ felt: 'eier', verdi: 'frivillig' }],
  }

  test('Valgt for hånd en gang, kjent igjen den neste, uansett store bokstaver', async () => {
    expect((await se(t.redaktor, { fil })).feil.length).toBeGreaterThan(0)
    await importer(t.redaktor, { fil, valg })
    const neste = csv('GREIA:;sjanger;Kjapt om (kort);fast  nummer', 'Turlaget;turgruppe;Vi går.;74830001')
    const forslag = await se(t.redaktor, { fil: neste })
    expect(forslag).toMatchObject({ husket: true, feil: [] })
    expect(forslag.kolonner.map(({ felt, sikkerhet }) => [felt, sikkerhet])).toEqual([
      ['navn', 'husket'],
      ['tiltakstype', 'husket'],
      ['sammendrag', 'husket'],
      [null, 'husket'],
    ])
    expect(forslag.standarder.find(({ felt }) => felt === 'eier')).toMatchObject({
      verdi: 'frivillig',
      kilde: 'husket',
    })
  })

  test('Ikke når kontoret ikke vil, og ikke for andre kontor', async () => {
    await importer(t.redaktor, { fil, valg: { ...valg, huskValg: false } })
    expect(await t.store.kolonnevalg(VARNES)).toBeNull()
    await importer(t.redaktor, { fil, valg })
    expect(await t.store.kolonnevalg(SELBU)).toBeNull()
    expect((await se(t.annen, { fil, kontor: SELBU })).husket).toBe(false)
  })

  test('Våre egne kolonnenavn går foran det som er husket', async () => {
    await t.store.huskKolonnevalg(
      VARNES,
      { overskrifter: { navn: 'sammendrag', 'alder fra': null }, standarder: {} },
      { hvem: 'test', kilde: 'test', tidspunkt: t.naa() },
    )
    const forslag = await se(t.redaktor, { fil: csv('id;navn;alder.fra', 'a;b;18') })
    expect(forslag.kolonner.map(({ felt }) => felt)).toEqual(['id', 'navn', 'alder.fra'])
  })
})

test('Små bokstaver gjør ikke et vanlig ark til vår egen eksport', async () => {
  const fil = csv(
    'navn;tiltakstype;sammendrag;behov;sted;alder;kapasitet;status',
    ' Turlaget ;Turgruppe;Vi går.;Fellesskap;Stranda;18–30;12;aktiv',
  )
  const forslag = await se(t.redaktor, { fil })
  expect(forslag.feil).toEqual([])
  await importer(t.redaktor, { fil })
  expect((await t.store.en(`${VARNES}-turlaget`))?.tiltak).toMatchObject({
    navn: 'Turlaget',
    behov: { primar: ['fellesskap'] },
    sted: { navn: 'Stranda' },
    alder: { fra: 18, til: 30 },
    kapasitet: { plasser: 12 },
    status: 'publisert',
  })
  // An empty cell says nothing, as in any sheet.
  const tom = await se(t.redaktor, { fil: csv('navn;sammendrag;sted', 'Turlaget;;') })
  expect(tom.antall.uendret).toBe(1)
})

test('Forhåndsvisningen sier hva en celle er lest som, når det er noe annet enn det som står, og aldri noe om en person', async () => {
  const fil = csv(
    'Navn;Type;Sammendrag;Alder;Varighet;Merknad',
    'Møteplassen;Møtested;Kom innom;18-25 år;14 dager;Kari sliter med rus',
  )
  const { rader, kolonner } = await se(t.redaktor, { fil })
  const navnPa = new Map(kolonner.map((k) => [k.kolonne, k.overskrift]))
  const lest = rader[0]?.lest?.map(({ kolonne, tekst }) => [navnPa.get(kolonne), tekst.nb])
  expect(lest).toEqual([
    ['Alder', '18–25'],
    ['Varighet', '2 uker'],
  ])
  expect(JSON.stringify(rader)).not.toContain('Kari')
})
