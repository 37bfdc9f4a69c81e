/** What cells were read as, in words, where it is something else than what stands there. */
import type { Geografi } from '../../../catalog/geografi.ts'
import type { Tekst } from '../../../catalog/kodeverk.ts'
import { forskjeller } from '../../../catalog/kontor/forskjell.ts'
import type { Importkolonne, Importrad } from '../../../catalog/skjema/import.ts'
import type { Tiltak } from '../../../catalog/skjema/tiltak.ts'
import { legg, type Objekt } from '../oppforing.ts'
import { ryddet, type Sagt } from './lesning.ts'
import { ukedelerI } from './ukedeler.ts'

type Lest = NonNullable<Importrad['lest']>
type Ramme = { kolonner: readonly Importkolonne[]; geografi: Pick<Geografi, 'kommune' | 'fylke'> }
/** `vist`: the texts of the cells, by column. */
type Rad = { sagt: Sagt; lest: ReadonlyMap<number, Sagt>; vist: readonly string[] }

const JA: Tekst = { nb: 'ja', nn: 'ja' }
const NEI: Tekst = { nb: 'nei', nn: 'nei' }
const enkel = (tekst: string) => ryddet(tekst).replaceAll(/\s+/g, ' ').toLowerCase()

/** Groups that are told as one, and not leaf by leaf. */
const HELE = new Set(['alder', 'norsk', 'dekning', 'gyldig'])
const erGruppe = (verdi: unknown) => typeof verdi === 'object' && verdi !== null && !Array.isArray(verdi)

/** One field is told by its value; several, each with its name. */
function iOrd(sagt: Sagt, { geografi }: Ramme): Tekst {
  const rot: Objekt = {}
  legg(rot, structuredClone(sagt))
  if (erGruppe(rot['dekning']))
    rot['dekning'] = { landet: false, fylker: [], kommuner: [], ...(rot['dekning'] as Objekt) }
  // Against the same groups with nothing in them, each leaf is a line.
  const tomt = Object.fromEntries(Object.keys(rot).flatMap((n) => (erGruppe(rot[n]) && !HELE.has(n) ? [[n, {}]] : [])))
  const linjer = forskjeller(tomt as Tiltak, rot as Tiltak, geografi)
  const sett = (malform: 'nb' | 'nn') =>
    linjer
      .map(({ felt, etter }) => (linjer.length === 1 ? etter[malform] : `${felt[malform]}: ${etter[malform]}`))
      .join('; ')
  return { nb: sett('nb'), nn: sett('nn') }
}

function celle(felt: string, sagt: Sagt, { hele, ramme }: { hele: Sagt; ramme: Ramme }): Tekst {
  const verdi = sagt[felt]
  // A part of the week is told by what the row makes of it.
  if (felt.startsWith('oppmote.tider:') && felt in sagt) {
    const dag = Number(felt.split(':')[1])
    const tider = (ukedelerI(hele).tider ?? []).filter((tid) => verdi !== '' && (Number.isNaN(dag) || tid.dag === dag))
    return iOrd(tider.length === 0 ? {} : { 'oppmote.tider': tider }, ramme)
  }
  if (felt.includes(':') && typeof verdi === 'boolean') return verdi ? JA : NEI
  return iOrd(sagt, ramme)
}

/** In the order of the columns; a cell that was not read is not there, and an empty text is a cell that says nothing. */
export function lestSom({ sagt: hele, lest, vist }: Rad, ramme: Ramme): Lest {
  return ramme.kolonner.flatMap(({ kolonne, felt }) => {
    const sagt = lest.get(kolonne)
    const star = enkel(vist[kolonne] ?? '')
    if (felt === null || sagt === undefined || star === '') return []
    const verdi = sagt[felt]
    if (!felt.includes(':') && Object.keys(sagt).length === 1 && typeof verdi === 'string' && enkel(verdi) === star)
      return []
    const tekst = celle(felt, sagt, { hele, ramme })
    return enkel(tekst.nb) === star ? [] : [{ kolonne, tekst }]
  })
}
