import type { ComponentChildren } from 'preact'
import { malform, t } from '../../felles/sprak.ts'
import { Tomt } from '../../felles/Tilstander.tsx'
import type { Stedssvar } from './tjeneste.ts'
import { Vektkilde } from './Vektkilde.tsx'

type Funnet<T> = Extract<T, { utfall: 'funnet' }>
type Props<T> = {
  svar: Stedssvar<T>
  /** What is said when there is nothing to help. */
  ingenMangler: string
  children: (funnet: Funnet<T>) => ComponentChildren
}

/** The answer when there is one, else why there is none. */
export function Utfallet<T extends { utfall: 'funnet' }>({ svar, ingenMangler, children }: Props<T>) {
  const { mangler, vekter } = svar
  if (mangler.length === 0) return <Tomt tittel={ingenMangler} />
  if (!vekter) return <Tomt tittel={t('steder.ingen-tall')} />
  return (
    <>
      <Hva svar={svar}>{children}</Hva>
      <Vektkilde vekter={vekter} />
    </>
  )
}

function Hva<T extends { utfall: 'funnet' }>({
  svar: { svar, mangler, vekter },
  children,
}: Omit<Props<T>, 'ingenMangler'>) {
  if (mangler.every((nr) => vekter?.antall[nr] === undefined)) return <Tomt tittel={t('steder.ingen-av-dem-tall')} />
  if (svar === null) return <Tomt tittel={t('steder.ingen-mulighet')} />
  if (svar.utfall === 'umulig')
    return (
      <div class="ds-alert" data-color="warning" role="alert">
        <p class="tilstand__tittel">{t('steder.umulig')}</p>
        <p>{svar.melding[malform.value]}</p>
      </div>
    )
  if (svar.utfall === 'ugyldig')
    return (
      <div class="ds-alert" data-color="warning" role="alert">
        <p class="tilstand__tittel">{t('steder.kan-ikke')}</p>
        <ul>
          {svar.feil.map(({ sti, melding }) => (
            <li key={sti}>{melding}</li>
          ))}
        </ul>
      </div>
    )
  return <>{children(svar as Funnet<T>)}</>
}
