/** A step while it is being written: as text, and as it is sent. */
import type { HvaOmSteg } from '../../../catalog/skjema/dekning.ts'
import type { Stegutkast } from '../tjeneste.ts'

export type Slag = HvaOmSteg['slag']
export const SLAG: readonly Slag[] = ['apne', 'nytt', 'grense', 'mist']

/** Whether a limit is left as it is, taken away or set anew. */
export type Grensevalg = 'som-na' | 'ingen' | 'ny'
export const GRENSEVALG: readonly Grensevalg[] = ['som-na', 'ingen', 'ny']

export type Utkast = {
  slag: Slag
  /** Of the tiltak, or of the template of a new one. */
  id: string | null
  navn: string
  eksempel: boolean
  /** Those it is opened for, or the neighbours of a new one. */
  kommuner: readonly string[]
  kommunenummer: string | null
  plasser: string
  alder: { valg: Grensevalg; fra: string; til: string }
  norsk: { valg: Grensevalg; min: string; maks: string }
}

export const TOMT: Utkast = {
  slag: 'apne',
  id: null,
  navn: '',
  eksempel: false,
  kommuner: [],
  kommunenummer: null,
  plasser: '10',
  alder: { valg: 'som-na', fra: '', til: '' },
  norsk: { valg: 'som-na', min: '', maks: '' },
}

/** Null when nothing is written; what is no number is left for the service to refuse. */
function somTall(tekst: string): number | string | null {
  const rent = tekst.trim()
  if (rent === '') return null
  const tall = Number(rent.replace(',', '.'))
  return Number.isNaN(tall) ? rent : tall
}

const grense = <T>(navn: string, valg: Grensevalg, ny: T): Record<string, T | null> =>
  valg === 'som-na' ? {} : { [navn]: valg === 'ingen' ? null : ny }

function grensene({ alder, norsk }: Utkast): Record<string, unknown> {
  return {
    ...grense('alder', alder.valg, { fra: somTall(alder.fra), til: somTall(alder.til) }),
    ...grense('norsk', norsk.valg, { min: norsk.min || null, maks: norsk.maks || null }),
  }
}

/** What is missing is left out, so that the service says it is. */
export function somSteg(u: Utkast): Stegutkast {
  const { slag, id, kommuner, kommunenummer } = u
  const om = id === null ? {} : { [slag === 'nytt' ? 'malId' : 'tiltakId']: id }
  if (slag === 'mist') return { slag, ...om }
  if (slag === 'apne') return { slag, ...om, kommuner }
  if (slag === 'grense') return { slag, ...om, ...grensene(u) }
  return {
    slag,
    ...om,
    ...(kommunenummer !== null && { kommunenummer }),
    plasser: somTall(u.plasser),
    naboer: kommuner,
  }
}
