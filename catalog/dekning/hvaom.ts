/** What somebody would like to try, as entries that are other than they are. */

import type { HvaOmSteg } from '../skjema/dekning.ts'
import type { Tiltak, Tiltaksmal } from '../skjema/tiltak.ts'
import type { Katalogendring } from './endring.ts'

/** What a step refers to; `kommune`: whether the map knows it. */
export type Oppslagsverk = {
  finn: (id: string) => Tiltak | undefined
  mal: (id: string) => Tiltaksmal | undefined
  kommune: (nr: string) => { nr: string; navn: string; senter: { lat: number; lon: number } } | undefined
}

type Steg<S extends HvaOmSteg['slag']> = Extract<HvaOmSteg, { slag: S }>

/** Opened: an agreement with each of these; to the others it is as it was. */
function apnet(t: Tiltak, { kommuner }: Steg<'apne'>): Tiltak {
  const { deling } = t
  const andre = (deling?.avtaler ?? []).filter((a) => !kommuner.includes(a.kommunenummer))
  return {
    ...t,
    deling: {
      synlighet: deling?.synlighet ?? 'utvalgte',
      avtaler: [...andre, ...kommuner.map((kommunenummer) => ({ kommunenummer }))],
    },
  }
}

/** A new one of a template, in the middle of the kommune, with places for all it has and with everything told as the template tells it. */
function nytt(
  steg: Steg<'nytt'>,
  { mal, kommune }: Oppslagsverk,
  valg: { id: string; dato: string },
): Tiltak | undefined {
  const [monster, her] = [mal(steg.malId), kommune(steg.kommunenummer)]
  if (!monster || !her) return undefined
  const { kilde: _kilde, ...fraMal } = monster
  return {
    ...fraMal,
    id: valg.id,
    tilbyder: { navn: `${her.navn} kommune` },
    kommunenummer: her.nr,
    sted: monster.form === 'digital' ? null : { lat: her.senter.lat, lon: her.senter.lon },
    dekning: { landet: false, fylker: [], kommuner: [her.nr, ...steg.naboer.filter((nr) => nr !== her.nr)] },
    deling: { synlighet: 'utvalgte', avtaler: [] },
    kapasitet: { plasser: steg.plasser, ledige: steg.plasser },
    bekreftet: valg.dato,
    status: 'publisert',
  }
}

/** Limits that are told of are changed; `null` takes the limit away. */
const medGrense = (t: Tiltak, { alder, norsk }: Steg<'grense'>): Tiltak => ({
  ...t,
  ...(alder !== undefined && { alder }),
  ...(norsk !== undefined && { norsk }),
})

/** What a new entry of step number `nr` is called. It is nobody's, and in no catalogue. */
export const hypotetiskId = (nr: number): string => `hva-om-${nr + 1}`

/**
 * The steps one after the other, as one change: a later step sees what an earlier one made. Steps that refer to what is not there are
 * refused at the border (`dekningskontroll.ts`), and do nothing here.
 */
export function somEndring(steg: readonly HvaOmSteg[], verk: Oppslagsverk, dato: string): Katalogendring {
  const naa = new Map<string, Tiltak | null>()
  const finn = (id: string) => (naa.has(id) ? (naa.get(id) ?? undefined) : verk.finn(id))
  steg.forEach((s, nr) => {
    const id = s.slag === 'nytt' ? hypotetiskId(nr) : s.tiltakId
    const t = finn(id)
    if (s.slag === 'mist') naa.set(id, null)
    else if (s.slag === 'nytt') naa.set(id, nytt(s, verk, { id, dato }) ?? null)
    else if (t) naa.set(id, s.slag === 'apne' ? apnet(t, s) : medGrense(t, s))
  })
  return {
    fjern: [...naa].flatMap(([id, t]) => (t === null ? [id] : [])),
    legg: [...naa.values()].filter((t) => t !== null),
  }
}
