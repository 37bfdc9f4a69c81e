/** What the browser keeps for when there is no net: the program itself, which everyone may have, and what the service has answered. */
const PROGRAM = 'program-'

/** Where only who is signed in may read, no answer outlives the session: the catalogue of the matcher included. */
export async function slettSvarene(): Promise<void> {
  try {
    for (const navn of await caches.keys()) if (!navn.startsWith(PROGRAM)) await caches.delete(navn)
  } catch {
    // Where nothing may be stored, nothing is.
  }
}
