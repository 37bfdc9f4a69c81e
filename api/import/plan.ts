/** What a file would do to the catalogue: read, understood and compared, with nothing changed. Others are answered between the rows. */
import type {
  Importfeil,
  Importfremdrift,
  Importkolonne,
  Importstandard,
  Importvalg,
} from '../../catalog/skjema/import.ts'
import type { Kontor } from '../../catalog/skjema/kontor.ts'
import type { Deps } from '../deps.ts'
import type { Lagret } from '../store/store.ts'
import { type Celle, type Filslag, tilRader, ukjenteStier } from '../tabell.ts'
import { erEgenFil } from './egen.ts'
import { IMPORTFELTER } from './felter.ts'
import { celletekst, finnHode, type Hode, lesHode, velgArk } from './hode.ts'
import { koble, uten } from './kobling.ts'
import { type Husket, lagKolonner, lesHusket, valgfeil } from './kolonner.ts'
import type { Ark, Lest } from './lest.ts'
import { type Dom, dom, feltets, type Oppgjorsramme } from './oppgjor.ts'
import { celleFeil, lesRad, type Radlesning } from './radleser.ts'
import { finnRader, type Hoppet, lagPersonleter, type Personfunn, rettet, sted, vistCelle } from './rutenett.ts'
import { lagStandarder, lesStandarder } from './standarder.ts'

export type Importdeps = Pick<Deps, 'store' | 'geografi' | 'maler' | 'idag' | 'current'>
export type Oppgave = { lest: Lest; valg: Importvalg; kontor: Kontor }
export type Meld = (fremdrift: Importfremdrift) => void

export type Importplan = {
  alleArk: readonly Ark[]
  /** With what was corrected. */
  ark: Ark
  hode: Hode
  kolonner: Importkolonne[]
  standarder: Importstandard[]
  personer: Personfunn
  dommer: Dom[]
  hoppetOver: Hoppet[]
  /** All faults, in the order of the grid; those of the whole file first. */
  feil: Importfeil[]
  mangler: { id: string; navn: string }[]
  husket: boolean
}

const PAUSE_MS = 20

const pause = () => new Promise((videre) => setImmediate(videre))

/** Does something with each, and lets others in now and then. */
async function hver<T, U>(
  liste: readonly T[],
  gjor: (post: T) => U,
  meld: (gjort: number) => void = () => {},
): Promise<U[]> {
  const ut: U[] = []
  let sist = performance.now()
  for (const post of liste) {
    ut.push(gjor(post))
    if (performance.now() - sist < PAUSE_MS) continue
    meld(ut.length)
    await pause()
    sist = performance.now()
  }
  return ut
}

const erPost = (post: unknown): post is object => typeof post === 'object' && post !== null && !Array.isArray(post)

/** Entries of a JSON file as a sheet with our own columns. */
function somArk(poster: readonly unknown[]): Ark {
  const objekter = poster.map((post) => (erPost(post) ? post : {}))
  const { navn, rader } = tilRader(objekter, 'xlsx')
  const ukjente = ukjenteStier(objekter)
  const celler: Celle[][] = [[...navn, ...ukjente], ...rader.map((rad) => [...rad, ...ukjente.map(() => null)])]
  return { navn: 'JSON', celler, fletter: [] }
}

function hodetI(ark: Ark, valg: Importvalg): Hode {
  const siste = Math.max(0, ark.celler.length - 1)
  if (valg.hode) {
    const [fra, til] = [valg.hode.fra - 1, valg.hode.til - 1].map((rad) => Math.min(rad, siste))
    return lesHode(ark, Math.min(fra ?? 0, til ?? 0), Math.max(fra ?? 0, til ?? 0))
  }
  const forste = (ark.celler[0] ?? []).map(celletekst)
  if (erEgenFil(forste)) return lesHode(ark, 0, 0)
  return finnHode(ark)?.hode ?? lesHode(ark, 0, 0)
}

const FLEST_EKSEMPLER = 3
const LENGST_EKSEMPEL = 80

function eksemplene(ark: Ark, rader: readonly number[], personer: Personfunn) {
  return (kolonne: number): string[] => {
    const funnet = new Set<string>()
    for (const rad of rader) {
      const tekst = personer.skjult.has(sted(rad, kolonne)) ? '' : vistCelle(ark.celler[rad]?.[kolonne], false).trim()
      if (tekst !== '') funnet.add(tekst.length > LENGST_EKSEMPEL ? `${tekst.slice(0, LENGST_EKSEMPEL - 1)}…` : tekst)
      if (funnet.size >= FLEST_EKSEMPLER) break
    }
    return [...funnet]
  }
}

