/** What every store must do with users, sessions and links that are used once. */
import { expect, test } from 'vitest'
import type { Endring, Store } from '../../api/store/store.ts'
import type { Bruker } from '../../catalog/skjema/kontor.ts'
import type { Provested } from './tilfeller.ts'

const av: Endring = { hvem: 'admin@kommune.no', tidspunkt: '2026-11-21T10:00:00.000Z', kilde: 'nettsiden' }
const NAA = '2026-11-21T10:00:00.000Z'
const SENERE = '2026-11-22T10:00:00.000Z'
const FOER = '2026-11-20T10:00:00.000Z'

const kari: Bruker = {
  epost: 'kari@kommune.no',
  navn: 'Kari Ås',
  roller: [{ rolle: 'redaktor', kontor: 'nav-stjordal' }],
  sperret: false,
}
const ola: Bruker = { epost: 'ola@kommune.no', roller: [{ rolle: 'planlegger' }], sperret: false }

const admin = (b: Bruker): Bruker => ({ ...b, roller: [{ rolle: 'administrator' }] })

const okt = (hash: string, { epost } = kari, utloper = SENERE) => ({ hash, epost, opprettet: NAA, utloper })

async function medBrukere(store: Store): Promise<void> {
  await store.lagreBruker(ola, av)
  await store.lagreBruker(kari, av)
}

function brukere(prove: () => Provested) {
  const sted = () => prove().store
  test('Brukere: kommer tilbake som de ble lagret, etter e-post, og kan endres', async () => {
    expect([await sted().brukere(), await sted().bruker('kari@kommune.no')]).toEqual([[], null])
    await medBrukere(sted())
    expect(await sted().brukere()).toStrictEqual([kari, ola])
    expect(await sted().lagreBruker(admin(ola), av)).toBe(true)
    expect(await sted().bruker(ola.epost)).toEqual(admin(ola))
    expect(await sted().revisjon()).toBe(0)
  })

  test('Brukere: den siste administratoren blir, også når to gir fra seg rollen i samme øyeblikk', async () => {
    const annen = await prove().apneEnTil()
    for (const b of [admin(kari), admin(ola)]) await sted().lagreBruker(b, av)
    const forsok = await Promise.all([
      sted().lagreBruker(kari, av),
      annen.lagreBruker({ ...admin(ola), sperret: true }, av),
    ])
    expect(new Set(forsok)).toEqual(new Set([false, true]))
    const igjen = (await sted().brukere()).filter((b) => !b.sperret && b.roller[0]?.rolle === 'administrator')
    expect(igjen).toEqual([forsok[0] ? admin(ola) : admin(kari)])
    expect(await sted().logg({ antall: 10 })).toHaveLength(3)
  })

  test('OIDC: brukeren finnes igjen ved utsteder og subjekt sammen', async () => {
    await medBrukere(sted())
    await sted().knyttOidc({ epost: kari.epost, utsteder: 'https://a', subjekt: '1' }, av)
    await sted().knyttOidc({ epost: ola.epost, utsteder: 'https://b', subjekt: '1' }, av)
    expect(await sted().brukerMedOidc('https://a', '1')).toEqual(kari)
    expect(await sted().brukerMedOidc('https://b', '1')).toEqual(ola)
    expect(await sted().brukerMedOidc('https://a', '2')).toBeNull()
  })
}

const hos = (utsteder: string, subjekt: string, { epost } = kari) => ({ epost, utsteder, subjekt })

function knytninger(prove: () => Provested) {
  const sted = () => prove().store
  test('OIDC: et subjekt flyttes ikke til en annen, og en bruker får ikke to hos samme utsteder', async () => {
    await medBrukere(sted())
    expect(await sted().knyttOidc(hos('https://a', '1'), av)).toBe(true)
    const foer = await sted().logg({ antall: 100 })
    expect(await sted().knyttOidc(hos('https://a', '1', ola), av)).toBe(false)
    expect(await sted().knyttOidc(hos('https://a', '2'), av)).toBe(false)
    expect(await sted().knyttOidc(hos('https://a', '1'), av)).toBe(true)
    expect(await sted().brukerMedOidc('https://a', '1')).toEqual(kari)
    expect(await sted().brukerMedOidc('https://a', '2')).toBeNull()
    expect(await sted().logg({ antall: 100 })).toEqual(foer)
    expect(await sted().knyttOidc(hos('https://b', '2'), av)).toBe(true)
  })

  test('OIDC: to subjekter med samme bruker i samme øyeblikk: ett blir knyttet', async () => {
    await medBrukere(sted())
    const annen = await prove().apneEnTil()
    const svar = await Promise.all([
      sted().knyttOidc(hos('https://a', '1'), av),
      annen.knyttOidc(hos('https://a', '2'), av),
    ])
    expect(new Set(svar)).toEqual(new Set([true, false]))
  })

  test('OIDC: den som løsnes, har ingen innlogging og ingen økt igjen, og kan knyttes på nytt', async () => {
    await medBrukere(sted())
    for (const oidc of [hos('https://a', '1'), hos('https://b', '1'), hos('https://a', '2', ola)])
      await sted().knyttOidc(oidc, av)
    await sted().startOkt(okt('h1'), av)
    await sted().startOkt(okt('h2', ola), av)
    expect(await sted().losneOidc(kari.epost, av)).toBe(true)
    expect(await sted().brukerMedOidc('https://a', '1')).toBeNull()
    expect(await sted().brukerMedOidc('https://b', '1')).toBeNull()
    expect(await sted().brukerMedOidc('https://a', '2')).toEqual(ola)
    expect([await sted().okt('h1', NAA), await sted().okt('h2', NAA)]).toEqual([null, ola])
    const [sist] = await sted().logg({ antall: 1 })
    expect(sist).toMatchObject({ hvem: av.hvem, handling: 'oidc-losnet', gjelder: kari.epost })
    expect(await sted().losneOidc(kari.epost, av)).toBe(false)
    expect(await sted().logg({ antall: 1 })).toEqual([sist])
    expect(await sted().knyttOidc(hos('https://a', '3'), av)).toBe(true)
  })
}

