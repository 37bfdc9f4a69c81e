/** What a file would do to the catalogue: read, understood and compared, with nothing changed. Others are answered between the rows. */
import { createHash } from 'node:crypto'
import { RESERVERT } from '../../catalog/skjema/felt.ts'
import type {
  Importfeil,
  Importfremdrift,
  Importkolonne,
  Importstandard,
  Importvalg,
} from '../../catalog/skjema/import.ts'
import { IMPORTGRENSER } from '../../catalog/skjema/importgrenser.ts'
import type { Kontor } from '../../catalog/skjema/kontor.ts'
import type { Deps } from '../deps.ts'
import type { Lagret } from '../store/store.ts'
import type { Filslag } from '../tabell.ts'
import { erEgenFil } from './egen.ts'
import { IMPORTFELTER } from './felter.ts'
import { celletekst, finnHode, type Hode, lesHode, velgArk } from './hode.ts'
import { type Idproving, idAv, koble, lagIdproving, provIder, uten } from './kobling.ts'
import { erIdkolonne, type Husket, lagKolonner, lesHusket, valgfeil } from './kolonner.ts'
import type { Lest } from './les.ts'
import { type Arbeid, lagArbeid } from './lesfil.ts'
import type { Ark } from './lest.ts'
import { type Dom, dom, feltets, type Oppgjorsramme } from './oppgjor.ts'
import { gjetninger, sikkerOverskrift } from './overskrift.ts'
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
  /** In the order of the grid, those of the whole file first. When there are very many, the last says how many more. */
  feil: Importfeil[]
  feiltotalt: number
  mangler: { id: string; navn: string }[]
  husket: boolean
  /** Of what would be written, on which versions. */
  avtrykk: string
}

/** What is looked at to find where the headings are, with the rest left out. */
const [SER_RADER, SER_KOLONNER, SER_ARK] = [30, 40, 4]
const utsnitt = (ark: Ark): Ark => ({
  ...ark,
  celler: ark.celler.map((rad, i) => (i < SER_RADER ? rad.slice(0, SER_KOLONNER) : [])),
})

/** How many words of a row are headings, for the row that has most. */
const kjenteIRad = (rad: readonly unknown[]) =>
  new Set(rad.map((c) => (typeof c === 'string' && c.length <= 60 ? sikkerOverskrift(c) : null))).size

/** The sheet the tiltak are in. Few are looked through: the one that lay on top, and those with most headings. */
async function finnArk(alle: readonly Ark[], valgt: string | null | undefined, { hver }: Arbeid): Promise<Ark> {
  const navngitt = alle.find((a) => a.navn === valgt)
  if (navngitt || alle.length < 2) return navngitt ?? alle[0] ?? { navn: '', celler: [], fletter: [] }
  const synlige = alle.filter((a) => a.skjult !== true && a.celler.length > 0)
  const rangert: { ark: Ark; poeng: number }[] = []
  for (const ark of synlige.length > 0 ? synlige : alle) {
    const kjente = await hver(utsnitt(ark).celler.slice(0, SER_RADER), kjenteIRad)
    rangert.push({ ark, poeng: ark.aktivt === true ? Number.POSITIVE_INFINITY : Math.max(0, ...kjente) })
  }
  const mulige = rangert.sort((a, b) => b.poeng - a.poeng).slice(0, SER_ARK)
  const sett = mulige.map(({ ark }) => utsnitt(ark))
  await hver(sett, finnHode)
  return mulige[velgArk(sett)]?.ark ?? { navn: '', celler: [], fletter: [] }
}

