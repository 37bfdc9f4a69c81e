import { useLayoutEffect } from 'preact/hooks'
import { overlapper } from '../../../catalog/plan/tid.ts'
import { useBred } from '../../felles/bredde.ts'
import { storForbokstav, t } from '../../felles/sprak.ts'
import { flyttFokus } from './handlinger.ts'
import { aksen, dagene, hverTime, medVei, type Plass, type Rom, rom, sideOmSide } from './kalender.ts'
import { Oktblokk } from './Oktblokk.tsx'
import { Oktpanel } from './Oktpanel.tsx'
import { bruddFor, dagnavn, klokka } from './ord.ts'
import { fakta, type Uka, valgtOkt } from './tilstand.ts'

/** The week as a calendar; on a narrow screen the same, day by day. */
export function Uke({ uka }: { uka: Uka }) {
  const bred = useBred()
  const { opptatt } = fakta.value
  const dager = dagene([...uka.okter, ...opptatt])
  const akse = aksen([...uka.okter.map(medVei), ...opptatt.map(rom)])
  const valgt = uka.okter.find((o) => o.nokkel === valgtOkt.value)
  useLayoutEffect(flyttFokus)
  return (
    <div class="ukeplan">
      <div class="uke" style={{ '--start': akse.fra, '--minutter': akse.til - akse.fra, '--dager': dager.length }}>
        <Akse akse={akse} />
        {dager.map((dag) => (
          <Dag key={dag} dag={dag} uka={uka} />
        ))}
      </div>
      <aside class="ukeplan__side">
        {bred && valgt && <Oktpanel okt={valgt} />}
        <p class="hjelp" id="uke-taster">
          {t('plan.taster')}
        </p>
      </aside>
    </div>
  )
}

const Akse = ({ akse }: { akse: Rom }) => (
  <ol class="uke__akse" aria-hidden="true">
    {hverTime(akse).map((fra) => (
      <li key={fra} style={{ '--fra': fra }}>
        {String(fra / 60).padStart(2, '0')}
      </li>
    ))}
  </ol>
)

type Okt = Uka['okter'][number]
type Tid = { dag: number; fra: string; til: string }
type Post = { okt: Okt; rom: Rom; plass: Plass; over: boolean } | { opptatt: Tid; rom: Rom; under: boolean }

function Dag({ dag, uka }: { dag: number; uka: Uka }) {
  const opptatt = fakta.value.opptatt.filter((o) => o.dag === dag).map((tid) => ({ opptatt: tid, rom: rom(tid) }))
  const okter = uka.okter.filter((o) => o.dag === dag).map((okt) => ({ okt, rom: medVei(okt) }))
  const plasser = sideOmSide(okter.map((p) => p.rom))
  const poster: Post[] = [
    ...opptatt.map((o) => ({ ...o, under: okter.some((okt) => overlapper(okt.rom, o.rom)) })),
    ...okter.map((o, i) => ({
      ...o,
      plass: plasser[i] ?? { spor: 0, antall: 1 },
      over: opptatt.some((x) => overlapper(x.rom, o.rom)),
    })),
  ]
  const iRekke = poster.sort((a, b) => a.rom.fra - b.rom.fra)
  return (
    <section class="uke__dag" data-dag={dag} aria-labelledby={`uke-dag-${dag}`}>
      <h3 id={`uke-dag-${dag}`}>{storForbokstav(dagnavn(dag))}</h3>
      {poster.length === 0 && <p class="uke__tom hjelp">{t('plan.dag.tom')}</p>}
      <ol>
        {iRekke.map((post) =>
          'okt' in post ? (
            <Oktblokk key={post.okt.nokkel} {...post} brudd={bruddFor(uka.brudd, post.okt.nokkel)} />
          ) : (
            <li
              key={`opptatt ${post.opptatt.fra}`}
              class="opptatt"
              data-under={post.under}
              style={{ '--fra': post.rom.fra, '--til': post.rom.til, '--inn': 0, '--spor': 0, '--antall': 1 }}
            >
              <span>
                {t('plan.opptatt')} {klokka(post.opptatt)}
              </span>
            </li>
          ),
        )}
      </ol>
    </section>
  )
}
