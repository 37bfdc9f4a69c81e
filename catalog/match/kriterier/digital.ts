import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import type { Tiltak } from '../../skjema/tiltak.ts'
import type { Kriterium } from '../kriterium.ts'
import type { Person } from '../person.ts'
import { alle, type Fakta, JA, NEI, VET_IKKE } from '../utfall.ts'

/** Level on the digital scale 0–3 from which a person manages a course or a form alone. */
const KLARER_SEG = 2

const krevesBankid = (t: Tiltak) => t.krav?.includes('bankid') ?? false
const krevesDigitalt = (t: Tiltak) => t.form === 'digital' || (t.krav?.includes('digital') ?? false)

const klarer = (p: Person): Fakta => (p.digital === null ? null : p.digital >= KLARER_SEG)

const oppfylt = (p: Person, t: Tiltak): Fakta =>
  alle(krevesBankid(t) ? p.bankId : true, krevesDigitalt(t) ? klarer(p) : true)

/** What is lacking, or what is not known; nothing when all is met. */
function mangler(p: Person, t: Tiltak): string[] {
  const svar = oppfylt(p, t)
  if (svar === true) return []
  return [
    ...(krevesBankid(t) && p.bankId === svar ? ['bankid'] : []),
    ...(krevesDigitalt(t) && klarer(p) === svar ? ['digital'] : []),
  ]
}

export const digital: Kriterium = {
  regel: 'digital',
  sporsmal: 'Har personen BankID og klarer hun seg digitalt, når tiltaket krever det?',
  kilde: 'Domenets regel R15; feltene bankId og digital avgjør, ellers hindringene',
  leser: (t) => [krevesBankid(t), krevesDigitalt(t)],
  prov(p, t) {
    const svar = oppfylt(p, t)
    return svar === null ? VET_IKKE : svar ? JA : NEI
  },
  verdier: (p, t) =>
    krevesBankid(t) || krevesDigitalt(t) ? { bankId: p.bankId, digital: p.digital, mangler: mangler(p, t) } : null,
  mangler: (p, t) => ({
    side: 'kartlegging',
    felt: krevesBankid(t) && p.bankId === null ? 'bankId' : 'digital',
  }),
  tekst: tekster.digital,
  endring: (p, t) => ({
    verdier: { mangler: mangler(p, t) },
    storrelse: 0.4,
  }),
}
