import { Overskrift } from '../felles/Overskrift.tsx'
import { useTittel } from '../felles/side.ts'
import { meldTekster, t } from '../felles/sprak.ts'
import tekster from '../felles/tekst/import.json' with { type: 'json' }
import { Annetkontor } from './import/Annetkontor.tsx'
import { Endringssteg } from './import/Endringssteg.tsx'
import { Ferdigsteg } from './import/Ferdigsteg.tsx'
import { Filsteg } from './import/Filsteg.tsx'
import { Kolonnesteg } from './import/Kolonnesteg.tsx'
import { Stegrad } from './import/Steg.tsx'
import { eier, harNoe, type Steg, steg } from './import/tilstand.ts'
import { kontor } from './meg.ts'
import './stil/import.css'
import './stil/kolonner.css'
import './stil/rutenett.css'

meldTekster(tekster)

const STEGENE = {
  fil: Filsteg,
  kolonner: Kolonnesteg,
  endringer: Endringssteg,
  ferdig: Ferdigsteg,
} satisfies Record<Steg, unknown>

/** The spreadsheet of the office into the catalogue, in four steps. Nothing is written before the last. */
export function Importer() {
  useTittel(t('import.tittel'))
  return (
    <div class="import">
      <Overskrift>{t('import.tittel')}</Overskrift>
      {harNoe.value && eier.value !== kontor.value.id ? <Annetkontor /> : <Stegene />}
    </div>
  )
}

function Stegene() {
  const Her = STEGENE[steg.value]
  return (
    <>
      <Stegrad />
      <Her />
    </>
  )
}
