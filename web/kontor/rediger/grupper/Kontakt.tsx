import type { Tiltak } from '../../../../catalog/skjema/tiltak.ts'
import { t } from '../../../felles/sprak.ts'
import { Feltklokke } from '../felt/Feltklokke.tsx'
import { Samlefelt } from '../felt/Feltramme.tsx'
import { Regelverkfelt } from '../felt/Regelverkfelt.tsx'
import { Linje } from '../felt/Skrivefelt.tsx'
import { medLedd } from '../kladd.ts'
import { kladd, sett } from '../tilstand.ts'

export function Kontakt() {
  const { kontakt, lenke, regelverk } = kladd.value
  const endre = (del: Partial<NonNullable<Tiltak['kontakt']>>) => sett('kontakt', medLedd(kontakt, del))
  return (
    <>
      <Samlefelt sti="kontakt" hjelp={t('rediger.kontakt.hjelp')} ved={<Feltklokke felt="kontakt" />} deler>
        <Linje
          sti="kontakt.rolle"
          hjelp={t('rediger.kontakt.rolle.hjelp')}
          verdi={kontakt?.rolle}
          sett={(rolle) => endre({ rolle })}
        />
        <div class="rad">
          <Linje
            sti="kontakt.telefon"
            verdi={kontakt?.telefon}
            sett={(telefon) => endre({ telefon })}
            bredde={12}
            tastatur="tel"
          />
          <Linje
            sti="kontakt.epost"
            verdi={kontakt?.epost}
            sett={(epost) => endre({ epost: epost?.trim() })}
            tastatur="email"
          />
        </div>
      </Samlefelt>
      <Linje
        sti="lenke"
        hjelp={t('rediger.lenke.hjelp')}
        verdi={lenke}
        sett={(ny) => sett('lenke', ny?.trim())}
        tastatur="url"
      />
      <Regelverkfelt regler={regelverk ?? []} sett={(regler) => sett('regelverk', regler)} />
    </>
  )
}
