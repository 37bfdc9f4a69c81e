/** A region with invented answers of the engine, so that a test says what it is about and nothing else. */
import { type Dekning, NIVAER, type Niva, type Vilkarssvar } from '../../catalog/dekning/dekning.ts'
import type { Grunnlag } from '../../catalog/dekning/svar/omrade.ts'
import { SAKER } from '../../catalog/dekning/typetilfeller.ts'
import type { Geografi } from '../../catalog/geografi.ts'
import type { Behov } from '../../catalog/kodeverk.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { DATO, etTiltak, norge } from '../fabrikk.ts'

export const [TRONDHEIM, MERAKER, STJORDAL, LEVANGER, SNASA] = ['5001', '5034', '5035', '5037', '5041'] as const

/** One judged cell; `behov` only where the person has several. */
export type EnCelle = {
  kommune: string
  person: string
  behov?: Behov
  niva?: Niva
  beste?: string
  vilkar?: Vilkarssvar
  tilbydere?: 0 | 1 | 2
}

/** Nothing anywhere, but for these cells; the persons are those that are named. */
export function enDekning(kommuner: readonly string[], celler: readonly EnCelle[] = []): Dekning {
  const saker = SAKER.filter((s) => celler.some((c) => c.person === s.typetilfelle.id)).map((s, nr) => ({ ...s, nr }))
  const antall = kommuner.length * saker.length
  const tiltak = [...new Set(celler.flatMap((c) => c.beste ?? []))]
  const dekning = {
    katalogversjon: 'v1',
    dato: DATO,
    kommuner,
    saker,
    niva: new Uint8Array(antall).fill(NIVAER.indexOf('ingenting')),
    beste: new Int32Array(antall).fill(-1),
    tiltak,
    arsak: new Uint8Array(antall),
    arsaker: [''],
    vilkar: new Uint8Array(antall),
    tilbydere: new Uint8Array(antall),
  }
  for (const { kommune, person, behov, niva, beste, vilkar, tilbydere } of celler)
    for (const sak of saker) {
      if (sak.typetilfelle.id !== person || (behov !== undefined && sak.behov !== behov)) continue
      const i = kommuner.indexOf(kommune) * saker.length + sak.nr
      dekning.niva[i] = NIVAER.indexOf(niva ?? 'ingenting')
      dekning.beste[i] = beste === undefined ? -1 : tiltak.indexOf(beste)
      dekning.vilkar[i] = vilkar ?? 0
      dekning.tilbydere[i] = tilbydere ?? 0
    }
  return dekning
}

/** The real map, but with so many living in some kommuner. */
export const norgeMed = (innbyggere: Record<string, number>): Geografi => ({
  ...norge(),
  kommune(nr) {
    const k = norge().kommune(nr)
    const antall = innbyggere[nr]
    return k && antall !== undefined ? { ...k, innbyggere: antall } : k
  },
})

type Avvik = {
  tiltak?: readonly Tiltak[]
  celler?: readonly EnCelle[]
  kontor?: readonly string[]
  geografi?: Geografi
}

/** What the questions are answered from in these kommuner; all of them have an office unless it is said which have. */
export const etGrunnlag = (
  kommuner: readonly string[],
  { tiltak = [], celler = [], kontor = kommuner, geografi = norge() }: Avvik = {},
): Grunnlag => ({
  dekning: enDekning(kommuner, celler),
  tiltak,
  geografi,
  kontorkommuner: new Set(kontor),
})

/** An offer of this kommune, for those who live there, and with its senter as its place. */
export function tiltakI(kommune: string, id: string, avvik: Partial<Tiltak> = {}): Tiltak {
  const senter = norge().kommune(kommune)?.senter
  return etTiltak({
    id,
    kommunenummer: kommune,
    kontor: `nav-${kommune}`,
    dekning: { landet: false, fylker: [], kommuner: [kommune] },
    sted: senter ? { lat: senter.lat, lon: senter.lon } : null,
    ...avvik,
  })
}

/** All four parts. */
export const BREDT: Tiltak['innhold'] = ['cv-og-soknad', 'kurs-sertifikat', 'hverdagsmestring', 'arbeidspraksis-intern']

export const landsdekkende = (id: string, avvik: Partial<Tiltak> = {}): Tiltak => {
  const { kommunenummer: _, kontor: __, sted: ___, ...resten } = tiltakI(STJORDAL, id)
  return { ...resten, dekning: { landet: true, fylker: [], kommuner: [] }, ...avvik }
}
