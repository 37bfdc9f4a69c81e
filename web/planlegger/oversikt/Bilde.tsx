import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import { type Storst, type Varmekart, varmekart } from '../../../catalog/dekning/oversikt.ts'
import type { Dekningstall } from '../../../catalog/dekning/utdrag.ts'
import type { Behov } from '../../../catalog/kodeverk.ts'
import { malform, t } from '../../felles/sprak.ts'
import { Tegnforklaring } from '../Tegn.tsx'
import { adresse, lukket, type Visning } from '../visning.ts'
import { Dekningskart } from './Dekningskart.tsx'
import { Hvemvalg } from './Hvemvalg.tsx'
import { omradeord } from './Omradevalg.tsx'
import { kommunetabell } from './rader.ts'
import { Tabell } from './Tabell.tsx'

type Props = {
  tall: Dekningstall
  storst: Storst | null
  /** The same area before what is tried. */
  fra?: Dekningstall
  visning: Visning
  rett: (endring: Partial<Visning>) => void
  velgCelle: (kommune: string, behov: Behov) => void
  /** What is open, above the map. */
  children?: ComponentChildren
}

/** The need that the map shows when none is chosen: that of the largest gap. */
const forsteBehov = (storst: Storst | null, { behov }: Varmekart): Behov | undefined =>
  behov.find((kode) => kode === storst?.behov) ?? behov[0]

/** The region as one picture: the table, and one need of it as a map. */
export function Bilde({ tall, storst, fra, visning, rett, velgCelle, children }: Props) {
  const { hvem, sorter, vis } = visning
  const kart = useMemo(() => varmekart(tall, hvem), [tall, hvem])
  const forKart = useMemo(() => (fra ? varmekart(fra, hvem) : null), [fra, hvem])
  const tabell = useMemo(() => kommunetabell(kart, sorter, forKart), [kart, sorter, forKart])
  const behov = kart.behov.find((kode) => kode === visning.behov) ?? forsteBehov(storst, kart)
  return (
    <div class="bilde" data-vis={vis}>
      <div class="bilde__valg filtre">
        <Hvemvalg hvem={hvem} velg={(ny) => rett({ hvem: ny, tilfelle: null })} />
        <Sortering sorter={sorter} velg={(ny) => rett({ sorter: ny })} />
        <Visvalg vis={vis} velg={(ny) => rett({ vis: ny })} />
      </div>
      <Tegnforklaring />
      <div class="bilde__deler">
        <div class="bilde__tabell">
          <Tabell
            navn={t('dekning.tabell', { omrade: omradeord(visning.omrade) })}
            tabell={tabell}
            valgt={{ behov: behov ?? null, kommune: visning.celle }}
            velgCelle={velgCelle}
            velgBehov={(kode) => rett({ ...lukket(visning), behov: kode })}
            kommuneadresse={(nr) => adresse(`/dekning/kommune/${nr}`, { ...lukket(visning), behov: null })}
          />
        </div>
        <div class="bilde__side">
          {children}
          {behov && (
            <div class="bilde__kart">
              <Dekningskart
                key={malform.value}
                tabell={tabell}
                behov={behov}
                valgt={visning.celle}
                velg={(kommune) => velgCelle(kommune, behov)}
              />
            </div>
          )}
        </div>
      </div>
    </div>
  )
}

const Sortering = ({ sorter, velg }: { sorter: Visning['sorter']; velg: (ny: Visning['sorter']) => void }) => (
  <div class="dekning__felt">
    <label class="ds-label" for="sorter">
      {t('dekning.sorter')}
    </label>
    <select
      class="ds-input"
      id="sorter"
      value={sorter}
      onChange={(e) => velg(e.currentTarget.value === 'hull' ? 'hull' : 'navn')}
    >
      <option value="navn">{t('dekning.sorter.navn')}</option>
      <option value="hull">{t('dekning.sorter.hull')}</option>
    </select>
  </div>
)

/** Where there is room for one of the two. */
const Visvalg = ({ vis, velg }: { vis: Visning['vis']; velg: (ny: Visning['vis']) => void }) => (
  <fieldset class="visvalg valg__rad">
    <legend class="ds-sr-only">{t('dekning.vis')}</legend>
    {(['tabell', 'kart'] as const).map((v) => (
      <label key={v} class="valg__knapp">
        <input type="radio" name="dekning-vis" checked={vis === v} onChange={() => velg(v)} />
        <span>{t(`dekning.vis.${v}`)}</span>
      </label>
    ))}
  </fieldset>
)
