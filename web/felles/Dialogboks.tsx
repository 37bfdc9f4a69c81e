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
    const forrige = document.activeElement
    denne?.showModal()
    return () => {
      const na = document.activeElement
      denne?.close()
      // The browser does it only while the dialog is drawn; and not when something else has been given focus meanwhile.
      if (forrige instanceof HTMLElement && (na === document.body || denne?.contains(na))) forrige.focus()
    }
  }, [])
  return (
    <dialog
      class="ds-dialog"
      ref={boks}
      aria-labelledby={id}
      onCancel={(e) => {
        // It is closed by no longer being drawn; a list that is open inside has an Escape of its own.
        e.preventDefault()
        if (e.target === boks.current) lukk()
      }}
      onClose={() => {
        // When it is taken away, it is no longer here.
        if (!boks.current) return
        lukk()
        // A browser may close it unasked; whoever asks before it is closed still has it.
        requestAnimationFrame(() => boks.current?.open === false && boks.current.showModal())
      }}
    >
      <h2 class="ds-heading" data-size="xs" id={id}>
        {tittel}
      </h2>
      {children}
    </dialog>
  )
}
