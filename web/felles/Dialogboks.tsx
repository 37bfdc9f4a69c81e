import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

type Props = {
  id: string
  tittel: string
  /** Escape, which is never a yes. */
  lukk: () => void
  children: ComponentChildren
}

/** A question or a text over the page; the rest waits. Shown for as long as it is drawn. */
export function Dialogboks({ id, tittel, lukk, children }: Props) {
  const boks = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const denne = boks.current
    denne?.showModal()
    // Focus goes back to where it was.
    return () => denne?.close()
  }, [])
  return (
    <dialog class="ds-dialog" ref={boks} aria-labelledby={id} onCancel={lukk}>
      <h2 class="ds-heading" data-size="xs" id={id}>
        {tittel}
      </h2>
      {children}
    </dialog>
  )
}
