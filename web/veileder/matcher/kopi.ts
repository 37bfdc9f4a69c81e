/** The part of the catalogue for a kommune: from memory, from the browser's store, or from the service; looked after while it is in use. */

import kommuner from '../../../catalog/data/kommuner.json' with { type: 'json' }
import postnummer from '../../../catalog/data/postnummer.json' with { type: 'json' }
import { lagGeografi, type Postnummerrad } from '../../../catalog/geografi.ts'
import type { Problem } from '../../../catalog/skjema/forslag.ts'
import type { Kommune } from '../../../catalog/skjema/kommune.ts'
import type { Tiltak } from '../../../catalog/skjema/tiltak.ts'
import type { Katalogutdrag } from '../../../catalog/skjema/utdrag.ts'
import { lagSnapshot, type Snapshot } from '../../../catalog/snapshot.ts'
import { hentLagret, type Lagret, lagre, lagreTid, slettLageret } from './lager.ts'
import type { Feilmelding, Kopi } from './melding.ts'

/** A refusal from the service, or no contact with it. */
export class Hentefeil extends Error {
  readonly melding: Feilmelding
  constructor(melding: Feilmelding) {
    super(`status ${melding.status}`)
    this.melding = melding
  }
}

/** Errors: `Hentefeil`. */
export async function hent(adresse: string): Promise<Response> {
  let svar: Response
  try {
    // The service is always asked, and mostly answers that nothing has changed.
    svar = await fetch(adresse, { cache: 'no-cache' })
  } catch {
    throw new Hentefeil({ status: 0 })
  }
  if (svar.ok) return svar
  const erProblem = svar.headers.get('content-type')?.includes('application/problem+json')
  // The service writes its faults by the schema.
  const problem = erProblem ? ((await svar.json()) as Partial<Problem>) : undefined
  throw new Hentefeil({ status: svar.status, problem })
}

/** The service answers, but not to this one: signed out, or barred. Another thing than no net. */
const erStengt = (feil: unknown) => feil instanceof Hentefeil && [401, 403].includes(feil.melding.status)

// The service parses these same files at its start.
const norge = lagGeografi(kommuner as Kommune[], postnummer as unknown as Postnummerrad[])

type Klar = { adresse: string; merke: string; snapshot: Snapshot; kopi: Kopi }
type Ved = { kopi: (kopi: Kopi) => void; nytt: () => void; naa: () => number }

const adresseFor = (kommune: string | null) => `/api/utdrag${kommune === null ? '' : `?kommune=${kommune}`}`

function bygg(adresse: string, { tekst, merke, hentet }: Lagret): Klar {
  // Written by the service, by the schema; the store of the browser keeps it as it came.
  const { katalogversjon, kommune, tiltak, reisetider } = JSON.parse(tekst) as Katalogutdrag
  const snapshot = lagSnapshot(tiltak, norge.medReisetider(reisetider), katalogversjon)
  return { adresse, merke, snapshot, kopi: { kommune, versjon: katalogversjon, hentet, utenNett: false } }
}

/** The copy in use. One at a time: the person beside the veileder lives in one kommune. */
export function lagKopier(ved: Ved) {
  let naa: Klar | null = null
  let iGang: Promise<unknown> | null = null

  const vis = (klar: Klar) => {
    naa = klar
    ved.kopi(klar.kopi)
  }
  /** Who may not read, keeps nothing of it, here or in the store. */
  async function sporTjenesten(adresse: string): Promise<Response> {
    try {
      return await hent(adresse)
    } catch (feil) {
      if (erStengt(feil)) {
        naa = null
        await slettLageret()
      }
      throw feil
    }
  }
  async function fraTjenesten(adresse: string): Promise<Lagret> {
    const svar = await sporTjenesten(adresse)
    return { tekst: await svar.text(), merke: svar.headers.get('etag') ?? '', hentet: ved.naa() }
  }
  /** Asks the service whether the copy is still right; a newer one takes its place. Errors: `Hentefeil` when it may no longer be read. */
  async function forny(gammel: Klar): Promise<void> {
    const { adresse } = gammel
    try {
      const svar = await sporTjenesten(adresse)
      const merke = svar.headers.get('etag') ?? ''
      const hentet = ved.naa()
      if (merke !== '' && merke === gammel.merke) {
        await lagreTid(adresse, hentet)
        if (naa?.adresse === adresse) vis({ ...gammel, kopi: { ...gammel.kopi, hentet, utenNett: false } })
        return
      }
      const nytt = { tekst: await svar.text(), merke, hentet }
      await lagre(adresse, nytt)
      if (naa?.adresse !== adresse) return
      const klar = bygg(adresse, nytt)
      vis(klar)
      if (klar.kopi.versjon !== gammel.kopi.versjon) ved.nytt()
    } catch (feil) {
      if (erStengt(feil)) {
        // Whoever shows an answer asks again, and is told to sign in.
        ved.nytt()
        throw feil
      }
      // What is here goes on being used, and tells how old it is.
      if (naa?.adresse === adresse) vis({ ...gammel, kopi: { ...gammel.kopi, utenNett: true } })
    }
  }
  const fornyEnGang = (gammel: Klar) => {
    iGang ??= forny(gammel).finally(() => {
      iGang = null
    })
    return iGang
  }
  return {
    /** Errors: `Hentefeil` when it is neither here nor to be had. */
    async for(kommune: string | null): Promise<Klar> {
      const adresse = adresseFor(kommune)
      if (naa?.adresse === adresse) return naa
      const lagret = await hentLagret(adresse)
      if (lagret) {
        const klar = bygg(adresse, lagret)
        vis(klar)
        fornyEnGang(klar).catch(() => undefined)
        return klar
      }
      const hentet = await fraTjenesten(adresse)
      const klar = bygg(adresse, hentet)
      vis(klar)
      void lagre(adresse, hentet)
      return klar
    },
    /** Errors: `Hentefeil` when it may no longer be read. */
    async seEtter(): Promise<void> {
      if (naa) await fornyEnGang(naa)
    },
    finn: (id: string): Tiltak | undefined => naa?.snapshot.finn(id),
  }
}