type Oppsett = Pick<Importplan, 'alleArk' | 'ark' | 'hode' | 'kolonner' | 'personer' | 'hoppetOver'> & {
  rader: number[]
  husket: Husket
  egen: boolean
}

async function settOpp({ lest, valg }: Oppgave, husket: Husket): Promise<Oppsett> {
  const alleArk = lest.slag === 'json' ? [somArk(lest.poster)] : lest.ark
  const valgt = alleArk.findIndex((a) => a.navn === valg.ark)
  await hver(alleArk, finnHode)
  const ratt = alleArk[valgt >= 0 ? valgt : velgArk(alleArk)] ?? { navn: '', celler: [], fletter: [] }
  const ark = rettet(ratt, valg.rettelser)
  const hode = hodetI(ark, valg)
  await pause()
  const egen = lest.slag === 'json' || erEgenFil(hode.overskrifter)
  const kolonnene = (eksempler: (k: number) => string[]) =>
    lagKolonner(hode.overskrifter, { valg: valg.kolonner, husket, egen, gjett: lest.slag !== 'json', eksempler })
  const forelopige = kolonnene(() => [])
  const utelatt = new Set(forelopige.filter((k) => k.felt === null && k.sikkerhet === 'valgt').map((k) => k.kolonne))
  const { iRad, funn: personer } = lagPersonleter(ark, hode, utelatt)
  await hver([...ark.celler.keys()], iRad)
  const navn = forelopige.find((k) => k.felt === 'navn')?.kolonne ?? -1
  const { rader, hoppetOver } = finnRader(ark, { hode, navn, teknisk: egen, utelat: valg.utelat })
  const kolonner = kolonnene(eksemplene(ark, rader, personer))
  return { alleArk, ark, hode, kolonner, personer, hoppetOver, rader, husket, egen }
}

const forFilen = (felt: string | null, melding: string): Importfeil => ({
  rad: null,
  kolonne: null,
  celle: '',
  felt,
  melding,
  person: false,
})

/** What is wrong with the file or the choices as a whole. */
function fellesfeil({ lest, valg }: Oppgave, oppsett: Oppsett): Importfeil[] {
  const { kolonner, hode, rader, alleArk, personer } = oppsett
  const iHodet = (kolonne: number, melding: string) =>
    celleFeil({ rad: hode.til, kolonne, felt: kolonner[kolonne]?.felt ?? '' }, melding)
  return [
    ...(valg.ark != null && !alleArk.some((a) => a.navn === valg.ark)
      ? [forFilen(null, 'Filen har ikke det arket som er valgt')]
      : []),
    ...(rader.length === 0 ? [forFilen(null, 'Arket har ingen rader med tiltak under overskriftene')] : []),
    ...(kolonner.some((k) => k.felt === 'navn' || k.felt === 'id')
      ? []
      : [forFilen('navn', 'Ingen kolonne er valgt som navnet på tiltaket')]),
    ...valgfeil(valg.kolonner, kolonner.length).map(({ kolonne, melding }) => iHodet(kolonne, melding)),
    ...(lest.slag === 'json'
      ? lest.poster.flatMap((post, i) =>
          erPost(post) ? [] : [forFilen(null, `Nr. ${i + 1} i listen er ikke et tiltak`)],
        )
      : []),
    ...(lest.slag === 'json'
      ? kolonner.filter((k) => k.felt === null && k.sikkerhet !== 'valgt').map((k) => iHodet(k.kolonne, 'Ukjent felt'))
      : []),
    ...valg.standarder
      .filter(({ felt }) => !IMPORTFELTER.has(felt))
      .map(({ felt }) => forFilen(null, `Feltet «${felt.slice(0, 60)}» finnes ikke`)),
    ...personer.feil.filter(({ rad }) => rad === null || rad <= hode.til + 1),
  ]
}

const idenI = ({ sagt }: Radlesning) => (typeof sagt['id'] === 'string' ? sagt['id'] : null)

/** Ids written in the file that somebody else has. */
async function fremmedeIder(
  lesninger: readonly Radlesning[],
  egne: readonly Lagret[],
  { store, current }: Importdeps,
): Promise<Set<string>> {
  const mine = new Set(egne.map((l) => l.tiltak.id))
  const ut = new Set<string>()
  for (const id of new Set(lesninger.map(idenI)))
    if (id !== null && !mine.has(id) && (current.snapshot().finn(id) || (await store.en(id)))) ut.add(id)
  return ut
}

