import { useState } from 'preact/hooks'
import { Markdown } from '../../../felles/Markdown.tsx'
import { t } from '../../../felles/sprak.ts'
import { feltId } from '../felter.ts'
import { beskrivelse, Enkeltfelt, type Om } from './Feltramme.tsx'

type Props = Om & { verdi: string; sett: (verdi: string) => void; rader: number; lengst?: number }

/** More than a line; `lengst` shows how much is left. */
export function Tekstboks({ verdi, sett, rader, lengst, ...om }: Props) {
  return (
    <Enkeltfelt {...om}>
      <textarea
        class="ds-input"
        id={`${feltId(om.sti)}-felt`}
        rows={rader}
        value={verdi}
        aria-required={om.kreves || undefined}
        {...beskrivelse(om)}
        onInput={(e) => sett(e.currentTarget.value)}
      />
      {lengst !== undefined && <Teller igjen={lengst - verdi.length} />}
    </Enkeltfelt>
  )
}

const Teller = ({ igjen }: { igjen: number }) => (
  <p class="felt__teller" data-over={igjen < 0 || undefined}>
    {igjen < 0 ? t('rediger.teller.over', { n: -igjen }) : t('rediger.teller', { n: igjen })}
  </p>
)

/** A text with headings of its own, and how it will look. */
export function Markdownboks(props: Omit<Props, 'lengst'>) {
  const [apen, settApen] = useState(false)
  return (
    <div class="felt-gruppe">
      <Tekstboks {...props} hjelp={t('rediger.markdown')} />
      {props.verdi.trim() !== '' && (
        <details class="felt__visning" open={apen} onToggle={(e) => settApen(e.currentTarget.open)}>
          <summary>{t('rediger.markdown.vis')}</summary>
          {apen && <Markdown tekst={props.verdi} />}
        </details>
      )}
    </div>
  )
}
