/** Nobody leaves what she has typed without being asked. */
import { useEffect, useState } from 'preact/hooks'
import { settTilbakevakt } from '../../felles/tilbakevakt.ts'
import { erUlagret } from './tilstand.ts'

function lenkeI(e: MouseEvent): HTMLAnchorElement | undefined {
  if (e.ctrlKey || e.metaKey || e.altKey || e.shiftKey || e.button !== 0) return undefined
  const lenke = e.composedPath().find((el) => el instanceof HTMLAnchorElement)
  return lenke?.href && !lenke.target && !lenke.download ? lenke : undefined
}

/** Where a link leads, when it is to another screen of this program. */
function annetSted(lenke: HTMLAnchorElement): string | null {
  const { origin, pathname, search, hash } = new URL(lenke.href)
  return origin === location.origin && pathname !== location.pathname ? pathname + search + hash : null
}

type Videre = (() => void) | null

/** What she was on her way to, until she has said whether she means it. `url` is where she is; `ga` goes to an address of this program. */
export function useVakt(url: string, ga: (adresse: string) => void): { videre: Videre; bli: () => void } {
  const [videre, settVidere] = useState<Videre>(null)
  useEffect(() => {
    const her = url
    const vedKlikk = (e: MouseEvent) => {
      const lenke = erUlagret.peek() ? lenkeI(e) : undefined
      const adresse = lenke && annetSted(lenke)
      if (!adresse) return
      e.preventDefault()
      e.stopPropagation()
      settVidere(() => () => ga(adresse))
    }
    settTilbakevakt(() => {
      if (!erUlagret.peek() || new URL(her, location.origin).pathname === location.pathname) return false
      // The address is set back, so that what is typed still stands where it says.
      history.pushState(null, '', her)
      settVidere(() => () => history.back())
      return true
    })
    const vedLukking = (e: BeforeUnloadEvent) => {
      if (erUlagret.peek()) e.preventDefault()
    }
    document.addEventListener('click', vedKlikk, { capture: true })
    addEventListener('beforeunload', vedLukking)
    return () => {
      document.removeEventListener('click', vedKlikk, { capture: true })
      settTilbakevakt(null)
      removeEventListener('beforeunload', vedLukking)
    }
  }, [url, ga])
  return { videre, bli: () => settVidere(null) }
}
