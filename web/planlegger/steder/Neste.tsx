import { useState } from 'preact/hooks'
import { etikett } from '../../felles/grunnlag.ts'
import { Overskrift } from '../../felles/Overskrift.tsx'
import { useTittel } from '../../felles/side.ts'
import { iSetning, t } from '../../felles/sprak.ts'
import { Hvemvalg } from '../oversikt/Hvemvalg.tsx'
import { Omradet } from '../oversikt/Omradet.tsx'
import { useVisning } from '../useVisning.ts'
import { Behovsvalg } from './Behovsvalg.tsx'
import { ettersporsel } from './egnetall.ts'
import { lestTall, Tallfelt, Velgfelt } from './Felt.tsx'
import { type Minutter, Minuttvalg } from './Minuttvalg.tsx'
import { Nestesteder } from './Nestesteder.tsx'
import { Sporskjema } from './Sporskjema.tsx'
import { Utfallet } from './Utfallet.tsx'
import { useSporring } from './useSporring.ts'
import '../stil/steder.css'

type Mal = 'antall' | 'farrest'
const MAL: readonly Mal[] = ['antall', 'farrest']

/** Where a new offer would reach most of those who lack one, or the fewest places that reach all. */
export function Neste() {
  useTittel(t('steder.neste'))
  const bruk = useVisning()
  const { visning, rett } = bruk
  const { omrade, hvem, behov } = visning
  const [minutter, settMinutter] = useState<Minutter>('45')
  const [mal, settMal] = useState<Mal>('antall')
  const [nye, settNye] = useState('1')
  const tall = ettersporsel.value
  const sporring = useSporring(
    'plassering',
    behov && tall
      ? {
          omrade,
          utvalg: { behov, ...hvem },
          ettersporsel: tall,
          minutter: Number(minutter),
          ...(mal === 'antall' && { nye: lestTall(nye) ?? '' }),
        }
      : null,
  )
  const { tilstand } = sporring
  return (
    <div class="steder">
      <Overskrift>{t('steder.neste')}</Overskrift>
      <p class="hjelp">{t('steder.neste.om')}</p>
      <Omradet {...bruk} />
      <Sporskjema {...sporring} kanSpores={behov !== null && tall !== null}>
        <Behovsvalg valgt={behov} velg={(ny) => rett({ behov: ny })} />
        <Minuttvalg valgt={minutter} velg={settMinutter} />
        <Velgfelt<Mal>
          id="sted-mal"
          navn={t('steder.felt.mal')}
          valg={MAL.map((m) => ({ verdi: m, navn: t(`steder.mal.${m}`) }))}
          valgt={mal}
          velg={settMal}
        />
        {mal === 'antall' && (
          <Tallfelt id="sted-nye" navn={t('steder.felt.nye')} verdi={nye} velg={settNye} feil={sporring.feil.nye} />
        )}
        <Hvemvalg hvem={hvem} velg={(ny) => rett({ hvem: ny })} />
      </Sporskjema>
      {behov && tilstand?.slag === 'klar' && (
        <section class="stedsvar" aria-label={t('steder.svar')}>
          <Utfallet
            svar={tilstand.verdi}
            ingenMangler={t('steder.neste.ingen-mangler', { behov: iSetning(etikett('behov', behov)) })}
          >
            {(funnet) => (
              <Nestesteder funnet={funnet} svar={tilstand.verdi} behov={behov} minutter={Number(minutter)} />
            )}
          </Utfallet>
        </section>
      )}
    </div>
  )
}
