/// <reference lib="webworker" />
/**
 * The service worker: the program is here when there is no net, and what is known of a person outlives a page that is loaded anew.
 * The catalogue itself is kept by the matcher (`veileder/matcher/lager.ts`). Nothing about a person is written anywhere.
 */

import type { TilVakten } from '../felles/vakt.ts'

declare const self: ServiceWorkerGlobalScope
/** Put in by the build: its version, what the first screens need, and the rest. */
declare const BYGG: { versjon: string; forst: readonly string[]; resten: readonly string[] }

const PROGRAM = `program-${BYGG.versjon}`
const ORD = 'ord'
/** Of the service: the words and the kommuner that every screen stands on. */
const ORDENE = new Set(['/api/kodeverk', '/api/kommuner'])
/** Longer than this is as good as no net. */
const TALMOD_MS = 3000
/** A page that is loaded anew is back long before; a closed one is forgotten. */
const TA_VARE_MS = 30_000

/** Also what the first page fetched before anyone watched. */
async function hentProgrammet(): Promise<void> {
  await (await caches.open(PROGRAM)).addAll(['/', ...BYGG.forst])
  await (await caches.open(ORD)).addAll([...ORDENE])
}

self.addEventListener('install', (e) => e.waitUntil(hentProgrammet()))

const erUtgatt = (navn: string) => navn.startsWith('program-') && navn !== PROGRAM

async function rydd(): Promise<void> {
  for (const navn of await caches.keys()) if (erUtgatt(navn)) await caches.delete(navn)
  await self.clients.claim()
}

self.addEventListener('activate', (e) => e.waitUntil(rydd()))

/** What never changes under its name. */
async function fraLageret(foresporsel: Request): Promise<Response> {
  const lager = await caches.open(PROGRAM)
  const her = await lager.match(foresporsel)
  if (her) return her
  const svar = await fetch(foresporsel)
  if (svar.ok) await lager.put(foresporsel, svar.clone())
  return svar
}

const etter = (ms: number) => new Promise<never>((_, feilet) => setTimeout(() => feilet(new Error('for sent')), ms))

type Reserve = { lager: string; nokkel: string; lagre: boolean }

/** As `felles/svarene.ts`, which it can not be told of: the browser takes the worker as one file. */
async function slettSvarene(): Promise<void> {
  for (const navn of await caches.keys()) if (!navn.startsWith('program-')) await caches.delete(navn)
}

/** From the service when it answers in time; else as it was the last time. */
async function fraTjenesten(foresporsel: Request, { lager: navn, nokkel, lagre }: Reserve): Promise<Response> {
  const lager = await caches.open(navn)
  const fersk = fetch(foresporsel).then(async (svar) => {
    if (svar.ok && lagre) await lager.put(nokkel, svar.clone())
    if (svar.status === 401) await slettSvarene()
    return svar
  })
  try {
    return await Promise.race([fersk, etter(TALMOD_MS)])
  } catch {
    return (await lager.match(nokkel)) ?? fersk
  }
}

function svarFor(foresporsel: Request): Promise<Response> | null {
  const { origin, pathname } = new URL(foresporsel.url)
  if (foresporsel.method !== 'GET' || origin !== self.location.origin) return null
  // Every address that is not a file is the same page. It is kept with its files, so it is not renewed alone.
  if (foresporsel.mode === 'navigate' && !pathname.startsWith('/api/'))
    return fraTjenesten(foresporsel, { lager: PROGRAM, nokkel: '/', lagre: false })
  if (ORDENE.has(pathname)) return fraTjenesten(foresporsel, { lager: ORD, nokkel: pathname, lagre: true })
  return pathname.startsWith('/assets/') || BYGG.forst.includes(pathname) ? fraLageret(foresporsel) : null
}

self.addEventListener('fetch', (e) => {
  const svar = svarFor(e.request)
  if (svar) e.respondWith(svar)
})

/** By tab; each is handed out once. */
const minner = new Map<string, unknown>()

/** Alive for as long as something is kept, and no longer. */
const glemEtter = (fane: string) =>
  new Promise<void>((ferdig) => {
    setTimeout(() => {
      minner.delete(fane)
      ferdig()
    }, TA_VARE_MS)
  })

/** What is large or seldom needed; without net, or when the person pays for it by the megabyte, it waits. */
async function hentResten(): Promise<void> {
  const lager = await caches.open(PROGRAM)
  for (const fil of BYGG.resten) if (!(await lager.match(fil))) await lager.add(fil).catch(() => undefined)
}

self.addEventListener('message', (e) => {
  // Only our own pages can reach this worker.
  const melding = e.data as TilVakten
  if (melding.slag === 'hent-resten') e.waitUntil(hentResten())
  else if (melding.slag === 'ta-vare') {
    minner.set(melding.fane, melding.minne)
    e.waitUntil(glemEtter(melding.fane))
  } else {
    e.ports[0]?.postMessage(minner.get(melding.fane) ?? null)
    minner.delete(melding.fane)
  }
})
