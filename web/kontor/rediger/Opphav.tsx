import { useState } from 'preact/hooks'
import type { Endringslinje } from '../../../catalog/skjema/kontortiltak.ts'
import { ApiFeil } from '../../api.ts'
import { malform, t } from '../../felles/sprak.ts'
import { kontor } from '../meg.ts'
import { visFelt } from './hopp.ts'
import { hentApent, hentMaler, settOpphavSett } from './kall.ts'
import type { Kladd } from './kladd.ts'
import { folgEtter, lagret, taOver } from './tilstand.ts'

async function hentOriginal(id: string): Promise<Kladd> {
  if (!id.startsWith('mal-')) return hentApent(id)
  const mal = (await hentMaler()).find((m) => m.id === id)
  if (!mal) throw new ApiFeil(404)
  return mal
}

const KOPI = 'kopiert-fra'

/** Where the copy came from, and what has changed there since; each change can be taken over into the form. */
export function Opphav() {
  const [tatt, settTatt] = useState<readonly string[]>([])
  const [feil, settFeil] = useState<string | null>(null)
  const na = lagret.value
  const opphav = na?.opphav
  if (!na || !opphav) return null
  const prov = async (gjor: () => Promise<void>) => {
    settFeil(null)
    try {
      await gjor()
    } catch (e) {
      settFeil((e instanceof ApiFeil ? e : new ApiFeil(500)).message)
    }
  }
  const taEndring = ({ sti }: Endringslinje) =>
    prov(async () => {
      taOver(sti, await hentOriginal(opphav.id))
      settTatt([...tatt, sti])
      visFelt(sti)
    })
  const sett = () =>
    prov(async () => {
      folgEtter(await settOpphavSett({ kontor: kontor.peek().id, id: na.tiltak.id, versjon: na.versjon }))
      // The list and its buttons are gone; what takes its place says so.
      requestAnimationFrame(() => document.getElementById(KOPI)?.focus())
    })
  if (opphav.endringer.length === 0)
    return (
      <p class="hjelp" id={KOPI} tabIndex={-1}>
        {t('rediger.opphav', { navn: opphav.navn })}
        {!opphav.finnes && ` ${t('rediger.opphav.borte')}`}
      </p>
    )
  return (
    <section class="ds-alert opphav" data-color="info" aria-labelledby="opphav-tittel">
      <h2 class="ds-heading" data-size="2xs" id="opphav-tittel">
        {t('rediger.opphav.endret')}
      </h2>
      <p>{t('rediger.opphav.om', { navn: opphav.navn })}</p>
      <ul>
        {opphav.endringer.map((e) => (
          <li key={e.sti}>
            <Endring endring={e} />
            <button
              type="button"
              class="lenkeknapp"
              aria-disabled={tatt.includes(e.sti) || undefined}
              onClick={() => void taEndring(e)}
            >
              {t(tatt.includes(e.sti) ? 'rediger.opphav.tatt' : 'rediger.opphav.ta-over')}
              <span class="ds-sr-only">: {e.felt[malform.value]}</span>
            </button>
          </li>
        ))}
      </ul>
      {feil && (
        <p class="ds-validation-message" role="alert">
          {feil}
        </p>
      )}
      <button type="button" class="ds-button" data-variant="secondary" onClick={() => void sett()}>
        {t('rediger.opphav.sett')}
      </button>
    </section>
  )
}

/** `Aldersgrense 18–25 → 18–29`; what is not told says so. */
export function Endring({ endring: { felt, for: for_, etter } }: { endring: Endringslinje }) {
  const m = malform.value
  return (
    <span class="endring">
      <strong>{felt[m]}</strong> <span>{for_[m] || t('rediger.ikke-oppgitt')}</span>
      <span aria-hidden="true"> → </span>
      <span class="ds-sr-only"> {t('rediger.ble')} </span>
      <span>{etter[m] || t('rediger.ikke-oppgitt')}</span>
    </span>
  )
}
