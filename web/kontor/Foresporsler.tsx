import { useEffect, useMemo, useState } from 'preact/hooks'
import { Overskrift } from '../felles/Overskrift.tsx'
import { useTittel } from '../felles/side.ts'
import { meldTekster, t } from '../felles/sprak.ts'
import { Feilboks, Henter, Tomt } from '../felles/Tilstander.tsx'
import tekster from '../felles/tekst/deling.json' with { type: 'json' }
import { Besvarte } from './foresporsler/Besvarte.tsx'
import { Mottatte } from './foresporsler/Mottatte.tsx'
import { ordne, svartidord } from './foresporsler/ord.ts'
import { Sendte } from './foresporsler/Sendte.tsx'
import { type Alt, hentForesporsler } from './foresporsler/tjeneste.ts'
import { useHentet } from './hentet.ts'
import { erRedaktor, kontor } from './meg.ts'
import './stil/deling.css'
import './stil/delingsskjema.css'
import './stil/foresporsler.css'

meldTekster(tekster)

/** What other offices ask us, what we ask them, and what was answered. Never about a named person. */
export function Foresporsler() {
  useTittel(t('foresporsel.tittel'))
  const { id } = kontor.value
  const { tilstand, hent } = useHentet(hentForesporsler, id)
  return (
    <div class="foresporsler">
      <Overskrift>{t('foresporsel.tittel')}</Overskrift>
      {tilstand.slag === 'henter' && <Henter />}
      {tilstand.slag === 'feil' && <Feilboks feil={tilstand.feil} provIgjen={hent} />}
      {tilstand.slag === 'klar' && <Innhold alt={tilstand.verdi} hentPaNytt={hent} />}
    </div>
  )
}

function Innhold({ alt, hentPaNytt }: { alt: Alt; hentPaNytt: () => void }) {
  const [melding, settMelding] = useState('')
  const { venterPaOss, venterPaDem, besvart } = useMemo(() => ordne(alt.liste), [alt])
  // A link to one of them, from the work list or a letter, came before there was anything to go to.
  useEffect(() => {
    const sak = document.getElementById(location.hash.slice(1))
    sak?.scrollIntoView({ block: 'center' })
    sak?.focus({ preventScroll: true })
  }, [])
  const vart = svartidord(alt.liste.svartider, kontor.value.id)
  const besvartNa = (tekst: string) => {
    settMelding(tekst)
    hentPaNytt()
  }
  return (
    <>
      <output class="deling__melding" id="foresporsel-melding" tabIndex={-1}>
        {melding}
      </output>
      <section aria-labelledby="foresporsel-oss">
        <h2 class="ds-heading" data-size="xs" id="foresporsel-oss">
          {t('foresporsel.oss', { n: venterPaOss.length })}
        </h2>
        {!erRedaktor.value && venterPaOss.length > 0 && <p class="hjelp">{t('foresporsel.bare-redaktor')}</p>}
        {venterPaOss.length === 0 && <Tomt tittel={t('foresporsel.oss.ingen')} />}
        {vart && <p class="hjelp">{t('foresporsel.var-svartid', { svarer: vart })}</p>}
        <Mottatte rader={venterPaOss} alt={alt} besvart={besvartNa} />
      </section>
      <section aria-labelledby="foresporsel-dem">
        <h2 class="ds-heading" data-size="xs" id="foresporsel-dem">
          {t('foresporsel.dem', { n: venterPaDem.length })}
        </h2>
        {venterPaDem.length === 0 && (
          <Tomt tittel={t('foresporsel.dem.ingen')}>
            <a class="ds-link" href="/kontor/deling?del=spor">
              {t('foresporsel.dem.spor')}
            </a>
          </Tomt>
        )}
        <Sendte rader={venterPaDem} alt={alt} />
      </section>
      {besvart.length > 0 && <Besvarte rader={besvart} alt={alt} />}
    </>
  )
}
