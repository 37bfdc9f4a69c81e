import { tall } from '../../felles/format.ts'
import { Kodesett } from '../../felles/Kodesett.tsx'
import { Kodevalg } from '../../felles/Kodevalg.tsx'
import { t } from '../../felles/sprak.ts'
import { Tekstfelt } from '../../felles/Tekstfelt.tsx'
import { lesTall, vekslet } from '../kartlegging.ts'
import { feltId, kartlegging, sett } from '../tilstand.ts'
import { Opptatt } from './Opptatt.tsx'

function lesTimer(skrevet: string): boolean {
  const timer = lesTall(skrevet, [0, 60], false)
  sett('kapasitetTimer', timer)
  return timer !== undefined || skrevet.trim() === ''
}

export function Onsker() {
  const k = kartlegging.value
  return (
    <>
      <Kodevalg id={feltId('mal')} verk="mal" sporsmal={t('sp.mal')} valgt={k.mal} velg={(v) => sett('mal', v)} />
      <Tekstfelt
        id={feltId('kapasitetTimer')}
        navn={t('sp.timer')}
        start={k.kapasitetTimer == null ? '' : tall(k.kapasitetTimer)}
        les={lesTimer}
        feil={t('sp.timer.feil')}
        enhet={t('enhet.timer')}
        bredde={4}
        tastatur="decimal"
      />
      <Opptatt />
      <Kodesett
        id={feltId('onsker')}
        verk="onske"
        sporsmal={t('sp.onsker')}
        valgte={k.onsker}
        veksle={(kode) => sett('onsker', vekslet(k.onsker, kode))}
      />
      <Kodesett
        id={feltId('interesser')}
        verk="interesse"
        sporsmal={t('sp.interesser')}
        valgte={k.interesser}
        veksle={(kode) => sett('interesser', vekslet(k.interesser, kode))}
      />
    </>
  )
}
