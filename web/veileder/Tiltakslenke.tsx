import { sistApnet } from './tilstand.ts'

/** A link to a tiltak that remembers where the reader left, so that coming back leads here. */
export const Tiltakslenke = ({ id, navn }: { id: string; navn: string }) => (
  <a
    class="ds-link"
    href={`/tiltak/${id}`}
    data-tiltak={id}
    onClick={() => {
      sistApnet.value = id
    }}
  >
    {navn}
  </a>
)
