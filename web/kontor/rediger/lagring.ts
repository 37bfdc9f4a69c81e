/** To the store and back. What fails leaves everything as it was typed. */
import { signal } from '@preact/signals'
import type { Bekreftelsesfelt } from '../../../catalog/kodeverk.ts'
import { tiltaksid } from '../../../catalog/kontor/slug.ts'
import type { Kontortiltak } from '../../../catalog/skjema/kontortiltak.ts'
import type { Tiltak } from '../../../catalog/skjema/tiltak.ts'
import { ApiFeil, be } from '../../api.ts'
import { bekreft, hentKontortiltak } from '../tjeneste.ts'
import type { Kladd } from './kladd.ts'
import { etterLagring, folgEtter, harProvd, kladd, konflikt, kontroll, lagret, uleste } from './tilstand.ts'

/** What is going on with the store, for the line at the bottom. */
export type Gang =
  | { slag: 'stille' }
  | { slag: 'lagrer' }
  | { slag: 'lagret'; status: Tiltak['status']; naa: Date }
  | { slag: 'bekreftet' }
  | { slag: 'ugyldig' }
  | { slag: 'feilet'; feil: unknown }
export const gang = signal<Gang>({ slag: 'stille' })

const sti = (kontor: string, id: string) => `/kontor/${kontor}/tiltak/${id}`

/** The entry as it would be sent now. */
export const kropp = (kontor: string, nr = 1): Kladd => ({
  ...kladd.peek(),
  id: lagret.peek()?.tiltak.id ?? tiltaksid(kontor, kladd.peek().navn ?? '', nr),
})

/** `If-Match` with the version that was seen; null is what must not be there. */
const settMot = (versjon: number | null): Record<string, string> =>
  versjon === null ? { 'If-None-Match': '*' } : { 'If-Match': `"${versjon}"` }

const put = (kontor: string, tiltak: Kladd, versjon: number | null): Promise<Kontortiltak> =>
  be(sti(kontor, tiltak.id ?? ''), { metode: 'PUT', kropp: tiltak, hoder: settMot(versjon) })

/** So many of the same name an office may have before it must choose another. */
const MEST_LIKE = 20

const erOpptatt = (feil: unknown) => feil instanceof ApiFeil && (feil.status === 412 || feil.status === 409)

/** A new entry gets the first id of its name that nobody has. */
async function putNy(kontor: string, status: Tiltak['status'] | undefined): Promise<[Kontortiltak, Kladd]> {
  for (let nr = 1; ; nr++) {
    const tiltak = { ...kropp(kontor, nr), ...(status && { status }) }
    try {
      return [await put(kontor, tiltak, null), tiltak]
    } catch (feil) {
      if (!erOpptatt(feil) || nr === MEST_LIKE) throw feil
    }
  }
}

function taImotFeil(feil: unknown, status: Tiltak['status'] | undefined): void {
  const [na] = feil instanceof ApiFeil ? feil.utdatert : []
  if (na) {
    konflikt.value = { versjon: na.versjon, tiltak: na.tiltak, status }
    gang.value = { slag: 'stille' }
    return
  }
  if (feil instanceof ApiFeil && feil.felt.length > 0) {
    kontroll.value = { ...kontroll.peek(), felt: feil.felt }
    gang.value = { slag: 'ugyldig' }
    return
  }
  gang.value = { slag: 'feilet', feil }
}

/** Answers whether it is in the store now. */
export async function lagre(kontor: string, status?: Tiltak['status']): Promise<boolean> {
  if (gang.peek().slag === 'lagrer') return false
  harProvd.value = true
  if (Object.keys(uleste.peek()).length > 0) {
    gang.value = { slag: 'ugyldig' }
    return false
  }
  gang.value = { slag: 'lagrer' }
  const na = lagret.peek()
  try {
    const tiltak = { ...kropp(kontor), ...(status && { status }) }
    const [svar, sendt] = na ? [await put(kontor, tiltak, na.versjon), tiltak] : await putNy(kontor, status)
    etterLagring(svar, sendt)
    gang.value = { slag: 'lagret', status: svar.tiltak.status, naa: new Date() }
    return true
  } catch (feil) {
    taImotFeil(feil, status)
    return false
  }
}

/** Somebody vouches for some fields, or for all. What is typed and not saved stays as it is. */
export async function bekreftNa(kontor: string, felt: readonly Bekreftelsesfelt[] | 'alt'): Promise<void> {
  const na = lagret.peek()
  if (!na || gang.peek().slag === 'lagrer') return
  const { id } = na.tiltak
  gang.value = { slag: 'lagrer' }
  try {
    await bekreft(kontor, { tiltak: [{ id, versjon: na.versjon }], felt })
    folgEtter(await hentKontortiltak(kontor, id))
    gang.value = { slag: 'bekreftet' }
  } catch (feil) {
    taImotFeil(feil, undefined)
  }
}
