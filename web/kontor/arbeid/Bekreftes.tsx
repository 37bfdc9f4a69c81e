import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Arbeidsliste } from '../../../catalog/skjema/kontortiltak.ts'
import { ApiFeil } from '../../api.ts'
import { dato } from '../../felles/format.ts'
import { t } from '../../felles/sprak.ts'
import { kontor } from '../meg.ts'
import { forfaltord, vistord } from '../ord.ts'
import { bekreft } from '../tjeneste.ts'
import { type Rad as Bekreftrad, type Konflikt, konflikt, medRad, nesteRad, uten } from './bekreft.ts'
import { Rad, Seksjon, skjemalenke } from './Seksjon.tsx'

type Props = {
  liste: Arbeidsliste
  sett: (liste: Arbeidsliste) => void
  /** What was done, for all to see and hear. */
  si: (kvittering: string) => void
}

type Melding = { slag: 'endret' } | { slag: 'feil'; tekst: string }

const knappId = (id: string) => `bekreft-${id}`

/** Moves focus to the button of the row that comes after the one that is done, when that one is gone from the page. */
function useNesteFokus() {
  const tilRef = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (tilRef.current === null) return
    document.getElementById(tilRef.current)?.focus()
    tilRef.current = null
  })
  return (rader: readonly Bekreftrad[], ferdig: string) => {
    const neste = nesteRad(rader, ferdig)
    tilRef.current = neste ? knappId(neste) : 'innhold'
  }
}

const BORTE = { borte: 'kontor.bekreft.borte', bekreftet: 'kontor.bekreft.andre' } as const satisfies Record<
  Exclude<Konflikt['slag'], 'endret'>,
  string
>

function useBekreft({ liste, sett, si }: Props) {
  const [meldinger, settMeldinger] = useState<Record<string, Melding>>({})
  const [sendes, settSendes] = useState<readonly string[]>([])
  const fokuserNeste = useNesteFokus()
  // Several may be on their way at once, and each must take its row out of the list as it has become.
  const sistRef = useRef(liste)
  useLayoutEffect(() => {
    sistRef.current = liste
  }, [liste])
  const endre = (ny: Arbeidsliste) => {
    sistRef.current = ny
    sett(ny)
  }
  const merk = (id: string, melding: Melding) => settMeldinger((andre) => ({ ...andre, [id]: melding }))
  const ferdig = (rad: Bekreftrad, kvittering: string) => {
    fokuserNeste(sistRef.current.bekreftes, rad.id)
    endre(uten(sistRef.current, rad.id))
    si(kvittering)
  }
  const feilet = (rad: Bekreftrad, feil: unknown) => {
    if (!(feil instanceof ApiFeil) || feil.status !== 412)
      return merk(rad.id, { slag: 'feil', tekst: feil instanceof ApiFeil ? feil.message : t('feil.ukjent') })
    const naa = konflikt(rad, feil)
    if (naa.slag !== 'endret') return ferdig(rad, t(BORTE[naa.slag], { navn: rad.navn }))
    merk(rad.id, { slag: 'endret' })
    return endre(medRad(sistRef.current, naa.rad))
  }
  const gjor = async (rad: Bekreftrad) => {
    if (sendes.includes(rad.id)) return
    settSendes((andre) => [...andre, rad.id])
    try {
      await bekreft(kontor.value.id, { tiltak: [{ id: rad.id, versjon: rad.versjon }], felt: 'alt' })
      ferdig(rad, t('kontor.bekreft.gjort', { navn: rad.navn }))
    } catch (feil) {
      feilet(rad, feil)
    }
    settSendes((andre) => andre.filter((id) => id !== rad.id))
  }
  return { meldinger, sendes, gjor }
}

/** One press says that all of it is right today. */
export function Bekreftes(props: Props) {
  const { meldinger, sendes, gjor } = useBekreft(props)
  return (
    <Seksjon navn="bekreftes" tittel={t('kontor.bekreftes')} om={t('kontor.bekreftes.om')}>
      {props.liste.bekreftes.map((rad) => (
        <Rad
          key={rad.id}
          navn={<a href={skjemalenke(rad.id)}>{rad.navn}</a>}
          om={[
            t('kontor.sist-bekreftet', { dato: dato(rad.bekreftet) }),
            forfaltord(rad.forfaltDager),
            vistord(rad.visninger),
          ].join(' · ')}
          under={<Radmelding id={rad.id} melding={meldinger[rad.id]} />}
        >
          <button
            type="button"
            class="ds-button"
            id={knappId(rad.id)}
            aria-label={t('kontor.bekreft.navn', { navn: rad.navn })}
            aria-busy={sendes.includes(rad.id) ? 'true' : undefined}
            onClick={() => void gjor(rad)}
          >
            {t('kontor.bekreft')}
          </button>
        </Rad>
      ))}
    </Seksjon>
  )
}

function Radmelding({ id, melding }: { id: string; melding: Melding | undefined }) {
  if (!melding) return null
  return (
    <div class="arbeidsrad__melding" role="alert">
      <p>{melding.slag === 'feil' ? melding.tekst : t('kontor.bekreft.endret')}</p>
      {melding.slag === 'endret' && (
        <p>
          <a class="ds-link" href={skjemalenke(id)}>
            {t('kontor.se-over')}
          </a>
          {' · '}
          <a class="ds-link" href={`/kontor/tiltak/${id}/historikk`}>
            {t('kontor.se-historikk')}
          </a>
        </p>
      )}
    </div>
  )
}
