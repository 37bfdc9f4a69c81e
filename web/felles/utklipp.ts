/** Puts a text where it can be pasted from. False where the browser will not, or has no clipboard since the page is not served safely. */
export async function kopierTekst(tekst: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(tekst)
    return true
  } catch {
    return false
  }
}
