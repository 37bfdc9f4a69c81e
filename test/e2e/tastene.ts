/** Getting about with the keyboard alone. */
import type { Page } from 'playwright-core'

const FLEST_TRYKK = 200

/** Presses Tab until the thing with focus is the one wanted. Errors: throws when it is not to be reached. */
export async function tabTil(side: Page, velger: string, tast: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let i = 0; i < FLEST_TRYKK; i++) {
    await side.keyboard.press(tast)
    if (await side.evaluate((v) => document.activeElement?.matches(v) ?? false, velger)) return
  }
  throw new Error(`Kom ikke til ${velger} med ${tast}`)
}

export async function trykk(side: Page, ...taster: string[]): Promise<void> {
  for (const tast of taster) await side.keyboard.press(tast)
}

/** Presses Tab until the thing with focus says this. */
export async function tabTilTekst(side: Page, tekst: RegExp): Promise<void> {
  for (let i = 0; i < FLEST_TRYKK; i++) {
    await side.keyboard.press('Tab')
    const her = await side.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    )
    if (tekst.test(her)) return
  }
  throw new Error(`Kom ikke til ${tekst} med Tab`)
}
