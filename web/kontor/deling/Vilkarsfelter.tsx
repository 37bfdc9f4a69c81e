import { kommunenavn } from '../../felles/grunnlag.ts'
import { t } from '../../felles/sprak.ts'
import { Felt } from './Felt.tsx'
import { type Feilkart, feltnokkel } from './lagring.ts'
import {
  type Avtaleutkast,
  beholdes,
  type Delingsutkast,
  settVilkar,
  TOMME,
  type Vilkar,
  type Vilkarsfelt,
} from './utkast.ts'

type Props = {
  utkast: Delingsutkast
  endre: (hvordan: (u: Delingsutkast) => Delingsutkast) => void
  feil: Feilkart
  fjern: (kommunenummer: string) => void
}

/** One set of terms under all the kommuner, or one under each. */
export function Vilkarsfelter({ utkast, endre, feil, fjern }: Props) {
  const igjen = beholdes(utkast)
  if (igjen.length === 0) return null
  const { felles } = utkast
  if (!felles)
    return (
      <ul class="avtaleliste__rader">
        {igjen.map((a) => (
          <li key={a.kommunenummer}>
            <Navn avtale={a} fjern={fjern} />
            <Felter nr={a.kommunenummer} vilkar={a} {...{ endre, feil }} />
          </li>
        ))}
      </ul>
    )
  return (
    <div class="avtaleliste__felles">
      <ul class="brikkeliste">
        {igjen.map((a) => (
          <li key={a.kommunenummer}>
            <button type="button" class="ds-chip" data-removable onClick={() => fjern(a.kommunenummer)}>
              {kommunenavn(a.kommunenummer)}
              <span class="ds-sr-only">. {t(a.star ? 'deling.avtale.avslutt' : 'deling.avtale.fjern')}</span>
            </button>
          </li>
        ))}
      </ul>
      <Felter nr={null} vilkar={felles ?? TOMME} {...{ endre, feil }} />
    </div>
  )
}

const Navn = ({ avtale: { kommunenummer, star }, fjern }: { avtale: Avtaleutkast; fjern: Props['fjern'] }) => (
  <div class="avtaleliste__navn">
    <strong>{kommunenavn(kommunenummer)}</strong>
    <button type="button" class="lenkeknapp" onClick={() => fjern(kommunenummer)}>
      {t(star ? 'deling.avtale.avslutt' : 'deling.avtale.fjern')}
      <span class="ds-sr-only">: {kommunenavn(kommunenummer)}</span>
    </button>
  </div>
)

const FELT = [
  { felt: 'plasser', navn: 'deling.felt.plasser', slag: 'tall', bredde: 4 },
  { felt: 'pris', navn: 'deling.felt.pris', slag: 'tall', bredde: 6 },
  { felt: 'til', navn: 'deling.felt.til', slag: 'dato', bredde: 12 },
] as const satisfies readonly { felt: Vilkarsfelt; [resten: string]: unknown }[]

type Felterprops = Pick<Props, 'endre' | 'feil'> & {
  /** Null for the terms of all. */
  nr: string | null
  vilkar: Vilkar
}

const Felter = ({ nr, vilkar, endre, feil }: Felterprops) => (
  <div class="avtaleliste__felter">
    {FELT.map(({ felt, navn, slag, bredde }) => (
      <Felt
        key={felt}
        id={`deling-${nr ?? 'felles'}-${felt}`}
        navn={t(navn)}
        {...{ slag, bredde }}
        {...(nr && { om: kommunenavn(nr) })}
        verdi={vilkar[felt]}
        skriv={(verdi) => endre((u) => settVilkar(u, nr, { [felt]: verdi }))}
        feil={feil.get(feltnokkel(nr, felt))}
      />
    ))}
  </div>
)
