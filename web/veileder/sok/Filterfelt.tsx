import { dato } from '../../felles/format.ts'
import { useUtsatt } from '../../felles/forsinket.ts'
import { etikett, kodeliste } from '../../felles/grunnlag.ts'
import { type Nokkel, t } from '../../felles/sprak.ts'
import { Tekstfelt } from '../../felles/Tekstfelt.tsx'
import { runde } from '../minne.ts'
import { antallFor, type Fasetter, Filterboks } from './Filterliste.tsx'
import { type Personvalg, personrunde } from './person.ts'
import type { Endring } from './soking.ts'
import { harVerdi, medFilter, type Sokevalg, veksle } from './valg.ts'

type Valgprops<T extends string> = {
  id: string
  navn: string
  valgt: T | null
  alternativer: readonly { verdi: T; navn: string; antall: number | undefined }[]
  velg: (verdi: T | null) => void
}

/** One of some steps, or none; each with what it gives. */
export const Filtervalg = <T extends string>({ id, navn, valgt, alternativer, velg }: Valgprops<T>) => (
  <div class="tekstfelt">
    <label class="ds-label" for={id}>
      {navn}
    </label>
    <select
      class="ds-input"
      id={id}
      value={valgt ?? ''}
      onChange={(e) => velg(alternativer.find((a) => a.verdi === e.currentTarget.value)?.verdi ?? null)}
    >
      <option value="">{t('filter.uansett')}</option>
      {alternativer.map((a) => (
        <option key={a.verdi} value={a.verdi}>
          {a.antall === undefined ? a.navn : t('filter.med-antall', { navn: a.navn, n: a.antall })}
        </option>
      ))}
    </select>
  </div>
)

const ELDST = 120

/** Whole years. Undefined when it cannot be read; null when nothing is written. */
export function lesAlder(tekst: string): number | null | undefined {
  const rent = tekst.trim()
  if (rent === '') return null
  return /^\d{1,3}$/.test(rent) && Number(rent) <= ELDST ? Number(rent) : undefined
}

type Personprops = { person: Personvalg; fasetter: Fasetter; sett: (del: Partial<Personvalg>) => void }

/** What is about a person, and therefore stays out of the address. */
export function Personfilter({ person, fasetter, sett }: Personprops) {
  const utsatt = useUtsatt()
  const lesAlderen = (tekst: string) => {
    const alder = lesAlder(tekst)
    utsatt.gjor(() => sett({ alder: alder ?? null }))
    return alder !== undefined
  }
  return (
    <>
      <p class="hjelp">{t('filter.person.hjelp')}</p>
      <Tekstfelt
        key={`${runde.value}-${personrunde.value}`}
        id="filter-alder"
        navn={t('filter.alder')}
        start={person.alder === null ? '' : String(person.alder)}
        les={lesAlderen}
        feil={t('sp.alder.feil')}
        enhet={t('enhet.ar')}
        bredde={4}
      />
      <Filtervalg
        id="filter-norsk"
        navn={t('filter.norsk')}
        valgt={person.norsk}
        alternativer={kodeliste('norskniva').map(({ kode }) => ({
          verdi: kode,
          navn: etikett('norskniva', kode),
          antall: antallFor(fasetter, 'norsk', kode),
        }))}
        velg={(norsk) => sett({ norsk })}
      />
    </>
  )
}

/** In the order the service counts them. */
const TRINN: readonly Nokkel[] = [
  'filter.bekreftet.1',
  'filter.bekreftet.3',
  'filter.bekreftet.6',
  'filter.bekreftet.12',
]

type Props = { valg: Sokevalg; fasetter: Fasetter; endre: (hvordan: Endring) => void }

/** A place that is free, and word of it that is not old. */
export function Ferskhetsfilter({ valg, fasetter, endre }: Props) {
  const siden = valg.filtre.bekreftetSiden?.[0] ?? null
  // Until they are counted there is only what was chosen.
  const dager = fasetter?.['bekreftetSiden'] ?? (siden ? [{ verdi: siden, antall: undefined }] : [])
  const navn = (dag: string, i: number) => {
    const trinn = fasetter && TRINN[i]
    return trinn ? t(trinn) : t('filter.bekreftet.siden', { dato: dato(dag) })
  }
  return (
    <>
      <Filterboks
        navn={t('filter.ledig')}
        antall={antallFor(fasetter, 'ledig', 'ja')}
        valgt={harVerdi(valg, 'ledig', 'ja')}
        veksle={() => endre((v) => veksle(v, 'ledig', 'ja'))}
      />
      <Filtervalg
        id="filter-bekreftet"
        navn={t('filter.bekreftet')}
        valgt={siden}
        alternativer={dager.map(({ verdi, antall }, i) => ({ verdi, antall, navn: navn(verdi, i) }))}
        velg={(dag) => endre((v) => medFilter(v, 'bekreftetSiden', dag ? [dag] : []))}
      />
    </>
  )
}
