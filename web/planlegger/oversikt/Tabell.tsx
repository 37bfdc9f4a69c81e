import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Behov } from '../../../catalog/kodeverk.ts'
import { etikett } from '../../felles/grunnlag.ts'
import { t } from '../../felles/sprak.ts'
import { neste, type Plass } from './piltaster.ts'
import { Rad } from './Rad.tsx'
import type { Kommunetabell } from './rader.ts'
import '../stil/varmekart.css'

type Props = {
  navn: string
  tabell: Kommunetabell
  /** The need that is shown on the map, and the kommune whose cell is open. */
  valgt: { behov: Behov | null; kommune: string | null }
  velgCelle: (kommune: string, behov: Behov) => void
  velgBehov: (behov: Behov) => void
  kommuneadresse: (nr: string) => string
}

const velger = ({ rad, kolonne }: Plass) => `[data-plass="${rad}:${kolonne}"]`

function plassTil(element: EventTarget | null): Plass | null {
  const celle = element instanceof Element ? element.closest<HTMLElement>('[data-plass]') : null
  const [rad, kolonne] = (celle?.dataset.plass ?? '').split(':').map(Number)
  return rad === undefined || kolonne === undefined ? null : { rad, kolonne }
}

/** Where the cell that is open stands; else the first. */
const plassFor = ({ rader, behov }: Kommunetabell, valgt: Props['valgt']): Plass => {
  const rad = rader.findIndex(({ kommune }) => kommune === valgt.kommune)
  const kolonne = behov.findIndex((kode) => kode === valgt.behov)
  return rad < 0 || kolonne < 0 ? { rad: 0, kolonne: 0 } : { rad, kolonne }
}

/** Brings the row that is open into view without moving the page. */
function rullTil(ramme: HTMLElement): void {
  const celle = ramme.querySelector<HTMLElement>('td[aria-selected="true"]')
  const hode = ramme.querySelector('thead')?.clientHeight ?? 0
  if (!celle) return
  const synlig = celle.offsetTop >= ramme.scrollTop + hode && celle.offsetTop < ramme.scrollTop + ramme.clientHeight
  if (!synlig) ramme.scrollTop = celle.offsetTop - hode - (ramme.clientHeight - hode) / 2
}

/** Which place Tab leads to, and what the keys and a press do. */
function useRutenett({ tabell: { rader, behov }, tabell, valgt, velgCelle }: Props) {
  const ramme = useRef<HTMLDivElement>(null)
  const [fokus, settFokus] = useState<Plass>(() => plassFor(tabell, valgt))
  const skalFlytteRef = useRef(false)
  const mal = { rader: rader.length, kolonner: behov.length }
  const her = { rad: Math.min(fokus.rad, mal.rader - 1), kolonne: Math.min(fokus.kolonne, mal.kolonner - 1) }
  useLayoutEffect(() => {
    if (skalFlytteRef.current) ramme.current?.querySelector<HTMLElement>(velger(fokus))?.focus()
    skalFlytteRef.current = false
  }, [fokus])
  useLayoutEffect(() => {
    if (ramme.current && valgt.kommune !== null) rullTil(ramme.current)
  }, [valgt.kommune])
  const apne = ({ rad, kolonne }: Plass) => {
    const [kommune, kode] = [rader[rad]?.kommune, behov[kolonne]]
    if (kommune !== undefined && kode !== undefined) velgCelle(kommune, kode)
  }
  const onKeyDown = (e: KeyboardEvent) => {
    const til = neste(e.key, her, mal, e.ctrlKey)
    if (til) {
      e.preventDefault()
      skalFlytteRef.current = true
      settFokus(til)
    } else if ((e.key === 'Enter' || e.key === ' ') && her.rad >= 0 && her.kolonne >= 0) {
      e.preventDefault()
      apne(her)
    }
  }
  const onFocusIn = (e: FocusEvent) => {
    const plass = plassTil(e.target)
    if (plass && (plass.rad !== her.rad || plass.kolonne !== her.kolonne)) settFokus(plass)
  }
  const onClick = (e: MouseEvent) => {
    const plass = plassTil(e.target)
    if (plass && plass.rad >= 0 && plass.kolonne >= 0) apne(plass)
  }
  return { ramme, her, lyttere: { onKeyDown, onFocusIn, onClick } }
}

/** Need × kommune as a table that is walked with the arrow keys; one stop for Tab, however large it is. */
export function Tabell(props: Props) {
  const { navn, tabell, valgt, kommuneadresse } = props
  const { ramme, her, lyttere } = useRutenett(props)
  return (
    <div ref={ramme} class="varmekart">
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table that is walked with the arrow keys is a grid
        role="grid"
        aria-label={navn}
        {...lyttere}
      >
        <Hode {...props} fokus={her.rad === -1 ? her.kolonne : null} />
        <tbody>
          {tabell.rader.map((rad, nr) => (
            <Rad
              key={rad.kommune}
              rad={rad}
              nr={nr}
              behov={tabell.behov}
              fokus={her.rad === nr ? her.kolonne : null}
              valgt={rad.kommune === valgt.kommune ? valgt.behov : null}
              adresse={kommuneadresse(rad.kommune)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Each need, which can be chosen for the map. `fokus`: the one that Tab leads to. */
const Hode = ({ tabell, valgt, velgBehov, fokus }: Props & { fokus: number | null }) => (
  <thead>
    <tr>
      <td class="varmekart__hjorne">{t('dekning.tabell.kommune')}</td>
      {tabell.behov.map((kode, kolonne) => (
        <th key={kode} scope="col" aria-selected={kode === valgt.behov}>
          <button
            type="button"
            data-plass={`-1:${kolonne}`}
            tabIndex={fokus === kolonne ? 0 : -1}
            title={t('dekning.tabell.vis-behov', { behov: etikett('behov', kode) })}
            onClick={() => velgBehov(kode)}
          >
            {etikett('behov', kode)}
          </button>
        </th>
      ))}
    </tr>
  </thead>
)
