/** The form that is open: what is typed, what it began with, and what the service says of it. One at a time. */
import { batch, computed, signal } from '@preact/signals'
import type { Kontortiltak, Mangel } from '../../../catalog/skjema/kontortiltak.ts'
import type { Felt } from '../../../catalog/skjema/melding.ts'
import type { Tiltak } from '../../../catalog/skjema/tiltak.ts'
import { t } from '../../felles/sprak.ts'
import { erI, GRUPPENAVN, type Gruppe, iSkjemaetsRekkefolge, omkring } from './felter.ts'
import { flett, sammenstot } from './fletting.ts'
import { erEndret, type Feltnavn, type Kladd, medFra } from './kladd.ts'
import { erUlest, type Uleste, utenUlestRad } from './uleste.ts'

export const kladd = signal<Kladd>({})
/** As it was last saved; null for what is new. */
export const lagret = signal<Kontortiltak | null>(null)
/** What the form began with: only what differs from it is to be saved. */
export const utgangspunkt = signal<Kladd>({})
/** What is typed and cannot be read as a number; kept as it stands. */
export const uleste = signal<Uleste>({})
/** The last answer to what was typed; `om` is what it is about. */
export const kontroll = signal<{ felt: Felt[]; mangler: Mangel[]; om: Kladd | null }>({
  felt: [],
  mangler: [],
  om: null,
})
/** Somebody else has saved in between. `tiltak` is null when it was taken away. */
/** `status`: what it was about to become. */
export type Konflikt = { versjon: number | null; tiltak: Tiltak | null; status: Tiltak['status'] | undefined }
export const konflikt = signal<Konflikt | null>(null)
export const apneGrupper = signal<ReadonlySet<Gruppe>>(new Set())
const berort = signal<ReadonlySet<string>>(new Set())
/** From the first try to save, everything that is missing is told. */
export const harProvd = signal(false)

export const erUlagret = computed(
  () => Object.keys(uleste.value).length > 0 || erEndret(kladd.value, utgangspunkt.value),
)

/** Every fault known now, in the order of the form; what cannot be read the service has not seen. */
export const feilene = computed<Felt[]>(() => {
  const lokale = Object.keys(uleste.value).map((sti) => ({ sti, melding: t('rediger.ikke-tall') }))
  return iSkjemaetsRekkefolge([...lokale, ...kontroll.value.felt.filter(({ sti }) => !erUlest(uleste.value, sti))])
})

/** Nothing is wrong before somebody has been there. */
const skalVises = ({ sti }: Felt): boolean => harProvd.value || omkring(sti).some((del) => berort.value.has(del))

export const visteFeil = computed(() => feilene.value.filter(skalVises))
/** What must be told before it can be saved, of what nobody has been at yet. */
export const uprovde = computed(() => feilene.value.filter((feil) => !skalVises(feil)))

/** The faults of one field, with those within it. */
export const feilI = (sti: string): Felt[] => visteFeil.value.filter((feil) => erI(feil.sti, sti))

let forlatte: string[] = []

/** Somebody has been at the field and left it. What is wrong with it is told once the service has seen what it now holds. */
export function beror(sti: string): void {
  forlatte.push(sti)
  if (kontroll.peek().om === kladd.peek()) sierFra()
}

/** Tells of the faults in the fields that have been left. */
export function sierFra(): void {
  const nye = forlatte.filter((sti) => !berort.peek().has(sti))
  forlatte = []
  if (nye.length > 0) berort.value = new Set([...berort.peek(), ...nye])
}

/** `undefined` is not told. */
export function sett<K extends Feltnavn>(felt: K, verdi: Kladd[K] | undefined): void {
  const neste = { ...kladd.peek() }
  if (verdi === undefined) delete neste[felt]
  else neste[felt] = verdi
  kladd.value = neste
}

export function settUlest(sti: string, tekst: string | null): void {
  const { [sti]: _, ...resten } = uleste.peek()
  if (tekst === null && !(sti in uleste.peek())) return
  uleste.value = tekst === null ? resten : { ...resten, [sti]: tekst }
}

/** What was typed in the row goes with it, and what was typed below it moves up. */
export const fjernRad = (liste: string, nr: number): void => {
  uleste.value = utenUlestRad(uleste.peek(), liste, nr)
}

/** What cannot be read any longer has been replaced. */
export const glemUleste = (sti: string): void => {
  uleste.value = Object.fromEntries(Object.entries(uleste.peek()).filter(([ulest]) => !erI(ulest, sti)))
}

export const settApen = (gruppe: Gruppe, apen: boolean): void => {
  if (apneGrupper.peek().has(gruppe) === apen) return
  apneGrupper.value = new Set(GRUPPENAVN.filter((g) => (g === gruppe ? apen : apneGrupper.peek().has(g))))
}

/** Begins anew, with a saved entry or a blank form. */
export function apneSkjema(fra: Kontortiltak | Kladd): void {
  const erLagret = 'klokker' in fra
  batch(() => {
    lagret.value = erLagret ? fra : null
    kladd.value = utgangspunkt.value = erLagret ? fra.tiltak : fra
    kontroll.value = { felt: [], mangler: erLagret ? fra.mangler : [], om: kladd.peek() }
    uleste.value = {}
    konflikt.value = null
    berort.value = new Set()
    forlatte = []
    harProvd.value = false
    apneGrupper.value = new Set(['hva'])
  })
}

/** The entry as it now is in the store; what was typed since `sendt` stays. */
export function etterLagring(svar: Kontortiltak, sendt: Kladd): void {
  batch(() => {
    // The id and the status are not typed; they are what was sent.
    const mine = { ...kladd.peek(), id: sendt.id, status: sendt.status }
    kladd.value = flett({ for: sendt, deres: svar.tiltak, mine }).flettet
    lagret.value = svar
    utgangspunkt.value = svar.tiltak
    konflikt.value = null
    harProvd.value = false
  })
}

/** The entry has changed in the store by something else than this form; false when both have touched the same. */
export function folgEtter(ny: Kontortiltak): boolean {
  const { flettet, rader } = flett({ for: utgangspunkt.peek(), deres: ny.tiltak, mine: kladd.peek() })
  if (sammenstot(rader).length > 0) {
    konflikt.value = { versjon: ny.versjon, tiltak: ny.tiltak, status: undefined }
    return false
  }
  batch(() => {
    kladd.value = flettet
    lagret.value = ny
    utgangspunkt.value = ny.tiltak
  })
  return true
}

/** Goes on from what somebody else has saved, with what was chosen of both. Nothing is saved by this. */
export function losKonflikt(flettet: Kladd): void {
  const { tiltak, versjon } = konflikt.peek() ?? {}
  const na = lagret.peek()
  batch(() => {
    kladd.value = flettet
    // Taken away by somebody: what stands here is then new.
    lagret.value = na && tiltak && versjon != null ? { ...na, tiltak, versjon } : null
    utgangspunkt.value = tiltak ?? {}
    konflikt.value = null
  })
}

/** As it was when the form was opened or last saved. */
export const forkast = (): void =>
  batch(() => {
    kladd.value = utgangspunkt.peek()
    uleste.value = {}
  })

/** Takes a value from another entry into the form. */
export const taOver = (sti: string, fra: Kladd): void =>
  batch(() => {
    glemUleste(sti)
    beror(sti)
    kladd.value = medFra(kladd.peek(), fra, sti)
  })
