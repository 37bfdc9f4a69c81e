import { useEffect, useRef, useState } from 'preact/hooks'
import type { Status } from '../../../catalog/kodeverk.ts'
import { t } from '../../felles/sprak.ts'
import { kontor } from '../meg.ts'
import { navnPa } from './felter.ts'
import { flett, type Rad, sammenstot, type Valg } from './fletting.ts'
import { lagre } from './lagring.ts'
import { type Konflikt as Konflikten, kladd, konflikt, losKonflikt, utgangspunkt } from './tilstand.ts'
import { verdiord } from './verdiord.ts'
import '../stil/konflikt.css'

type Props = { konflikten: Konflikten; historikk: string; etterNy: () => void }

/** Somebody else has saved in between: what each has changed, and a choice where both have. */
export function Konflikt(props: Props) {
  const tittel = useRef<HTMLHeadingElement>(null)
  useEffect(() => tittel.current?.focus(), [])
  return (
    <section class="konflikt" aria-labelledby="konflikt-tittel">
      <h2 class="ds-heading" data-size="xs" id="konflikt-tittel" tabIndex={-1} ref={tittel}>
        {t(props.konflikten.tiltak ? 'rediger.konflikt' : 'rediger.fjernet')}
      </h2>
      {props.konflikten.tiltak ? (
        <Begge {...props} deres={props.konflikten.tiltak} />
      ) : (
        <Fjernet etterNy={props.etterNy} />
      )}
    </section>
  )
}

/** The form is there again, and the next thing to do in it is to save. */
const fokuserLagring = () =>
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.handlinger button')?.focus())

const tilbake = () => {
  konflikt.value = null
  fokuserLagring()
}

function Begge({ konflikten, deres, historikk, etterNy }: Props & { deres: NonNullable<Konflikten['tiltak']> }) {
  const [valg, settValg] = useState<Valg>({})
  const [mangler, settMangler] = useState(false)
  const { status } = konflikten
  const mine = { ...kladd.value, ...(status && { status }) }
  const { flettet, rader } = flett({ for: utgangspunkt.value, deres, mine }, valg)
  const uvalgte = sammenstot(rader).filter(({ sti }) => !valg[sti])
  const lagreBegge = async () => {
    settMangler(uvalgte.length > 0)
    if (uvalgte[0]) {
      document.querySelector<HTMLElement>(`[name="konflikt-${uvalgte[0].sti}"]`)?.focus()
      return
    }
    const ny: Status | undefined = status && flettet.status
    losKonflikt(status ? { ...flettet, status: deres.status } : flettet)
    fokuserLagring()
    if (await lagre(kontor.peek().id, ny)) etterNy()
  }
  return (
    <>
      <p>
        {t(uvalgte.length > 0 || Object.keys(valg).length > 0 ? 'rediger.konflikt.velg' : 'rediger.konflikt.ingen')}
      </p>
      <p>
        <a class="ds-link" href={historikk} target="_blank" rel="noreferrer">
          {t('rediger.konflikt.hvem')}
        </a>
      </p>
      <ol class="konflikt__rader">
        {rader.map((rad) => (
          <Forskjell
            key={rad.sti}
            rad={rad}
            valgt={valg[rad.sti]}
            mangler={mangler && uvalgte.includes(rad)}
            velg={(ny) => settValg({ ...valg, [rad.sti]: ny })}
          />
        ))}
      </ol>
      {mangler && uvalgte.length > 0 && (
        <p class="ds-validation-message" role="alert">
          {t('rediger.konflikt.mangler', { n: uvalgte.length })}
        </p>
      )}
      <div class="knapper">
        <button type="button" class="ds-button" data-variant="primary" onClick={() => void lagreBegge()}>
          {t('rediger.konflikt.lagre')}
        </button>
        <button type="button" class="ds-button" data-variant="secondary" onClick={tilbake}>
          {t('rediger.konflikt.tilbake')}
        </button>
      </div>
    </>
  )
}

type Forskjellsprops = {
  rad: Rad
  valgt: 'mine' | 'deres' | undefined
  mangler: boolean
  velg: (valg: 'mine' | 'deres') => void
}

/** One field: what stood, what they have, what is mine, and which it will be. */
function Forskjell({ rad: { sti, hvem, for: base, deres, mine }, valgt, mangler, velg }: Forskjellsprops) {
  const ord = (verdi: unknown) => verdiord(sti, verdi) || t('rediger.ikke-oppgitt')
  const ma = hvem === 'sammenstot'
  const sider = [
    { hvem: 'deres', navn: t('rediger.konflikt.deres'), tekst: ord(deres) },
    { hvem: 'mine', navn: t('rediger.konflikt.mine'), tekst: ord(mine) },
  ] as const
  const blir = ma ? valgt : hvem === 'begge' ? 'mine' : hvem
  return (
    <li class="konflikt__rad" data-ma={ma || undefined}>
      <fieldset aria-invalid={mangler || undefined}>
        <legend>
          {navnPa(sti)}
          <span class="konflikt__hvem"> {t(`rediger.konflikt.${hvem}.om`)}</span>
        </legend>
        <p class="konflikt__var">{t('rediger.konflikt.for', { verdi: ord(base) })}</p>
        <div class="konflikt__sider">
          {sider.map((side) => (
            <label key={side.hvem} class="konflikt__side" data-blir={blir === side.hvem || undefined}>
              {ma ? (
                <input
                  class="ds-input"
                  type="radio"
                  name={`konflikt-${sti}`}
                  checked={valgt === side.hvem}
                  onChange={() => velg(side.hvem)}
                />
              ) : (
                <span class="konflikt__hake" aria-hidden="true">
                  {blir === side.hvem ? '✓' : ''}
                </span>
              )}
              <span>
                <span class="konflikt__navn">
                  {side.navn}
                  {!ma && blir === side.hvem && <span class="ds-sr-only"> ({t('rediger.konflikt.blir')})</span>}
                </span>
                <span class="konflikt__tekst">{side.tekst}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </li>
  )
}

/** There is nothing to save against; what stands here may be saved as a new one. */
const Fjernet = ({ etterNy }: Pick<Props, 'etterNy'>) => (
  <>
    <p>{t('rediger.fjernet.om')}</p>
    <div class="knapper">
      <button
        type="button"
        class="ds-button"
        data-variant="primary"
        onClick={() => {
          losKonflikt(kladd.peek())
          fokuserLagring()
          void lagre(kontor.peek().id).then((gikk) => gikk && etterNy())
        }}
      >
        {t('rediger.fjernet.lagre')}
      </button>
      <button type="button" class="ds-button" data-variant="secondary" onClick={tilbake}>
        {t('rediger.konflikt.tilbake')}
      </button>
    </div>
  </>
)
