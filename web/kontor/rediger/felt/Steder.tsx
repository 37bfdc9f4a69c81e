import { useMemo } from 'preact/hooks'
import { alleKommuner, fylkesnavn, kommunenavn } from '../../../felles/grunnlag.ts'
import { Kommunevelger, somSokbar } from '../../../felles/Kommunevelger.tsx'
import { Sokevelger } from '../../../felles/Sokevelger.tsx'
import type { Sokbar } from '../../../felles/sokbar.ts'
import { t } from '../../../felles/sprak.ts'
import { feltId, navnPa } from '../felter.ts'
import { Feltfeil, type Om } from './Feltramme.tsx'
import { fokuserFelt } from './Fjernknapp.tsx'

type Flere = Om & { valgte: readonly string[]; sett: (valgte: string[]) => void }

const etterNavn = (a: Sokbar, b: Sokbar) => a.navn.localeCompare(b.navn, 'nb')

type Utvalg = Flere & { alle: readonly Sokbar[]; leggTil: string; heter: (nr: string) => string }

/** Any number of places of one kind. */
function Utvalg({ valgte, sett, alle, leggTil, heter, ...om }: Utvalg) {
  const ledige = useMemo(() => alle.filter(({ verdi }) => !valgte.includes(verdi)), [alle, valgte])
  const id = `${feltId(om.sti)}-ny`
  const navn = om.navn ?? navnPa(om.sti)
  const endre = (nye: string[]) => {
    sett(nye)
    fokuserFelt(id)
  }
  return (
    <fieldset class="felt" id={feltId(om.sti)}>
      <legend class="ds-label">{navn}</legend>
      <Sokevelger
        // A new field after each, since the one before has done its work.
        key={valgte.join()}
        id={id}
        navn={leggTil}
        alle={ledige}
        valgt={null}
        velg={(nr) => nr && endre([...valgte, nr])}
      />
      {valgte.length > 0 && (
        <ul class="brikkeliste" aria-label={navn}>
          {valgte.map((nr) => (
            <li key={nr}>
              <button
                type="button"
                class="ds-chip"
                data-removable
                onClick={() => endre(valgte.filter((valgt) => valgt !== nr))}
              >
                <span class="ds-sr-only">{t('rediger.fjern')}: </span>
                {heter(nr)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <Feltfeil sti={om.sti} />
    </fieldset>
  )
}

export function Kommuner(props: Flere) {
  const kommuner = alleKommuner.value
  const alle = useMemo(() => kommuner.map(somSokbar).sort(etterNavn), [kommuner])
  return <Utvalg {...props} alle={alle} leggTil={t('rediger.kommuner.legg-til')} heter={kommunenavn} />
}

export function Fylker(props: Flere) {
  const kommuner = alleKommuner.value
  const alle = useMemo(() => {
    const fylker = [...new Set(kommuner.map((k) => k.fylkesnr))]
    return fylker.map((nr) => ({ verdi: nr, navn: fylkesnavn(nr), sokeord: [nr] })).sort(etterNavn)
  }, [kommuner])
  return <Utvalg {...props} alle={alle} leggTil={t('rediger.fylker.legg-til')} heter={fylkesnavn} />
}

type Ettprops = Om & { valgt: string | null | undefined; sett: (nr: string | undefined) => void }

/** One kommune, or not told. */
export const Kommunefelt = ({ valgt, sett, ...om }: Ettprops) => (
  <div class="felt">
    <Kommunevelger
      id={feltId(om.sti)}
      navn={om.navn ?? navnPa(om.sti)}
      hjelp={om.hjelp ?? ''}
      valgt={valgt ?? null}
      velg={(nr) => sett(nr ?? undefined)}
    />
    <Feltfeil sti={om.sti} />
  </div>
)
