import { useEffect, useRef } from 'preact/hooks'
import type { Felt } from '../../../catalog/skjema/melding.ts'
import { t } from '../../felles/sprak.ts'
import { feltId, navnPa } from './felter.ts'
import { visFelt } from './hopp.ts'
import { gang } from './lagring.ts'
import { harProvd, uprovde, visteFeil } from './tilstand.ts'

/** A link that opens the group of the field and moves focus there. */
export const Feltlenke = ({ sti, children }: { sti: string; children: string }) => (
  <a
    class="ds-link"
    href={`#${feltId(sti)}`}
    onClick={(e) => {
      e.preventDefault()
      visFelt(sti)
    }}
  >
    {children}
  </a>
)

/** Every fault, from the first try to save; before that only what a new entry still lacks. */
export function Feilsammendrag() {
  const feil = visteFeil.value
  const tittel = useRef<HTMLHeadingElement>(null)
  const avvist = gang.value.slag === 'ugyldig' ? gang.value : null
  useEffect(() => {
    if (avvist) tittel.current?.focus()
  }, [avvist])
  if (!harProvd.value || feil.length === 0) return <Gjenstar feil={uprovde.value} />
  return (
    <section class="ds-alert sammendrag" data-color="danger">
      <h2 class="ds-heading" data-size="2xs" tabIndex={-1} ref={tittel}>
        {t(feil.length === 1 ? 'rediger.ma-rettes.en' : 'rediger.ma-rettes', { n: feil.length })}
      </h2>
      <ul>
        {feil.map(({ sti, melding }) => (
          <li key={`${sti} ${melding}`}>
            <Feltlenke sti={sti}>{`${navnPa(sti)}: ${melding}`}</Feltlenke>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** By name only, once each: nobody has done anything wrong yet. */
function Gjenstar({ feil }: { feil: readonly Felt[] }) {
  const steder = [...new Map(feil.map(({ sti }) => [navnPa(sti), sti]))]
  if (steder.length === 0) return null
  return (
    <section class="ds-alert sammendrag" data-color="info" aria-label={t('rediger.gjenstar')}>
      <p>{t('rediger.gjenstar')}</p>
      <ul class="sammendrag__rad">
        {steder.map(([navn, sti]) => (
          <li key={sti}>
            <Feltlenke sti={sti}>{navn}</Feltlenke>
          </li>
        ))}
      </ul>
    </section>
  )
}
