/**
 * An invented catalogue of any size: the national one as it is, then local tiltak made from the templates and the national entries,
 * spread as people live. The same size and start give the same catalogue.
 */
import type { Geografi } from '../../catalog/geografi.ts'
import { koder } from '../../catalog/kodeverk.ts'
import { lastMaler, lastNasjonal } from '../../catalog/last.ts'
import type { Kommune } from '../../catalog/skjema/kommune.ts'
import type { Tiltak, Tiltaksmal } from '../../catalog/skjema/tiltak.ts'
import { lagSteder, type Steder } from './steder.ts'
import { lagLodd, lagTilfeldig, type Tilfeldig } from './tilfeldig.ts'
import * as vari from './variasjon.ts'

type Forbilde = Tiltaksmal | Tiltak

export type Valg = {
  antall: number
  geografi: Geografi
  /** The day the persons ask. */
  dato: string
  start?: number
  /** Equal parts are one object, which a catalogue read from a store never has: for sizes that would else not fit in memory. */
  delt?: boolean
}

const START = 20_261_126
/** Months since anyone looked at an entry, at most. */
const ELDST_DAGER = 548
/** How often each kind of pattern is used: most tiltak are the kommune's own. */
const VEKT: Record<Tiltak['eier'], number> = { kommune: 3, fylke: 2, frivillig: 2, privat: 3, stat: 1 }

const TILBYDERE: Record<Tiltak['eier'], readonly string[]> = {
  kommune: ['Nav @', '@ kommune', '@ voksenopplæring', '@ frisklivssentral', 'Jobbsentralen i @', '@ aktivitetssenter'],
  stat: ['@ Arbeid og Kompetanse', '@ Vekst', 'Nav @', '@ Produkter'],
  fylke: ['@ videregående skole', 'Karriere @', 'Oppfølgingstjenesten i @'],
  frivillig: ['@ Røde Kors', '@ frivilligsentral', 'Frelsesarmeen i @', 'Kirkens Bymisjon i @', '@ sanitetsforening'],
  privat: ['@ gård', '@ Kurs og Arbeid'],
}

/** As many providers as there would be for that many tiltak: a few each. */
function tilbyder(t: Tilfeldig, eier: Tiltak['eier'], k: Kommune, antall: number): Tiltak['tilbyder'] {
  const flest = Math.ceil((antall * k.innbyggere) / 5_600_000 / 20)
  const nr = t.heltall(1, Math.max(1, flest))
  const navn = t.en(TILBYDERE[eier]).replace('@', k.navn)
  return { navn: nr === 1 ? navn : `${navn} ${nr}` }
}

function dekning(t: Tilfeldig, k: Kommune, naboer: readonly string[]): Tiltak['dekning'] {
  return t.vektet<() => Tiltak['dekning']>([
    [() => ({ landet: false, fylker: [], kommuner: [k.nr] }), 72],
    [() => ({ landet: false, fylker: [], kommuner: [k.nr, ...t.noen(naboer, t.heltall(1, 4))] }), 20],
    [() => ({ landet: false, fylker: [k.fylkesnr], kommuner: [] }), 8],
  ])()
}

function avtaler(t: Tilfeldig, dato: string, naboer: readonly string[]) {
  return t.noen(naboer, t.heltall(1, 4)).map((kommunenummer) => ({
    kommunenummer,
    plasser: t.heltall(1, 6),
    prisPerManed: t.heltall(20, 180) * 100,
    til: t.sant(0.2) ? null : vari.dagFor(dato, t.heltall(-900, 200)),
  }))
}

/** A third each: shared with all, with some by agreement, with none. */
const deling = (t: Tilfeldig, dato: string, naboer: readonly string[]): Tiltak['deling'] =>
  t.vektet<() => Tiltak['deling']>([
    [() => ({ synlighet: 'alle', avtaler: t.sant(0.3) ? avtaler(t, dato, naboer) : [] }), 1],
    [() => ({ synlighet: 'utvalgte', avtaler: avtaler(t, dato, naboer) }), 1],
    [() => ({ synlighet: 'eget-kontor', avtaler: [] }), 1],
  ])()

