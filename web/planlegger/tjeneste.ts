/** The calls of the workspace. */
import { type Dekningstall, fraUtdrag } from '../../catalog/dekning/utdrag.ts'
import type { Dekningscelle, Dekningsutdrag, HvaOmSteg, HvaOmSvar, Omrade } from '../../catalog/skjema/dekning.ts'
import type { Tiltaksmal } from '../../catalog/skjema/tiltak.ts'
import { be } from '../api.ts'

/** `foreldet`: the catalogue has been changed since, and new figures are on their way. */
export type Hentetdekning = { tall: Dekningstall; foreldet: boolean }

const somDekning = (utdrag: Dekningsutdrag): Hentetdekning => ({ tall: fraUtdrag(utdrag), foreldet: utdrag.foreldet })

/** `sok`: the area, as in `omradesok`. */
export const hentDekning = async (sok: string, signal: AbortSignal): Promise<Hentetdekning> =>
  somDekning(await be<Dekningsutdrag>(`/dekning?${sok}`, { signal }))

/** `sok`: kommune and typetilfelle. */
export const hentCelle = (sok: string, signal: AbortSignal): Promise<Dekningscelle> =>
  be(`/dekning/celle?${sok}`, { signal })

export const cellesok = (kommune: string, typetilfelle: string): string =>
  new URLSearchParams({ kommune, typetilfelle }).toString()

export const hentMaler = async (_: string, signal: AbortSignal): Promise<readonly Tiltaksmal[]> =>
  (await be<{ maler: Tiltaksmal[] }>('/maler', { signal })).maler

export type Hvaomsvar = { naa: Dekningstall; etter: Dekningstall; foreldet: boolean }

/** A step as it is being written may lack something: the service tells what. */
export type Stegutkast = HvaOmSteg | Partial<Record<string, unknown>>

type Sporsmalsutkast = { omrade: Omrade; steg: readonly Stegutkast[] }

export async function sporHvaOm(sporsmal: Sporsmalsutkast, signal?: AbortSignal): Promise<Hvaomsvar> {
  const svar = await be<HvaOmSvar>('/dekning/hva-om', { metode: 'POST', kropp: sporsmal, ...(signal && { signal }) })
  return { naa: fraUtdrag(svar.naa), etter: fraUtdrag(svar.etter), foreldet: svar.naa.foreldet }
}
