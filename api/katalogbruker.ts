/** The commands `bruker` and `kontor`: who may sign in, and the offices they work for. How the first administrator comes to be. */

import type { Geografi } from '../catalog/geografi.ts'
import { koder } from '../catalog/kodeverk.ts'
import { Bruker, Kontor } from '../catalog/skjema/kontor.ts'
import { type Felt, parse, type Tolket } from '../catalog/skjema/melding.ts'
import { Bruksfeil } from './bruksfeil.ts'
import type { Post } from './post.ts'
import type { Endring, Store } from './store/store.ts'
import { inviter } from './tilgang/invitasjon.ts'
import { kontorfeil, rollefeil } from './tilgang/register.ts'

/** As `parseArgs` takes them. */
export const REGISTERVALG = {
  rolle: { type: 'string', multiple: true },
  navn: { type: 'string' },
  kommune: { type: 'string', multiple: true },
  epost: { type: 'string' },
  rytme: { type: 'string' },
} as const

export type Registervalg = {
  [V in keyof typeof REGISTERVALG]?: (V extends 'rolle' | 'kommune' ? string[] : string) | undefined
}

export type Registersted = {
  store: Store
  geografi: Geografi
  offentligUrl: string
  post: Post | null
  av: Endring
  skriv: (linje: string) => void
  skrivFeil: (linje: string) => void
}

/** Told to the user as one line each; nothing was changed. */
const feil = (felt: readonly Felt[]): Tolket<never> => ({ ok: false, felt: [...felt] })

/** `redaktor:KONTOR`, or a role that belongs to no office. */
const somRolle = (tekst: string) => {
  const [rolle, ...kontor] = tekst.split(':')
  return { rolle, kontor: kontor.length > 0 ? kontor.join(':') : null }
}

async function lesBruker({ store }: Registersted, epost: string, { rolle = [], navn }: Registervalg) {
  const svar = parse(Bruker, { epost, navn: navn ?? null, roller: rolle.map(somRolle), sperret: false })
  if (!svar.ok) return svar
  const felt = await rollefeil(store, svar.verdi.roller)
  return felt.length > 0 ? feil(felt) : svar
}

async function sendLenke({ store, post, offentligUrl, av, skriv, skrivFeil }: Registersted, epost: string) {
  const logg = (grunn: unknown) => skrivFeil(grunn instanceof Error ? grunn.message : String(grunn))
  const { lenke, sendt } = await inviter({ store, post, logg, offentligUrl }, { epost, malform: 'nb' }, av)
  skriv(`Lenken logger ${epost} inn én gang, innen 7 dager${sendt ? ', og er sendt på e-post' : ''}:`)
  skriv(lenke)
}

const kravOmAdministrator: Felt = { sti: 'rolle', melding: 'Dette er den siste administratoren' }

async function nyBruker(sted: Registersted, epost: string, valg: Registervalg): Promise<Tolket<unknown>> {
  const svar = await lesBruker(sted, epost, valg)
  if (!svar.ok) return svar
  const fantes = await sted.store.bruker(svar.verdi.epost)
  const bruker = { ...svar.verdi, navn: svar.verdi.navn ?? fantes?.navn ?? null }
  if (!(await sted.store.lagreBruker(bruker, sted.av))) return feil([kravOmAdministrator])
  sted.skriv(fantes ? `${svar.verdi.epost} har fått nye roller.` : `${svar.verdi.epost} er lagt til.`)
  if (!fantes || fantes.sperret) await sendLenke(sted, svar.verdi.epost)
  return svar
}

/** The user who is there, or the fault that there is none. */
async function finn({ store }: Registersted, epost: string): Promise<Tolket<Bruker>> {
  const bruker = await store.bruker(epost.toLowerCase())
  return bruker ? { ok: true, verdi: bruker } : feil([{ sti: 'epost', melding: `Ingen bruker heter ${epost}` }])
}

async function inviterPaNytt(sted: Registersted, epost: string): Promise<Tolket<unknown>> {
  const svar = await finn(sted, epost)
  if (!svar.ok) return svar
  if (svar.verdi.sperret) return feil([{ sti: 'epost', melding: `${svar.verdi.epost} er sperret` }])
  await sendLenke(sted, svar.verdi.epost)
  return svar
}

async function sperr(sted: Registersted, epost: string): Promise<Tolket<unknown>> {
  const svar = await finn(sted, epost)
  if (!svar.ok) return svar
  const sperret = { ...svar.verdi, sperret: true }
  if (!(await sted.store.lagreBruker(sperret, sted.av))) return feil([kravOmAdministrator])
  sted.skriv(`${sperret.epost} er sperret og logget ut overalt.`)
  return svar
}

