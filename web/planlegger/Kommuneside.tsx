import { useMemo } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import { varmekart } from '../../catalog/dekning/oversikt.ts'
import type { Kommune } from '../../catalog/skjema/kommune.ts'
import { alleKommuner, kommune, visningsnavn } from '../felles/grunnlag.ts'
import { Overskrift } from '../felles/Overskrift.tsx'
import { useTittel } from '../felles/side.ts'
import { t } from '../felles/sprak.ts'
import { Tomt } from '../felles/Tilstander.tsx'
import { useHentet } from './hentet.ts'
import { Kilde } from './Kilde.tsx'
import { likeKommuner, profil } from './kommune/likekommuner.ts'
import { Naboers } from './kommune/Naboers.tsx'
import { Profiltabell } from './kommune/Profiltabell.tsx'
import { Sammenligningsgruppe } from './kommune/Sammenligningsgruppe.tsx'
import { Hvemvalg } from './oversikt/Hvemvalg.tsx'
import { Regner } from './Regner.tsx'
import { type Hentetdekning, hentDekning } from './tjeneste.ts'
import { useVisning } from './useVisning.ts'
import { adresse, omradeMed, omradesok } from './visning.ts'
import './stil/kommune.css'

/** One kommune beside those that are like it. */
export function Kommuneside() {
  const nr = useRoute().params.nr ?? ''
  const k = kommune(nr)
  const { visning } = useVisning()
  useTittel(k ? visningsnavn(k) : t('side.finnes-ikke'))
  return (
    <div class="kommuneside">
      <a class="ds-link" href={adresse('/dekning', visning)}>
        {t('dekning.kommune.tilbake')}
      </a>
      {k ? (
        <Kommunens key={nr} k={k} />
      ) : (
        <>
          <Overskrift>{t('side.finnes-ikke')}</Overskrift>
          <Tomt tittel={t('dekning.kommune.ukjent', { nr })} />
        </>
      )}
    </div>
  )
}

function Kommunens({ k }: { k: Kommune }) {
  const { visning, rett } = useVisning()
  const like = useMemo(() => likeKommuner(k, alleKommuner.value), [k])
  const omrade = { kommuner: [k.nr, ...like.map(({ nr }) => nr)] }
  const { tilstand, hent } = useHentet(hentDekning, omradesok(omrade).toString())
  return (
    <>
      <Overskrift>{t('dekning.kommune.tittel', { kommune: visningsnavn(k) })}</Overskrift>
      <Sammenligningsgruppe k={k} like={like} />
      <div class="filtre">
        <Hvemvalg hvem={visning.hvem} velg={(hvem) => rett({ hvem })} />
      </div>
      <Regner tilstand={tilstand} provIgjen={hent} />
      {tilstand.slag === 'klar' && <Svaret {...tilstand.verdi} k={k} hent={hent} />}
    </>
  )
}

type Props = Hentetdekning & { k: Kommune; hent: () => void }

function Svaret({ tall, foreldet, k, hent }: Props) {
  const { visning } = useVisning()
  const rader = profil(varmekart(tall, visning.hvem), k.nr)
  const celle = { ...visning, omrade: omradeMed(visning.omrade, k), celle: k.nr, tilfelle: null }
  return (
    <>
      <Profiltabell rader={rader} adresse={(behov) => adresse('/dekning', { ...celle, behov })} />
      <Naboers tall={tall} nr={k.nr} hvem={visning.hvem} />
      <Kilde tall={tall} foreldet={foreldet} hent={hent} />
    </>
  )
}
