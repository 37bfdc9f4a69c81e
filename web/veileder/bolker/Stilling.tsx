import { useState } from 'preact/hooks'
import { etikett, type KodeI } from '../../felles/grunnlag.ts'
import { Kodevalg } from '../../felles/Kodevalg.tsx'
import { t } from '../../felles/sprak.ts'
import { feltId, kartlegging, settStilling } from '../tilstand.ts'
import { Fjern } from './Fjern.tsx'
import { Typevelger } from './Typevelger.tsx'

type Type = KodeI<'tiltakstype'>

/** Asked of everyone, since the office must consider it first. */
const ALLTID: readonly Type[] = ['kvp']
const stillingId = (type: Type) => `stilling-${type}`

/** What the person says of what has been an option. */
export function Stilling() {
  const { tattStilling } = kartlegging.value
  // What has been added and not answered yet is nothing to tell, so it is only remembered here.
  const [lagtTil, settLagtTil] = useState<readonly Type[]>([])
  const svart = Object.keys(tattStilling ?? {}) as Type[]
  const vist = [...new Set([...ALLTID, ...lagtTil, ...svart])]
  const fjern = (type: Type) => {
    settStilling(type, undefined)
    settLagtTil(lagtTil.filter((andre) => andre !== type))
  }
  return (
    <fieldset class="flere" id={feltId('tattStilling')}>
      <legend class="ds-label">{t('sp.stilling')}</legend>
      <p class="hjelp">{t('sp.stilling.hjelp')}</p>
      {vist.map((type) => (
        <div key={type} class="flere__ett">
          <Kodevalg
            id={stillingId(type)}
            verk="stilling"
            sporsmal={etikett('tiltakstype', type)}
            valgt={tattStilling?.[type]}
            velg={(svar) => settStilling(type, svar)}
            ubesvart={t('valg.ikke-spurt')}
          />
          {!ALLTID.includes(type) && (
            <Fjern navn={etikett('tiltakstype', type)} fjern={() => fjern(type)} til="stilling-ny" />
          )}
        </div>
      ))}
      <Typevelger
        id="stilling-ny"
        navn={t('sp.stilling.legg-til')}
        utenom={vist}
        ta={(type) => settLagtTil([...lagtTil, type])}
        tilId={stillingId}
      />
    </fieldset>
  )
}