async function losne(sted: Registersted, epost: string): Promise<Tolket<unknown>> {
  const svar = await finn(sted, epost)
  if (!svar.ok) return svar
  const hvem = svar.verdi.epost
  if (!(await sted.store.losneOidc(hvem, sted.av)))
    return feil([{ sti: 'epost', melding: `${hvem} er ikke knyttet til noen innlogging` }])
  sted.skriv(`${hvem} er løsnet fra innloggingen hos identitetsleverandøren, og logget ut overalt.`)
  return svar
}

async function nyttKontor(sted: Registersted, id: string, valg: Registervalg): Promise<Tolket<unknown>> {
  const fantes = await sted.store.kontor(id)
  const satt = {
    ...(valg.navn !== undefined && { navn: valg.navn }),
    ...(valg.kommune && { kommuner: valg.kommune }),
    ...(valg.epost !== undefined && { epost: valg.epost }),
    ...(valg.rytme !== undefined && { rytmeManeder: Number(valg.rytme) }),
  }
  const svar = parse(Kontor, { epost: null, ...fantes, ...satt, id })
  if (!svar.ok) return svar
  const felt = kontorfeil(sted.geografi, svar.verdi.kommuner)
  if (felt.length > 0) return feil(felt)
  await sted.store.settKontor(svar.verdi, sted.av)
  sted.skriv(fantes ? `Kontoret ${id} er endret.` : `Kontoret ${id} er opprettet.`)
  return svar
}

const roller = (bruker: Bruker) =>
  bruker.roller.map(({ rolle, kontor }) => (kontor == null ? rolle : `${rolle}:${kontor}`)).join(' ')

async function listBrukere({ store, skriv }: Registersted): Promise<Tolket<unknown>> {
  const brukere = await store.brukere()
  for (const bruker of brukere) skriv(`${bruker.epost}  ${roller(bruker)}${bruker.sperret ? '  (sperret)' : ''}`)
  skriv(`${brukere.length} brukere.`)
  return { ok: true, verdi: brukere }
}

async function listKontor({ store, skriv }: Registersted): Promise<Tolket<unknown>> {
  const kontorer = await store.kontorer()
  for (const { id, navn, kommuner, epost, rytmeManeder } of kontorer)
    skriv(`${id}  ${navn}  ${kommuner.join(' ')}  hver ${rytmeManeder}. måned${epost ? `  ${epost}` : ''}`)
  skriv(`${kontorer.length} kontor.`)
  return { ok: true, verdi: kontorer }
}

const brukes = (kommando: string, argument: string | undefined): string => {
  if (argument === undefined) throw new Bruksfeil(`«${kommando}» trenger noe mer.`)
  return argument
}

function utfor(argv: readonly string[], valg: Registervalg, sted: Registersted): Promise<Tolket<unknown>> {
  const [hva, gjor, hvem, ...mer] = argv
  const kommando = `${hva} ${gjor ?? ''}`.trim()
  if (mer.length > 0) throw new Bruksfeil(`«${kommando}» tar bare én.`)
  switch (kommando) {
    case 'bruker ny':
      if (!valg.rolle) throw new Bruksfeil(`Oppgi minst én --rolle: ${koder('rolle').join(', ')}.`)
      return nyBruker(sted, brukes(kommando, hvem), valg)
    case 'bruker inviter':
      return inviterPaNytt(sted, brukes(kommando, hvem))
    case 'bruker sperr':
      return sperr(sted, brukes(kommando, hvem))
    case 'bruker løsne':
    // Not every keyboard has the letter.
    case 'bruker losne':
      return losne(sted, brukes(kommando, hvem))
    case 'bruker liste':
      return listBrukere(sted)
    case 'kontor ny':
      return nyttKontor(sted, brukes(kommando, hvem), valg)
    case 'kontor liste':
      return listKontor(sted)
    default:
      throw new Bruksfeil(gjor === undefined ? `Hva vil du med ${hva}?` : `Ukjent kommando: ${kommando}`)
  }
}

/** Answers the exit status. Errors: `Bruksfeil` for wrong usage. */
export async function register(argv: readonly string[], valg: Registervalg, sted: Registersted): Promise<number> {
  const svar = await utfor(argv, valg, sted)
  if (svar.ok) return 0
  for (const { sti, melding } of svar.felt) sted.skrivFeil(sti === '' ? melding : `${sti}: ${melding}`)
  sted.skrivFeil(`${svar.felt.length} feil. Ingenting er endret.`)
  return 1
}
