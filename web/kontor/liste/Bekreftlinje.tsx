import { useRef, useState } from 'preact/hooks'
import type { Bekreftelsesfelt } from '../../../catalog/kodeverk.ts'
import type { Kontortiltak } from '../../../catalog/skjema/kontortiltak.ts'
import { ApiFeil } from '../../api.ts'
import { kodeliste } from '../../felles/grunnlag.ts'
import { iSetning, malform, opplisting, t } from '../../felles/sprak.ts'
import { kontor } from '../meg.ts'
import { bekreft } from '../tjeneste.ts'

type Hva = Bekreftelsesfelt | 'alt'

/** `gjort`: all of them. `endret`: none, since these had been changed. */
export type Utfallet =
  | { slag: 'gjort'; tekst: string }
  | { slag: 'endret'; tekst: string; ider: string[] }
  | { slag: 'feil'; tekst: string }

const feltnavn = (hva: Bekreftelsesfelt) =>
  iSetning(kodeliste('bekreftelsesfelt').find(({ kode }) => kode === hva)?.navn[malform.value] ?? hva)

function gjort(valgte: readonly Kontortiltak[], hva: Hva): Utfallet {
  const n = valgte.length
  return {
    slag: 'gjort',
    tekst: hva === 'alt' ? t('kontor.bekreft.flere', { n }) : t('kontor.bekreft.felt', { n, felt: feltnavn(hva) }),
  }
}

function mislyktes(valgte: readonly Kontortiltak[], feil: unknown): Utfallet {
  if (!(feil instanceof ApiFeil)) return { slag: 'feil', tekst: t('feil.ukjent') }
  if (feil.status !== 412) return { slag: 'feil', tekst: feil.message }
  const ider = feil.utdatert.map(({ id }) => id)
  const navn = valgte.filter(({ tiltak }) => ider.includes(tiltak.id)).map(({ tiltak }) => `«${tiltak.navn}»`)
  return { slag: 'endret', tekst: t('kontor.bekreft.flere.endret', { navn: opplisting(navn) }), ider }
}

type Props = { valgte: readonly Kontortiltak[]; ferdig: (utfall: Utfallet) => void }

/** All that are ticked, in one go: all of it, or one of the fields that go stale first. */
export function Bekreftlinje({ valgte, ferdig }: Props) {
  const [hva, settHva] = useState<Hva>('alt')
  const senderRef = useRef(false)
  const gjor = async () => {
    if (senderRef.current) return
    senderRef.current = true
    const tiltak = valgte.map(({ tiltak: { id }, versjon }) => ({ id, versjon }))
    ferdig(
      await bekreft(kontor.value.id, { tiltak, felt: hva === 'alt' ? hva : [hva] }).then(
        () => gjort(valgte, hva),
        (feil: unknown) => mislyktes(valgte, feil),
      ),
    )
    senderRef.current = false
  }
  const felter = kodeliste('bekreftelsesfelt')
  return (
    <section class="bekreftlinje" aria-label={t('kontor.bekreftlinje')}>
      <label class="bekreftlinje__hva">
        <span>{t('kontor.bekreftlinje.hva')}</span>
        <select
          class="ds-input"
          value={hva}
          onChange={({ currentTarget: { value } }) => settHva(felter.find(({ kode }) => kode === value)?.kode ?? 'alt')}
        >
          <option value="alt">{t('kontor.bekreftlinje.alt')}</option>
          {felter.map(({ kode, navn }) => (
            <option key={kode} value={kode}>
              {t('kontor.bekreftlinje.bare', { felt: iSetning(navn[malform.value]) })}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="ds-button" onClick={() => void gjor()}>
        {t('kontor.bekreftlinje.gjor', { n: valgte.length })}
      </button>
    </section>
  )
}
