import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import { type Interesse, koder } from '../../kodeverk.ts'
import { INTERESSE, iDeler, NESTE_INTERESSE } from '../vekter.ts'
import { type Bidrag, type Del, summen } from './del.ts'
import { lagMerker } from './merker.ts'

const merker = lagMerker(koder('interesse'))

/** Each further one counts less. */
function somBidrag(felles: readonly Interesse[]): Bidrag[] {
  let vekt = INTERESSE
  return [...new Set(felles)].map((kode) => {
    const poeng = iDeler(vekt)
    vekt *= NESTE_INTERESSE
    return { setning: 'ja', verdier: { interesse: kode }, poeng }
  })
}

/** One reason per shared interest, in the order of the tiltak. */
export const interesse: Del = {
  regel: 'interesse',
  grunnlag: true,
  merker: (t) => [merker(t.interesser ?? [])],
  teller: (p) => [merker(p.interesser)],
  mest: (p) => summen(somBidrag([...p.interesser])),
  bidrag: (p, t) => somBidrag((t.interesser ?? []).filter((kode) => p.interesser.has(kode))),
  tekst: tekster.interesse,
}
