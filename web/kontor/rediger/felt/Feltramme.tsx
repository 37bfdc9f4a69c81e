import type { ComponentChildren } from 'preact'
import { t } from '../../../felles/sprak.ts'
import { feltId, navnPa } from '../felter.ts'
import { narSluppet } from '../pekeren.ts'
import { beror, feilI, kontroll } from '../tilstand.ts'

export type Om = {
  sti: string
  /** When it is called something else than elsewhere. */
  navn?: string
  hjelp?: string
  kreves?: boolean
}

const feilId = (sti: string) => `${feltId(sti)}-feil`
const hjelpId = (sti: string) => `${feltId(sti)}-hjelp`

/** What a control says of itself to who cannot see: whether it is wrong, and where that is told. */
export function beskrivelse({ sti, hjelp }: Om) {
  const erFeil = feilI(sti).length > 0
  const ider = [hjelp && hjelpId(sti), erFeil && feilId(sti)].filter(Boolean).join(' ')
  return { 'aria-invalid': erFeil ? ('true' as const) : undefined, 'aria-describedby': ider || undefined }
}

/** The name of a field, that it must be told, and how often it is missed. */
export function medNavn({ sti, navn, kreves }: Om): ComponentChildren {
  const mangel = kontroll.value.mangler.find(({ felt }) => felt === sti)
  return (
    <>
      {navn ?? navnPa(sti)}
      {kreves && <span class="felt__kreves"> {t('rediger.kreves')}</span>}
      {mangel && (
        <span class="felt__mangel">
          {' '}
          <span aria-hidden="true">? </span>
          {t('rediger.mangel.kort', { n: mangel.andel })}
        </span>
      )}
    </>
  )
}

export const Hjelp = ({ sti, hjelp }: Om) =>
  hjelp ? (
    <p class="hjelp" id={hjelpId(sti)}>
      {hjelp}
    </p>
  ) : null

/** `hele`: only what is said of the field as a whole, when its parts tell their own. */
export function Feltfeil({ sti, hele = false }: { sti: string; hele?: boolean }) {
  const feil = feilI(sti).filter((f) => !hele || f.sti === sti)
  if (feil.length === 0) return null
  return (
    <div id={feilId(sti)}>
      {feil.map(({ sti: hvor, melding }) => (
        <p class="ds-validation-message" key={`${hvor} ${melding}`}>
          {melding}
        </p>
      ))}
    </div>
  )
}

/** One field with one control, which has the id of the field and `-felt`. */
export function Enkeltfelt({ children, ...om }: Om & { children: ComponentChildren }) {
  const { sti } = om
  return (
    <div class="felt" id={feltId(sti)} onFocusOut={() => narSluppet(() => beror(sti))}>
      <label class="ds-label" for={`${feltId(sti)}-felt`}>
        {medNavn(om)}
      </label>
      <Hjelp {...om} />
      {children}
      <Feltfeil sti={sti} />
    </div>
  )
}

type Samling = Om & {
  /** Its parts tell their own faults. */
  deler?: boolean
  /** Beside the name. */
  ved?: ComponentChildren
  children: ComponentChildren
}

/** A field of several controls. */
export function Samlefelt({ children, deler = false, ved, ...om }: Samling) {
  const { sti } = om
  return (
    <fieldset
      class="felt"
      id={feltId(sti)}
      aria-describedby={beskrivelse(om)['aria-describedby']}
      onFocusOut={(e) => {
        if (!(e.relatedTarget instanceof Node && e.currentTarget.contains(e.relatedTarget)))
          narSluppet(() => beror(sti))
      }}
    >
      <legend class="ds-label">{medNavn(om)}</legend>
      {ved}
      <Hjelp {...om} />
      {children}
      <Feltfeil sti={sti} hele={deler} />
    </fieldset>
  )
}
