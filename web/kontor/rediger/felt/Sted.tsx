import { useMemo, useState } from 'preact/hooks'
import { ErrorBoundary, lazy } from 'preact-iso'
import type { Tiltak } from '../../../../catalog/skjema/tiltak.ts'
import { Boks } from '../../../felles/Kodesett.tsx'
import { t } from '../../../felles/sprak.ts'
import { navnPa } from '../felter.ts'
import { medLedd } from '../kladd.ts'
import { svarPa } from '../svar.ts'
import { kladd, sett } from '../tilstand.ts'
import { Feltklokke } from './Feltklokke.tsx'
import { Linje } from './Skrivefelt.tsx'
import { Tresvar } from './Tresvar.tsx'

const Kartnal = lazy(() => import('./Kartnal.tsx').then((m) => m.Kartnal))

type Stedet = NonNullable<Tiltak['sted']>

/** Where one meets: an address, a postnummer or a place on the map. */
export function Sted() {
  const { sted, kommunenummer } = kladd.value
  const [kart, settKart] = useState(false)
  const endre = (del: Partial<Stedet>) => sett('sted', medLedd(sted, del))
  const { lat, lon } = sted ?? {}
  const punkt = useMemo(() => (lat != null && lon != null ? { lat, lon } : null), [lat, lon])
  return (
    <Tresvar
      sti="sted"
      svar={svarPa(sted)}
      ingen={t('rediger.sted.ingen')}
      verdi={t('rediger.sted.sted')}
      velg={(svar) => sett('sted', svar === 'ingen' ? null : undefined)}
      ved={<Feltklokke felt="sted" />}
      deler
    >
      <Linje sti="sted.navn" verdi={sted?.navn} sett={(navn) => endre({ navn })} />
      <Linje sti="sted.adresse" verdi={sted?.adresse} sett={(adresse) => endre({ adresse })} />
      <div class="rad">
        <Linje
          sti="sted.postnummer"
          verdi={sted?.postnummer}
          sett={(postnummer) => endre({ postnummer: postnummer?.trim() })}
          bredde={6}
          tastatur="numeric"
        />
        <Linje sti="sted.poststed" verdi={sted?.poststed} sett={(poststed) => endre({ poststed })} bredde={12} />
      </div>
      <p class="hjelp">{t('rediger.sted.hjelp')}</p>
      <div class="felt" id="felt-sted.skjultAdresse">
        <Boks
          navn={navnPa('sted.skjultAdresse')}
          valgt={sted?.skjultAdresse === true}
          veksle={() => endre({ skjultAdresse: !sted?.skjultAdresse })}
        />
        <p class="hjelp">{t('rediger.sted.skjult.hjelp')}</p>
      </div>
      <details class="felt__visning" open={kart} onToggle={(e) => settKart(e.currentTarget.open)}>
        <summary>{t(punkt ? 'rediger.kart.vis' : 'rediger.kart.velg')}</summary>
        {kart && (
          <ErrorBoundary>
            <Kartnal
              punkt={punkt}
              navn={sted?.navn || t('rediger.kart.nal')}
              kommunenummer={kommunenummer}
              sett={(valgt) => endre({ lat: valgt?.lat, lon: valgt?.lon })}
            />
          </ErrorBoundary>
        )}
      </details>
    </Tresvar>
  )
}
