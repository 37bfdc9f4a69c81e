import { type Nokkel, t } from '../sprak.ts'
import { type Flate, kanZoome, type Utsnitt, zoom } from './utsnitt.ts'

type Props = {
  utsnitt: Utsnitt
  flate: Flate
  sett: (utsnitt: Utsnitt) => void
  flytt: (dx: number, dy: number) => void
  tilbakestill: () => void
}

const NAERMERE = 1 / 1.6
const LENGER_UNNA = 1.6
/** How much of the map a step moves it. */
const STEG = 0.3

const FIGUR = {
  naermere: 'M10 4v12M4 10h12',
  'lenger-unna': 'M4 10h12',
  vest: 'm12 5-5 5 5 5',
  nord: 'm5 12 5-5 5 5',
  sor: 'm5 8 5 5 5-5',
  ost: 'm8 5 5 5-5 5',
} as const

type Knappnavn = keyof typeof FIGUR

function Knapp({ slag, trykk, av = false }: { slag: Knappnavn; trykk: () => void; av?: boolean }) {
  const navn: Nokkel = `kart.${slag}`
  return (
    <button
      type="button"
      class="ds-button kart__knapp"
      data-variant="secondary"
      data-icon
      aria-label={t(navn)}
      title={t(navn)}
      // Still reachable, so that focus is not lost at the end.
      aria-disabled={av || undefined}
      onClick={() => !av && trykk()}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d={FIGUR[slag]} />
      </svg>
    </button>
  )
}

/** Closer, further off, to each side and back: all that dragging can do, and more. */
export const Kartknapper = ({ utsnitt, flate, sett, flytt, tilbakestill }: Props) => (
  <div class="kart__knapper">
    <Knapp slag="naermere" trykk={() => sett(zoom(utsnitt, NAERMERE))} av={!kanZoome(utsnitt, NAERMERE)} />
    <Knapp slag="lenger-unna" trykk={() => sett(zoom(utsnitt, LENGER_UNNA))} av={!kanZoome(utsnitt, LENGER_UNNA)} />
    <Knapp slag="vest" trykk={() => flytt(-STEG * flate.bredde, 0)} />
    <Knapp slag="nord" trykk={() => flytt(0, -STEG * flate.hoyde)} />
    <Knapp slag="sor" trykk={() => flytt(0, STEG * flate.hoyde)} />
    <Knapp slag="ost" trykk={() => flytt(STEG * flate.bredde, 0)} />
    <button type="button" class="ds-button kart__knapp" data-variant="tertiary" onClick={tilbakestill}>
      {t('kart.tilbakestill')}
    </button>
  </div>
)
