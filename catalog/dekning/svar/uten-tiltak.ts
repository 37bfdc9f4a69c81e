/** G2: how many kommuner, and how many inhabitants, have no municipal tiltak, one or several, by the study's sizes. */
import type { Dekningssvar, Mal, Storrelse } from '../../skjema/dekningssvar.ts'
import { deltakelige } from './kommunale.ts'
import type { IOmradet, Omrade } from './omrade.ts'
import { storrelse } from './storrelse.ts'
import { type StudieId, studietall } from './studien.ts'
import { andelsgruppe, gruppe } from './tall.ts'

type Klasse = 'alle' | Storrelse
const KLASSER: readonly Klasse[] = ['alle', 'liten', 'mellomsma', 'mellomstor', 'stor']

const antall = (k: IOmradet) => deltakelige(k.kommunale).length

/** Counted as the survey asked: all that persons on sosialhjelp can take part in. The last is stricter, and ours. */
const MAL: readonly (readonly [mal: Mal, gjelder: (k: IOmradet) => boolean])[] = [
  ['ingen', (k) => antall(k) === 0],
  ['ett', (k) => antall(k) === 1],
  ['to-til-fem', (k) => antall(k) >= 2 && antall(k) <= 5],
  ['to-eller-flere', (k) => antall(k) >= 2],
  ['seks-eller-flere', (k) => antall(k) >= 6],
  ['uten-egnet', (k) => k.kommunale.egnede.length === 0],
]

/** What the study has said, and it has not said everything. */
const STUDIEN: Partial<Record<Klasse, Partial<Record<Mal, StudieId>>>> = {
  alle: { ingen: 'tiltak-ingen-alle', ett: 'tiltak-ett-alle', 'to-til-fem': 'tiltak-to-til-fem-alle' },
  stor: { ingen: 'tiltak-ingen-stor', 'to-eller-flere': 'tiltak-to-eller-flere-stor' },
  mellomstor: { ingen: 'tiltak-ingen-mellomstor' },
  mellomsma: { ingen: 'tiltak-ingen-mellomsma' },
  liten: { ingen: 'tiltak-ingen-liten', 'to-eller-flere': 'tiltak-to-eller-flere-liten' },
}

function studiens(klasse: Klasse, mal: Mal) {
  const id = STUDIEN[klasse]?.[mal]
  return id === undefined ? null : (studietall(id)[0] ?? null)
}

export function utenTiltak({ kommuner }: Omrade): Dekningssvar['utenTiltak'] {
  const klasser = KLASSER.map((klasse) => {
    const alle = klasse === 'alle' ? kommuner : kommuner.filter((k) => storrelse(k.innbyggere) === klasse)
    return { klasse, kjente: alle.filter((k) => k.kjent), ukjente: alle.filter((k) => !k.kjent) }
  })
  return {
    rader: klasser.flatMap(({ klasse, kjente }) =>
      MAL.map(([mal, gjelder]) => ({
        klasse,
        mal,
        vart: andelsgruppe(kjente.filter(gjelder), kjente),
        studien: studiens(klasse, mal),
      })),
    ),
    ukjente: klasser.map(({ klasse, ukjente }) => ({ klasse, vart: gruppe(ukjente) })),
  }
}
