import { tall } from '../../felles/format.ts'
import { etikett, forklaring, type KodeI, kodeliste } from '../../felles/grunnlag.ts'
import { Kodevalg } from '../../felles/Kodevalg.tsx'
import { t } from '../../felles/sprak.ts'
import { Tekstfelt } from '../../felles/Tekstfelt.tsx'
import { JaNei } from '../../felles/Valg.tsx'
import { lesTall } from '../kartlegging.ts'
import { feltId, kartlegging, sett, settNorsk } from '../tilstand.ts'
import { Sprakvalg } from './Sprakvalg.tsx'

type Niva = KodeI<'norskniva'>
const SIDER = ['muntlig', 'skriftlig'] as const

export function Sprak() {
  const k = kartlegging.value
  return (
    <>
      <Norsktabell />
      <Sprakvalg />
      <JaNei
        id={feltId('trengerTolk')}
        sporsmal={t('sp.tolk')}
        valgt={k.trengerTolk}
        velg={(v) => sett('trengerTolk', v)}
      />
      <Kodevalg
        id={feltId('alfabetisert')}
        verk="alfabetisert"
        sporsmal={t('sp.alfabetisert')}
        valgt={k.alfabetisert}
        velg={(v) => sett('alfabetisert', v)}
      />
      <JaNei
        id={feltId('innvandrer')}
        sporsmal={t('sp.innvandrer')}
        valgt={k.innvandrer}
        velg={(v) => {
          sett('innvandrer', v)
          if (v === false) sett('botid', undefined)
        }}
      />
      {k.innvandrer !== false && (
        <Tekstfelt
          id={feltId('botid')}
          navn={t('sp.botid')}
          start={k.botid == null ? '' : tall(k.botid)}
          les={lesBotid}
          feil={t('sp.botid.feil')}
          enhet={t('enhet.ar')}
          bredde={4}
          tastatur="decimal"
        />
      )}
    </>
  )
}

function lesBotid(skrevet: string): boolean {
  const ar = lesTall(skrevet, [0, 120], false)
  sett('botid', ar)
  return ar !== undefined || skrevet.trim() === ''
}

/** Both scales side by side, so that what each level means in daily life is told once. */
function Norsktabell() {
  const nivaer = kodeliste('norskniva')
  return (
    <table class="norsk">
      <caption class="ds-label">{t('sp.norsk')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('sp.norsk.niva')}</th>
          {SIDER.map((side) => (
            <th key={side} scope="col">
              {t(`sp.norsk.${side}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Rad niva={undefined} />
        {nivaer.map(({ kode }) => (
          <Rad key={kode} niva={kode} />
        ))}
      </tbody>
    </table>
  )
}

function Rad({ niva }: { niva: Niva | undefined }) {
  const norsk = kartlegging.value.norsk
  const navn = niva ? etikett('norskniva', niva) : t('valg.vet-ikke')
  return (
    <tr>
      <th scope="row">
        {navn}
        {niva && <small>{forklaring('norskniva', niva)}</small>}
      </th>
      {SIDER.map((side) => (
        <td key={side}>
          <input
            class="ds-input"
            type="radio"
            name={`norsk-${side}`}
            // The first of a side carries its id, so that a question can lead to it.
            id={niva ? undefined : feltId(`norsk.${side}`)}
            aria-label={`${t(`sp.norsk.${side}`)}: ${navn}`}
            checked={(norsk?.[side] ?? undefined) === niva}
            onChange={() => settNorsk({ [side]: niva })}
          />
        </td>
      ))}
    </tr>
  )
}
