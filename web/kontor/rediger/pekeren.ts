/** Nothing on the page may move between the press and the release of a button, or the click is lost. */
let nede = false

addEventListener('pointerdown', () => void (nede = true), { capture: true })
for (const slag of ['pointerup', 'pointercancel']) addEventListener(slag, () => void (nede = false), { capture: true })

/** At once, or when the button that is held down has been let go and has done what it does. */
export function narSluppet(gjor: () => void): void {
  if (nede) addEventListener('pointerup', () => setTimeout(gjor), { once: true, capture: true })
  else gjor()
}
