/** What a screen tells the frame: its title, and whether it shows invented entries. */
import { computed, signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { t } from './sprak.ts'

/** How many parts of the screen show something invented. */
const medEksempel = signal(0)
export const viserEksempel = computed(() => medEksempel.value > 0)

/** Sets the title of the window. */
export function useTittel(side: string): void {
  const tittel = t('side.tittel', { side })
  useEffect(() => {
    document.title = tittel
  }, [tittel])
}

/** Shows the demo band as long as something shown here is invented. */
export function useEksempel(noe: boolean): void {
  useEffect(() => {
    const antall = noe ? 1 : 0
    medEksempel.value += antall
    return () => {
      medEksempel.value -= antall
    }
  }, [noe])
}