/** What is the office's own: where, who, for which kommuner. */
function lokalt(t: Tilfeldig, b: Forbilde, { steder, antall, dato }: Valg & { steder: Steder }) {
  const k = steder.kommune(t)
  const naboer = steder.naboer(k)
  const form = t.sant(0.9) ? b.form : t.en(koder('form'))
  const oppmote = vari.oppmote(t, b.oppmote, form)
  return {
    navn: `${b.navn.slice(0, 100)} ${k.navn}`,
    tilbyder: tilbyder(t, b.eier, k, antall),
    kontor: `nav-${k.nr}`,
    kommunenummer: k.nr,
    form,
    oppmote: form === 'avtale' && oppmote ? { ...oppmote, tider: undefined } : oppmote,
    sted: form === 'digital' ? null : steder.sted(t, k),
    dekning: dekning(t, k, naboer),
    deling: deling(t, dato, naboer),
    kapasitet: vari.kapasitet(t, dato),
    kontakt: { rolle: 'Kontaktperson', telefon: '00 00 00 00', epost: `post@nav-${k.nr}.example.no` },
    gyldig: vari.gyldig(t, dato),
    bekreftet: vari.dagFor(dato, Math.floor(ELDST_DAGER * t.tall() ** 1.5)),
    status: t.sant(0.98) ? ('publisert' as const) : ('avsluttet' as const),
  }
}

/** What its kind brings with it, with the differences there are between offices. */
function faglig(t: Tilfeldig, b: Forbilde) {
  const { tiltakstype, eier, sammendrag, beskrivelse, innsatsgrupper, oppstart, kostnad } = b
  return {
    tiltakstype,
    eier,
    sammendrag,
    beskrivelse,
    innsatsgrupper,
    oppstart,
    kostnad,
    behov: vari.behov(t, b.behov),
    innhold: vari.koderFra(t, b.innhold, { alle: koder('innhold'), andel: 0.35 }) ?? b.innhold,
    malgrupper: vari.koderFra(t, b.malgrupper, { alle: koder('malgruppe'), andel: 0.15 }),
    eksklusiv: vari.koderFra(t, b.eksklusiv, { alle: koder('eksklusiv'), andel: 0.03 }),
    interesser: vari.koderFra(t, b.interesser, { alle: koder('interesse'), andel: 0.4 }),
    alder: vari.alder(t, b.alder),
    kjonn: vari.kjonn(t, b.kjonn),
    norsk: vari.norsk(t, b.norsk),
    krav: vari.koderFra(t, b.krav, { alle: koder('krav'), andel: 0.1 }),
    unntak: vari.koderFra(t, b.unntak, { alle: koder('hindring'), andel: 0.12 }),
    miljo: vari.koderFra(t, b.miljo, { alle: koder('miljo'), andel: 0.2 }),
    tilrettelegging: vari.koderFra(t, b.tilrettelegging, { alle: koder('tilrettelegging'), andel: 0.5 }),
    varighet: vari.varighet(t, b.varighet),
    inngang: t.sant(0.9) ? b.inngang : t.en(koder('inngang')),
    vilkar: t.sant(0.8) ? b.vilkar : { egnet: t.en(koder('egnet')), kostra: [] },
  }
}

/** Gives back the first value that reads the same. */
function lagDeler(): <T>(verdi: T) => T {
  const kjente = new Map<string, unknown>()
  return <T>(verdi: T): T => {
    if (typeof verdi !== 'object' || verdi === null) return verdi
    const nokkel = JSON.stringify(verdi)
    const kjent = kjente.get(nokkel)
    if (kjent === undefined) kjente.set(nokkel, verdi)
    return (kjent ?? verdi) as T
  }
}

/** These are rarely the same in two entries. */
const EGNE: ReadonlySet<string> = new Set(['sted', 'deling', 'kapasitet', 'oppmote'])

function dele(tiltak: Tiltak, del: <T>(verdi: T) => T): Tiltak {
  const felt = Object.entries(tiltak).map(([navn, verdi]) => [navn, EGNE.has(navn) ? verdi : del(verdi)])
  return Object.fromEntries(felt) as Tiltak
}

/** Every entry is an object of its own, as the store gives it. */
const somLest = (tiltak: Tiltak): Tiltak => JSON.parse(JSON.stringify(tiltak)) as Tiltak

/** By id: the national ones first, when there is room. Every entry is one that `tolkTiltak` accepts. */
export function lagKatalog(valg: Valg): Tiltak[] {
  const { antall, geografi, start = START, delt = false } = valg
  const t = lagTilfeldig(start)
  const nasjonale = lastNasjonal(geografi)
  const forbilder: Forbilde[] = [...lastMaler(geografi), ...nasjonale]
  const forbilde = lagLodd(forbilder, (b) => VEKT[b.eier])
  const steder = lagSteder(geografi)
  const del = lagDeler()
  const ut = nasjonale.slice(0, antall)
  while (ut.length < antall) {
    const b = forbilde(t)
    const id = `tiltak-${String(ut.length).padStart(7, '0')}`
    const ny: Tiltak = { id, ...faglig(t, b), ...lokalt(t, b, { ...valg, steder }) }
    ut.push(delt ? dele(ny, del) : somLest(ny))
  }
  return ut
}
