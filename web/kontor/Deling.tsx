import { useMemo, useState } from 'preact/hooks'
import { Overskrift } from '../felles/Overskrift.tsx'
import { useTittel } from '../felles/side.ts'
import { meldTekster, t } from '../felles/sprak.ts'
import { Feilboks, Henter } from '../felles/Tilstander.tsx'
import tekster from '../felles/tekst/deling.json' with { type: 'json' }
import { useVisning } from './deling/adresse.ts'
import { Delene } from './deling/Delene.tsx'
import { Delingsdialog } from './deling/Delingsdialog.tsx'
import { Naboer } from './deling/Naboer.tsx'
import { lagNaboer } from './deling/naboer.ts'
import { Spordialog } from './deling/Spordialog.tsx'
import type { Sporsrad } from './deling/sporsmal.ts'
import { hentDeling } from './deling/tjeneste.ts'
import { Utlop } from './deling/Utlop.tsx'
import { useHentet } from './hentet.ts'
import { erRedaktor, kontor } from './meg.ts'
import './stil/deling.css'
import './stil/delingsskjema.css'

meldTekster(tekster)

/** What the office shares, what it may use of others', and what it could ask for. */
export function Deling() {
  useTittel(t('deling.tittel'))
  const { id } = kontor.value
  const { tilstand, hent } = useHentet(hentDeling, id)
  return (
    <div class="deling">
      <Overskrift>{t('deling.tittel')}</Overskrift>
      {tilstand.slag === 'henter' && <Henter />}
      {tilstand.slag === 'feil' && <Feilboks feil={tilstand.feil} provIgjen={hent} />}
      {tilstand.slag === 'klar' && <Innhold oversikt={tilstand.verdi} hentPaNytt={hent} />}
    </div>
  )
}

type Innholdet = { oversikt: Awaited<ReturnType<typeof hentDeling>>; hentPaNytt: () => void }

function Innhold({ oversikt, hentPaNytt }: Innholdet) {
  const { visning, ga } = useVisning()
  const [spor, settSpor] = useState<Sporsrad | null>(null)
  const [melding, settMelding] = useState('')
  const naboer = useMemo(() => lagNaboer(oversikt), [oversikt])
  const endre = erRedaktor.value ? (id: string) => ga({ endre: id, med: [] }) : null
  const lukk = () => ga({ endre: null, med: [] })
  const velg = (kommune: string | null) => {
    ga({ kommune })
    document.getElementById('deling-del')?.focus({ preventScroll: true })
    document.getElementById('deling-del')?.scrollIntoView({ block: 'nearest' })
  }
  const ferdig = (tekst: string) => {
    settMelding(tekst)
    hentPaNytt()
    // What she pressed may be gone; what came of it is said here.
    requestAnimationFrame(() => document.getElementById('deling-melding')?.focus())
  }
  return (
    <>
      <output class="deling__melding" id="deling-melding" tabIndex={-1}>
        {melding}
      </output>
      <Utlop oversikt={oversikt} endre={endre} spor={settSpor} />
      <div class="deling__flate">
        <Delene {...{ oversikt, visning, endre }} spor={settSpor} velgKommune={velg} />
        <Naboer naboer={naboer} hjem={kontor.value.kommuner[0] ?? null} valgt={visning.kommune} velg={velg} />
      </div>
      {endre && visning.endre && (
        <Delingsdialog
          key={visning.endre}
          id={visning.endre}
          med={visning.med}
          naboer={naboer}
          lagret={(navn) => {
            lukk()
            ferdig(t('deling.lagret', { navn }))
          }}
          lukk={lukk}
        />
      )}
      {spor && (
        <Spordialog
          rad={spor}
          sendt={(til) => {
            settSpor(null)
            ferdig(t('deling.spor.sendt', { kontor: til }))
          }}
          lukk={() => settSpor(null)}
        />
      )}
    </>
  )
}
