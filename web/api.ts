/** The one door to the API. Types come from the service itself; a fault comes out as an `ApiFeil` with words for a person. */
import { type ClientResponse, hc } from 'hono/client'
import type { App } from '../api/app.ts'
import type { Kode } from '../catalog/kodeverk.ts'
import type { Problem } from '../catalog/skjema/forslag.ts'
import type { Kommune } from '../catalog/skjema/kommune.ts'
import type { Filtervalg, Sokeforslag, Sokesvar } from '../catalog/skjema/sok.ts'
import { malform, t } from './felles/sprak.ts'

export type Koderad = Kode & { kode: string }
export type Kodeverklister = Record<string, Koderad[]>
export type Soksporring = {
  q: string
  side: number
  antall: number
  fra: string | null
  reisemiddel: 'bil' | 'kollektiv'
  filtre: Filtervalg
}

const { api } = hc<App>('/', { headers: () => ({ 'Accept-Language': malform.peek() }) })
/** The same in every målform, and asked for by the page itself before this program is here: so they must be asked for in the same way. */
const grunnlag = hc<App>('/').api

/** What went wrong, for a person: a title, one sentence, and each field that must be put right. */
export class ApiFeil extends Error {
  readonly status: number
  readonly felt: Problem['felt']
  /** Of a 412: what stands now. */
  readonly utdatert: NonNullable<Problem['utdatert']>
  readonly tittel: string

  constructor(status: number, problem?: Partial<Problem>) {
    super(problem?.detail ?? t(status === 0 ? 'feil.ingen-kontakt' : 'feil.ukjent'))
    this.name = 'ApiFeil'
    this.status = status
    this.tittel = problem?.title ?? t('feil.tittel')
    this.felt = problem?.felt ?? []
    this.utdatert = problem?.utdatert ?? []
  }
}

async function problemI(svar: Pick<Response, 'headers' | 'json'>): Promise<Partial<Problem> | undefined> {
  if (!svar.headers.get('content-type')?.includes('application/problem+json')) return undefined
  return (await svar.json()) as Partial<Problem>
}

/** Errors: `ApiFeil`, or the browser's own `AbortError` when the caller gave up. */
async function godtatt<S extends Pick<Response, 'ok' | 'status' | 'headers' | 'json'>>(
  foresporsel: Promise<S>,
): Promise<S> {
  let svar: S
  try {
    svar = await foresporsel
  } catch (feil) {
    if (erAvbrutt(feil)) throw feil
    throw new ApiFeil(0)
  }
  if (!svar.ok) throw new ApiFeil(svar.status, await problemI(svar))
  return svar
}

async function les<T>(foresporsel: Promise<ClientResponse<T>>): Promise<T> {
  const svar = await godtatt(foresporsel)
  return (svar.status === 204 ? undefined : await svar.json()) as T
}

export const erAvbrutt = (feil: unknown): boolean => feil instanceof DOMException && feil.name === 'AbortError'

type Kall = { metode?: 'GET' | 'POST' | 'PUT'; kropp?: unknown; hoder?: Record<string, string>; signal?: AbortSignal }

/** The header tells the service that the call comes from this program and not from a page elsewhere. */
function send(sti: string, { metode = 'GET', kropp, hoder, signal }: Kall): Promise<Response> {
  const erSkjema = kropp instanceof FormData
  return fetch(`/api${sti}`, {
    method: metode,
    headers: {
      'Accept-Language': malform.peek(),
      'X-Tiltakskatalogen': '1',
      ...(kropp !== undefined && !erSkjema && { 'content-type': 'application/json' }),
      ...hoder,
    },
    ...(kropp !== undefined && { body: erSkjema ? kropp : JSON.stringify(kropp) }),
    ...(signal && { signal }),
  })
}

/**
 * A call of the office's workspace; `T` is the type both sides take from `catalog/skjema`. A `FormData` body is sent as it is, anything else
 * as JSON. Errors: `ApiFeil`.
 */
export const be = <T>(sti: string, kall: Kall = {}): Promise<T> => les(send(sti, kall) as Promise<ClientResponse<T>>)

/** As `be`, for an answer that is read while it comes. */
export const beOmStrom = (sti: string, kall: Kall = {}): Promise<Response> => godtatt(send(sti, kall))

export const hentKodeverk = (): Promise<Kodeverklister> => les(grunnlag.kodeverk.$get())

export const hentKommuner = async (): Promise<readonly Kommune[]> => (await les(grunnlag.kommuner.$get())).kommuner

/** These are about a person, and stand in no address: not in the browser's store of answers, and in nobody's log. */
const omPerson = ({ alder, norsk }: Filtervalg) => alder !== undefined || norsk !== undefined

export function sok(
  { q, side, antall, fra, reisemiddel, filtre }: Soksporring,
  signal: AbortSignal,
): Promise<Sokesvar> {
  const lister = Object.fromEntries(Object.entries(filtre).map(([filter, verdier]) => [filter, [...verdier]]))
  const resten = { ...(fra && { fra, reisemiddel }), ...lister }
  if (omPerson(filtre)) return les(api.sok.$post({ json: { q, side, antall, ...resten } }, { init: { signal } }))
  const query = { q, side: String(side), antall: String(antall), ...resten }
  return les(api.sok.$get({ query }, { init: { signal } }))
}

export const sokeforslag = (q: string, signal: AbortSignal): Promise<Sokeforslag> =>
  les(api.sok.forslag.$get({ query: { q } }, { init: { signal } }))
