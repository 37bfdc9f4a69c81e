/** What every store must do. Registered once per store, so that a new one is held to the same. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Feil } from '../../api/feil.ts'
import type { Endring, Store } from '../../api/store/store.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { etTiltak } from '../fabrikk.ts'
import { bruker } from './tilfeller-bruker.ts'
import { eierskapet } from './tilfeller-eierskap.ts'
import { fortid } from './tilfeller-fortid.ts'
import { hullmelding } from './tilfeller-hullmelding.ts'
import { kontor } from './tilfeller-kontor.ts'
import { reisetid } from './tilfeller-reisetid.ts'
import { samtidig } from './tilfeller-samtidig.ts'
import { skriving } from './tilfeller-skriv.ts'

/** A store in an empty place of its own. */
export type Provested = {
  store: Store
  /** One more store on the same place, as another process would open it. */
  apneEnTil(): Promise<Store>
  /** Another writer takes the place and holds it; the answer lets go. */
  hold(): Promise<() => void>
  /** Closes what was opened and removes the place. */
  rydd(): Promise<void>
}

const endring = (avvik: Partial<Endring> = {}): Endring => ({
  hvem: 'kari',
  tidspunkt: '2026-11-21T10:00:00.000Z',
  kilde: 'tiltak.json',
  ...avvik,
})

/** What a program error could hand over in spite of the types. */
const umulig = (avvik: Record<string, unknown>): Tiltak => ({ ...etTiltak(), ...avvik })

const VANSKELIG =
  'Ærlig øving på å være på plass: «sitat», "sitat", \'ett\', \\ / ; , %s $1 \t\r\n👩🏽‍🔧🇳🇴 e\u0301 Kárášjohka'

const ider = (rader: readonly Tiltak[]) => rader.map((t) => t.id)

async function altI(store: Store) {
  return { alle: await store.alle(), historikk: await store.historikk(), revisjon: await store.revisjon() }
}

function innhold(sted: () => Store) {
  test('En ny store er tom', async () => {
    expect(await altI(sted())).toEqual({ alle: [], historikk: [], revisjon: 0 })
    expect(await sted().historikk('et-tiltak')).toEqual([])
  })

  test('Import deler i nye, endrede og uendrede i filens rekkefølge', async () => {
    await sted().importer([etTiltak({ id: 'b' }), etTiltak({ id: 'd' })], endring())
    const rader = ['e', 'd', 'c', 'b', 'a'].map((id) => etTiltak({ id, navn: id === 'd' ? 'Nytt navn' : 'Et tiltak' }))
    const svar = await sted().importer(rader, endring())
    expect(svar).toEqual({ nye: ['e', 'c', 'a'], endret: ['d'], uendret: ['b'] })
  })

  test('Alle kommer etter id, tegn for tegn, og det som ikke var i filen, blir stående', async () => {
    await sted().importer(
      ['ab', 'a-c', 'a-10', 'aa', 'b'].map((id) => etTiltak({ id })),
      endring(),
    )
    await sted().importer([etTiltak({ id: 'a-2' })], endring())
    expect(ider(await sted().alle())).toEqual(['a-10', 'a-2', 'a-c', 'aa', 'ab', 'b'])
  })

  test('Ukjent, ingen og tom liste holdes fra hverandre', async () => {
    const { miljo: _, ...utenMiljo } = etTiltak()
    const rader = [{ ...utenMiljo, id: 'a', alder: null }, etTiltak({ id: 'b', miljo: [], oppmote: {} })]
    await sted().importer(rader, endring())
    const [a, b] = await sted().alle()
    expect(a).toStrictEqual(rader[0])
    expect(b).toStrictEqual(rader[1])
  })

  test('Æøå, emoji, anførselstegn, linjeskift og 10 kB tekst kommer uendret tilbake', async () => {
    const beskrivelse = VANSKELIG.repeat(200).slice(0, 10_000)
    await sted().importer([etTiltak({ navn: VANSKELIG, beskrivelse })], endring({ hvem: VANSKELIG, kilde: VANSKELIG }))
    const [t] = await sted().alle()
    const [linje] = await sted().historikk('et-tiltak')
    expect([t?.navn, t?.beskrivelse]).toEqual([VANSKELIG, beskrivelse])
    expect([linje?.hvem, linje?.kilde, linje?.etter?.navn]).toEqual([VANSKELIG, VANSKELIG, VANSKELIG])
  })
}

