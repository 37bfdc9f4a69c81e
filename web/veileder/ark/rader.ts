/** What the sheet says of one tiltak: rows of a label and lines. Never anything about the person, and never an address that is hidden. */
import type { Reise } from '../../../catalog/skjema/forslag.ts'
import type { Tiltak } from '../../../catalog/skjema/tiltak.ts'
import { tall } from '../../felles/format.ts'
import { kommunenavn } from '../../felles/grunnlag.ts'
import { adresse } from '../../felles/tiltaksord.ts'
import { nar } from './nar.ts'
import { fyll, norsk, type Rammenokkel, type Setning, setning, tegn } from './ramme.ts'

export type Arktiltak = { tiltak: Tiltak; reise: Reise | null }
export type Rad = { merke: Rammenokkel; linjer: Setning[] }

const innhold =
  (tekst: string): Setning =>
  () =>
    norsk(tekst)

const bare =
  (tekst: string): Setning =>
  () =>
    tegn(tekst)

function hvor(t: Tiltak): Setning[] {
  if (t.form === 'digital') return [setning('hvor.digital')]
  if (t.form === 'ambulant') return [setning('hvor.ambulant')]
  if (t.sted?.skjultAdresse) return [setning('hvor.skjult')]
  const linjer = t.sted ? [t.sted.navn, adresse(t)].filter((l) => l != null && l !== '') : []
  if (linjer.length > 0) return linjer.map((l) => innhold(l ?? ''))
  return [
    ...(t.kommunenummer ? [setning('hvor.kommune', { kommune: norsk(kommunenavn(t.kommunenummer)) })] : []),
    setning('hvor.ukjent'),
  ]
}

const LANG_MINUTTER = 180
const FEM = 5

/** In fives, since it is an estimate; at least five. */
const avrundet = (minutter: number) => Math.max(FEM, Math.round(minutter / FEM) * FEM)

/** 5, 10, 105 and 110 are counted otherwise than the rest in Arabic. */
const erFa = (n: number) => n % 100 === 5 || n % 100 === 10

function reisetid({ minutter, middel }: Reise): Setning {
  if (minutter >= LANG_MINUTTER) return setning('reise.lang')
  const n = avrundet(minutter)
  return (r) =>
    fyll(r, `reise.${middel === 'ingen' ? 'gange' : middel}`, {
      tid: fyll(r, erFa(n) ? 'minutter.fa' : 'minutter', { n: tegn(n) }),
    })
}

/** The journey to a hidden address would tell how far away it is. */
function reise({ tiltak: t, reise: r }: Arktiltak): Setning[] {
  if (r === null || t.sted?.skjultAdresse) return []
  return [reisetid(r), ...(t.tilrettelegging?.includes('henting-folge') ? [setning('reise.henting')] : [])]
}

/** Without `https://`, which nobody needs to write. */
const nettsted = (adressen: string) => adressen.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')

function kontakt({ kontakt: k, lenke, tilbyder }: Tiltak): Rad {
  if (k?.telefon || k?.epost)
    return {
      merke: 'kontakt',
      linjer: [
        ...(k.rolle ? [innhold(k.rolle)] : []),
        ...(k.telefon ? [bare(k.telefon)] : []),
        ...(k.epost ? [bare(k.epost)] : []),
      ],
    }
  const side = lenke ?? tilbyder.nettsted
  return side
    ? { merke: 'mer', linjer: [bare(nettsted(side))] }
    : { merke: 'kontakt', linjer: [setning('kontakt.ukjent')] }
}

function pris({ kostnad }: Tiltak): Setning[] {
  const kroner = kostnad?.deltaker
  if (kroner == null) return []
  return [kroner === 0 ? setning('pris.gratis') : setning('pris.kroner', { n: tegn(tall(kroner)) })]
}

const taMed = ({ krav }: Tiltak): Setning[] => [
  ...(krav?.includes('gyldig-id') ? [setning('ta-med.id')] : []),
  ...(krav?.includes('bankid') ? [setning('ta-med.bankid')] : []),
]

/** In the order they are read; a row with nothing to say is left out. */
export function rader(a: Arktiltak, dato: string): Rad[] {
  const t = a.tiltak
  const alle: Rad[] = [
    { merke: 'hva', linjer: [innhold(t.sammendrag)] },
    { merke: 'hvor', linjer: hvor(t) },
    { merke: 'nar', linjer: nar(t, dato) },
    { merke: 'reise', linjer: reise(a) },
    { merke: 'start', linjer: [setning(`start.${t.inngang}`)] },
    kontakt(t),
    { merke: 'pris', linjer: pris(t) },
    { merke: 'ta-med', linjer: taMed(t) },
  ]
  return alle.filter(({ linjer }) => linjer.length > 0)
}
