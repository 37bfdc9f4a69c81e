import { t } from '../../../felles/sprak.ts'
import { Kodesok, Kodevalget } from '../felt/Koder.tsx'
import { Linje } from '../felt/Skrivefelt.tsx'
import { Markdownboks, Tekstboks } from '../felt/Tekstboks.tsx'
import { lesTekst } from '../svar.ts'
import { kladd, sett } from '../tilstand.ts'

const LENGST_SAMMENDRAG = 200

export function Hva() {
  const { navn, tiltakstype, eier, tilbyder, sammendrag, beskrivelse } = kladd.value
  const settTilbyder = (del: Partial<NonNullable<typeof tilbyder>>) => {
    const { navn: heter = '', ...resten } = { ...tilbyder, ...del }
    const telt = Object.fromEntries(Object.entries(resten).filter(([, verdi]) => verdi !== undefined))
    sett('tilbyder', { navn: heter, ...telt })
  }
  return (
    <>
      <Linje sti="navn" kreves verdi={navn} sett={(ny) => sett('navn', ny ?? '')} />
      <Kodesok
        sti="tiltakstype"
        kreves
        verk="tiltakstype"
        valgt={tiltakstype}
        sett={(kode) => sett('tiltakstype', kode)}
      />
      <Kodevalget
        sti="eier"
        kreves
        hjelp={t('rediger.eier')}
        verk="eier"
        valgt={eier}
        sett={(kode) => sett('eier', kode)}
      />
      <Linje
        sti="tilbyder.navn"
        kreves
        hjelp={t('rediger.tilbyder.hjelp')}
        verdi={tilbyder?.navn}
        sett={(ny) => settTilbyder({ navn: ny ?? '' })}
      />
      <div class="rad">
        <Linje
          sti="tilbyder.orgnr"
          verdi={tilbyder?.orgnr}
          sett={(orgnr) => settTilbyder({ orgnr: orgnr?.replaceAll(' ', '') })}
          bredde={12}
          tastatur="numeric"
        />
        <Linje
          sti="tilbyder.nettsted"
          verdi={tilbyder?.nettsted}
          sett={(nettsted) => settTilbyder({ nettsted: nettsted?.trim() })}
          tastatur="url"
        />
      </div>
      <Tekstboks
        sti="sammendrag"
        kreves
        hjelp={t('rediger.sammendrag.hjelp')}
        verdi={sammendrag ?? ''}
        sett={(ny) => sett('sammendrag', ny)}
        rader={3}
        lengst={LENGST_SAMMENDRAG}
      />
      <Markdownboks
        sti="beskrivelse"
        verdi={beskrivelse ?? ''}
        sett={(ny) => sett('beskrivelse', lesTekst(ny))}
        rader={8}
      />
    </>
  )
}
