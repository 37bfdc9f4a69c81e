import type { Hull as Ett, Svar } from '../../catalog/skjema/forslag.ts'
import { arsaksord } from '../felles/arsaksord.ts'
import { minutter } from '../felles/format.ts'
import { etikett, kommunenavn } from '../felles/grunnlag.ts'
import { iSetning, t } from '../felles/sprak.ts'
import { Tomt } from '../felles/Tilstander.tsx'
import { Hullmelding, Meldeknapp } from './Hullmelding.tsx'
import { useKanMelde } from './meldhull.ts'
import { Tiltakslenke } from './Tiltakslenke.tsx'
import { kartlegging } from './tilstand.ts'

/** For whoever can close the gap: where, which need, why, and what there is. Nothing of the person. */
function melding({ behov, arsak: kode, naermeste: n }: Ett): string {
  const { kommune } = kartlegging.value
  const start = t('hull.meld.tekst', {
    kommune: kommune ? kommunenavn(kommune) : t('ukjent'),
    behov: iSetning(etikett('behov', behov)),
    arsak: arsaksord(kode),
  })
  if (!n) return start
  const tid = n.minutter === null ? '' : ` (${t('hull.tid', { tid: minutter(n.minutter) })})`
  return start + t('hull.meld.naermeste', { navn: n.navn, tid })
}

const FORKLARING = 'hull-send-om'

/** The needs that nothing meets. */
export function Hull({ svar, harBehov }: { svar: Svar; harBehov: boolean }) {
  const { kommune } = kartlegging.value
  const kanMelde = useKanMelde() && kommune !== null
  if (!harBehov) return <Tomt tittel={t('hull.uten-behov')} />
  if (svar.hull.length === 0) return <Tomt tittel={t('hull.tom')} />
  return (
    <>
      <p class="hjelp">{t('hull.om')}</p>
      {kanMelde && (
        <p class="hjelp" id={FORKLARING}>
          {t('hull.send.om')}
        </p>
      )}
      <ul class="stengte">
        {svar.hull.map((hull) => (
          <li key={hull.behov}>
            <h3>{etikett('behov', hull.behov)}</h3>
            <p>{arsaksord(hull.arsak)}</p>
            {hull.naermeste && <Naermeste {...hull.naermeste} svar={svar} />}
            {kanMelde && (
              <Meldeknapp
                // Another cause, or another kommune, is another report.
                key={`${kommune} ${hull.arsak}`}
                melding={{ kommunenummer: kommune, behov: hull.behov, arsak: hull.arsak }}
                om={etikett('behov', hull.behov)}
                forklaring={FORKLARING}
              />
            )}
            <Hullmelding tekst={melding(hull)} om={etikett('behov', hull.behov)} />
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
