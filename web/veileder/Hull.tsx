import type { Hull as Ett, Svar } from '../../catalog/skjema/forslag.ts'
import { minutter } from '../felles/format.ts'
import { etikett } from '../felles/grunnlag.ts'
import { harTekst, iSetning, t } from '../felles/sprak.ts'
import { Tomt } from '../felles/Tilstander.tsx'
import { Tiltakslenke } from './Tiltakslenke.tsx'

/** The cause in plain words; a rule without a sentence of its own is called by its name. */
function arsak(kode: string): string {
  const nokkel = `hull.${kode}`
  return harTekst(nokkel) ? t(nokkel) : t('hull.regel', { regel: iSetning(etikett('regel', kode)) })
}

/** The needs that nothing meets. */
export function Hull({ svar, harBehov }: { svar: Svar; harBehov: boolean }) {
  if (!harBehov) return <Tomt tittel={t('hull.uten-behov')} />
  if (svar.hull.length === 0) return <Tomt tittel={t('hull.tom')} />
  return (
    <>
      <p class="hjelp">{t('hull.om')}</p>
      <ul class="stengte">
        {svar.hull.map((hull) => (
          <li key={hull.behov}>
            <h3>{etikett('behov', hull.behov)}</h3>
            <p>{arsak(hull.arsak)}</p>
            {hull.naermeste && <Naermeste {...hull.naermeste} svar={svar} />}
          </li>
        ))}
      </ul>
    </>
  )
}

function Naermeste({ tiltakId, navn, minutter: tid, svar }: NonNullable<Ett['naermeste']> & { svar: Svar }) {
  const stengt = svar.ikkeNa.find((s) => s.tiltakId === tiltakId)
  return (
    <p>
      {t('hull.naermeste')} <Tiltakslenke id={tiltakId} navn={navn} />
      {tid !== null && ` (${t('hull.tid', { tid: minutter(tid) })})`}
      {stengt && (
        <>
          . {t('ikke-na.skal-til')} <strong>{stengt.minsteEndring.tekst}</strong>
        </>
      )}
    </p>
  )
}