function okter(sted: () => Store) {
  test('Økt: gjelder til den går ut, og ikke for noen andre', async () => {
    await medBrukere(sted())
    await sted().startOkt(okt('h1'), av)
    expect(await sted().okt('h1', NAA)).toEqual(kari)
    expect(await sted().okt('h1', '2026-11-22T09:59:59.999Z')).toEqual(kari)
    expect([await sted().okt('h1', SENERE), await sted().okt('h2', NAA)]).toEqual([null, null])
  })

  test('Økt: roller som endres, gjelder straks', async () => {
    await medBrukere(sted())
    await sted().startOkt(okt('h1'), av)
    const ny = { ...kari, roller: [{ rolle: 'veileder' as const }] }
    await sted().lagreBruker(ny, av)
    expect(await sted().okt('h1', NAA)).toEqual(ny)
  })

  test('Utlogging overalt tar også de ubrukte lenkene, og bare brukerens egne', async () => {
    await medBrukere(sted())
    await sted().lagInvitasjon({ hash: 'i1', epost: kari.epost, utloper: SENERE }, av)
    await sted().lagInvitasjon({ hash: 'i2', epost: ola.epost, utloper: SENERE }, av)
    await sted().avsluttAlle(kari.epost, av)
    expect(await sted().logg({ antall: 1 })).toMatchObject([{ handling: 'utlogging-alle', gjelder: kari.epost }])
    expect([await sted().brukInvitasjon('i1', NAA), await sted().brukInvitasjon('i2', NAA)]).toEqual([null, ola.epost])
  })

  test('Utlogging tar én økt eller alle, og bare brukerens egne', async () => {
    await medBrukere(sted())
    for (const [hash, hvem] of [
      ['h1', kari],
      ['h2', kari],
      ['h3', kari],
      ['h4', ola],
    ] as const)
      await sted().startOkt(okt(hash, hvem), av)
    const gyldige = async () => {
      const svar = await Promise.all(['h1', 'h2', 'h3', 'h4'].map((h) => sted().okt(h, NAA)))
      return svar.map((b) => b?.epost ?? null)
    }
    await sted().avsluttOkt('h1', av)
    expect(await gyldige()).toEqual([null, kari.epost, kari.epost, ola.epost])
    await sted().avsluttAlle(kari.epost, av)
    expect(await gyldige()).toEqual([null, null, null, ola.epost])
    const antall = (await sted().logg({ antall: 100 })).length
    await sted().avsluttOkt('h1', av)
    await sted().avsluttAlle(kari.epost, av)
    expect(await sted().logg({ antall: 100 })).toHaveLength(antall)
  })

  test('Den som sperres, mister økter og lenker straks, og får dem ikke igjen når sperren tas bort', async () => {
    await medBrukere(sted())
    await sted().startOkt(okt('h1'), av)
    await sted().startOkt(okt('h2', ola), av)
    await sted().lagInvitasjon({ hash: 'i1', epost: kari.epost, utloper: SENERE }, av)
    await sted().lagreBruker({ ...kari, sperret: true }, av)
    expect([await sted().okt('h1', NAA), await sted().okt('h2', NAA)]).toEqual([null, ola])
    await sted().lagreBruker(kari, av)
    expect([await sted().okt('h1', NAA), await sted().brukInvitasjon('i1', NAA)]).toEqual([null, null])
  })

  test('En sperret brukers økt gjelder ikke, om den så ble startet etterpå', async () => {
    await sted().lagreBruker({ ...kari, sperret: true }, av)
    await sted().startOkt(okt('h1'), av)
    await sted().lagInvitasjon({ hash: 'i1', epost: kari.epost, utloper: SENERE }, av)
    expect([await sted().okt('h1', NAA), await sted().brukInvitasjon('i1', NAA)]).toEqual([null, null])
  })
}

