import { Kodesett } from '../../felles/Kodesett.tsx'
import { Kodevalg } from '../../felles/Kodevalg.tsx'
import { t } from '../../felles/sprak.ts'
import { vekslet, vekslingAvIngen } from '../kartlegging.ts'
import { feltId, kartlegging, sett } from '../tilstand.ts'
import { Stilling } from './Stilling.tsx'
import { Tidligere } from './Tidligere.tsx'

/** What Nav knows and has decided, what the person says, and what has been tried. */
export function NavOgTidligere() {
  const k = kartlegging.value
  return (
    <>
      <Kodesett
        id={feltId('ytelser')}
        verk="ytelse"
        sporsmal={t('sp.ytelser')}
        hjelp={t('sp.liste.hjelp')}
        valgte={k.ytelser}
        veksle={(kode) => sett('ytelser', vekslet(k.ytelser, kode))}
        vekslIngen={() => sett('ytelser', vekslingAvIngen(k.ytelser))}
      />
      <Kodevalg
        id={feltId('innsatsgruppe')}
        verk="innsatsgruppe"
        sporsmal={t('sp.innsatsgruppe')}
        valgt={k.innsatsgruppe}
        velg={(v) => sett('innsatsgruppe', v)}
      />
      <Stilling />
      <Tidligere />
    </>
  )
}
