import { useState } from 'preact/hooks'
import type { Foresporsel, Svaret } from '../../../catalog/skjema/foresporsel.ts'
import { ApiFeil } from '../../api.ts'
import { etikett, forklaring, kodeliste } from '../../felles/grunnlag.ts'
import { idag } from '../../felles/idag.ts'
import { t } from '../../felles/sprak.ts'
import { Felt, fokuserFeil, Radiovalg, Skjemaknapper } from '../deling/Felt.tsx'
import { kontor as vart } from '../meg.ts'
import { feilIJa, feilINei, type Neiutkast, type Svarfeil, tilJa, tilNei } from './svarskjema.ts'
import { svarPa } from './tjeneste.ts'

type Props = {
  foresporsel: Foresporsel
  /** Who asks. */
  kontor: string
  besvart: (svar: Svaret) => void
  /** Somebody else at the office was first. */
  foreldet: () => void
}

/** Yes, to so many, is one press; no asks why. */
export function Svarfelter({ foresporsel, kontor, besvart, foreldet }: Props) {
  const [antall, settAntall] = useState(String(foresporsel.antall))
  const [nei, settNei] = useState<Neiutkast | null>(null)
  const { feil, stans, sender, send } = useSvar(foresporsel, { besvart, foreldet })
  const id = `svar-${foresporsel.id}`
  const tilbake = () => {
    settNei(null)
    fokuser(`#${CSS.escape(id)} [type="button"]`)
  }
  if (nei)
    return (
      <form
        class="svar svar--nei"
        id={id}
        noValidate
        onSubmit={(e) => {
          e.preventDefault()
          void send(feilINei(nei, idag()), tilNei(nei))
        }}
      >
        <Nei {...{ id, nei, settNei, feil }} />
        <Stans tekst={stans} />
        <Skjemaknapper lagre={t('foresporsel.send-nei')} lagrer={sender} lukk={tilbake} />
      </form>
    )
  return (
    <form
      class="svar"
      id={id}
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        void send(feilIJa(antall), tilJa(antall))
      }}
    >
      <Felt
        id={`${id}-antall`}
        navn={t('foresporsel.plass-til')}
        om={kontor}
        verdi={antall}
        skriv={settAntall}
        feil={feil.antall}
        bredde={4}
      />
      <button type="submit" class="ds-button" aria-disabled={sender || undefined}>
        {t('foresporsel.svar-ja', { n: antall })}
        <span class="ds-sr-only">: {kontor}</span>
      </button>
      <button
        type="button"
        class="ds-button"
        data-variant="secondary"
        onClick={() => {
          settNei({ svar: null, ledigFra: '' })
          fokuser(`#${CSS.escape(id)} [type="radio"]`)
        }}
      >
        {t('foresporsel.svar-nei')}
        <span class="ds-sr-only">: {kontor}</span>
      </button>
      <Stans tekst={stans} />
    </form>
  )
}

/** Once it is drawn. */
const fokuser = (hva: string) => requestAnimationFrame(() => document.querySelector<HTMLElement>(hva)?.focus())

const Stans = ({ tekst }: { tekst: string }) =>
  tekst ? (
    <p class="ds-validation-message" role="alert">
      {tekst}
    </p>
  ) : null

type Neiprops = { id: string; nei: Neiutkast; settNei: (nei: Neiutkast) => void; feil: Svarfeil }

const Nei = ({ id, nei, settNei, feil }: Neiprops) => (
  <>
    <Radiovalg
      id={`${id}-grunn`}
      sporsmal={t('foresporsel.grunn')}
      alternativer={kodeliste('foresporselsvar').flatMap(({ kode }) =>
        kode === 'ja'
          ? []
          : [{ verdi: kode, navn: etikett('foresporselsvar', kode), om: forklaring('foresporselsvar', kode) }],
      )}
      valgt={nei.svar}
      velg={(svar) => settNei({ ...nei, svar })}
      feil={feil.svar}
    />
    <Felt
      id={`${id}-ledig`}
      navn={t('foresporsel.felt.ledig-fra')}
      slag="dato"
      verdi={nei.ledigFra}
      skriv={(ledigFra) => settNei({ ...nei, ledigFra })}
      feil={feil.ledigFra}
    />
  </>
)

function useSvar({ id }: Foresporsel, { besvart, foreldet }: Pick<Props, 'besvart' | 'foreldet'>) {
  const [feil, settFeil] = useState<Svarfeil>({})
  const [stans, settStans] = useState('')
  const [sender, settSender] = useState(false)
  const send = async (nye: Svarfeil, svar: Svaret) => {
    if (sender) return
    settFeil(nye)
    settStans('')
    fokuserFeil(`#${CSS.escape(`svar-${id}`)}`)
    if (Object.keys(nye).length > 0) return
    settSender(true)
    try {
      await svarPa(vart.peek().id, id, svar)
      besvart(svar)
    } catch (e) {
      const apifeil = e instanceof ApiFeil ? e : new ApiFeil(500)
      settSender(false)
      if (apifeil.status === 409) foreldet()
      else settStans([apifeil.message, ...apifeil.felt.map((f) => f.melding)].join(' '))
    }
  }
  return { feil, stans, sender, send }
}
