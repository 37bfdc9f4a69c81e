import { useState } from 'preact/hooks'
import type { Status } from '../../../catalog/kodeverk.ts'
import { klokkaFor } from '../../felles/klokke.ts'
import { t } from '../../felles/sprak.ts'
import { kontor } from '../meg.ts'
import { Feltlenke } from './Feilsammendrag.tsx'
import { gang, lagre } from './lagring.ts'
import { type Handling, Statusdialog } from './Statusdialog.tsx'
import { erUlagret, lagret, visteFeil } from './tilstand.ts'

/** What can be done with an entry that stands as it does; the first is the one most often wanted. */
const HANDLINGER: Record<Status, readonly Handling[]> = {
  utkast: ['publiser', 'avslutt'],
  publisert: ['avslutt', 'trekk-tilbake'],
  avsluttet: ['gjenapne', 'trekk-tilbake'],
}

/** Save, and what else can be done; always within reach. */
export function Handlinger({ etterNy }: { etterNy: () => void }) {
  const [handling, settHandling] = useState<Handling | null>(null)
  const na = lagret.value
  const status = na?.tiltak.status ?? 'utkast'
  const lagrer = gang.value.slag === 'lagrer'
  const lagreNa = async (ny?: Status) => {
    if (await lagre(kontor.peek().id, ny)) etterNy()
  }
  // A draft that has never been saved can be saved or published, and nothing else.
  const mulige = na ? HANDLINGER[status] : (['publiser'] as const)
  return (
    <section class="handlinger" aria-label={t('rediger.handlinger')}>
      <div class="handlinger__knapper">
        <button
          type="button"
          class="ds-button"
          data-variant="primary"
          aria-disabled={lagrer || undefined}
          aria-keyshortcuts="Control+S Meta+S"
          onClick={() => void lagreNa()}
        >
          {t(status === 'utkast' ? 'rediger.lagre-utkast' : 'rediger.lagre')}
        </button>
        {mulige.map((en) => (
          <button
            key={en}
            type="button"
            class="ds-button"
            data-variant={en === mulige[0] ? 'secondary' : 'tertiary'}
            aria-disabled={lagrer || undefined}
            onClick={() => settHandling(en)}
          >
            {t(`rediger.handling.${en}`)}
          </button>
        ))}
      </div>
      <Linje />
      {handling && (
        <Statusdialog
          handling={handling}
          lukk={() => settHandling(null)}
          gjor={(ny) => {
            settHandling(null)
            void lagreNa(ny)
          }}
        />
      )}
    </section>
  )
}

/** How it stands with the store, in words. */
function Linje() {
  const n = visteFeil.value.length
  const forste = visteFeil.value[0]
  return (
    <p class="handlinger__linje">
      <output>{gangord()}</output>
      {forste && <Feltlenke sti={forste.sti}>{t(n === 1 ? 'rediger.en-feil' : 'rediger.feil', { n })}</Feltlenke>}
    </p>
  )
}

function gangord(): string {
  const g = gang.value
  if (g.slag === 'lagrer') return t('rediger.gang.lagrer')
  if (g.slag === 'feilet') return t('rediger.gang.feilet')
  if (g.slag === 'ugyldig' && visteFeil.value.length > 0) return t('rediger.gang.ugyldig')
  if (erUlagret.value) return t('rediger.gang.ulagret')
  if (g.slag === 'bekreftet') return t('rediger.gang.bekreftet')
  if (g.slag !== 'lagret') return ''
  return t(`rediger.gang.lagret.${g.status}`, { klokka: klokkaFor(g.naa) })
}
