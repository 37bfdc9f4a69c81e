import { t } from '../../../felles/sprak.ts'
import { Avtaler } from '../felt/Avtaler.tsx'
import { Kodevalget } from '../felt/Koder.tsx'
import { kladd, sett } from '../tilstand.ts'

export function Deling() {
  const deling = kladd.value.deling
  return (
    <>
      <Kodevalget
        sti="deling.synlighet"
        verk="synlighet"
        ubesvart={t('rediger.ikke-oppgitt')}
        valgt={deling?.synlighet}
        sett={(synlighet) => sett('deling', synlighet && { ...deling, synlighet })}
      />
      {deling && <Avtaler avtaler={deling.avtaler ?? []} sett={(avtaler) => sett('deling', { ...deling, avtaler })} />}
    </>
  )
}
