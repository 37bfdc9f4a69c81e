import { idag } from '../../felles/idag.ts'
import { Kortfakta, Korthode } from '../../felles/Kortfakta.tsx'
import { t } from '../../felles/sprak.ts'
import type { Kladd } from './kladd.ts'
import { kladd } from './tilstand.ts'

const erKlokke = (klokke: string) => /^\d{2}:\d{2}$/.test(klokke)

/** Without times that are half written. */
const oppmote = ({ oppmote: o }: Kladd) =>
  o && { ...o, tider: o.tider?.filter(({ fra, til }) => erKlokke(fra) && erKlokke(til)) }

/** The card as a veileder meets it; what depends on the person is not there. */
export function Forhandsvisning() {
  const k = kladd.value
  return (
    <section class="visning" aria-labelledby="visning-tittel">
      <h2 class="ds-heading" data-size="2xs" id="visning-tittel">
        {t('rediger.visning')}
      </h2>
      <div class="kort">
        <Korthode navn={k.navn || t('rediger.uten-navn')} eksempel={k.eksempel === true} />
        {k.form && k.inngang ? (
          <Kortfakta
            tiltak={{
              tilbyder: k.tilbyder?.navn ?? '',
              sted: k.sted,
              kommunenummer: k.kommunenummer,
              form: k.form,
              oppmote: oppmote(k),
              inngang: k.inngang,
              kapasitet: k.kapasitet,
              bekreftet: k.bekreftet ?? idag(),
            }}
            reise={null}
            varslet={false}
          />
        ) : (
          <p class="hjelp">{t('rediger.visning.mangler')}</p>
        )}
        <p class="kort__om">{k.sammendrag}</p>
      </div>
      <p class="hjelp">{t('rediger.visning.om')}</p>
    </section>
  )
}