const FORSOK = 3

type Domsramme = { oppsett: Oppsett; lesninger: readonly Radlesning[]; egne: readonly Lagret[]; ramme: Oppgjorsramme }

/** Judged again, with other ids, when one we made turns out to be in use by another office. */
async function avgjor({ oppsett, lesninger, egne, ramme }: Domsramme, deps: Importdeps, meld: Meld) {
  const opptatt = new Set<string>()
  for (let forsok = 1; ; forsok++) {
    await pause()
    const koblinger = koble(lesninger, { kontor: ramme.kontor.id, egne, opptatt })
    const felles = new Set<string>()
    const dommer = await hver(
      lesninger,
      (lesning) => {
        const kobling = koblinger.get(lesning.rad) ?? { id: '', naa: null, sammeSom: null }
        return dom(lesning, kobling, { celler: oppsett.ark.celler[lesning.rad] ?? [], ramme, felles })
      },
      (gjort) => meld({ steg: 'sammenligner', gjort, av: lesninger.length }),
    )
    const nye = dommer.flatMap((d) => (d.status === 'ny' && d.tiltak && !ramme.fremmede.has(d.id) ? [d.tiltak] : []))
    await pause()
    const { nye: ledige } = await deps.store.sammenlign(nye)
    await pause()
    const tatt = new Set(nye.map(({ id }) => id))
    for (const id of ledige) tatt.delete(id)
    if (tatt.size === 0 || forsok === FORSOK) return { koblinger, felles, dommer }
    for (const id of tatt) opptatt.add(id)
  }
}

const iOrden = (a: Importfeil, b: Importfeil) => (a.rad ?? 0) - (b.rad ?? 0) || (a.kolonne ?? -1) - (b.kolonne ?? -1)

/** Errors: those of the store. */
export async function lagPlan(oppgave: Oppgave, deps: Importdeps, meld: Meld = () => {}): Promise<Importplan> {
  const { valg, kontor, lest } = oppgave
  const oppsett = await settOpp(oppgave, lesHusket(await deps.store.kolonnevalg(kontor.id)))
  const { kolonner, personer, ark, hode } = oppsett
  const om = { geografi: deps.geografi, kontor }
  const slag: Filslag = lest.slag === 'csv' ? 'csv' : 'xlsx'
  const lese = {
    kolonner,
    om,
    slag,
    egen: oppsett.egen,
    erPerson: (rad: number, k: number) => personer.skjult.has(sted(rad, k)),
  }
  const lesninger = await hver(
    oppsett.rader,
    (rad) => lesRad(rad, ark.celler[rad] ?? [], lese),
    (gjort) => meld({ steg: 'tolker', gjort, av: oppsett.rader.length }),
  )
  const egne = await deps.store.lagrede(kontor.id)
  const grunn = { kontor, idag: deps.idag(), om: { ...om, overskrift: '' }, maler: deps.maler }
  const standarder = lagStandarder(kolonner, {
    valg: valg.standarder,
    husket: oppsett.husket,
    egen: oppsett.egen,
    ramme: grunn,
  })
  const lestStandard = lesStandarder(standarder, grunn.om)
  const fremmede = await fremmedeIder(lesninger, egne, deps)
  const nektet = (rad: number) => kolonner.some((k) => personer.nektet.has(sted(rad, k.kolonne)))
  const ramme = { ...grunn, nektet, lese, standarder, standardsagt: lestStandard.sagt, fremmede }
  const { koblinger, felles, dommer } = await avgjor({ oppsett, lesninger, egne, ramme }, deps, meld)
  const feil = [
    ...fellesfeil(oppgave, oppsett),
    ...lestStandard.feil.map(({ felt, melding }) => forFilen(felt, melding)),
    ...[...felles]
      .filter((sti) => !lestStandard.feil.some(({ felt }) => felt === sti))
      .map((sti) =>
        forFilen(sti, `Nye tiltak må ha «${feltets(sti)}». Velg en kolonne, eller velg det samme for alle`),
      ),
    ...[
      ...personer.feil.filter(({ rad }) => rad !== null && rad > hode.til + 1),
      ...dommer.flatMap((d) => d.feil),
    ].sort(iOrden),
  ]
  const husket = kolonner.some((k) => k.sikkerhet === 'husket')
  const mangler = uten(egne, koblinger.values())
  return { ...oppsett, standarder, dommer, feil, mangler, husket }
}
