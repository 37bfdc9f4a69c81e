import { useEffect, useState } from 'preact/hooks'
import { dato } from '../felles/format.ts'
import { dagFor } from '../felles/idag.ts'
import { t } from '../felles/sprak.ts'
import { kopi, seEtterNytt } from './matcher/matcher.ts'

const DOGN_MS = 24 * 60 * 60 * 1000
/** After a week, places and dates are no longer to be trusted. */
const GAMMEL_DAGER = 7

const KLOKKE = new Intl.DateTimeFormat('nb-NO', { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit' })

/** `i dag kl. 09:15`, or the date. */
export function narHentet(hentet: number, naa: number): string {
  const dag = dagFor(hentet)
  return dag === dagFor(naa) ? t('kopi.i-dag', { klokke: KLOKKE.format(hentet) }) : dato(dag)
}

export const dagerGammel = (hentet: number, naa: number): number => Math.floor((naa - hentet) / DOGN_MS)

/** How old the catalogue is that the suggestions build on; more when there is no net, or when it has become old. */
export function Kopilinje() {
  const k = kopi.value
  const [naa, settNaa] = useState(0)
  useEffect(() => settNaa(Date.now()), [k])
  if (!k || naa === 0) return null
  const nar = narHentet(k.hentet, naa)
  const gammel = dagerGammel(k.hentet, naa)
  if (!k.utenNett) return <span class="hjelp">{t('kopi.hentet', { nar })}</span>
  return (
    <output class="kopi">
      {gammel >= GAMMEL_DAGER ? t('kopi.gammel', { n: gammel }) : t('kopi.uten-nett', { nar })}{' '}
      <button type="button" class="lenkeknapp" onClick={seEtterNytt}>
        {t('kopi.se-etter')}
      </button>
    </output>
  )
}