function hodetI(ark: Ark, valg: Importvalg): Hode {
  const siste = Math.max(0, ark.celler.length - 1)
  if (valg.hode) {
    const [fra, til] = [valg.hode.fra - 1, valg.hode.til - 1].map((rad) => Math.min(rad, siste))
    return lesHode(ark, Math.min(fra ?? 0, til ?? 0), Math.max(fra ?? 0, til ?? 0))
  }
  const forste = (ark.celler[0] ?? []).map(celletekst)
  if (erEgenFil(forste)) return lesHode(ark, 0, 0)
  const funnet = finnHode(utsnitt(ark))?.hode
  return lesHode(ark, funnet?.fra ?? 0, funnet?.til ?? 0)
}

const FLEST_EKSEMPLER = 3
const LENGST_EKSEMPEL = 80

/** The first texts of each column. */
async function eksemplene(ark: Ark, rader: readonly number[], { personer, hver }: { personer: Personfunn } & Arbeid) {
  const funnet = new Map<number, Set<string>>()
  await hver(rader, (rad) =>
    ark.celler[rad]?.forEach((celle, kolonne) => {
      const her = funnet.get(kolonne) ?? new Set()
      if (her.size >= FLEST_EKSEMPLER || personer.skjult.has(sted(rad, kolonne))) return
      const tekst = vistCelle(celle, false).trim()
      if (tekst === '') return
      funnet.set(kolonne, her.add(tekst.length > LENGST_EKSEMPEL ? `${tekst.slice(0, LENGST_EKSEMPEL - 1)}…` : tekst))
    }),
  )
  return (kolonne: number): string[] => [...(funnet.get(kolonne) ?? [])]
}

type Oppsett = Pick<Importplan, 'alleArk' | 'ark' | 'hode' | 'kolonner' | 'personer' | 'hoppetOver'> & {
  rader: number[]
  husket: Husket
  egen: boolean
}

type Grunnlag = { husket: Husket; erId: Idproving }

