import { etikett, forklaring, kodeliste } from '../../felles/grunnlag.ts'
import { Boks, Kodesett } from '../../felles/Kodesett.tsx'
import { t } from '../../felles/sprak.ts'
import { Tekstfelt } from '../../felles/Tekstfelt.tsx'
import { JaNei, Valg } from '../../felles/Valg.tsx'
import { harEgetSporsmal, lesBarn, vekslet, vekslingAvIngen } from '../kartlegging.ts'
import { feltId, kartlegging, sett } from '../tilstand.ts'

const JA_NEI = [
  ['bankId', 'sp.bankid'],
  ['gyldigId', 'sp.gyldig-id'],
  ['iBehandling', 'sp.i-behandling'],
] as const

/** The steps of a scale that is kept as a number. */
const trappen = (verk: 'digital' | 'tillit') =>
  kodeliste(verk).map(({ kode }) => ({
    verdi: Number(kode),
    navn: etikett(verk, kode),
    hjelp: forklaring(verk, kode),
  }))

export function Hindringer() {
  const k = kartlegging.value
  return (
    <>
      <Kodesett
        id={feltId('hindringer')}
        verk="hindring"
        sporsmal={t('sp.hindringer')}
        hjelp={t('sp.liste.hjelp')}
        valgte={k.hindringer}
        veksle={(kode) => sett('hindringer', vekslet(k.hindringer, kode))}
        vekslIngen={() => sett('hindringer', vekslingAvIngen(k.hindringer))}
        utelat={harEgetSporsmal}
      />
      <Kodesett
        id={feltId('forhold')}
        verk="forhold"
        sporsmal={t('sp.forhold')}
        valgte={k.forhold}
        veksle={(kode) => sett('forhold', vekslet(k.forhold, kode))}
        vekslIngen={() => sett('forhold', vekslingAvIngen(k.forhold))}
      />
      {JA_NEI.map(([felt, sporsmal]) => (
        <JaNei key={felt} id={feltId(felt)} sporsmal={t(sporsmal)} valgt={k[felt]} velg={(v) => sett(felt, v)} />
      ))}
      <Valg
        id={feltId('digital')}
        sporsmal={t('sp.digital')}
        alternativer={trappen('digital')}
        valgt={k.digital}
        velg={(v) => sett('digital', v)}
      />
      <Valg
        id={feltId('tillit')}
        sporsmal={t('sp.tillit')}
        hjelp={t('sp.tillit.hjelp')}
        alternativer={trappen('tillit')}
        valgt={k.tillit}
        velg={(v) => sett('tillit', v)}
      />
      <Barn />
    </>
  )
}

function Barn() {
  const { barn } = kartlegging.value
  const ingen = barn?.length === 0
  return (
    <fieldset class="barn" id={feltId('barn')}>
      <legend class="ds-label">{t('sp.barn')}</legend>
      <Boks navn={t('sp.barn.ingen')} valgt={ingen} veksle={() => sett('barn', vekslingAvIngen(barn))} />
      {!ingen && (
        <Tekstfelt
          id="barn-alder"
          navn={t('sp.barn.alder')}
          start={barn?.join(', ') ?? ''}
          les={(s) => {
            const alder = lesBarn(s)
            sett('barn', alder)
            return alder !== undefined || s.trim() === ''
          }}
          feil={t('sp.barn.feil')}
          bredde={12}
          tastatur="text"
        />
      )}
    </fieldset>
  )
}
