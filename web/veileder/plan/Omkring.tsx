import { omfang } from '../../../catalog/plan/omfang.ts'
import type { Deltaker } from '../../../catalog/plan/redigering.ts'
import { etikett } from '../../felles/grunnlag.ts'
import { iSetning, opplisting, t } from '../../felles/sprak.ts'
import { Tiltakslenke } from '../Tiltakslenke.tsx'
import { erValgt, valgte } from '../valgte.ts'
import { fjernValget, taInn, taUtAvUka } from './handlinger.ts'
import { type Forslatt, forslaget } from './henting.ts'
import { dager, mellom, timer } from './ord.ts'
import { type Uka, udekket } from './tilstand.ts'

/** What is in the week and why, what is not and why not, and what nothing there meets. */
export function Omkring({ uka }: { uka: Uka }) {
  const f = forslaget.value
  if (!f) return null
  const ute = [...f.deltakere.values()].filter((d) => !uka.med.includes(d))
  return (
    <div class="omkring">
      <section aria-labelledby="med-i-uka">
        <h3 id="med-i-uka" tabIndex={-1}>
          {t('plan.med')}
        </h3>
        <ul class="omkring__liste">
          {uka.med.map((d) => (
            <Med key={d.tiltak.id} d={d} uka={uka} f={f} />
          ))}
        </ul>
        {udekket.value.length > 0 && (
          <p class="omkring__udekket">
            {t('plan.udekket', { behov: opplisting(udekket.value.map((b) => iSetning(etikett('behov', b)))) })}
          </p>
        )}
      </section>
      {ute.length > 0 && <Utenfor ute={ute} f={f} />}
    </div>
  )
}

function Med({ d, uka, f }: { d: Deltaker; uka: Uka; f: Forslatt }) {
  const { id, navn } = d.tiltak
  const egne = uka.okter.filter((o) => o.tiltakId === id)
  const min = egne.reduce((sum, o) => sum + mellom(o), 0)
  const foreslatt = f.plan.med.find((m) => m.tiltakId === id)
  const stengt = f.plan.utenfor.find((u) => u.tiltakId === id)
  return (
    <li>
      <p class="omkring__navn">
        <Tiltakslenke id={id} navn={navn} />{' '}
        <span class="hjelp">
          {egne.length === 0
            ? t('plan.med.uten-tid')
            : t('plan.med.mengde', { timer: timer(min), dager: dager(new Set(egne.map((o) => o.dag)).size) })}
        </span>
      </p>
      <p>{foreslatt ? foreslatt.hvorfor : `${t('plan.med.selv')} ${stengt?.tekst ?? ''}`}</p>
      <div class="omkring__knapper">
        {omfang(d.tiltak) && <Knapp gjor={() => taUtAvUka(d.tiltak)} tekst={t('plan.ut-av-uka')} om={navn} />}
        {erValgt(id) && <Knapp gjor={() => fjernValget(d.tiltak)} tekst={t('plan.fjern')} om={navn} />}
      </div>
    </li>
  )
}

/** What was chosen is shown; of the suggestions there may be many, so they are folded. */
function Utenfor({ ute, f }: { ute: readonly Deltaker[]; f: Forslatt }) {
  const liste = (
    <ul class="omkring__liste">
      {ute.map((d) => (
        <Ute key={d.tiltak.id} d={d} f={f} />
      ))}
    </ul>
  )
  if (valgte.value.length === 0)
    return (
      <details class="omkring__ute">
        <summary>{t('plan.utenfor.forslag', { n: ute.length })}</summary>
        {liste}
      </details>
    )
  return (
    <section class="omkring__ute" aria-labelledby="utenfor-uka">
      <h3 id="utenfor-uka">{t('plan.utenfor')}</h3>
      {liste}
    </section>
  )
}

function Ute({ d, f }: { d: Deltaker; f: Forslatt }) {
  const { id, navn } = d.tiltak
  const hvorfor = f.plan.utenfor.find((u) => u.tiltakId === id)
  return (
    <li>
      <p class="omkring__navn">
        <Tiltakslenke id={id} navn={navn} />
      </p>
      <p>{hvorfor?.tekst ?? t('plan.utenfor.selv')}</p>
      <div class="omkring__knapper">
        {omfang(d.tiltak) && (
          <Knapp gjor={() => taInn(d)} tekst={t(hvorfor ? 'plan.legg-inn' : 'plan.legg-inn.igjen')} om={navn} />
        )}
        {erValgt(id) && <Knapp gjor={() => fjernValget(d.tiltak)} tekst={t('plan.fjern')} om={navn} />}
      </div>
    </li>
  )
}

const Knapp = ({ gjor, tekst, om }: { gjor: () => void; tekst: string; om: string }) => (
  <button type="button" class="lenkeknapp" onClick={gjor}>
    {tekst}
    <span class="ds-sr-only">: {om}</span>
  </button>
)