async function settOpp({ lest, valg }: Oppgave, { husket, erId }: Grunnlag, arbeid: Arbeid): Promise<Oppsett> {
  const { hver, pause } = arbeid
  const ark = rettet(await finnArk(lest.ark, valg.ark, arbeid), valg.rettelser)
  const hode = hodetI(ark, valg)
  await pause()
  const egen = lest.slag === 'json' || erEgenFil(hode.overskrifter)
  // What is unlike everything takes some milliseconds each, the first time.
  if (lest.slag !== 'json') await hver(hode.overskrifter, gjetninger)
  const ramme = { valg: valg.kolonner, husket, egen, gjett: lest.slag !== 'json', erId: erIdkolonne(ark, hode, erId) }
  const kolonnene = (eksempler: (k: number) => string[]) => lagKolonner(hode.overskrifter, { ...ramme, eksempler })
  const forelopige = kolonnene(() => [])
  const utelatt = new Set(forelopige.filter((k) => k.felt === null && k.sikkerhet === 'valgt').map((k) => k.kolonne))
  const { iRad, funn: personer } = lagPersonleter(ark, hode, utelatt)
  await hver(ark.celler.keys(), iRad)
  const navn = forelopige.find((k) => k.felt === 'navn')?.kolonne ?? -1
  const { rader, hoppetOver } = finnRader(ark, { hode, navn, teknisk: egen, utelat: valg.utelat })
  await pause()
  const kolonner = kolonnene(await eksemplene(ark, rader, { personer, ...arbeid }))
  return { alleArk: lest.ark, ark, hode, kolonner, personer, hoppetOver, rader, husket, egen }
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
      ? lest.ikkeTiltak.map((nr) => forFilen(null, `Nr. ${nr} i listen er ikke et tiltak`))
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

/** Ids written in the file that somebody else has. */
async function fremmedeIder(
  ider: ReadonlySet<string>,
  egne: readonly Lagret[],
  { store, current, hver }: Importdeps & Arbeid,
): Promise<Set<string>> {
  const mine = new Set(egne.map((l) => l.tiltak.id))
  const ut = new Set<string>()
  await hver(ider, async (id) => {
    if (!mine.has(id) && (current.snapshot().finn(id) || (await store.en(id)))) ut.add(id)
  })
  return ut
}

const FORSOK = 3

type Domsramme = { oppsett: Oppsett; lesninger: readonly Radlesning[]; egne: readonly Lagret[]; ramme: Oppgjorsramme }

/** Judged again, with other ids, when one we made turns out to be in use by another office. */
async function avgjor({ oppsett, lesninger, egne, ramme }: Domsramme, deps: Importdeps & Arbeid, meld: Meld) {
  const { hver, fullfor, pause } = deps
  const opptatt = new Set<string>()
  for (let forsok = 1; ; forsok++) {
    await pause()
    const koblinger = await fullfor(koble(lesninger, { kontor: ramme.kontor.id, egne, opptatt }))
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

async function avtrykket(dommer: readonly Dom[], { hver }: Arbeid): Promise<string> {
  const hash = createHash('sha256')
  await hver(dommer, (d) => {
    hash.update(JSON.stringify([d.id, d.status, d.naa?.versjon ?? null, d.tiltak])).update('\0')
  })
  return hash.digest('hex').slice(0, 32)
}

/** No more than can be told of. */
function avkortet(feil: Importfeil[]): Importfeil[] {
  const flest = IMPORTGRENSER.feil - 1
  const resten = feil.length - flest
  return resten <= 1 ? feil : [...feil.slice(0, flest), forFilen(null, `Og ${resten} feil til, som ikke vises her`)]
}

/** Errors: those of the store; `ugyldig` when the file takes too long. */
export async function lagPlan(oppgave: Oppgave, deps: Importdeps, meld: Meld = () => {}): Promise<Importplan> {
  const { valg, kontor, lest } = oppgave
  const arbeid = lagArbeid(lest)
  const egne = await deps.store.lagrede(kontor.id)
  const erId = lagIdproving({ kontor: kontor.id, egne })
  const husket = lesHusket(await deps.store.kolonnevalg(kontor.id))
  const oppsett = await settOpp(oppgave, { husket, erId }, arbeid)
  const { kolonner, personer, ark, hode, egen } = oppsett
  const om = { geografi: deps.geografi, kontor }
  const slag: Filslag = lest.slag === 'csv' ? 'csv' : 'xlsx'
  const erPerson = (rad: number, k: number) => personer.skjult.has(sted(rad, k))
  const lese = { kolonner, om, slag, egen, erPerson }
  const lesninger = await arbeid.hver(
    oppsett.rader,
    (rad) => lesRad(rad, ark.celler[rad] ?? [], lese),
    (gjort) => meld({ steg: 'tolker', gjort, av: oppsett.rader.length }),
  )
  const grunn = { kontor, idag: deps.idag(), om: { ...om, overskrift: '' }, maler: deps.maler }
  const standarder = lagStandarder(kolonner, { valg: valg.standarder, husket, egen, ramme: grunn })
  const lestStandard = lesStandarder(standarder, grunn.om)
  const ider = new Set(lesninger.map(idAv).filter((id) => id !== null))
  const fremmede = await fremmedeIder(ider, egne, { ...deps, ...arbeid })
  provIder(lesninger, kolonner, (id) => erId(id, egen) || fremmede.has(id) || RESERVERT.test(id))
  const nektet = (rad: number) => kolonner.some((k) => personer.nektet.has(sted(rad, k.kolonne)))
  const ramme = { ...grunn, nektet, lese, standarder, standardsagt: lestStandard.sagt, fremmede }
  const { koblinger, felles, dommer } = await avgjor({ oppsett, lesninger, egne, ramme }, { ...deps, ...arbeid }, meld)
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
  return {
    ...oppsett,
    standarder,
    dommer,
    feil: avkortet(feil),
    feiltotalt: feil.length,
    mangler: uten(egne, koblinger.values()),
    husket: kolonner.some((k) => k.sikkerhet === 'husket'),
    avtrykk: await avtrykket(dommer, arbeid),
  }
}
