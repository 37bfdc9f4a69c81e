import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Overskrift } from '../felles/Overskrift.tsx'
import { useEksempel, useTittel } from '../felles/side.ts'
import { meldTekster, t } from '../felles/sprak.ts'
import tekster from '../felles/tekst/sok.json' with { type: 'json' }
import { useSoking } from './sok/adresse.ts'
import { Filterpanel } from './sok/Filterpanel.tsx'
import { handlingerFor } from './sok/handlinger.ts'
import { person } from './sok/person.ts'
import { Sokefelt } from './sok/Sokefelt.tsx'
import type { Valgmulighet } from './sok/sokeforslag.ts'
import { useSok } from './sok/sporring.ts'
import { Treff } from './sok/Treff.tsx'
import '../felles/stil/kort.css'
import './stil/sider.css'
import './stil/sok.css'
import './stil/filter.css'
import './stil/forslag.css'
import './stil/handlinger.css'

meldTekster(tekster)

/** Search among all tiltak by words and filters; with neither, all of them by name. */
export function SokTiltak() {
  useTittel(t('sok.tittel'))
  const { route } = useLocation()
  const { valg, soking } = useSoking()
  const sok = useSok(valg, person.value)
  const handling = handlingerFor(valg, soking)
  useEksempel(useHarVaert(sok.svar?.treff.some((x) => x.tiltak.eksempel) ?? false))
  const taForslag = (valgt: Valgmulighet) =>
    valgt.slag === 'tiltak' ? route(`/tiltak/${valgt.verdi}`) : handling.taForslag(valgt)
  return (
    <div class="side sok">
      <Overskrift skjult>{t('sok.tittel')}</Overskrift>
      <Sokefelt soking={soking} velg={taForslag} />
      <a class="ds-skip-link" href="#treff">
        {t('sok.til-treff')}
      </a>
      <div class="sok__deler">
        <Filterpanel
          valg={valg}
          person={person.value}
          fasetter={sok.svar?.fasetter ?? null}
          endre={soking.endre}
          settPerson={handling.settPerson}
        />
        <Treff {...{ valg, sok, handling }} person={person.value} />
      </div>
    </div>
  )
}

/** Once true, true as long as the screen is shown: what stands at the top must not come and go with every letter. */
function useHarVaert(na: boolean): boolean {
  const [harVaert, settHarVaert] = useState(false)
  useEffect(() => {
    if (na) settHarVaert(true)
  }, [na])
  return na || harVaert
}
