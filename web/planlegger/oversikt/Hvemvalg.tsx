import type { Aldersgruppe, Norskgruppe } from '../../../catalog/dekning/dekning.ts'
import type { Hvem } from '../../../catalog/dekning/oversikt.ts'
import { gruppenavn, sammensattNavn } from '../../../catalog/dekning/typetilfeller.ts'
import { malform, storForbokstav, t } from '../../felles/sprak.ts'
import { ALDRE, NORSK, SAMMENSATTE } from '../visning.ts'

type Valgprops<T extends string> = {
  id: string
  navn: string
  koder: readonly T[]
  ord: (kode: T) => string
  valgt: T | null | undefined
  velg: (kode: T | undefined) => void
}

/** One of a few, or all of them. */
function Velger<T extends string>({ id, navn, koder, ord, valgt, velg }: Valgprops<T>) {
  return (
    <div class="dekning__felt">
      <label class="ds-label" for={id}>
        {navn}
      </label>
      <select
        class="ds-input"
        id={id}
        value={valgt ?? ''}
        onChange={(e) => velg(koder.find((kode) => kode === e.currentTarget.value))}
      >
        <option value="">{t('dekning.hvem.alle')}</option>
        {koder.map((kode) => (
          <option key={kode} value={kode}>
            {storForbokstav(ord(kode))}
          </option>
        ))}
      </select>
    </div>
  )
}

type Props = { hvem: Hvem; velg: (hvem: Hvem) => void }

/** What is set, and the rest as it was. */
function med<K extends keyof Hvem>(hvem: Hvem, felt: K, verdi: Hvem[K] | undefined): Hvem {
  const { [felt]: _borte, ...resten } = hvem
  return verdi === undefined ? resten : { ...resten, [felt]: verdi }
}

/** Which of the invented persons the figures are of. Who has a combined need has an age and a Norwegian of her own. */
export const Hvemvalg = ({ hvem, velg }: Props) => (
  <fieldset class="hvemvalg">
    <legend class="ds-sr-only">{t('dekning.hvem')}</legend>
    <Velger
      id="hvem-sammensatt"
      navn={t('dekning.hvem')}
      koder={SAMMENSATTE}
      ord={(kode) => sammensattNavn(kode, malform.value) ?? kode}
      valgt={hvem.sammensatt}
      velg={(kode) =>
        velg(
          kode === undefined
            ? med(hvem, 'sammensatt', undefined)
            : { sammensatt: kode, ...(hvem.bil === undefined ? {} : { bil: hvem.bil }) },
        )
      }
    />
    {hvem.sammensatt === undefined && (
      <>
        <Velger<Aldersgruppe>
          id="hvem-alder"
          navn={t('dekning.hvem.alder')}
          koder={ALDRE}
          ord={(kode) => gruppenavn.alder(kode, malform.value)}
          valgt={hvem.alder}
          velg={(alder) => velg(med(hvem, 'alder', alder))}
        />
        <Velger<Norskgruppe>
          id="hvem-norsk"
          navn={t('dekning.hvem.norsk')}
          koder={NORSK}
          ord={(kode) => gruppenavn.norsk(kode, malform.value)}
          valgt={hvem.norsk}
          velg={(norsk) => velg(med(hvem, 'norsk', norsk))}
        />
      </>
    )}
    <Velger
      id="hvem-bil"
      navn={t('dekning.hvem.bil')}
      koder={['med', 'uten'] as const}
      ord={(kode) => gruppenavn.reise(kode === 'med', malform.value)}
      valgt={hvem.bil === undefined ? undefined : hvem.bil ? 'med' : 'uten'}
      velg={(kode) => velg(med(hvem, 'bil', kode === undefined ? undefined : kode === 'med'))}
    />
  </fieldset>
)
