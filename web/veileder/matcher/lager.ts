/** Copies of the catalogue in the browser's store of answers, for when there is no net. They hold what who asked may read, and nothing of a person. */

const LAGER = 'katalog'
/** A veileder works for a few kommuner. */
const MEST_KOMMUNER = 8

export type Lagret = { tekst: string; merke: string; hentet: number }

/** Not there when the page is not served safely, or the browser forbids storing. */
async function apne(): Promise<Cache | null> {
  try {
    return await caches.open(LAGER)
  } catch {
    return null
  }
}

const MERKE = 'x-merke'
const HENTET = 'x-hentet'
/** Beside the copy, since it changes each time the service says that the copy is still right. */
const tidsnokkel = (adresse: string) => `${adresse}${adresse.includes('?') ? '&' : '?'}hentet`

export async function hentLagret(adresse: string): Promise<Lagret | null> {
  const lager = await apne()
  const funnet = await lager?.match(adresse)
  if (!lager || !funnet) return null
  const tid = await lager.match(tidsnokkel(adresse))
  return {
    tekst: await funnet.text(),
    merke: funnet.headers.get(MERKE) ?? '',
    hentet: Number(tid?.headers.get(HENTET) ?? 0),
  }
}

const erTid = (adresse: string) => adresse.endsWith('hentet')

/** The oldest go when there are too many. */
async function rydd(lager: Cache): Promise<void> {
  const adresser = (await lager.keys()).map((r) => r.url).filter((adresse) => !erTid(adresse))
  for (const adresse of adresser.slice(0, Math.max(0, adresser.length - MEST_KOMMUNER))) {
    await lager.delete(adresse)
    await lager.delete(tidsnokkel(adresse))
  }
}

/** A full disk is no reason to stop: then the copy is only in memory. */
export async function lagre(adresse: string, { tekst, merke, hentet }: Lagret): Promise<void> {
  try {
    const lager = await apne()
    if (!lager) return
    await lager.put(adresse, new Response(tekst, { headers: { 'content-type': 'application/json', [MERKE]: merke } }))
    await lagreTid(adresse, hentet)
    await rydd(lager)
  } catch {
    // As above.
  }
}

/** Every kommune: what is closed, is closed whole. */
export async function slettLageret(): Promise<void> {
  try {
    await caches.delete(LAGER)
  } catch {
    // Nothing can have been stored.
  }
}

export async function lagreTid(adresse: string, hentet: number): Promise<void> {
  try {
    await (await apne())?.put(tidsnokkel(adresse), new Response('', { headers: { [HENTET]: String(hentet) } }))
  } catch {
    // As above.
  }
}
