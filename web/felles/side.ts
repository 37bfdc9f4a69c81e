/** What a screen tells the frame: its title, and whether it shows invented entries. */
import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { t } from './sprak.ts'

export const viserEksempel = signal(false)

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
    viserEksempel.value = noe
    return () => {
      viserEksempel.value = false
    }
  }, [noe])
}
