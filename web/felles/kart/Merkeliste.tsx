import { useEffect, useRef } from 'preact/hooks'
import { etikett } from '../grunnlag.ts'
import { iSetning, t } from '../sprak.ts'
import { Utfallfigur } from '../Utfall.tsx'
import type { Kartsted } from './sted.ts'

type Props = {
  steder: readonly Kartsted[]
  /** At the bottom of the map, because the sign stands in the upper half. */
  nede: boolean
  valgt: string | null
  velg: (id: string) => void
  lukk: () => void
}

/** All that stand at one sign, one by one. Takes focus; Escape and a button close it. */
export function Merkeliste({ steder, nede, valgt, velg, lukk }: Props) {
  const ramme = useRef<HTMLFieldSetElement>(null)
  useEffect(() => ramme.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    const vedEscape = (e: KeyboardEvent) => {
      if (e.key === 'Escape') lukk()
    }
    document.addEventListener('keydown', vedEscape)
    return () => document.removeEventListener('keydown', vedEscape)
  }, [lukk])
  return (
    <fieldset
      ref={ramme}
      class="kart__liste"
      data-nede={nede}
      aria-label={t('kart.her', { n: steder.length })}
      tabIndex={-1}
    >
      <button type="button" class="lenkeknapp" onClick={lukk}>
        {t('kart.lukk')}
      </button>
      <ul>
        {steder.map((s) => (
          <li key={s.id}>
            <Valg sted={s} valgt={s.id === valgt} velg={velg} />
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

const Valg = ({ sted, valgt, velg }: { sted: Kartsted; valgt: boolean; velg: Props['velg'] }) => (
  <button type="button" class="kart__valg" aria-current={valgt || undefined} onClick={() => velg(sted.id)}>
    <span class="kart__nr">{sted.nr}</span>
    {sted.utfall && <Utfallfigur utfall={sted.utfall} />}
    <span>
      {[sted.navn, sted.om].filter(Boolean).join(', ')}
      {sted.utfall && <span class="ds-sr-only">, {iSetning(etikett('utfall', sted.utfall))}</span>}
    </span>
  </button>
)
