import { useState } from 'preact/hooks'
import type { HvaOmSteg, Omrade } from '../../../catalog/skjema/dekning.ts'
import { ApiFeil } from '../../api.ts'
import { t } from '../../felles/sprak.ts'
import { Feilboks } from '../../felles/Tilstander.tsx'
import { sporHvaOm } from '../tjeneste.ts'
import { Apneskjema } from './Apneskjema.tsx'
import { Grenseskjema } from './Grenseskjema.tsx'
import { kurv, leggI } from './kurv.ts'
import { Nyttskjema } from './Nyttskjema.tsx'
import { Tiltaksvelger } from './Tiltaksvelger.tsx'
import { SLAG, type Slag, somSteg, TOMT, type Utkast } from './utkast.ts'

type Feil = Record<string, string>
/** What each part of the form is handed. `feil`: what the service said of a field. */
export type Skjemaprops = { utkast: Utkast; endre: (endring: Partial<Utkast>) => void; feil: Feil }

/** The fields of the step that was just sent; those of others are told where they stand. */
function feltfeil(feil: unknown, nr: number): Feil {
  if (!(feil instanceof ApiFeil)) return {}
  const under = `steg.${nr}.`
  return Object.fromEntries(
    feil.felt.flatMap(({ sti, melding }) =>
      sti.startsWith(under) ? [[sti.slice(under.length).split('.')[0], melding]] : [],
    ),
  )
}

/** One more step. The service is asked before it is put in the tray, so that what is wrong is said here. */
export function Stegskjema({ omrade }: { omrade: Omrade }) {
  const [utkast, settUtkast] = useState<Utkast>(TOMT)
  const [feil, settFeil] = useState<unknown>(null)
  const [sender, settSender] = useState(false)
  const [lagt, settLagt] = useState(false)
  const felter = feltfeil(feil, kurv.value.length)
  const endre = (endring: Partial<Utkast>) => {
    settUtkast({ ...utkast, ...endring })
    settLagt(false)
  }
  const leggTil = async () => {
    const steg = somSteg(utkast)
    settSender(true)
    settFeil(null)
    try {
      await sporHvaOm({ omrade, steg: [...kurv.value.map((post) => post.steg), steg] })
      // The service has taken it as it is.
      leggI({ steg: steg as HvaOmSteg, navn: utkast.navn, eksempel: utkast.eksempel })
      settUtkast({ ...TOMT, slag: utkast.slag })
      settLagt(true)
    } catch (grunn) {
      settFeil(grunn)
    }
    settSender(false)
  }
  const props = { utkast, endre, feil: felter }
  return (
    <form
      class="stegskjema"
      aria-labelledby="nytt-steg"
      onSubmit={(e) => {
        e.preventDefault()
        if (!sender) void leggTil()
      }}
    >
      <h2 class="ds-heading" data-size="xs" id="nytt-steg">
        {t('dekning.nytt-steg')}
      </h2>
      <Slagvalg slag={utkast.slag} velg={(slag) => endre({ ...TOMT, slag })} />
      {utkast.slag === 'nytt' ? <Nyttskjema {...props} /> : <Tiltaksvelger {...props} />}
      {utkast.slag === 'apne' && <Apneskjema {...props} />}
      {utkast.slag === 'grense' && <Grenseskjema {...props} />}
      {feil !== null && Object.keys(felter).length === 0 && <Feilboks feil={feil} provIgjen={() => void leggTil()} />}
      <button type="submit" class="ds-button" aria-disabled={sender || undefined}>
        {t(sender ? 'dekning.regner' : 'dekning.nytt-steg.legg-til')}
      </button>
      <output>{lagt && t('dekning.nytt-steg.lagt')}</output>
    </form>
  )
}

const Slagvalg = ({ slag, velg }: { slag: Slag; velg: (slag: Slag) => void }) => (
  <fieldset class="valg">
    <legend class="ds-label">{t('dekning.nytt-steg.slag')}</legend>
    <div class="valg__rad">
      {SLAG.map((s) => (
        <label key={s} class="valg__knapp">
          <input type="radio" name="steg-slag" checked={s === slag} onChange={() => velg(s)} />
          <span>{t(`dekning.slag.${s}`)}</span>
        </label>
      ))}
    </div>
  </fieldset>
)
