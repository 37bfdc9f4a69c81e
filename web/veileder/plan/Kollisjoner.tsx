import type { Brudd } from '../../../catalog/plan/redigering.ts'
import { t } from '../../felles/sprak.ts'
import { Utfallfigur } from '../../felles/Utfall.tsx'
import { navn, oktId } from './handlinger.ts'
import { hva, hvorfor } from './ord.ts'
import { valgtOkt } from './tilstand.ts'

/** Everything that cannot be lived, and why. */
export function Kollisjoner({ brudd }: { brudd: readonly Brudd[] }) {
  if (brudd.length === 0)
    return (
      <p class="kollisjoner__ingen">
        <Utfallfigur utfall="ja" /> {t('plan.brudd.ingen')}
      </p>
    )
  return (
    <section class="kollisjoner" aria-labelledby="kollisjoner">
      <h3 id="kollisjoner">{t('plan.brudd')}</h3>
      <ul>
        {brudd.map((b, i) => (
          <li key={i}>
            <Utfallfigur utfall="nei" />
            <span>
              <strong>{hva(b, navn)}:</strong> {hvorfor(b, navn)} <TilOkta brudd={b} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function TilOkta({ brudd }: { brudd: Brudd }) {
  const [nokkel] = brudd.okter
  if (nokkel === undefined) return null
  return (
    <button
      type="button"
      class="lenkeknapp"
      onClick={() => {
        valgtOkt.value = nokkel
        document.getElementById(oktId(nokkel))?.focus()
      }}
    >
      {t('plan.ga-til')}
      <span class="ds-sr-only">: {hva(brudd, navn)}</span>
    </button>
  )
}
