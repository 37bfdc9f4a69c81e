/** Who is signed in, and the office she works for now. Inside `Kontorramme` there always is one. */
import { computed, signal } from '@preact/signals'
import type { Rolle } from '../../catalog/kodeverk.ts'
import type { Kontor, Meg } from '../../catalog/skjema/kontor.ts'
import { be } from '../api.ts'
import { huskInnlogget } from '../felles/innlogget.ts'
import type { Tilstand } from '../felles/ressurs.ts'
import { slettSvarene } from '../felles/svarene.ts'
import { hentMeg, sendUtlogging } from './tjeneste.ts'

/** Where one is told so. */
const UTLOGGET = '/logg-inn#ut'

const svaret = signal<Tilstand<Meg>>({ slag: 'henter' })
const valgtId = signal<string | null>(null)
let startet = false

/** The answer of the service, on its way or failed. */
export const megtilstand = computed(() => svaret.value)

/** Null until it is known. */
export const meg = computed<Meg | null>(() => (svaret.value.slag === 'klar' ? svaret.value.verdi : null))
export const bruker = computed(() => meg.value?.bruker ?? null)
export const kontorer = computed<readonly Kontor[]>(() => bruker.value?.kontorer ?? [])

const INGEN: Kontor = { id: '', navn: '', kommuner: [], rytmeManeder: 6 }

/** The chosen office; outside the frame, or when she has none, one without id. */
export const kontor = computed<Kontor>(
  () => kontorer.value.find(({ id }) => id === valgtId.value) ?? kontorer.value[0] ?? INGEN,
)

export const velgKontor = (id: string): void => {
  valgtId.value = id
}

/** What she is at an office; the strongest when she is more. Null when nothing. */
export function rolle(kontorId: string): Extract<Rolle, 'redaktor' | 'veileder'> | null {
  const her = (bruker.value?.roller ?? []).filter((r) => r.kontor === kontorId).map((r) => r.rolle)
  if (her.includes('redaktor')) return 'redaktor'
  return her.includes('veileder') ? 'veileder' : null
}

/** May write for the chosen office. */
export const erRedaktor = computed(() => rolle(kontor.value.id) === 'redaktor')

/** Where only who is signed in may read, what was read does not outlive the session. */
const slettStengt = async ({ bruker: hvem, lesing }: Pick<Meg, 'bruker' | 'lesing'>): Promise<void> => {
  if (hvem === null && lesing === 'innlogget') await slettSvarene()
}

/** Asks again: after signing in or out, and when a call was refused. */
export async function hentMegPaNytt(): Promise<void> {
  startet = true
  try {
    const verdi = await hentMeg()
    svaret.value = { slag: 'klar', verdi }
    huskInnlogget(verdi.bruker !== null)
    await slettStengt(verdi)
  } catch (feil) {
    startet = false
    svaret.value = { slag: 'feil', feil }
  }
}

/** Asks the first time only. */
export const hentMegEnGang = (): void => {
  if (!startet) void hentMegPaNytt()
}

/** The office as it is after its settings were changed. */
export function oppdaterKontor(endret: Kontor): void {
  const na = svaret.value
  if (na.slag !== 'klar' || !na.verdi.bruker) return
  const nye = na.verdi.bruker.kontorer.map((k) => (k.id === endret.id ? endret : k))
  svaret.value = { slag: 'klar', verdi: { ...na.verdi, bruker: { ...na.verdi.bruker, kontorer: nye } } }
}

/**
 * Leaves by a page that is loaded anew, so that nothing of the office stays in memory. Errors: `ApiFeil`; she is then still signed in.
 */
export async function loggUt(alle = false): Promise<void> {
  await sendUtlogging(alle)
  huskInnlogget(false)
  await slettStengt({ bruker: null, lesing: meg.peek()?.lesing ?? 'apen' })
  location.assign(UTLOGGET)
}

/** Leaves for the identity provider: who she signs in as there, she is here too from then on. Errors: `ApiFeil`. */
export async function knyttInnlogging(): Promise<void> {
  const { adresse } = await be<{ adresse: string }>('/innlogging/oidc/knytt?til=/kontor/innstillinger', {
    metode: 'POST',
  })
  location.assign(adresse)
}
