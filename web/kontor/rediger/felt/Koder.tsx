import type { Kodeverk } from '../../../../catalog/kodeverk.ts'
import { etikett, forklaring, type KodeI, kodeliste } from '../../../felles/grunnlag.ts'
import { Boks } from '../../../felles/Kodesett.tsx'
import { vekslet } from '../../../felles/liste.ts'
import { Sokevelger } from '../../../felles/Sokevelger.tsx'
import { t } from '../../../felles/sprak.ts'
import { feltId } from '../felter.ts'
import { narSluppet } from '../pekeren.ts'
import { svarPaListe } from '../svar.ts'
import { beror } from '../tilstand.ts'
import { Feltfeil, Hjelp, medNavn, type Om, Samlefelt } from './Feltramme.tsx'
import { Tresvar } from './Tresvar.tsx'

type Listeprops<V extends Kodeverk> = Om & {
  verk: V
  valgte: readonly KodeI<V>[] | null | undefined
  sett: (valgte: KodeI<V>[] | null | undefined) => void
}

type Bokserprops<V extends Kodeverk> = {
  verk: V
  valgte: readonly KodeI<V>[]
  veksle: (kode: KodeI<V>) => void
  utelat?: (kode: KodeI<V>) => boolean
}

export const Bokser = <V extends Kodeverk>({ verk, valgte, veksle, utelat }: Bokserprops<V>) => (
  <div class="kodesett__liste">
    {kodeliste(verk)
      .filter(({ kode }) => !utelat?.(kode))
      .map(({ kode }) => (
        <Boks key={kode} navn={etikett(verk, kode)} valgt={valgte.includes(kode)} veksle={() => veksle(kode)} />
      ))}
  </div>
)

type Treprops<V extends Kodeverk> = Listeprops<V> & {
  ingen: string
  verdi?: string
  /** How "none" is stored: an empty list, or `null` where an empty list would shut everybody out. */
  ingenSom?: 'tom' | 'null'
}

/** Some of a vocabulary, or none, or not told. */
export function Koder<V extends Kodeverk>({ verk, valgte, sett, ingen, verdi, ingenSom = 'tom', ...om }: Treprops<V>) {
  const veksle = (kode: KodeI<V>) => {
    const nye = vekslet(valgte ?? [], kode)
    sett(nye.length > 0 ? nye : undefined)
  }
  return (
    <Tresvar
      {...om}
      svar={svarPaListe(valgte)}
      ingen={ingen}
      verdi={verdi ?? t('rediger.disse')}
      velg={(svar) => sett(svar === 'ukjent' ? undefined : ingenSom === 'tom' ? [] : null)}
    >
      <Bokser verk={verk} valgte={valgte ?? []} veksle={veksle} />
    </Tresvar>
  )
}

/** Some of a vocabulary where an empty list is what it is. */
export const AlltidKoder = <V extends Kodeverk>({ verk, valgte, sett, ...om }: Listeprops<V>) => (
  <Samlefelt {...om}>
    <Bokser verk={verk} valgte={valgte ?? []} veksle={(kode) => sett(vekslet(valgte ?? [], kode))} />
  </Samlefelt>
)

type Ettprops<V extends Kodeverk> = Om & {
  verk: V
  valgt: KodeI<V> | null | undefined
  sett: (kode: KodeI<V> | undefined) => void
}

/** One code of a long vocabulary, by searching. */
export function Kodesok<V extends Kodeverk>({ verk, valgt, sett, ...om }: Ettprops<V>) {
  const alle = kodeliste(verk).map(({ kode, navn }) => ({
    verdi: kode,
    navn: etikett(verk, kode),
    sokeord: [navn.nb, navn.nn, kode],
  }))
  return (
    <div class="felt" onFocusOut={() => narSluppet(() => beror(om.sti))}>
      <Sokevelger
        id={feltId(om.sti)}
        navn={medNavn(om)}
        hjelp={om.hjelp ?? ''}
        alle={alle}
        valgt={valgt ?? null}
        velg={(kode) => sett(kodeliste(verk).find((rad) => rad.kode === kode)?.kode)}
      />
      {valgt && <p class="valg__forklaring">{forklaring(verk, valgt)}</p>}
      <Feltfeil sti={om.sti} />
    </div>
  )
}

/** One code of a short vocabulary. `ubesvart` is what no answer is called; not given when there must be one. */
export function Kodevalget<V extends Kodeverk>(props: Ettprops<V> & { ubesvart?: string }) {
  const { verk, valgt, sett, ubesvart, ...om } = props
  const knapper = [
    ...(ubesvart ? [{ kode: undefined, navn: ubesvart }] : []),
    ...kodeliste(verk).map(({ kode }) => ({ kode, navn: etikett(verk, kode) })),
  ]
  return (
    <Samlefelt {...om}>
      <div class="valg__rad">
        {knapper.map(({ kode, navn }) => (
          <label class="valg__knapp" key={kode ?? ''} data-noytral={kode === undefined}>
            <input
              type="radio"
              name={`${feltId(om.sti)}-valg`}
              checked={kode === undefined ? valgt == null : valgt === kode}
              onChange={() => sett(kode)}
            />
            <span>{navn}</span>
          </label>
        ))}
      </div>
      {valgt && <p class="valg__forklaring">{forklaring(verk, valgt)}</p>}
    </Samlefelt>
  )
}

type Nedtrekkprops<V extends Kodeverk> = Ettprops<V> & { tomt: string }

/** One of an ordered list, or an open end. */
export const Kodenedtrekk = <V extends Kodeverk>({ verk, valgt, sett, tomt, ...om }: Nedtrekkprops<V>) => (
  <div class="felt" id={feltId(om.sti)}>
    <label class="ds-label" for={`${feltId(om.sti)}-felt`}>
      {medNavn(om)}
    </label>
    <Hjelp {...om} />
    <select
      class="ds-input"
      id={`${feltId(om.sti)}-felt`}
      value={valgt ?? ''}
      onChange={(e) => sett(kodeliste(verk).find(({ kode }) => kode === e.currentTarget.value)?.kode)}
    >
      <option value="">{tomt}</option>
      {kodeliste(verk).map(({ kode }) => (
        <option key={kode} value={kode}>
          {etikett(verk, kode)}
        </option>
      ))}
    </select>
  </div>
)
