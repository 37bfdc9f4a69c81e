import { Kodevalg } from '../../felles/Kodevalg.tsx'
import { Kommunevelger } from '../../felles/Kommunevelger.tsx'
import { t } from '../../felles/sprak.ts'
import { Tekstfelt } from '../../felles/Tekstfelt.tsx'
import { lesTall } from '../kartlegging.ts'
import { feltId, kartlegging, sett, settReise } from '../tilstand.ts'

const tekst = (verdi: string | number | null | undefined) => (verdi == null ? '' : String(verdi).replace('.', ','))

/** Takes a number into the kartlegging; what cannot be read leaves the field unknown. */
function lest(skrevet: string, grenser: readonly [number, number], ta: (verdi: number | undefined) => void): boolean {
  const verdi = lesTall(skrevet, grenser)
  ta(verdi)
  return verdi !== undefined || skrevet.trim() === ''
}

function lesPostnummer(skrevet: string): boolean {
  const nr = skrevet.trim()
  const gyldig = /^\d{4}$/.test(nr)
  sett('postnummer', gyldig ? nr : undefined)
  return gyldig || nr === ''
}

export function HvemOgHvor() {
  const k = kartlegging.value
  return (
    <>
      <Kommunevelger
        id={feltId('kommune')}
        navn={t('sp.kommune')}
        valgt={k.kommune}
        velg={(nr) => sett('kommune', nr)}
      />
      <div class="rad">
        <Tekstfelt
          id={feltId('alder')}
          navn={t('sp.alder')}
          start={tekst(k.alder)}
          les={(s) => lest(s, [0, 120], (v) => sett('alder', v))}
          feil={t('sp.alder.feil')}
          enhet={t('enhet.ar')}
          bredde={4}
        />
        <Tekstfelt
          id={feltId('postnummer')}
          navn={t('sp.postnummer')}
          start={tekst(k.postnummer)}
          les={lesPostnummer}
          feil={t('sp.postnummer.feil')}
          bredde={6}
        />
      </div>
      <Kodevalg
        id={feltId('kjonn')}
        verk="kjonn"
        sporsmal={t('sp.kjonn')}
        valgt={k.kjonn}
        velg={(v) => sett('kjonn', v)}
      />
      <Kodevalg
        id={feltId('reise.middel')}
        verk="reisemiddel"
        sporsmal={t('sp.reise')}
        valgt={k.reise?.middel}
        velg={(middel) => settReise({ middel })}
      />
      <Tekstfelt
        id={feltId('reise.maksMinutter')}
        navn={t('sp.minutter')}
        start={tekst(k.reise?.maksMinutter)}
        les={(s) => lest(s, [0, 600], (maksMinutter) => settReise({ maksMinutter }))}
        feil={t('sp.minutter.feil')}
        enhet={t('enhet.minutter')}
        bredde={4}
      />
    </>
  )
}
