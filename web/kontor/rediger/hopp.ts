/** To a field, from the list of faults, from what is missing and from a link elsewhere. */
import { signal } from '@preact/signals'
import { feltId, gruppeFor, omkring } from './felter.ts'
import { settApen } from './tilstand.ts'

/** What a narrow screen shows. */
export const fane = signal<'skjema' | 'visning'>('skjema')

const VALGBART = 'input:not([disabled]), select, textarea, button'

function fokuser(sti: string): void {
  for (const del of omkring(sti)) {
    const felt = document.getElementById(feltId(del))
    if (!felt) continue
    const mal = felt.querySelector<HTMLElement>(VALGBART) ?? felt
    mal.focus({ preventScroll: true })
    felt.scrollIntoView({ block: 'center' })
    return
  }
}

/** Opens the group of the field, and moves focus to it or to what is around it. */
export function visFelt(sti: string): void {
  const gruppe = gruppeFor(sti)
  if (!gruppe) return
  fane.value = 'skjema'
  settApen(gruppe, true)
  // Once for what is drawn, once for where it then is.
  requestAnimationFrame(() => requestAnimationFrame(() => fokuser(sti)))
}
