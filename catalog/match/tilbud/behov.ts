import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import { type Behov, koder } from '../../kodeverk.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'
import type { Person } from '../person.ts'
import { AKUTT, behovsvekt, iDeler, NESTE_BEHOV } from '../vekter.ts'
import { type Bidrag, type Del, summen } from './del.ts'
import { lagMerker } from './merker.ts'

/** What must be safe before anything else can work. Source: domenets P1. */
const AKUTTE: ReadonlySet<Behov> = new Set(['bolig', 'rus', 'psykisk-helse', 'tillit-og-kontakt'])

/** The needs as bits, in the order of the vocabulary. */
export const behovsmerker = lagMerker(koder('behov'))

type Dekket = { behov: Behov; styrke: 1 | 2 | 3; primar: boolean; vekt: number }

function dekket(behov: Behov, styrke: 1 | 2 | 3, primar: boolean): Dekket {
  const akutt = styrke === 3 && AKUTTE.has(behov) ? AKUTT : 1
  return { behov, styrke, primar, vekt: behovsvekt(styrke, primar) * akutt }
}

function dekkede(p: Person, { behov: { primar, sekundar } }: Tiltak): Dekket[] {
  const ut: Dekket[] = []
  for (const [kode, styrke] of p.behov) {
    const erPrimar = primar.includes(kode)
    if (erPrimar || sekundar?.includes(kode)) ut.push(dekket(kode, styrke, erPrimar))
  }
  return ut
}

/** Strongest first; each further one counts less. */
function somBidrag(liste: readonly Dekket[]): Bidrag[] {
  let andel = 1
  return liste
    .toSorted((a, b) => b.vekt - a.vekt || (a.behov < b.behov ? -1 : 1))
    .map(({ behov: kode, styrke, primar, vekt }) => {
      const poeng = iDeler(vekt * andel)
      andel *= NESTE_BEHOV
      return { setning: primar ? 'primar' : 'sekundar', verdier: { behov: kode, styrke, primar }, poeng }
    })
}

/** One reason per need that is met, strongest first. Raising a need's strength never lowers the sum. */
export const behov: Del = {
  regel: 'behov',
  grunnlag: true,
  merker: ({ behov: { primar, sekundar } }) => [behovsmerker(primar), behovsmerker(sekundar ?? [])],
  teller(p) {
    const egne = behovsmerker(p.behov.keys())
    return [egne, egne]
  },
  mest: (p) => summen(somBidrag([...p.behov].map(([kode, styrke]) => dekket(kode, styrke, true)))),
  bidrag: (p, t) => somBidrag(dekkede(p, t)),
  tekst: tekster.behov,
}
