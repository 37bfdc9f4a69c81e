import { etikett } from '../../felles/grunnlag.ts'
import { Boks } from '../../felles/Kodesett.tsx'
import { Kodevalg } from '../../felles/Kodevalg.tsx'
import { t } from '../../felles/sprak.ts'
import { Tekstfelt } from '../../felles/Tekstfelt.tsx'
import { lesManed, lesTall, type Provd, skrivManed, vekslingAvIngen } from '../kartlegging.ts'
import { feltId, kartlegging, sett } from '../tilstand.ts'
import { Fjern } from './Fjern.tsx'
import { Typevelger } from './Typevelger.tsx'

const NY = 'tidligere-ny'
const settProvd = (ny: Provd[]) => sett('tidligere', ny.length > 0 ? ny : undefined)
const ettId = (type: Provd['tiltakstype']) => `tidligere-${type}`

/** What has been tried before, and how it went. */
export function Tidligere() {
  const provd = kartlegging.value.tidligere
  const ingen = provd?.length === 0
  return (
    <fieldset class="flere" id={feltId('tidligere')}>
      <legend class="ds-label">{t('sp.tidligere')}</legend>
      {!provd?.length && (
        <Boks navn={t('sp.tidligere.ingen')} valgt={ingen} veksle={() => sett('tidligere', vekslingAvIngen(provd))} />
      )}
      {provd?.map((p, i) => (
        <Ett
          key={p.tiltakstype}
          provd={p}
          endre={(del) => settProvd(provd.with(i, { ...p, ...del }))}
          fjern={() => settProvd(provd.toSpliced(i, 1))}
        />
      ))}
      {!ingen && (
        <Typevelger
          id={NY}
          navn={t('sp.tidligere.legg-til')}
          utenom={provd?.map((p) => p.tiltakstype) ?? []}
          ta={(tiltakstype) => settProvd([...(provd ?? []), { tiltakstype }])}
          tilId={ettId}
        />
      )}
    </fieldset>
  )
}

type Ettprops = { provd: Provd; endre: (del: Partial<Provd>) => void; fjern: () => void }

function Ett({ provd, endre, fjern }: Ettprops) {
  const navn = etikett('tiltakstype', provd.tiltakstype)
  const id = ettId(provd.tiltakstype)
  return (
    <fieldset class="flere__ett" aria-label={navn}>
      <Kodevalg
        id={id}
        verk="proveutfall"
        sporsmal={t('sp.tidligere.hvordan', { navn })}
        valgt={provd.utfall}
        velg={(utfall) => endre({ utfall })}
      />
      <div class="flere__mer">
        <Tekstfelt
          id={`${id}-uker`}
          navn={t('sp.tidligere.uker')}
          start={provd.uker == null ? '' : String(provd.uker)}
          les={(skrevet) => {
            const uker = lesTall(skrevet, [0, 2000])
            endre({ uker })
            return uker !== undefined || skrevet.trim() === ''
          }}
          feil={t('sp.tidligere.uker.feil')}
          enhet={t('enhet.uker')}
          bredde={4}
        />
        <Tekstfelt
          id={`${id}-dato`}
          navn={t('sp.tidligere.dato')}
          start={skrivManed(provd.dato)}
          les={(skrevet) => {
            const dato = lesManed(skrevet)
            endre({ dato })
            return dato !== undefined || skrevet.trim() === ''
          }}
          feil={t('sp.tidligere.dato.feil')}
          bredde={6}
          tastatur="text"
        />
        <Fjern navn={navn} fjern={fjern} til={NY} />
      </div>
    </fieldset>
  )
}
