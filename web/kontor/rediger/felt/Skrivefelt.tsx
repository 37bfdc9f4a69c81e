import { useState } from 'preact/hooks'
import { feltId } from '../felter.ts'
import { type Lest, lesTall, lesTekst, skrivTall } from '../svar.ts'
import { settUlest, uleste } from '../tilstand.ts'
import { beskrivelse, Enkeltfelt, type Om } from './Feltramme.tsx'

type Inndata = {
  enhet?: string
  /** Width in characters; the full width when not given. */
  bredde?: 4 | 6 | 12
  tastatur?: 'numeric' | 'decimal' | 'text' | 'tel' | 'email' | 'url'
}

type Felles<T> = Om &
  Inndata & {
    verdi: T | null | undefined
    /** `undefined` is not told. */
    sett: (verdi: T | undefined) => void
  }

type Lesing<T> = { les: (skrevet: string) => Lest<T>; skriv: (verdi: T | null | undefined) => string }

/** What stands in the field is what was typed, as long as it means what the form holds; else what the form holds. */
function useSkrevet<T>({ sti, verdi, sett }: Felles<T>, { les, skriv }: Lesing<T>) {
  const [skrevet, settSkrevet] = useState(() => skriv(verdi))
  const ulest = uleste.value[sti]
  const lest = les(skrevet)
  const passer = lest.ok && lest.verdi === (verdi ?? undefined)
  return {
    vist: ulest ?? (passer ? skrevet : skriv(verdi)),
    skrivNa: (ny: string) => {
      const nylest = les(ny)
      settSkrevet(ny)
      settUlest(sti, nylest.ok ? null : ny)
      if (nylest.ok) sett(nylest.verdi)
      // What can no longer be read says nothing of what was there before.
      else if (verdi != null) sett(undefined)
    },
    /** Left: written the way it is read. */
    rydd: () => settSkrevet(skriv(verdi)),
  }
}

function Felt<T>({ lesing, ...om }: Felles<T> & { lesing: Lesing<T> }) {
  const { vist, skrivNa, rydd } = useSkrevet(om, lesing)
  return (
    <Enkeltfelt {...om}>
      <div class="tekstfelt__rad">
        <input
          class="ds-input"
          id={`${feltId(om.sti)}-felt`}
          type="text"
          inputMode={om.tastatur}
          autocomplete="off"
          data-bredde={om.bredde}
          value={vist}
          aria-required={om.kreves || undefined}
          {...beskrivelse(om)}
          onInput={(e) => skrivNa(e.currentTarget.value)}
          onBlur={rydd}
        />
        {om.enhet && <span>{om.enhet}</span>}
      </div>
    </Enkeltfelt>
  )
}

const TEKST: Lesing<string> = {
  les: (skrevet) => ({ ok: true, verdi: lesTekst(skrevet) }),
  skriv: (verdi) => verdi ?? '',
}
const TALL: Lesing<number> = { les: lesTall, skriv: skrivTall }

/** A line of text. */
export const Linje = (props: Felles<string>) => <Felt {...props} lesing={TEKST} />

/** A number; what cannot be read as one stays as it stands, and is said to be so. */
export const Tallfelt = ({ bredde = 6, tastatur = 'decimal', ...props }: Felles<number>) => (
  <Felt {...props} bredde={bredde} tastatur={tastatur} lesing={TALL} />
)

/** A day, by the calendar of the browser. */
export const Datofelt = (props: Felles<string>) => (
  <Enkeltfelt {...props}>
    <input
      class="ds-input"
      id={`${feltId(props.sti)}-felt`}
      type="date"
      data-bredde={12}
      value={props.verdi ?? ''}
      {...beskrivelse(props)}
      onInput={(e) => props.sett(lesTekst(e.currentTarget.value))}
    />
  </Enkeltfelt>
)
