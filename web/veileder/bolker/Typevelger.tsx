import { etikett, type KodeI, kodeliste } from '../../felles/grunnlag.ts'
import { Sokevelger } from '../../felles/Sokevelger.tsx'

type Type = KodeI<'tiltakstype'>
type Props = {
  id: string
  navn: string
  /** Those that are there already. */
  utenom: readonly Type[]
  ta: (type: Type) => void
  /** The id of the question that comes with what is taken, where focus goes on. */
  tilId: (type: Type) => string
}

/** One more kind of tiltak, by searching. */
export function Typevelger({ id, navn, utenom, ta, tilId }: Props) {
  const typer = kodeliste('tiltakstype')
    .filter(({ kode }) => !utenom.includes(kode))
    .map(({ kode }) => ({ kode, verdi: kode, navn: etikett('tiltakstype', kode), sokeord: [] }))
    .sort((a, b) => a.navn.localeCompare(b.navn, 'nb'))
  const velg = (verdi: string | null) => {
    const type = typer.find(({ kode }) => kode === verdi)?.kode
    if (!type) return
    ta(type)
    requestAnimationFrame(() => document.getElementById(tilId(type))?.querySelector('input')?.focus())
  }
  // A new field after each, since the one before has done its work.
  return <Sokevelger key={utenom.join()} id={id} navn={navn} alle={typer} valgt={null} velg={velg} />
}
