import type { Kodeverk } from '../../catalog/kodeverk.ts'
import { etikett, type KodeI, kodeliste } from './grunnlag.ts'
import { type Nokkel, t } from './sprak.ts'

type Props<V extends Kodeverk> = {
  id: string
  verk: V
  sporsmal: string
  hjelp?: string
  /** Absent: not asked. Empty: none of these. */
  valgte: readonly KodeI<V>[] | null | undefined
  veksle: (kode: KodeI<V>) => void
  /** Given when the difference between "not asked" and "none" matters. */
  vekslIngen?: () => void
  utelat?: (kode: KodeI<V>) => boolean
}

/** Some of a vocabulary, as boxes to tick. Untouched is unknown; once one is ticked, the others are a no. */
export function Kodesett<V extends Kodeverk>(props: Props<V>) {
  const { id, verk, sporsmal, hjelp, valgte, veksle, vekslIngen, utelat } = props
  const rader = kodeliste(verk).filter(({ kode }) => !utelat?.(kode))
  return (
    <fieldset class="kodesett" id={id}>
      <legend class="ds-label">
        {sporsmal}
        {vekslIngen && <Status valgte={valgte} />}
      </legend>
      {hjelp && <p class="hjelp">{hjelp}</p>}
      <div class="kodesett__liste">
        {rader.map(({ kode }) => (
          <Boks
            key={kode}
            navn={etikett(verk, kode)}
            valgt={valgte?.includes(kode) ?? false}
            veksle={() => veksle(kode)}
          />
        ))}
      </div>
      {vekslIngen && (
        <div class="kodesett__ingen">
          <Boks navn={t('kodesett.ingen')} valgt={valgte?.length === 0} veksle={vekslIngen} />
          {valgte && valgte.length > 0 && <p class="hjelp">{t('kodesett.resten-er-nei')}</p>}
        </div>
      )}
    </fieldset>
  )
}

type Statusprops = { valgte: readonly unknown[] | null | undefined; ingen?: Nokkel }

/** How far a list is answered: not asked, none, or how many. */
export function Status({ valgte, ingen = 'kodesett.ingen' }: Statusprops) {
  if (!valgte) return <span class="kodesett__status">{t('kodesett.ikke-spurt')}</span>
  const tekst = valgte.length === 0 ? t(ingen) : t('kodesett.valgt', { n: valgte.length })
  return <span class="kodesett__status kodesett__status--svart">{tekst}</span>
}

export const Boks = ({ navn, valgt, veksle }: { navn: string; valgt: boolean; veksle: () => void }) => (
  <label class="boks">
    <input class="ds-input" type="checkbox" checked={valgt} onChange={veksle} />
    <span>{navn}</span>
  </label>
)
