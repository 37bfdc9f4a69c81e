import { useEffect, useRef, useState } from 'preact/hooks'
import { Dialogboks } from '../../felles/Dialogboks.tsx'
import { t } from '../../felles/sprak.ts'
import { kopierTekst } from '../../felles/utklipp.ts'
import type { Ark } from './lagArk.ts'
import { arkSomTekst } from './tekst.ts'

/** Only when the letters are here, or the print would be made with others. */
async function skrivUt(): Promise<void> {
  await document.fonts.ready
  print()
}

/** Out of the screen: on paper, or as text for another system. */
export function Handlinger({ ark }: { ark: Ark }) {
  // Said of one sheet: another language or another order has not been copied.
  const [kopiert, settKopiert] = useState<Ark | null>(null)
  const [maKopieres, settMaKopieres] = useState<string | null>(null)
  const kopier = async () => {
    const tekst = arkSomTekst(ark)
    if (await kopierTekst(tekst)) settKopiert(ark)
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
  const felt = useRef<HTMLTextAreaElement>(null)
  useEffect(() => felt.current?.select(), [])
  return (
    <Dialogboks id="ark-kopier-tittel" tittel={t('ark.kopier.selv')} lukk={lukk}>
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
        <button type="button" class="ds-button" onClick={lukk}>
          {t('ark.lukk')}
        </button>
      </div>
    </Dialogboks>
  )
}
