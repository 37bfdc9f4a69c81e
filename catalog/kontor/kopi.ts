/** What of a tiltak another office may start from, and what it must tell itself. */
import type { Geografi } from '../geografi.ts'
import type { Endringslinje } from '../skjema/kontortiltak.ts'
import type { Tiltak, Tiltaksmal } from '../skjema/tiltak.ts'
import { forskjeller } from './forskjell.ts'

/** Required, and told by nobody yet. */
const INGEN_TILBYDER: Tiltak['tilbyder'] = { navn: '–' }
const INGEN_DEKNING: Tiltak['dekning'] = { landet: false, fylker: [], kommuner: [] }

/** Nobody's own: its page and provider are the same for all who copy it. */
const erFelles = (t: Tiltak) => t.kontor == null && t.kommunenummer == null

/** What is the same wherever it is offered; the rest belongs to who offers it there. */
function likOveralt(original: Tiltak) {
  const {
    id: _id,
    kontor: _kontor,
    kommunenummer: _kommunenummer,
    tilbyder: _tilbyder,
    lenke: _lenke,
    kapasitet: _kapasitet,
    sted: _sted,
    dekning: _dekning,
    deling: _deling,
    kontakt: _kontakt,
    gyldig: _gyldig,
    bekreftet: _bekreftet,
    status: _status,
    eksempel: _eksempel,
    ...likt
  } = original
  return likt
}

/** A template as an entry of nobody's, so that both are copied and followed the same way. */
export const malSomTiltak = ({ kilde: _kilde, ...mal }: Tiltaksmal, idag: string): Tiltak => ({
  ...mal,
  tilbyder: INGEN_TILBYDER,
  dekning: INGEN_DEKNING,
  bekreftet: idag,
  status: 'publisert',
})

/** Whose the copy is to be, and the day it is made. */
export type Kopiramme = {
  id: string
  kontor: { id: string; navn: string; kommuner: readonly string[] }
  idag: string
  /** The original is a template, which names no provider. */
  fraMal: boolean
}

/** A draft of the office's own: without place, contact, places, period and agreements, which are for the office to tell. */
export function lagKopi(original: Tiltak, { id, kontor, idag, fraMal }: Kopiramme): Tiltak {
  const driverSelv = fraMal || original.eier === 'kommune'
  return {
    ...likOveralt(original),
    id,
    kontor: kontor.id,
    tilbyder: driverSelv ? { navn: kontor.navn } : original.tilbyder,
    ...(erFelles(original) && original.lenke != null && { lenke: original.lenke }),
    ...(kontor.kommuner[0] !== undefined && { kommunenummer: kontor.kommuner[0] }),
    dekning: { ...INGEN_DEKNING, kommuner: [...kontor.kommuner] },
    bekreftet: idag,
    status: 'utkast',
    ...(original.eksempel && { eksempel: true }),
  }
}

/** As much of an original as its copies follow. */
const fulgt = (t: Tiltak, felles: boolean): Tiltak => ({
  ...likOveralt(t),
  id: '',
  tilbyder: felles ? t.tilbyder : INGEN_TILBYDER,
  ...(felles && { lenke: t.lenke }),
  dekning: INGEN_DEKNING,
  bekreftet: '',
  status: 'publisert',
})

/** What has changed in the original since `grunnlag`, in what a copy has from it: never its place, contact or sharing. */
export function originalensEndringer(grunnlag: Tiltak, naa: Tiltak, geografi: Geografi): Endringslinje[] {
  const felles = erFelles(grunnlag)
  return forskjeller(fulgt(grunnlag, felles), fulgt(naa, felles), geografi)
}
