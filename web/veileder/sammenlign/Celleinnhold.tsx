import { Nettside } from '../../felles/Tiltaksfakta.tsx'
import { Grunnliste } from '../Grunnliste.tsx'
import type { Celle } from './celle.ts'

/** One fact of one tiltak. */
export function Celleinnhold({ celle }: { celle: Celle }) {
  switch (celle.slag) {
    case 'tekst':
    case 'tall':
      return <>{celle.tekst}</>
    case 'mangler':
      return <span class="sml__mangler">{celle.tekst}</span>
    case 'liste':
      return (
        <>
          <Punkter punkter={celle.punkter} />
          {celle.under && <p class="sml__mangler">{celle.under}</p>}
        </>
      )
    case 'grunner':
      return (
        <>
          <Grunnliste grunner={celle.grunner} />
          {celle.under && <p class="sml__skal-til">{celle.under}</p>}
        </>
      )
    default:
      return <Kontaktlinjer {...celle} />
  }
}

function Punkter({ punkter }: { punkter: readonly string[] }) {
  if (punkter.length < 2) return <>{punkter.map((p) => p)}</>
  return (
    <ul class="sml__punkter">
      {punkter.map((p) => (
        <li key={p}>{p}</li>
      ))}
    </ul>
  )
}

const Kontaktlinjer = ({ rolle, telefon, epost, nettside }: Extract<Celle, { slag: 'kontakt' }>) => (
  <ul class="sml__kontakt">
    {rolle && <li>{rolle}</li>}
    {telefon && (
      <li>
        <a class="ds-link" href={`tel:${telefon.replaceAll(' ', '')}`}>
          {telefon}
        </a>
      </li>
    )}
    {epost && (
      <li>
        <a class="ds-link" href={`mailto:${epost}`}>
          <Epost adresse={epost} />
        </a>
      </li>
    )}
    {nettside && (
      <li>
        <Nettside href={nettside} />
      </li>
    )}
  </ul>
)

/** May break before the name of the host, so that a long one is still read as an address. */
function Epost({ adresse }: { adresse: string }) {
  const [hvem, vert] = adresse.split('@')
  return (
    <>
      {hvem}
      <wbr />@{vert}
    </>
  )
}
