import type { Plassering } from '../../../catalog/dekning/plassering/plassering.ts'
import type { Behov } from '../../../catalog/kodeverk.ts'
import { minutter as minuttord } from '../../felles/format.ts'
import { kommunenavn } from '../../felles/grunnlag.ts'
import { t } from '../../felles/sprak.ts'
import { kommuneord } from '../hvaom/stegord.ts'
import { Kommunelenke } from '../Kommunelenke.tsx'
import { Bevislinje } from './Bevislinje.tsx'
import { ProvNytt } from './ProvNytt.tsx'
import { personer, personerI } from './personer.ts'
import { Stedskart } from './Stedskart.tsx'
import type { Nestesvar, Vekter } from './tjeneste.ts'

type Props = { funnet: Plassering; svar: Nestesvar; behov: Behov; minutter: number }

/** The places in their order, whom each reaches, and whom none does: as a sentence, a map and two tables. */
export function Nestesteder({ funnet, svar: { vekter }, behov, minutter }: Props) {
  if (!vekter) return null
  const { steder, dekket, samlet, reise, unaelige } = funnet
  return (
    <>
      <p class="stedsvar__setning">
        {t(steder.length === 1 ? 'steder.neste.setning.en' : 'steder.neste.setning', {
          n: steder.length,
          steder: kommuneord(steder.map(({ id }) => id)),
          nar: personer(dekket, vekter),
          av: personer(samlet, vekter),
          minutter,
        })}
      </p>
      {reise && (
        <p>
          {t('steder.neste.reise', {
            snitt: minuttord(Math.round(reise.snitt)),
            lengst: minuttord(Math.round(reise.lengst)),
          })}
        </p>
      )}
      {unaelige.length === 0 && <p>{t('steder.neste.alle-kan')}</p>}
      <Bevislinje {...funnet} />
      <div class="stedsvar__deler">
        <div>
          <Stedene funnet={funnet} vekter={vekter} />
          <ProvNytt funnet={funnet} behov={behov} />
          <Punktene funnet={funnet} vekter={vekter} />
        </div>
        <Stedskart funnet={funnet} vekter={vekter} />
      </div>
    </>
  )
}

type Deler = { funnet: Plassering; vekter: Vekter }

const Stedene = ({ funnet: { steder, punkter }, vekter }: Deler) => (
  <table class="planleggertabell">
    <caption>{t('steder.neste.steder')}</caption>
    <thead>
      <tr>
        <th scope="col" data-tall>
          {t('steder.nr')}
        </th>
        <th scope="col">{t('svar.kommune')}</th>
        <th scope="col" data-tall>
          {t('steder.neste.nar')}
        </th>
        <th scope="col">{t('steder.neste.herfra')}</th>
      </tr>
    </thead>
    <tbody>
      {steder.map(({ id, nyDekket }, i) => (
        <tr key={id}>
          <td data-tall>{i + 1}</td>
          <th scope="row">
            <Kommunelenke nr={id} />
          </th>
          <td data-tall>{personer(nyDekket, vekter)}</td>
          <td>
            {punkter
              .filter((p) => p.sted === id)
              .map((p) => kommunenavn(p.id))
              .join(', ')}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Punktene = ({ funnet: { punkter }, vekter }: Deler) => (
  <table class="planleggertabell">
    <caption>{t('steder.neste.punkter')}</caption>
    <thead>
      <tr>
        <th scope="col">{t('svar.kommune')}</th>
        <th scope="col" data-tall>
          {t('steder.neste.mangler')}
        </th>
        <th scope="col">{t('steder.neste.naermest')}</th>
        <th scope="col" data-tall>
          {t('steder.neste.vei')}
        </th>
      </tr>
    </thead>
    <tbody>
      {punkter.map(({ id, sted, minutter }) => (
        <tr key={id}>
          <th scope="row">
            <Kommunelenke nr={id} />
          </th>
          <td data-tall>{personerI(id, vekter)}</td>
          <td>{sted === null ? t('steder.neste.nas-ikke') : kommunenavn(sted)}</td>
          <td data-tall>{minutter === null ? '–' : minuttord(Math.round(minutter))}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
