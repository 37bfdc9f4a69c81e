import { useRef, useState } from 'preact/hooks'
import type { Kontortiltak } from '../../../catalog/skjema/kontortiltak.ts'
import { Dialogboks } from '../../felles/Dialogboks.tsx'
import { etikett, forklaring, kodeliste } from '../../felles/grunnlag.ts'
import { t } from '../../felles/sprak.ts'
import { Feilboks, Henter } from '../../felles/Tilstander.tsx'
import { useHentet } from '../hentet.ts'
import { kontor } from '../meg.ts'
import { hentKontortiltak } from '../tjeneste.ts'
import { Avtaleliste } from './Avtaleliste.tsx'
import { EndretAvAndre } from './EndretAvAndre.tsx'
import { Radiovalg, Skjemaknapper } from './Felt.tsx'
import type { Nabo } from './naboer.ts'
import { useDelingsskjema } from './useDelingsskjema.ts'
import { erEndret } from './utkast.ts'

type Props = {
  id: string
  /** Kommuner to add at once. */
  med: readonly string[]
  naboer: readonly Nabo[]
  lagret: (navn: string) => void
  lukk: () => void
}

const hentVart = (id: string, signal: AbortSignal) => hentKontortiltak(kontor.peek().id, id, signal)

/** The sharing of one of our own tiltak, in place. What is not saved is not thrown away without asking. */
export function Delingsdialog({ id, med, naboer, lagret, lukk }: Props) {
  const { tilstand, hent } = useHentet(hentVart, id)
  const ulagretRef = useRef(false)
  const [sporrOmLukking, settSporr] = useState(false)
  const provLukk = () => {
    if (ulagretRef.current && !sporrOmLukking) settSporr(true)
    else lukk()
  }
  const tittel = tilstand.slag === 'klar' ? tilstand.verdi.tiltak.navn : ''
  return (
    <Dialogboks id="delingsdialog" tittel={t('deling.endre.tittel', { navn: tittel })} lukk={provLukk}>
      {tilstand.slag === 'henter' && <Henter />}
      {tilstand.slag === 'feil' && <Feilboks feil={tilstand.feil} provIgjen={hent} />}
      {tilstand.slag === 'klar' && (
        <Skjema
          star={tilstand.verdi}
          {...{ med, naboer, lagret }}
          meld={(ulagret) => {
            ulagretRef.current = ulagret
          }}
          lukk={sporrOmLukking ? null : provLukk}
        />
      )}
      {tilstand.slag !== 'klar' && (
        <div class="knapper">
          <button type="button" class="ds-button" data-variant="secondary" onClick={lukk}>
            {t('deling.lukk')}
          </button>
        </div>
      )}
      {sporrOmLukking && <Forkast forkast={lukk} fortsett={() => settSporr(false)} />}
    </Dialogboks>
  )
}

const Forkast = ({ forkast, fortsett }: { forkast: () => void; fortsett: () => void }) => (
  <div class="ds-alert deling__forkast" data-color="warning" role="alert">
    <p>{t('deling.forkast')}</p>
    <div class="knapper">
      <button type="button" class="ds-button" ref={(el) => el?.focus()} onClick={fortsett}>
        {t('deling.forkast.nei')}
      </button>
      <button type="button" class="ds-button" data-variant="secondary" onClick={forkast}>
        {t('deling.forkast.ja')}
      </button>
    </div>
  </div>
)

type Skjemaprops = {
  star: Kontortiltak
  med: readonly string[]
  naboer: readonly Nabo[]
  lagret: (navn: string) => void
  meld: (ulagret: boolean) => void
  /** Null while the question of closing stands. */
  lukk: (() => void) | null
}

function Skjema({ naboer, meld, lukk, ...start }: Skjemaprops) {
  const skjema = useDelingsskjema(start)
  const { utkast, endre, feil, endretAvAndre, stans, lagrer, lagre, star } = skjema
  meld(erEndret(utkast, star.tiltak.deling))
  return (
    <form
      class="delingsskjema"
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        void lagre()
      }}
    >
      {endretAvAndre && <EndretAvAndre deling={endretAvAndre.deling} />}
      <Radiovalg
        id="deling-synlighet"
        sporsmal={t('deling.synlighet')}
        alternativer={kodeliste('synlighet').map(({ kode }) => ({
          verdi: kode,
          navn: etikett('synlighet', kode),
          om: forklaring('synlighet', kode),
        }))}
        valgt={utkast.synlighet}
        velg={(synlighet) => endre((u) => ({ ...u, synlighet }))}
        feil={feil.get('synlighet')}
      />
      <Avtaleliste {...{ utkast, endre, feil, naboer }} egne={kontor.value.kommuner} />
      {feil.has('annet') && (
        <p class="ds-validation-message" role="alert">
          {feil.get('annet')}
        </p>
      )}
      {stans && (
        <p class="ds-validation-message" role="alert">
          {stans.message}
        </p>
      )}
      {lukk && <Skjemaknapper lagre={t('deling.lagre')} lagrer={lagrer} lukk={lukk} />}
    </form>
  )
}
