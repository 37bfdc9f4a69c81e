/** By what an entry was changed, in words; empty for the form, which is the plain case. What has no words of ours is told as the store has it. */
import { type Nokkel, t } from '../../felles/sprak.ts'

const KJENTE: Record<string, Nokkel> = {
  bekreftelse: 'historikk.kilde.bekreftelse',
  kopi: 'historikk.kilde.kopi',
  'original sett': 'historikk.kilde.original',
}

export function kildeord(kilde: string): string {
  if (kilde === 'skjema') return ''
  const nr = /^tilbake til nr\. (\d+)$/.exec(kilde)?.[1]
  if (nr) return t('historikk.kilde.tilbake')
  const kjent = KJENTE[kilde]
  return kjent ? t(kjent) : kilde
}
