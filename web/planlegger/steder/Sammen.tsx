import { useState } from 'preact/hooks'
import type { Gruppe, Samarbeid } from '../../../catalog/dekning/plassering/sammen.ts'
import { minutter as minuttord } from '../../felles/format.ts'
import { etikett, kommunenavn } from '../../felles/grunnlag.ts'
import { Overskrift } from '../../felles/Overskrift.tsx'
import { useTittel } from '../../felles/side.ts'
import { iSetning, t } from '../../felles/sprak.ts'
import { kommuneord } from '../hvaom/stegord.ts'
import { Kommunelenke } from '../Kommunelenke.tsx'
import { Hvemvalg } from '../oversikt/Hvemvalg.tsx'
import { Omradet } from '../oversikt/Omradet.tsx'
import { innbyggere, kroner } from '../svar/tallord.ts'
import { useVisning } from '../useVisning.ts'
import { Behovsvalg } from './Behovsvalg.tsx'
import { Bevislinje } from './Bevislinje.tsx'
import { ettersporsel } from './egnetall.ts'
import { lestTall, Tallfelt } from './Felt.tsx'
import { type Minutter, Minuttvalg } from './Minuttvalg.tsx'
import { personer, personerI } from './personer.ts'
import { Sporskjema } from './Sporskjema.tsx'
import type { Sammensvar, Vekter } from './tjeneste.ts'
import { Utfallet } from './Utfallet.tsx'
import { useSporring } from './useSporring.ts'
import '../stil/steder.css'

const FELT = ['minst', 'grupper', 'mestInnbyggere', 'pris'] as const
type Felt = Record<(typeof FELT)[number], string>
const FORST: Felt = { minst: '8', grupper: '5', mestInnbyggere: '10000', pris: '' }

const leste = (felt: Felt) =>
  Object.fromEntries(FELT.map((navn) => [navn, lestTall(felt[navn]) ?? (navn === 'pris' ? undefined : '')]))

/** Which small kommuner could run one offer together. */
export function Sammen() {
  useTittel(t('steder.sammen'))
  const bruk = useVisning()
  const { visning, rett } = bruk
  const { omrade, hvem, behov } = visning
  const [minutter, settMinutter] = useState<Minutter>('45')
  const [felt, settFelt] = useState(FORST)
  const tall = ettersporsel.value
  const sporring = useSporring(
    'sammen',
    behov && tall
      ? { omrade, utvalg: { behov, ...hvem }, ettersporsel: tall, minutter: Number(minutter), ...leste(felt) }
      : null,
  )
  const { tilstand } = sporring
  return (
    <div class="steder">
      <Overskrift>{t('steder.sammen')}</Overskrift>
      <p class="hjelp">{t('steder.sammen.om')}</p>
      <Omradet {...bruk} />
      <Sporskjema {...sporring} kanSpores={behov !== null && tall !== null}>
        <Behovsvalg valgt={behov} velg={(ny) => rett({ behov: ny })} />
        <Minuttvalg valgt={minutter} velg={settMinutter} />
        {FELT.map((navn) => (
          <Tallfelt
            key={navn}
            id={`sammen-${navn}`}
            navn={t(`steder.felt.${navn}`)}
            verdi={felt[navn]}
            velg={(verdi) => settFelt({ ...felt, [navn]: verdi })}
            feil={sporring.feil[navn]}
          />
        ))}
        <Hvemvalg hvem={hvem} velg={(ny) => rett({ hvem: ny })} />
      </Sporskjema>
      {behov && tilstand?.slag === 'klar' && (
        <section class="stedsvar" aria-label={t('steder.svar')}>
          <Utfallet
            svar={tilstand.verdi}
            ingenMangler={t('steder.sammen.ingen-mangler', { behov: iSetning(etikett('behov', behov)) })}
          >
            {(funnet) => <Gruppene funnet={funnet} svar={tilstand.verdi} />}
          </Utfallet>
        </section>
      )}
    </div>
  )
}

type Props = { funnet: Samarbeid; svar: Sammensvar }

function Gruppene({ funnet, svar: { vekter, priser } }: Props) {
  if (!vekter) return null
  const { grupper, dekket, samlet, utenfor } = funnet
  return (
    <>
      <p class="stedsvar__setning">
        {t(grupper.length === 1 ? 'steder.sammen.setning.en' : 'steder.sammen.setning', {
          n: grupper.length,
          nar: personer(dekket, vekter),
          av: personer(samlet, vekter),
        })}
      </p>
      <Bevislinje {...funnet} />
      {grupper.map((gruppe, i) => (
        <Gruppetabell key={gruppe.vert} gruppe={gruppe} vekter={vekter} priser={priser?.[i] ?? null} />
      ))}
      {utenfor.length > 0 && <p>{t('steder.sammen.utenfor', { kommuner: kommuneord(utenfor) })}</p>}
    </>
  )
}

type Gruppeprops = { gruppe: Gruppe; vekter: Vekter; priser: readonly { id: string; kroner: number }[] | null }

const Gruppetabell = ({
  gruppe: { vert, medlemmer, ettersporsel: sum, innbyggere: folk },
  vekter,
  priser,
}: Gruppeprops) => (
  <table class="planleggertabell">
    <caption>
      {t(medlemmer.length === 1 ? 'steder.sammen.alene' : 'steder.sammen.vert', { kommune: kommunenavn(vert) })}
      <small>{t('steder.sammen.sum', { personer: personer(sum, vekter), innbyggere: innbyggere(folk) })}</small>
    </caption>
    <thead>
      <tr>
        <th scope="col">{t('svar.kommune')}</th>
        <th scope="col" data-tall>
          {t('steder.sammen.trenger')}
        </th>
        <th scope="col" data-tall>
          {t('steder.sammen.vei')}
        </th>
        {priser && (
          <th scope="col" data-tall>
            {t('steder.sammen.pris')}
          </th>
        )}
      </tr>
    </thead>
    <tbody>
      {medlemmer.map(({ id, minutter }) => (
        <tr key={id}>
          <th scope="row">
            <Kommunelenke nr={id} />
          </th>
          <td data-tall>{personerI(id, vekter)}</td>
          <td data-tall>{id === vert ? t('steder.sammen.er-vert') : minuttord(Math.round(minutter))}</td>
          {priser && <td data-tall>{kroner(priser.find((p) => p.id === id)?.kroner ?? null)}</td>}
        </tr>
      ))}
    </tbody>
  </table>
)
