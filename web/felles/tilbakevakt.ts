/**
 * The way back and forward in the browser, for a screen that must ask first. The router listens as soon as it is drawn, and who listens
 * first is asked first; so this is loaded with the page.
 */
let spor: (() => boolean) | null = null

addEventListener('popstate', (e) => {
  if (spor?.()) e.stopImmediatePropagation()
})

/** `stanser` answers whether the step shall be as if it never was; the address has then changed already. null when nobody asks. */
export const settTilbakevakt = (stanser: (() => boolean) | null): void => {
  spor = stanser
}
