import { useEffect, useRef, useState } from 'preact/hooks'
import { harFodselsnummer } from '../../../catalog/skjema/fodselsnummer.ts'
import { useStille } from '../../felles/forsinket.ts'
import { t } from '../../felles/sprak.ts'
import { Forslagsliste, valgId } from './Forslagsliste.tsx'
import { INGEN, type Kombo, useKombo } from './kombo.ts'
import type { Valgmulighet } from './sokeforslag.ts'
import { kanBliFodselsnummer, type Soking } from './soking.ts'
import { useSokeforslag } from './sporring.ts'

const LISTE = 'sokeforslag'
/** So that a screen reader is not told of every letter. */
const RO_MS = 600

type Props = { soking: Soking; velg: (valgt: Valgmulighet) => void }

/** The search box: type, and take what is offered or search for the words as they stand. */
export function Sokefelt({ soking, velg }: Props) {
  const skrevet = soking.skrevet.value
  const [iFokus, settIFokus] = useState(false)
  const sperret = harFodselsnummer(skrevet)
  const grupper = useSokeforslag(skrevet, iFokus && !kanBliFodselsnummer(skrevet))
  const valg = grupper.flatMap((g) => g.valg)
  const kombo = useKombo({
    antall: valg.length,
    nokkel: valg.map((v) => v.id).join(' '),
    velg: (nr) => valg[nr] && velg(valg[nr]),
    sok: soking.sok,
    tom: () => soking.skriv(''),
  })
  const aktiv = valg[kombo.aktiv]
  const ta = (valgt: Valgmulighet) => {
    velg(valgt)
    kombo.lukk()
  }
  return (
    <search class="sokefelt" aria-label={t('sok.tittel')}>
      <label class="sokefelt__navn" for="sok-felt">
        {t('sok.felt')}
      </label>
      <p class="hjelp" id="sok-hjelp">
        {t('sok.hjelp')}
      </p>
      <div class="sokefelt__rad">
        <Felt {...{ skrevet, sperret, kombo, settIFokus }} skriv={soking.skriv} aktivId={aktiv && valgId(aktiv)} />
        <button type="button" class="ds-button" data-variant="primary" onClick={soking.sok}>
          {t('sok.knapp')}
        </button>
        <Forslagsliste id={LISTE} grupper={grupper} apen={kombo.apen} aktiv={aktiv} velg={ta} />
      </div>
      {sperret && (
        <p class="ds-validation-message" id="sok-feil">
          {t('sok.fodselsnummer')}
        </p>
      )}
      <Opplest apen={kombo.apen && kombo.aktiv === INGEN} antall={valg.length} />
    </search>
  )
}

type Feltprops = {
  skrevet: string
  sperret: boolean
  kombo: Kombo
  aktivId: string | undefined
  skriv: (tekst: string) => void
  settIFokus: (har: boolean) => void
}

function Felt({ skrevet, sperret, kombo, aktivId, skriv, settIFokus }: Feltprops) {
  const felt = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (aktivId) document.getElementById(aktivId)?.scrollIntoView({ block: 'nearest' })
  }, [aktivId])
  return (
    <>
      <input
        ref={felt}
        class="ds-input"
        id="sok-felt"
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={kombo.apen}
        aria-controls={LISTE}
        aria-activedescendant={aktivId}
        aria-describedby={sperret ? 'sok-feil' : 'sok-hjelp'}
        aria-invalid={sperret ? 'true' : undefined}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        enterkeyhint="search"
        maxLength={200}
        value={skrevet}
        onInput={(e) => {
          skriv(e.currentTarget.value)
          kombo.apne()
        }}
        onKeyDown={kombo.tast}
        onClick={kombo.apne}
        onFocus={() => settIFokus(true)}
        onBlur={() => {
          settIFokus(false)
          kombo.lukk()
        }}
      />
      {skrevet !== '' && (
        <button
          type="button"
          class="sokefelt__tom"
          aria-label={t('sok.tom-felt')}
          onClick={() => {
            skriv('')
            felt.current?.focus()
          }}
        />
      )}
    </>
  )
}

/** How many suggestions there are, once the typing has paused. */
function Opplest({ apen, antall }: { apen: boolean; antall: number }) {
  const tekst = useStille(apen ? t('sokeforslag.antall', { n: antall }) : '', RO_MS)
  return <output class="ds-sr-only">{tekst}</output>
}
