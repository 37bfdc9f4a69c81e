/** A store with something of everything in it, and all that it answers. */
import type { Endring, Store } from '../../api/store/store.ts'
import { etTiltak } from '../fabrikk.ts'
import { enReisetid } from './reisetid.ts'

const av = (tidspunkt: string): Endring => ({ hvem: 'kari «å» \u2028 👩🏽‍🔧', tidspunkt, kilde: 'æ;"ø"\n.json' })
const AV = av('2026-11-21T10:00:00.000Z')
const SENERE = '2026-12-24T10:00:00.000Z'

export const NAA = '2026-11-22T10:00:00.000Z'

const KARI = { epost: 'kari@kommune.no', roller: [{ rolle: 'administrator' as const }], sperret: false }
const BEHOV = { type: 'plass', tiltakId: 't-1', antall: 2, fra: '2027-01-04', behov: ['fellesskap'] } as const

const HULL = { kommunenummer: '5035', behov: 'norsk', arsak: 'for-langt' } as const

async function fyllTiltak(store: Store): Promise<void> {
  // More than what is read at a time, so that every limit is passed.
  await store.importer(
    Array.from({ length: 450 }, (_, i) =>
      etTiltak({ id: `t-${i}`, kontor: 'nav-stjordal', beskrivelse: 'å'.repeat(i) }),
    ),
    AV,
  )
  const grunnlag = etTiltak({ id: 't-2', navn: 'Det som sto' })
  await store.skriv(
    [
      { id: 't-1', tiltak: etTiltak({ id: 't-1', navn: 'Nytt\u2029navn\r\n' }), bekreft: ['sted', 'tider'] },
      { id: 't-2', tiltak: null },
      { id: 't-3', tiltak: etTiltak({ id: 't-3', status: 'utkast' }), kopiAv: { originalId: 't-2', grunnlag } },
    ],
    av('2026-11-22T10:00:00.000Z'),
  )
  await store.settReisetider([enReisetid(), enReisetid({ til: '5054' })], AV)
  await store.settReisetider([enReisetid()], AV)
  await store.tellVisninger({ 't-1': 3, 't-4': 7 }, '2026-11')
  for (const maned of ['2026-10', '2026-11', '2026-11']) await store.tellHull(HULL, maned)
}

/** `hemmeligheter`: known sessions and links, `o`, `i` and `p`. */
export async function fyllAlt(store: Store): Promise<void> {
  await fyllTiltak(store)
  await store.settKontor({ id: 'nav-stjordal', navn: 'NAV Stjørdal', kommuner: ['5035'], rytmeManeder: 6 }, AV)
  await store.huskKolonnevalg('nav-stjordal', { navn: 'Kolonne' }, AV)
  await store.pamin('nav-stjordal', '2026-11-01T00:00:00.000Z', '2026-11-20T10:00:00.000Z')
  for (const id of ['f-1', 'f-2'])
    await store.sendForesporsel(
      {
        ...BEHOV,
        behov: [...BEHOV.behov],
        id,
        fraKontor: 'nav-meraker',
        tilKontor: 'nav-stjordal',
        sendt: AV.tidspunkt,
        besvart: null,
        svar: null,
      },
      AV,
    )
  await store.svarForesporsel('f-2', { svar: 'fullt' }, AV)
  await store.lagreBruker(KARI, AV)
  await store.knyttOidc({ epost: KARI.epost, utsteder: 'https://a', subjekt: '1' }, AV)
  await store.startOkt({ hash: 'o', epost: KARI.epost, opprettet: NAA, utloper: SENERE }, AV)
  await store.lagInvitasjon({ hash: 'i', epost: KARI.epost, utloper: SENERE }, AV)
  await store.lagrePalogging({ hash: 'p', innhold: '{}', utloper: SENERE })
}

const IDER = ['t-1', 't-2', 't-3', 't-4']

/** Everything that can be asked without using anything up, and outlives a sign-in. */
export async function altAv(store: Store) {
  return {
    tiltak: await store.lagrede('nav-stjordal'),
    alle: await store.alle(),
    historikk: await store.historikk(),
    reisetider: [await store.reisetider(), await store.reisetidshistorikk()],
    ved: [await store.alleVed(AV.tidspunkt), await store.forsteEndring()],
    hull: [await store.talteHull('2026-10'), await store.talteHull('2026-11')],
    revisjon: await store.revisjon(),
    vedlegg: [await store.bekreftelser(IDER), await store.kopier(IDER), await store.visninger(IDER, '2026-01')],
    kontor: [await store.kontorer(), await store.kolonnevalg('nav-stjordal'), await store.sistPamint('nav-stjordal')],
    foresporsler: await store.foresporsler(null),
    brukere: [await store.brukere(), await store.brukerMedOidc('https://a', '1')],
    logg: await store.logg({ antall: 10_000 }),
  }
}

/** What each of the three doors leads to. Uses up what is used once. */
export const dorer = (store: Store) =>
  Promise.all([store.okt('o', NAA), store.brukInvitasjon('i', NAA), store.taPalogging('p', NAA)])
