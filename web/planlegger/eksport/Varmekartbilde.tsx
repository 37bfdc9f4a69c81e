import type { Ref } from 'preact'
import { etikett } from '../../felles/grunnlag.ts'
import { t } from '../../felles/sprak.ts'
import type { Kommunerad, Kommunetabell } from '../oversikt/rader.ts'
import { ALLE_TRINN, manglerNoen, type Trinn, trinnFor, trinnord, trinntegn } from '../trinn.ts'
import type { Farger } from './farger.ts'
import { UKJENT_FLATE } from './farger.ts'

const RUTE = 26
const NAVN = 150
const HODE = 200
const LINJE = 22
const MARG = 16
const HJORNE = 9

type Props = { tittel: string; under: string; tabell: Kommunetabell; farger: Farger; bilde: Ref<SVGSVGElement> }

/** The heat map as a drawing that can be taken along: every colour and size is in its attributes. */
export function Varmekartbilde({ tittel, under, tabell: { behov, rader }, farger, bilde }: Props) {
  const [bredde, topp] = [NAVN + Math.max(behov.length * RUTE, 430) + 2 * MARG, MARG + 3 * LINJE + HODE]
  const bunn = topp + rader.length * RUTE + LINJE
  const hoyde = bunn + (ALLE_TRINN.length + 1) * LINJE + MARG
  return (
    <svg
      ref={bilde}
      class="varmekartbilde"
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${bredde} ${hoyde}`}
      width={bredde}
      height={hoyde}
      role="img"
      aria-label={`${tittel} ${under}`}
      font-family="Inter, Arial, sans-serif"
      font-size="13"
      fill="#1e2b3c"
    >
      <defs>
        <pattern id={UKJENT_FLATE} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="#fff" />
          <rect width="1.5" height="6" fill="#9aa1ab" />
        </pattern>
      </defs>
      <rect width={bredde} height={hoyde} fill="#fff" />
      <text x={MARG} y={MARG + 14} font-size="17" font-weight="600">
        {tittel}
      </text>
      <text x={MARG} y={MARG + 14 + LINJE}>
        {under}
      </text>
      {behov.map((kode, k) => (
        <text
          key={kode}
          transform={`translate(${MARG + NAVN + k * RUTE + RUTE / 2 + 4} ${topp - 8}) rotate(-90)`}
          font-size="12"
        >
          {etikett('behov', kode)}
        </text>
      ))}
      {rader.map((rad, r) => (
        <Raden key={rad.kommune} rad={rad} y={topp + r * RUTE} farger={farger} />
      ))}
      <Forklaring y={bunn} farger={farger} />
      <text x={bredde - MARG} y={hoyde - 8} font-size="11" text-anchor="end">
        {t('eksport.bilde.fra')}
      </text>
    </svg>
  )
}

const Raden = ({ rad: { navn, ruter }, y, farger }: { rad: Kommunerad; y: number; farger: Farger }) => (
  <g>
    <text x={MARG} y={y + 18}>
      {navn}
    </text>
    {ruter.map((rute, k) => {
      const [x, storrelse] = [MARG + NAVN + k * RUTE, RUTE - 1]
      return (
        <g key={x}>
          <Ruten x={x} y={y} storrelse={storrelse} trinn={trinnFor(rute)} farger={farger} />
          {manglerNoen(rute) && <Hjornet hoyre={x + storrelse} y={y} />}
        </g>
      )
    })}
  </g>
)

/** Most have something, but not all. */
const Hjornet = ({ hoyre, y }: { hoyre: number; y: number }) => (
  <path d={`M${hoyre - HJORNE} ${y}H${hoyre}V${y + HJORNE}Z`} fill="#7a3400" />
)

/** What each sign means, one below the other. */
const Forklaring = ({ y, farger }: { y: number; farger: Farger }) => (
  <g>
    {ALLE_TRINN.map((trinn, i) => (
      <g key={trinn}>
        <Ruten x={MARG} y={y + i * LINJE} storrelse={LINJE - 4} trinn={trinn} farger={farger} />
        <text x={MARG + LINJE + 6} y={y + i * LINJE + 14}>
          {trinnord(trinn)}
        </text>
      </g>
    ))}
    <Hjornet hoyre={MARG + LINJE - 4} y={y + ALLE_TRINN.length * LINJE} />
    <text x={MARG + LINJE + 6} y={y + ALLE_TRINN.length * LINJE + 14}>
      {t('dekning.trinn.noen')}
    </text>
  </g>
)

type Ruteprops = { x: number; y: number; storrelse: number; trinn: Trinn; farger: Farger }

const Ruten = ({ x, y, storrelse, trinn, farger }: Ruteprops) => (
  <>
    <rect
      x={x}
      y={y}
      width={storrelse}
      height={storrelse}
      fill={farger[trinn].flate}
      stroke="#9aa1ab"
      stroke-width="0.5"
    />
    <text
      x={x + storrelse / 2}
      y={y + storrelse / 2 + 4.5}
      text-anchor="middle"
      font-weight="700"
      fill={farger[trinn].tekst}
    >
      {trinntegn(trinn)}
    </text>
  </>
)
