import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

let nyskjerm = false

/** A new screen is on its way; its heading takes focus when it comes, so that the reader is told where she is. */
export const varsleNySkjerm = (): void => {
  nyskjerm = true
}

/** The heading of a screen. */
export function Overskrift({ children, skjult = false }: { children: ComponentChildren; skjult?: boolean }) {
  const h1 = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (nyskjerm) h1.current?.focus({ preventScroll: true })
    nyskjerm = false
  }, [])
  return (
    <h1 ref={h1} class={skjult ? 'ds-sr-only' : 'ds-heading'} data-size="md" tabIndex={-1}>
      {children}
    </h1>
  )
}
