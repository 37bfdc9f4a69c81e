import { useState } from 'preact/hooks'
import { ApiFeil } from '../../api.ts'
import { Dialogboks } from '../../felles/Dialogboks.tsx'
import { etikett, forklaring, kodeliste } from '../../felles/grunnlag.ts'
import { idag } from '../../felles/idag.ts'
import { Kodesett } from '../../felles/Kodesett.tsx'
import { vekslet } from '../../felles/liste.ts'
import { t } from '../../felles/sprak.ts'
import { svartidord } from '../foresporsler/ord.ts'
import { hentListe } from '../foresporsler/tjeneste.ts'
import { useHentet } from '../hentet.ts'
import { kontor } from '../meg.ts'
import { Feiltekst, Felt, fokuserFeil, Radiovalg, Skjemaknapper } from './Felt.tsx'
import { stedsord } from './Naborad.tsx'
import { behovForst, feilISporsmal, nyttSporsmal, type Sporsmal, type Sporsrad, tilForesporsel } from './sporsmal.ts'
import { hentPublisert, sporOm } from './tjeneste.ts'

type Props = { rad: Sporsrad; sendt: (kontor: string) => void; lukk: () => void }

/** How many, from when and for which needs. There is nowhere to write who. */
export function Spordialog({ rad: { rad, type, fra: begynner }, sendt, lukk }: Props) {
  const [sporsmal, settSporsmal] = useState<Sporsmal>(() => nyttSporsmal(type ?? 'plass', begynner ?? idag()))
  const { feil, stans, sender, send } = useSending(rad, sendt)
  const endre = (avvik: Partial<Sporsmal>) => settSporsmal((s) => ({ ...s, ...avvik }))
  return (
    <Dialogboks id="spordialog" tittel={t('deling.spor.tittel', { navn: rad.navn })} lukk={lukk}>
      <p class="hjelp">
        {stedsord(rad)}
        <Svartid til={rad.kontor} />
      </p>
      <form
        class="sporskjema"
        noValidate
        onSubmit={(e) => {
          e.preventDefault()
          void send(sporsmal)
        }}
      >
        {type === null && (
          <Radiovalg
            id="spor-type"
            sporsmal={t('deling.spor.type')}
            alternativer={kodeliste('foresporselstype').map(({ kode }) => ({
              verdi: kode,
              navn: etikett('foresporselstype', kode),
              om: forklaring('foresporselstype', kode),
            }))}
            valgt={sporsmal.type}
            velg={(valgt) => endre({ type: valgt })}
          />
        )}
        <div class="rad">
          <Felt
            id="spor-antall"
            navn={t('deling.spor.antall')}
            verdi={sporsmal.antall}
            skriv={(antall) => endre({ antall })}
            feil={feil.antall}
            bredde={4}
          />
          <Felt
            id="spor-fra"
            navn={t('deling.spor.fra')}
            slag="dato"
            verdi={sporsmal.fra}
            skriv={(fra) => endre({ fra })}
            feil={feil.fra}
          />
        </div>
        <Behovvalg
          tiltakId={rad.id}
          valgte={sporsmal.behov}
          veksle={(kode) => endre({ behov: vekslet(sporsmal.behov, kode) })}
        />
        <Feiltekst id="spor-behov-feil" feil={feil.behov} />
        <p class="hjelp">{t('deling.spor.personvern')}</p>
        {stans && (
          <p class="ds-validation-message" role="alert">
            {stans}
          </p>
        )}
        <Skjemaknapper lagre={t('deling.spor.send')} lagrer={sender} lukk={lukk} />
      </form>
    </Dialogboks>
  )
}

/** How soon they usually answer; nothing until that is known, or when too few have been answered to say. */
function Svartid({ til }: { til: Sporsrad['rad']['kontor'] }) {
  const { tilstand } = useHentet(hentListe, kontor.value.id)
  const ord = tilstand.slag === 'klar' && til ? svartidord(tilstand.verdi.svartider, til.id) : ''
  return ord ? (
    <span class="sporskjema__svartid">{t('deling.spor.svartid', { kontor: til?.navn ?? '', svarer: ord })}</span>
  ) : null
}

function useSending(rad: Sporsrad['rad'], sendt: Props['sendt']) {
  const [feil, settFeil] = useState<ReturnType<typeof feilISporsmal>>({})
  const [stans, settStans] = useState('')
  const [sender, settSender] = useState(false)
  const send = async (sporsmal: Sporsmal) => {
    if (sender) return
    const nye = feilISporsmal(sporsmal, idag())
    settStans('')
    settFeil(nye)
    fokuserFeil('.sporskjema')
    if (Object.keys(nye).length > 0) return
    settSender(true)
    try {
      await sporOm(kontor.peek().id, tilForesporsel(rad.id, sporsmal))
      sendt(rad.kontor?.navn ?? '')
    } catch (e) {
      const apifeil = e instanceof ApiFeil ? e : new ApiFeil(500)
      const ved = (sti: string) => apifeil.felt.find((f) => f.sti === sti)?.melding
      const [antall, fra, behov] = [ved('antall'), ved('fra'), ved('behov')]
      settFeil({ ...(antall && { antall }), ...(fra && { fra }), ...(behov && { behov }) })
      const andre = apifeil.felt.filter((f) => !['antall', 'fra', 'behov'].includes(f.sti))
      if (apifeil.felt.length === 0) settStans(apifeil.message)
      else settStans(andre.map((f) => f.melding).join('. '))
      fokuserFeil('.sporskjema')
      settSender(false)
    }
  }
  return { feil, stans, sender, send }
}

type Behovprops = {
  tiltakId: string
  valgte: Sporsmal['behov']
  veksle: (kode: Sporsmal['behov'][number]) => void
}

/** What the tiltak itself is for stands first; the rest of the twenty is there for who needs it. */
function Behovvalg({ tiltakId, valgte, veksle }: Behovprops) {
  const { tilstand } = useHentet(hentPublisert, tiltakId)
  const alle = kodeliste('behov').map(({ kode }) => kode)
  const [egne] = behovForst(alle, tilstand.slag === 'klar' ? tilstand.verdi : null)
  const felles = { verk: 'behov', valgte, veksle } as const
  if (egne.length === 0) return <Kodesett id="spor-behov" sporsmal={t('deling.spor.behov')} {...felles} />
  return (
    <>
      <Kodesett
        id="spor-behov"
        sporsmal={t('deling.spor.behov')}
        hjelp={t('deling.spor.behov.egne')}
        utelat={(kode) => !egne.includes(kode)}
        {...felles}
      />
      <details>
        <summary>{t('deling.spor.behov.andre')}</summary>
        <Kodesett
          id="spor-andre-behov"
          sporsmal={t('deling.spor.behov.andre')}
          utelat={(kode) => egne.includes(kode)}
          {...felles}
        />
      </details>
    </>
  )
}