function engangs(prove: () => Provested) {
  const sted = () => prove().store
  test('Invitasjon: virker én gang, også når to prosesser bruker den samtidig', async () => {
    await medBrukere(sted())
    const annen = await prove().apneEnTil()
    await sted().lagInvitasjon({ hash: 'i1', epost: kari.epost, utloper: SENERE }, av)
    const svar = await Promise.all([sted(), annen, sted(), annen].map((s) => s.brukInvitasjon('i1', NAA)))
    expect(svar.filter((epost) => epost !== null)).toEqual([kari.epost])
    expect(await annen.brukInvitasjon('i1', NAA)).toBeNull()
  })

  test('Invitasjon: en ny setter brukerens forrige ut av kraft, og ingen annens', async () => {
    await medBrukere(sted())
    await sted().lagInvitasjon({ hash: 'i1', epost: kari.epost, utloper: SENERE }, av)
    await sted().lagInvitasjon({ hash: 'i2', epost: ola.epost, utloper: SENERE }, av)
    await sted().lagInvitasjon({ hash: 'i3', epost: kari.epost, utloper: SENERE }, av)
    const svar = await Promise.all(['i1', 'i2', 'i3'].map((hash) => sted().brukInvitasjon(hash, NAA)))
    expect(svar).toEqual([null, ola.epost, kari.epost])
  })

  test('Invitasjon: virker ikke når den er gått ut eller ukjent', async () => {
    await medBrukere(sted())
    await sted().lagInvitasjon({ hash: 'i1', epost: kari.epost, utloper: NAA }, av)
    expect([await sted().brukInvitasjon('i1', NAA), await sted().brukInvitasjon('i2', NAA)]).toEqual([null, null])
  })

  test('Pålogging: gis ut én gang, også når to prosesser spør samtidig', async () => {
    const annen = await prove().apneEnTil()
    await sted().lagrePalogging({ hash: 'p1', innhold: '{"æ":1}', utloper: SENERE })
    await sted().lagrePalogging({ hash: 'p2', innhold: 'x', utloper: NAA })
    const svar = await Promise.all([sted(), annen, sted(), annen].map((s) => s.taPalogging('p1', NAA)))
    expect(svar.filter((innhold) => innhold !== null)).toEqual(['{"æ":1}'])
    expect([await sted().taPalogging('p2', NAA), await sted().taPalogging('p3', NAA)]).toEqual([null, null])
  })

  test('Pålogging: den som gjetter, får svar mens en annen skriver', async () => {
    const slipp = await prove().hold()
    const svar = await sted().taPalogging('gjettet', NAA)
    slipp()
    expect(svar).toBeNull()
  })

  test('Rydding tar bare det som er gått ut', async () => {
    await medBrukere(sted())
    for (const [navn, hvem, utloper] of [
      ['gammel', kari, NAA],
      ['ny', ola, SENERE],
    ] as const) {
      await sted().startOkt(okt(navn, hvem, utloper), av)
      await sted().lagInvitasjon({ hash: navn, epost: hvem.epost, utloper }, av)
      await sted().lagrePalogging({ hash: navn, innhold: navn, utloper })
    }
    await sted().rydd(NAA)
    const finnes = (navn: string) =>
      Promise.all([sted().okt(navn, FOER), sted().brukInvitasjon(navn, FOER), sted().taPalogging(navn, FOER)])
    expect(await finnes('gammel')).toEqual([null, null, null])
    expect(await finnes('ny')).toEqual([ola, ola.epost, 'ny'])
  })

  test('Logg: innlogging, utlogging, lenker og sperring står der, og ingen hemmelighet', async () => {
    await medBrukere(sted())
    await sted().lagInvitasjon({ hash: 'hemmelig-i', epost: kari.epost, utloper: SENERE }, av)
    await sted().startOkt(okt('hemmelig-o'), av)
    await sted().knyttOidc({ epost: kari.epost, utsteder: 'https://a', subjekt: 'hemmelig-s' }, av)
    await sted().avsluttOkt('hemmelig-o', av)
    await sted().startOkt(okt('hemmelig-o2'), av)
    await sted().avsluttAlle(kari.epost, av)
    await sted().lagreBruker({ ...kari, sperret: true }, av)
    const linjer = await sted().logg({ antall: 100 })
    const handlinger = [
      'bruker',
      'bruker',
      'invitasjon',
      'innlogging',
      'oidc',
      'utlogging',
      'innlogging',
      'utlogging-alle',
    ]
    expect(linjer.map((l) => l.handling).toReversed()).toEqual([...handlinger, 'sperret'])
    expect(linjer.every((l) => l.hvem === av.hvem && l.gjelder.endsWith('@kommune.no'))).toBe(true)
    expect(JSON.stringify(linjer)).not.toContain('hemmelig')
  })
}

/** Registers the cases in the suite of a store. */
export function bruker(prove: () => Provested): void {
  const store = () => prove().store
  brukere(prove)
  knytninger(prove)
  okter(store)
  engangs(prove)
}
