/** A row against the catalogue: the entry it would become, or every fault at its cell. */
import feltnavn from '../../catalog/data/tekst/felt.json' with { type: 'json' }
import { RESERVERT } from '../../catalog/skjema/felt.ts'
import type { Importfeil, Importkolonne, Importstandard, Radstatus } from '../../catalog/skjema/import.ts'
import type { Kontor } from '../../catalog/skjema/kontor.ts'
import { tolkTiltak } from '../../catalog/skjema/kontroll.ts'
import type { Felt } from '../../catalog/skjema/melding.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { tolkEget } from '../kontor/lagring.ts'
import type { Lagret } from '../store/store.ts'
import type { Celle } from '../tabell.ts'
import { erTeknisk, tekniskeGrupper } from './egen.ts'
import { grunnfelt } from './felter.ts'
import { type Kobling, kopi } from './kobling.ts'
import { legg, type Objekt, somSammendrag, verdiI } from './oppforing.ts'
import { celleFeil, type Leseramme, type Radlesning, somHverdagslig } from './radleser.ts'
import { avMalen, erSomMalen, fortalt, type Standardramme } from './standarder.ts'
import type { Sagt } from './verdi/lesning.ts'

export type Dom = {
  rad: number
  status: Radstatus
  id: string
  naa: Lagret | null
  tiltak: Tiltak | null
  feil: Importfeil[]
  /** What the row says, and each of its cells by column. */
  lesning: Pick<Radlesning, 'sagt' | 'lest'>
}

export type Oppgjorsramme = Standardramme & {
  lese: Leseramme
  kontor: Kontor
  standarder: readonly Importstandard[]
  standardsagt: ReadonlyMap<string, Sagt>
  /** Ids of rows that have one written, which others already have. */
  fremmede: ReadonlySet<string>
  /** Has a cell that looks like a person. */
  nektet: (rad: number) => boolean
}

/** The fields of a new entry that the row has not told of. */
function fyllUt(rot: Objekt, ramme: Oppgjorsramme): void {
  const mangler = ramme.standarder.filter(({ felt }) => verdiI(rot, felt) === undefined)
  const somMal = new Set(mangler.filter(({ verdi }) => erSomMalen(verdi)).map(({ felt }) => felt))
  const legger = (felter: readonly { felt: string }[]) => {
    for (const { felt } of felter)
      if (verdiI(rot, felt) === undefined) legg(rot, structuredClone(ramme.standardsagt.get(felt) ?? {}))
  }
  // The kind first: it decides which template.
  legger(mangler.filter(({ felt }) => !somMal.has(felt)))
  for (const [felt, verdi] of avMalen([...somMal], rot['tiltakstype'], ramme.maler))
    legg(rot, { [felt]: structuredClone(verdi) })
  legger(mangler)
  if (rot['innhold'] === undefined) rot['innhold'] = []
  if (rot['sammendrag'] === undefined && typeof rot['beskrivelse'] === 'string')
    rot['sammendrag'] = somSammendrag(rot['beskrivelse'])
  const dekning = rot['dekning']
  if (dekning && typeof dekning === 'object') rot['dekning'] = { landet: false, fylker: [], kommuner: [], ...dekning }
  const harTider = ((verdiI(rot, 'oppmote.tider') as unknown[] | null | undefined)?.length ?? 0) > 0
  // Fixed times that the row tells of go before what is usual for the kind of tiltak.
  if (harTider && mangler.some(({ felt }) => felt === 'form') && rot['form'] === 'avtale') rot['form'] = 'fast'
}

function bygg(lesning: Radlesning, { id, naa }: Kobling, ramme: Oppgjorsramme): Objekt {
  const rot = kopi(naa)
  legg(rot, lesning.sagt, tekniskeGrupper(ramme.lese.kolonner, ramme.lese.egen))
  rot['id'] = id
  if (lesning.sagt['kontor'] === undefined) rot['kontor'] = ramme.kontor.id
  if (!naa) fyllUt(rot, ramme)
  return rot
}