function historikk(sted: () => Store) {
  const forst = endring()
  const sa = endring({ hvem: 'ola', tidspunkt: '2026-11-22T08:30:00.000Z', kilde: 'skjema' })
  const gammel = etTiltak({ id: 'a' })
  const ny = etTiltak({ id: 'a', navn: 'Nytt navn' })
  const b = etTiltak({ id: 'b' })

  test('Historikken sier hvem, når, hvorfra og hva som sto før og etter, eldste først', async () => {
    await sted().importer([b, gammel], forst)
    await sted().importer([ny, b], sa)
    const linjer = await sted().historikk()
    expect(linjer).toEqual([
      {
        ...forst,
        nr: expect.any(Number),
        endring: expect.any(Number),
        tiltakId: 'b',
        handling: 'opprettet',
        for: null,
        etter: b,
      },
      {
        ...forst,
        nr: expect.any(Number),
        endring: expect.any(Number),
        tiltakId: 'a',
        handling: 'opprettet',
        for: null,
        etter: gammel,
      },
      {
        ...sa,
        nr: expect.any(Number),
        endring: expect.any(Number),
        tiltakId: 'a',
        handling: 'endret',
        for: gammel,
        etter: ny,
      },
    ])
    const numre = linjer.map((l) => l.nr)
    expect(numre).toEqual([...new Set(numre)].sort((x, y) => x - y))
    expect(await sted().historikk('a')).toEqual(linjer.slice(1))
    expect(await sted().historikk('finnes-ikke')).toEqual([])
  })

  test('Historikken bare vokser, også når noe endres tilbake', async () => {
    let sett = await sted().historikk()
    for (const rader of [[gammel, b], [ny], [gammel], [gammel, ny], [b]]) {
      await sted().importer(rader, forst)
      const naa = await sted().historikk()
      expect(naa.slice(0, sett.length)).toEqual(sett)
      sett = naa
    }
    expect(sett.map((l) => l.handling)).toEqual(['opprettet', 'opprettet', 'endret', 'endret', 'endret'])
  })

  test('Revisjonen stiger ved endring, og står stille når importen ikke endrer noe', async () => {
    const tom = await sted().revisjon()
    await sted().importer([gammel], forst)
    const en = await sted().revisjon()
    await sted().importer([gammel], sa)
    await sted().importer([], sa)
    expect(await sted().revisjon()).toBe(en)
    await sted().importer([ny], sa)
    expect([tom < en, en < (await sted().revisjon())]).toEqual([true, true])
    expect(await sted().historikk()).toHaveLength(2)
  })

  test('Sammenligning svarer som importen ville svart, og endrer ingenting', async () => {
    await sted().importer([gammel, b], forst)
    const foer = await altI(sted())
    const rader = [etTiltak({ id: 'c' }), ny, b]
    const svar = await sted().sammenlign(rader)
    expect(svar).toEqual({ nye: ['c'], endret: ['a'], uendret: ['b'] })
    expect(await altI(sted())).toEqual(foer)
    expect(await sted().importer(rader, sa)).toEqual(svar)
  })
}

function altEllerIngenting(sted: () => Store) {
  test.each([
    ['har en verdi JSON ikke kan holde', umulig({ id: 'midt', kostnad: { deltaker: 1n } })],
    ['blir avvist av databasen', umulig({ id: null })],
  ])('Ingenting lagres når en rad midt i filen %s', async (_, midten) => {
    await sted().importer([etTiltak({ id: 'a' })], endring())
    const foer = await altI(sted())
    const rader = [etTiltak({ id: 'a', navn: 'Nytt navn' }), etTiltak({ id: 'b' }), midten, etTiltak({ id: 'c' })]
    await expect(sted().importer(rader, endring())).rejects.toThrow(/\w/)
    expect(await altI(sted())).toEqual(foer)
    expect((await sted().importer([etTiltak({ id: 'b' })], endring())).nye).toEqual(['b'])
  })
}

function flere(prove: () => Provested) {
  test('To som er åpne samtidig, ser hva den andre skriver', async () => {
    const { store } = prove()
    const annen = await prove().apneEnTil()
    await store.importer([etTiltak({ id: 'a' })], endring())
    expect(ider(await annen.alle())).toEqual(['a'])
    const revisjon = await store.revisjon()
    expect(await annen.revisjon()).toBe(revisjon)
    await annen.importer([etTiltak({ id: 'b' })], endring({ hvem: 'ola' }))
    expect(ider(await store.alle())).toEqual(['a', 'b'])
    expect(await store.revisjon()).toBeGreaterThan(revisjon)
    expect((await store.historikk('b')).map((l) => l.hvem)).toEqual(['ola'])
  })

  test('Det som er lagret, er der når den åpnes igjen', async () => {
    await prove().store.importer([etTiltak()], endring())
    const foer = await altI(prove().store)
    await prove().store.lukk()
    expect(await altI(await prove().apneEnTil())).toEqual(foer)
  })

  test('Den som vil skrive mens en annen skriver, får beskjed om konflikt og kan prøve igjen', async () => {
    const { store } = prove()
    const slipp = await prove().hold()
    const feil: unknown = await store.importer([etTiltak()], endring()).catch((f: unknown) => f)
    expect(await store.alle()).toEqual([])
    slipp()
    expect(feil).toBeInstanceOf(Feil)
    expect(feil).toMatchObject({ kode: 'konflikt', message: expect.stringContaining('Prøv igjen') })
    expect((await store.importer([etTiltak()], endring())).nye).toEqual(['et-tiltak'])
  })
}

/** Registers all cases for the store that `apne` makes in a new, empty place. */
export const tilfeller = (navn: string, apne: () => Promise<Provested>): void => {
  describe(navn, () => {
    let her: Provested
    beforeEach(async () => {
      her = await apne()
    })
    afterEach(() => her.rydd())
    const store = () => her.store
    innhold(store)
    historikk(store)
    altEllerIngenting(store)
    flere(() => her)
    reisetid(() => her)
    skriving(() => her)
    eierskapet(() => her)
    fortid(() => her)
    hullmelding(() => her)
    kontor(() => her)
    bruker(() => her)
    samtidig(() => her)
  })
}
