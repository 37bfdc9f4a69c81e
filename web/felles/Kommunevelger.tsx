import { useMemo } from 'preact/hooks'
import type { Kommune } from '../../catalog/skjema/kommune.ts'
import { alleKommuner, visningsnavn } from './grunnlag.ts'
import { Sokevelger } from './Sokevelger.tsx'
import type { Sokbar } from './sokbar.ts'

/** Every name a kommune goes by, in Norwegian, Sámi and Kven, and its fylke. */
export const somSokbar = (k: Kommune): Sokbar => {
  const andre = Object.values(k.parallellnavn ?? {})
  return {
    verdi: k.nr,
    navn: visningsnavn(k),
    tillegg: [...andre, k.fylke].join(' · '),
    sokeord: [k.navn, ...(k.offisielt ? [k.offisielt] : []), ...andre, k.fylke, k.nr],
  }
}

const etterNavn = (a: Sokbar, b: Sokbar) => a.navn.localeCompare(b.navn, 'nb')

const hentFlere = async () => (await import('./stedsnavn.ts')).andreStedsnavn(alleKommuner.peek())

type Props = { id: string; navn: string; hjelp?: string; valgt: string | null; velg: (nr: string | null) => void }

export function Kommunevelger(props: Props) {
  const kommuner = alleKommuner.value
  const alle = useMemo(() => kommuner.map(somSokbar).sort(etterNavn), [kommuner])
  return <Sokevelger {...props} alle={alle} flere={hentFlere} />
}
