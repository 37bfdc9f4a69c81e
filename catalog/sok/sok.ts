/** A search in the catalogue: a query and filters in, hits with reasons, counts and what stands in the way out. Pure. */
import type { Malform } from '../kodeverk.ts'
import { FILTERNAVN, type Filternavn, type Filtervalg, type Sokesvar, type Treff } from '../skjema/sok.ts'
import type { Tiltak } from '../skjema/tiltak.ts'
import { beste } from './beste.ts'
import { bruktFilter, mengdeFor, type Omstendighet, telteVerdier, valgtMengde } from './filtre.ts'
import { forklar, utdrag } from './hvorfor.ts'
import type { Sokeindeks } from './indeks.ts'
import { antallFelles, antallI, deI, full, type Mengde, mengdeAv, numreI, snitt } from './mengde.ts'
import { type Rangert, ranger } from './rangering.ts'
import { INGEN, reisetider, UKJENT } from './rekkevidde.ts'
import { type Enhet, type Sporring, tolkSporring } from './sporring.ts'

export type Sokevalg = Omstendighet & {
  q: string
  filtre: Filtervalg
  side: number
  antall: number
  malform: Malform
}

type Utvalg = {
  /** Meets the text and every filter. */
  treff: Mengde
  /** By filter: meets the text and every other filter. */
  uten: (navn: Filternavn) => Mengde
}

function velg(indeks: Sokeindeks, funnet: Mengde, filtre: Filtervalg, o: Omstendighet): Utvalg {
  const valgte = bruktFilter(filtre).flatMap((navn) => {
    const mengde = valgtMengde(indeks, navn, filtre, o)
    return mengde ? [{ navn, mengde }] : []
  })
  const treff = valgte.reduce((m, v) => snitt(m, v.mengde), funnet)
  const uten = (navn: Filternavn) =>
    valgte.some((v) => v.navn === navn)
      ? valgte.filter((v) => v.navn !== navn).reduce((m, v) => snitt(m, v.mengde), funnet)
      : treff
  return { treff, uten }
}

function fasetter(indeks: Sokeindeks, { uten }: Utvalg, filtre: Filtervalg, o: Omstendighet): Sokesvar['fasetter'] {
  return Object.fromEntries(
    FILTERNAVN.map((navn) => {
      const blant = uten(navn)
      const tell = (verdi: string) => ({ verdi, antall: antallFelles(blant, mengdeFor(indeks, navn, verdi, o)) })
      return [navn, telteVerdier(navn, filtre, o).map(tell)]
    }),
  )
}

const kort = (t: Tiltak): Treff['tiltak'] => ({
  navn: t.navn,
  tiltakstype: t.tiltakstype,
  eier: t.eier,
  tilbyder: t.tilbyder.navn,
  kommunenummer: t.kommunenummer ?? null,
  sted: (t.sted?.skjultAdresse ? null : t.sted?.navn) ?? t.sted?.poststed ?? null,
  inngang: t.inngang,
  form: t.form,
  sammendrag: t.sammendrag,
  bekreftet: t.bekreftet,
  ledige: t.kapasitet?.ledige ?? null,
  eksempel: t.eksempel ?? false,
})

const DESIMALER = 10_000

function somTreff(indeks: Sokeindeks, nr: number, { poeng, enheter, valg }: Visning): Treff {
  const t = indeks.tiltak[nr]
  if (!t) throw new Error(`Det er ikke noe tiltak nummer ${nr}`)
  const forklaring = forklar(t, enheter, indeks, valg.malform)
  const bit = utdrag(forklaring)
  const tid = valg.fra === null ? UKJENT : (reisetider(indeks, valg.fra, valg)[nr] ?? UKJENT)
  return {
    tiltakId: t.id,
    poeng: Math.round((poeng[nr] ?? 0) * DESIMALER) / DESIMALER,
    felt: forklaring.felt,
    utdrag: bit.tekst,
    merker: { navn: forklaring.merker.get('navn') ?? [], utdrag: bit.merker },
    hvorfor: forklaring.hvorfor,
    minutter: tid === UKJENT || tid === INGEN ? null : tid,
    tiltak: kort(t),
  }
}
type Visning = { poeng: Float64Array; enheter: readonly Enhet[]; valg: Sokevalg }

/** What the text finds; everything, by name, when there is none. */
function finn(indeks: Sokeindeks, sporring: Sporring, harOrd: boolean): { rangert: Rangert; mengde: Mengde } {
  const antall = indeks.tiltak.length
  if (!harOrd) {
    const alle = full(antall)
    return { rangert: { funnet: numreI(alle), poeng: new Float64Array(antall) }, mengde: alle }
  }
  const rangert = ranger(sporring, indeks)
  return { rangert, mengde: mengdeAv(rangert.funnet, antall) }
}

/**
 * Best first; with an empty query all, by name. Several words find what has all of them first, then what has most of what
 * they say. Cost: a millisecond or two among a hundred thousand tiltak.
 */
export function sok(indeks: Sokeindeks, valg: Sokevalg): Sokesvar {
  const { q, filtre, side, antall } = valg
  const sporring = tolkSporring(q, indeks)
  const { rangert, mengde } = finn(indeks, sporring, q.trim() !== '')
  const utvalg = velg(indeks, mengde, filtre, valg)
  const brukte = bruktFilter(filtre)
  const funnet = brukte.length === 0 ? rangert.funnet : deI(utvalg.treff, rangert.funnet)
  const numre = beste(funnet, rangert.poeng, side * antall).slice((side - 1) * antall)
  const visning = { poeng: rangert.poeng, enheter: sporring.enheter, valg }
  return {
    totalt: funnet.length,
    side,
    antall,
    treff: numre.map((nr) => somTreff(indeks, nr, visning)),
    menteDu: sporring.menteDu,
    ukjente: sporring.enheter.filter((e) => !e.kjent).map((e) => e.ord),
    fasetter: fasetter(indeks, utvalg, filtre, valg),
    uten: brukte.map((filter) => ({ filter, antall: antallI(utvalg.uten(filter)) })),
    utenFiltre: rangert.funnet.length,
  }
}

/** All that meet the filters, by name. */
export function liste(
  indeks: Sokeindeks,
  filtre: Filtervalg,
  o: Omstendighet,
  { side, antall }: Pick<Sokevalg, 'side' | 'antall'>,
): { totalt: number; tiltak: Tiltak[] } {
  const numre = numreI(velg(indeks, full(indeks.tiltak.length), filtre, o).treff)
  const tiltak = [...numre.subarray((side - 1) * antall, side * antall)].flatMap((nr) => indeks.tiltak[nr] ?? [])
  return { totalt: numre.length, tiltak }
}
