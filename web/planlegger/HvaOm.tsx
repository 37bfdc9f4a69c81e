import { useLocation } from 'preact-iso'
import type { HvaOmSporsmal } from '../../catalog/skjema/dekning.ts'
import { Overskrift } from '../felles/Overskrift.tsx'
import { useEksempel, useTittel } from '../felles/side.ts'
import { t } from '../felles/sprak.ts'
import { useHentet } from './hentet.ts'
import { kurv } from './hvaom/kurv.ts'
import { Resultat } from './hvaom/Resultat.tsx'
import { Stegliste } from './hvaom/Stegliste.tsx'
import { Stegskjema } from './hvaom/Stegskjema.tsx'
import { Omradet } from './oversikt/Omradet.tsx'
import { Regner } from './Regner.tsx'
import { sporHvaOm } from './tjeneste.ts'
import { useVisning } from './useVisning.ts'
import { adresse } from './visning.ts'
import './stil/hvaom.css'

const spor = (nokkel: string, signal: AbortSignal) => sporHvaOm(JSON.parse(nokkel) as HvaOmSporsmal, signal)

/** Steps that are tried, and what they would change. Nothing is stored. */
export function HvaOm() {
  useTittel(t('dekning.hva-om'))
  const bruk = useVisning()
  const { visning, rett } = bruk
  const { route } = useLocation()
  const { omrade } = visning
  const poster = kurv.value
  const sporsmal: HvaOmSporsmal = { omrade, steg: poster.map(({ steg }) => steg) }
  const nokkel = poster.length > 0 ? JSON.stringify(sporsmal) : null
  const { tilstand, sist, hent } = useHentet(spor, nokkel)
  useEksempel(poster.some(({ eksempel }) => eksempel))
  // What was reckoned last is shown while the new is on its way.
  const svar = tilstand.slag === 'klar' ? tilstand.verdi : tilstand.slag === 'henter' ? sist : null
  return (
    <div class="hvaom">
      <Overskrift>{t('dekning.hva-om')}</Overskrift>
      <p class="hjelp">{t('dekning.hva-om.om')}</p>
      <Omradet {...bruk} />
      <div class="hvaom__deler">
        <div class="hvaom__steg">
          <Stegliste feil={tilstand.slag === 'feil' ? tilstand.feil : null} />
          <Stegskjema omrade={omrade} />
        </div>
        <div class="hvaom__svar" aria-busy={nokkel !== null && tilstand.slag === 'henter'}>
          {poster.length > 0 ? <Regner tilstand={tilstand} provIgjen={hent} /> : <p>{t('dekning.hva-om.tom')}</p>}
          {poster.length > 0 && svar && (
            <Resultat
              svar={svar}
              visning={visning}
              rett={rett}
              // What stopped somebody is told of the catalogue as it is.
              velgCelle={(kommune, behov) =>
                route(adresse('/dekning', { ...visning, celle: kommune, behov, tilfelle: null }))
              }
            />
          )}
        </div>
      </div>
    </div>
  )
}
