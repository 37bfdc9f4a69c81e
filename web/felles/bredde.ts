import { useEffect, useState } from 'preact/hooks'

/** Whether there is room for two columns; the same width as in the style sheets. */
const BRED = '(min-width: 56.25rem)'

export function useBred(): boolean {
  const [bred, settBred] = useState(() => matchMedia(BRED).matches)
  useEffect(() => {
    const media = matchMedia(BRED)
    const se = () => settBred(media.matches)
    media.addEventListener('change', se)
    return () => media.removeEventListener('change', se)
  }, [])
  return bred
}
