import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../felles/sprak.ts'
import type { Ark } from './lagArk.ts'
import { arkSomTekst } from './tekst.ts'

/** Only when the letters are here, or the print would be made with others. */
async function skrivUt(): Promise<void> {
  await document.fonts.ready
  print()
}

/** False where the browser will not, or has no clipboard since the page is not served safely. */
async function lagtPaUtklippstavlen(tekst: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(tekst)
    return true
  } catch {
    return false
  }
}

/** Out of the screen: on paper, or as text for another system. */
export function Handlinger({ ark }: { ark: Ark }) {
  // Said of one sheet: another language or another order has not been copied.
  const [kopiert, settKopiert] = useState<Ark | null>(null)
  const [maKopieres, settMaKopieres] = useState<string | null>(null)
  const kopier = async () => {
    const tekst = arkSomTekst(ark)
    if (await lagtPaUtklippstavlen(tekst)) settKopiert(ark)
    else settMaKopieres(tekst)
  }
  return (
    <div class="ark-panel__handlinger">
      <button type="button" class="ds-button" onClick={() => void skrivUt()}>
        {t('ark.skriv-ut')}
      </button>
      <button type="button" class="ds-button" data-variant="secondary" onClick={() => void kopier()}>
        {t('ark.kopier')}
      </button>
      <output class="hjelp">{kopiert === ark ? t('ark.kopiert') : ''}</output>
      {maKopieres !== null && (
        <Kopieringsboks tekst={maKopieres} retning={ark.retning} lukk={() => settMaKopieres(null)} />
      )}
    </div>
  )
}

type Boks = { tekst: string; retning: Ark['retning']; lukk: () => void }

function Kopieringsboks({ tekst, retning, lukk }: Boks) {
  const boks = useRef<HTMLDialogElement>(null)
  const felt = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    boks.current?.showModal()
    felt.current?.select()
  }, [])
  return (
    <dialog class="ds-dialog" ref={boks} aria-labelledby="ark-kopier-tittel" onClose={lukk}>
      <h2 class="ds-heading" data-size="xs" id="ark-kopier-tittel">
        {t('ark.kopier.selv')}
      </h2>
      <p>{t('ark.kopier.selv.om')}</p>
      <textarea
        class="ds-input ark-panel__tekst"
        ref={felt}
        readOnly
        rows={12}
        dir={retning}
        aria-labelledby="ark-kopier-tittel"
        value={tekst}
      />
      <div class="knapper">
        <button type="button" class="ds-button" onClick={() => boks.current?.close()}>
          {t('ark.lukk')}
        </button>
      </div>
    </dialog>
  )
}
