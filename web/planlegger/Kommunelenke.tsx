import { kommunenavn } from '../felles/grunnlag.ts'
import { useVisning } from './useVisning.ts'
import { adresse, lukket } from './visning.ts'

/** A link to the page of a kommune, with the region and persons that are looked at. */
export function Kommunelenke({ nr }: { nr: string }) {
  const { visning } = useVisning()
  return (
    <a class="ds-link" href={adresse(`/dekning/kommune/${nr}`, lukket(visning))}>
      {kommunenavn(nr)}
    </a>
  )
}