const iGruppe = (a: string, b: string) => a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`)
/** Where to look when no column tells of the field itself. */
const NABO: Record<string, string> = {
  form: 'oppmote',
  behov: 'tiltakstype',
  innhold: 'tiltakstype',
  inngang: 'tiltakstype',
}

/** What is most often wrong when the parts of a group do not go together. */
const FORST: Record<string, readonly string[]> = {
  sted: ['sted.lat', 'sted.lon'],
  kapasitet: ['kapasitet.ledige'],
  varighet: ['varighet.ukerMaks'],
  alder: ['alder.fra'],
  gyldig: ['gyldig.fra'],
  norsk: ['norsk.min'],
}

/** The column that a fault in the entry comes from; the one that fits closest. */
function kolonneFor(sti: string, kolonner: readonly Importkolonne[]): Importkolonne | undefined {
  const passer = kolonner.filter((k) => k.felt !== null && iGruppe(sti, grunnfelt(k.felt)))
  const forst = passer.find((k) => k.felt !== null && FORST[sti]?.includes(k.felt))
  if (forst) return forst
  const [best] = [...passer].sort((a, b) => Number(erFor(b, sti)) - Number(erFor(a, sti)) || lengde(b) - lengde(a))
  return best
}
const erFor = (k: Importkolonne, sti: string) => k.felt !== null && (sti === k.felt || sti.startsWith(`${k.felt}.`))
const lengde = (k: Importkolonne) => k.felt?.length ?? 0

/** Fields that are made of others when no column tells of them. */
const AVLEDET: Record<string, readonly string[]> = {
  id: ['navn', 'sted'],
  sammendrag: ['beskrivelse'],
  behov: ['tiltakstype'],
  form: ['tiltakstype', 'oppmote'],
  innhold: ['tiltakstype'],
  inngang: ['tiltakstype'],
}

/** The columns of which the row tells nothing, since the cell is refused: what comes of that is told there. */
const ulesteI = (lesning: Radlesning, { lese }: Oppgjorsramme): Importkolonne[] =>
  lese.kolonner.filter(
    ({ kolonne }) => lese.erPerson(lesning.rad, kolonne) || lesning.feil.some((f) => f.kolonne === kolonne),
  )

/** The field, a part of it, or what it is made of, could have stood in one of the cells. */
const folgerAv = (sti: string, uleste: readonly Importkolonne[]) =>
  [sti, ...(AVLEDET[sti.split('.')[0] ?? ''] ?? [])].some((en) =>
    uleste.some(({ felt }) => felt !== null && iGruppe(en, grunnfelt(felt))),
  )

/** Faults of the entry at their cells; what stands there and could not be read is told of already. */
function plasser(alle: readonly Felt[], lesning: Radlesning, ramme: Oppgjorsramme & { ny: boolean }): Importfeil[] {
  const { kolonner } = ramme.lese
  const uleste = ulesteI(lesning, ramme)
  const navn = kolonner.find((k) => k.felt === 'navn') ?? kolonner.find((k) => k.felt !== null)
  const utenType = alle.some(({ sti }) => sti === 'tiltakstype') || folgerAv('tiltakstype', uleste)
  return alle.flatMap(({ sti, melding }) => {
    if ((ramme.ny && manglerForAlle({ sti, melding }, ramme)) || folgerAv(sti, uleste)) return []
    const egen = kolonneFor(sti, kolonner)
    if (egen) return [celleFeil({ rad: lesning.rad, kolonne: egen.kolonne, felt: sti }, melding)]
    // Without a kind there is no template to ask.
    if (utenType && skulleMalenSagt({ sti, melding }, ramme)) return []
    const nabo = kolonneFor(NABO[sti.split('.')[0] ?? ''] ?? '', kolonner) ?? navn
    if (!nabo || uleste.includes(nabo)) return []
    return [celleFeil({ rad: lesning.rad, kolonne: nabo.kolonne, felt: sti }, utenKolonne({ sti, melding }, ramme))]
  })
}

const standardFor = (sti: string, { standarder }: Oppgjorsramme) => standarder.find(({ felt }) => iGruppe(felt, sti))
const skulleMalenSagt = ({ sti, melding }: Felt, ramme: Oppgjorsramme) =>
  melding === 'Mangler' && erSomMalen(standardFor(sti, ramme)?.verdi ?? '')

function utenKolonne(feil: Felt, ramme: Oppgjorsramme): string {
  const { sti, melding } = feil
  if (skulleMalenSagt(feil, ramme))
    return `Vi har ingen mal for denne tiltakstypen, så «${feltets(sti)}» må velges for alle, eller stå i en kolonne`
  return `${feltets(sti)}: ${melding}`
}

const NAVN: Record<string, { nb: string }> = feltnavn
/** As the form calls the field, or the group it is in. */
export const feltets = (sti: string): string => {
  const ledd = sti.split('.').filter((del) => !/^\d+$/.test(del))
  for (let n = ledd.length; n > 0; n--) {
    const navn = NAVN[ledd.slice(0, n).join('.')]
    if (navn) return navn.nb
  }
  return sti
}

/** A required field that no column and no standard gives is one fault for all, not one for each row. */
const manglerForAlle = ({ sti, melding }: Felt, ramme: Oppgjorsramme) =>
  melding === 'Mangler' &&
  ramme.standarder.some(
    ({ felt, verdi, kreves }) => kreves && iGruppe(felt, sti) && !erSomMalen(verdi) && !ramme.standardsagt.has(felt),
  ) &&
  !fortalt(sti, ramme.lese.kolonner)

function egneFeil(lesning: Radlesning, kobling: Kobling, ramme: Oppgjorsramme): Felt[] {
  const { id } = kobling
  const skrevet = lesning.sagt['id'] !== undefined
  // Two of a name are two at different places, and the place could not be read.
  const usikker = !skrevet && folgerAv('sted', ulesteI(lesning, ramme))
  return [
    ...(kobling.sammeSom === null || usikker
      ? []
      : [{ sti: skrevet ? 'id' : 'navn', melding: `Det samme tiltaket står også på rad ${kobling.sammeSom + 1}` }]),
    ...(skrevet && ramme.fremmede.has(id) && !RESERVERT.test(id)
      ? [{ sti: 'id', melding: 'Id-en er i bruk hos et annet kontor. Bare egne tiltak kan endres' }]
      : []),
  ]
}

/** Our own columns read once more, as people write: only for cells that the schema refused. */
function lesOmIgjen(lesning: Radlesning, feil: readonly Felt[], celler: readonly Celle[], ramme: Oppgjorsramme) {
  const gale = ramme.lese.kolonner.filter((k) => {
    const felt = k.felt
    return (
      felt !== null &&
      erTeknisk(k, ramme.lese.egen) &&
      feil.some(({ sti }) => sti === felt || sti.startsWith(`${felt}.`))
    )
  })
  const sagt: Sagt = { ...lesning.sagt }
  let endret = false
  for (const k of gale) {
    const lest = somHverdagslig(celler[k.kolonne] ?? null, k, ramme.lese)
    if (!lest || 'feil' in lest) continue
    if (k.felt !== null && !(k.felt in lest.sagt)) delete sagt[k.felt]
    Object.assign(sagt, lest.sagt)
    endret = true
  }
  return endret ? { ...lesning, sagt } : null
}

const likt = (a: Tiltak, naa: Lagret, ramme: Oppgjorsramme) => {
  const gammelt = tolkTiltak(naa.tiltak, ramme.om.geografi)
  return JSON.stringify(a) === JSON.stringify(gammelt.ok ? gammelt.verdi : naa.tiltak)
}

/** `celler`: of the row. `felles`: gets the fields that no row can have, each once. */
export function dom(
  lesning: Radlesning,
  kobling: Kobling,
  { celler, ramme, felles }: { celler: readonly Celle[]; ramme: Oppgjorsramme; felles: Set<string> },
): Dom {
  const tolk = (l: Radlesning) =>
    tolkEget(bygg(l, kobling, ramme), {
      id: kobling.id,
      kontor: ramme.kontor.id,
      idag: ramme.idag,
      geografi: ramme.om.geografi,
    })
  let svar = tolk(lesning)
  if (!svar.ok) {
    const igjen = lesOmIgjen(lesning, svar.felt, celler, ramme)
    const nytt = igjen && tolk(igjen)
    if (nytt && (nytt.ok || nytt.felt.length < svar.felt.length)) svar = nytt
  }
  const felt = [...(svar.ok ? [] : svar.felt), ...egneFeil(lesning, kobling, ramme)]
  for (const f of felt) if (!kobling.naa && manglerForAlle(f, ramme)) felles.add(f.sti)
  const feil = [...lesning.feil, ...plasser(felt, lesning, { ...ramme, ny: kobling.naa === null })]
  const grunn = { rad: lesning.rad, id: kobling.id, naa: kobling.naa, feil, lesning }
  if (!svar.ok || feil.length > 0 || ramme.nektet(lesning.rad)) return { ...grunn, status: 'feil', tiltak: null }
  if (!kobling.naa) return { ...grunn, status: 'ny', tiltak: svar.verdi }
  return likt(svar.verdi, kobling.naa, ramme)
    ? { ...grunn, status: 'uendret', tiltak: kobling.naa.tiltak }
    : { ...grunn, status: 'endret', tiltak: svar.verdi }
}
