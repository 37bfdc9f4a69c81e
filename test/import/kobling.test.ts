/** Which entry a row is: never by a number somebody counted with, and quickly however many have the same name. */
import { describe, expect, test } from 'vitest'
import { type Kobling, koble } from '../../api/import/kobling.ts'
import type { Lagret } from '../../api/store/store.ts'
import { type Kontortjeneste, medKontor, SELBU, VARNES } from '../api/kontortjeneste.ts'
import { etTiltak } from '../fabrikk.ts'
import { somBruker } from '../tjeneste.ts'
import { csv, importer, se } from './last-opp.ts'

const medNumre = (overskrift: string, ...numre: string[]) =>
  csv(`${overskrift};Navn;Type;Sammendrag`, ...numre.map((nr, i) => `${nr};Tiltak ${'ABC'[i]};motested;Kom.`))

describe('løpenummer', () => {
  let t: Kontortjeneste
  medKontor(
    (ny) => {
      t = ny
    },
    { tiltak: [], hver: true },
  )

  test.each(['Nr', 'Nr.', 'Nummer', 'Løpenummer', 'Ref', 'ID', 'id', 'Tiltaks-id'])(
    '«%s» med 1, A-12 og 1.1 er ikke id-er',
    async (overskrift) => {
      const hvem = await somBruker(t, [{ rolle: 'redaktor', kontor: VARNES }])
      const forslag = await se(hvem, { fil: medNumre(overskrift, '1', 'A-12', '1.1') })
      expect(forslag.kolonner[0]?.felt).toBeNull()
      expect(forslag.rader.map(({ id }) => id)).toEqual(['a', 'b', 'c'].map((navn) => `${VARNES}-tiltak-${navn}`))
    },
  )

  test('En ny fil med de samme numrene rører ikke andre tiltak, og et annet kontor har sine', async () => {
    await importer(t.redaktor, { fil: medNumre('Nr', '1', '2') })
    const neste = csv('Nr;Navn;Type;Sammendrag', '1;Tiltak B;motested;Kom.', '2;Noe helt nytt;motested;Kom.')
    expect(await importer(t.redaktor, { fil: neste })).toMatchObject({
      nye: [`${VARNES}-noe-helt-nytt`],
      endret: [],
      uendret: [`${VARNES}-tiltak-b`],
    })
    expect((await se(t.annen, { fil: medNumre('Nr', '1'), kontor: SELBU })).feil).toEqual([])
  })

  test('Kontorets egne id-er blir kjent igjen, også når navnet er nytt', async () => {
    await importer(t.redaktor, { fil: medNumre('Nr', '1', '2') })
    const fil = csv('Tiltaks-id;Navn', `${VARNES}-tiltak-a;Nytt navn`, `${VARNES}-tiltak-b;Tiltak B`)
    const forslag = await se(t.redaktor, { fil })
    expect(forslag.kolonner[0]?.felt).toBe('id')
    expect(forslag.rader.map(({ status }) => status)).toEqual(['endret', 'uendret'])
  })

  test('Valgt for hånd: en feil i hver celle, og ingenting å lagre; husket fra før: ikke brukt', async () => {
    const valg = { kolonner: [{ kolonne: 0, felt: 'id' }] }
    const forslag = await se(t.redaktor, { fil: medNumre('Nr', '1', 'A-12'), valg })
    expect(forslag.antall).toMatchObject({ ny: 0, feil: 2 })
    expect(forslag.feil.map(({ celle }) => celle)).toEqual(['A2', 'A3'])
    expect(forslag.feil[1]?.melding).toContain('«A-12» er ikke en id fra katalogen')
    const av = { hvem: 'test', kilde: 'test', tidspunkt: t.naa() }
    await t.store.huskKolonnevalg(VARNES, { overskrifter: { nr: 'id' }, standarder: {} }, av)
    expect((await se(t.redaktor, { fil: medNumre('Nr', '1') })).kolonner[0]?.felt).toBeNull()
  })
})

const somLagret = (id: string, adresse: string): Lagret =>
  ({ tiltak: etTiltak({ id, navn: 'Norskkurs', sted: { adresse } }), versjon: 1 }) as unknown as Lagret

/** To the end, and how many times others could be let in. */
function ferdig(stegvis: Generator<void, ReadonlyMap<number, Kobling>>) {
  let steg = 0
  for (;;) {
    const { done, value } = stegvis.next()
    if (done) return { svar: value, steg }
    steg++
  }
}

describe('mange med samme navn', () => {
  const MANGE = 19_990
  const TID_MS = 3000
  const rader = Array.from({ length: MANGE }, (_, rad) => ({ rad, sagt: { navn: 'Norskkurs' } }))
  const steder = rader.map(({ rad }) => ({ rad, sagt: { navn: 'Norskkurs', 'sted.adresse': `Storgata ${rad}` } }))
  const ramme = { kontor: VARNES, egne: [], opptatt: new Set<string>() }

  test('på samme sted: én, og de andre er den samme', () => {
    const start = process.cpuUsage().user
    const { svar, steg } = ferdig(koble(rader, ramme))
    expect((process.cpuUsage().user - start) / 1000).toBeLessThan(TID_MS)
    expect(steg).toBeGreaterThanOrEqual(MANGE)
    expect(svar.get(0)).toEqual({ id: `${VARNES}-norskkurs`, naa: null, sammeSom: null })
    expect([...svar.values()].slice(1).every(({ sammeSom }) => sammeSom === 0)).toBe(true)
  })

  test('på hvert sitt sted: hver sin id, og de blir kjent igjen', () => {
    const start = process.cpuUsage().user
    const { svar } = ferdig(koble(steder, ramme))
    const ider = new Set([...svar.values()].map(({ id }) => id))
    expect(ider.size).toBe(MANGE)
    const egne = steder.map(({ rad, sagt }) => somLagret(svar.get(rad)?.id ?? '', sagt['sted.adresse']))
    const { svar: igjen } = ferdig(koble(steder.toReversed(), { ...ramme, egne: egne.toReversed() }))
    expect(steder.every(({ rad }) => igjen.get(rad)?.id === svar.get(rad)?.id)).toBe(true)
    expect((process.cpuUsage().user - start) / 1000).toBeLessThan(TID_MS)
  })

  test('Numrene fortsetter etter dem som er brukt', () => {
    const to = steder.slice(0, 2).map(({ rad }) => ({ rad, sagt: { navn: 'Norskkurs', kommunenummer: `503${rad}` } }))
    const opptatt = new Set([`${VARNES}-norskkurs`, `${VARNES}-norskkurs-3`])
    const { svar } = ferdig(koble(to, { ...ramme, opptatt }))
    expect([...svar.values()].map(({ id }) => id)).toEqual([`${VARNES}-norskkurs-2`, `${VARNES}-norskkurs-4`])
  })
})
