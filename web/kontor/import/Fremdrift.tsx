import { type Nokkel, t } from '../../felles/sprak.ts'
import { type Arbeid, arbeid } from './tilstand.ts'

/** From here on the work takes so long that one wants to see how far it has come. */
const MANGE = 200

function hva({ slag, fremdrift }: Arbeid): string {
  if (!fremdrift) return t(slag === 'skriver' ? 'import.arbeid.sender' : 'import.arbeid.leser')
  const { steg, gjort, av } = fremdrift
  const nokkel: Nokkel = `import.arbeid.${steg}`
  return av > MANGE ? t('import.arbeid.av', { hva: t(nokkel), gjort, av }) : `${t(nokkel)} …`
}

/** What the service is doing, and for a large file how far it has come. */
export function Fremdrift() {
  const na = arbeid.value
  const { gjort = 0, av = 0 } = na?.fremdrift ?? {}
  return (
    <div class="fremdrift">
      {na && av > MANGE && <progress max={av} value={gjort} aria-label={t('import.arbeid.hvor-langt')} />}
      {/* Only what is done is read aloud, not every row. */}
      {na && <p aria-hidden="true">{hva(na)}</p>}
      <output class="ds-sr-only">{na && t(`import.arbeid.${na.fremdrift?.steg ?? 'leser'}`)}</output>
    </div>
  )
}
