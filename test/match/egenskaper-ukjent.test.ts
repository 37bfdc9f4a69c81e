/** Unknown is never no, and an answer settles what asked for it: for every person, every tiltak and every answer. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Regel } from '../../catalog/kodeverk.ts'
import { KRITERIER } from '../../catalog/match/kriterier/liste.ts'
import { erNei, VET_IKKE } from '../../catalog/match/utfall.ts'
import type { Kartlegging } from '../../catalog/skjema/kartlegging.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { KJORINGER, kartlegging, les, person, rad, SVARFELT, TALMODIG, VALGFRITT } from './vilkarlig.ts'

const svarene = (k: Kartlegging, t: Tiltak) => {
  const p = person(k)
  return KRITERIER.map((regel) => ({ regel: regel.regel, utfall: regel.prov(p, t) }))
}
/** The rules that say `nei`. */
const stengtAv = (k: Kartlegging, t: Tiltak): string[] =>
  svarene(k, t).flatMap(({ regel, utfall }) => (erNei(utfall) ? [regel] : []))

/** Every answer by itself: a field, or the part of one that is asked for alone. */
const SVARSTIER = SVARFELT.flatMap((felt) => {
  if (felt === 'norsk') return ['norsk.muntlig', 'norsk.skriftlig']
  return felt === 'reise' ? ['reise.middel', 'reise.maksMinutter'] : [felt]
})

/** The kartlegging without this answer. */
function glem(k: Kartlegging, sti: string): Kartlegging {
  const [ytre = '', indre] = sti.split('.')
  return { ...k, [ytre]: indre === undefined ? null : { ...(les(k, ytre) as object | null), [indre]: null } }
}

const besvart = (k: Kartlegging, sti: string) => (les(k, sti) ?? null) !== null

/** The journey is reckoned from the middle of the kommune until the postnummer is told, which may be nearer or further away. */
const GLEMBARE = SVARSTIER.filter((sti) => sti !== 'postnummer')

/** The answer may settle a `vet-ikke` of the rule, and change nothing else. */
const AVKLARER = 'avklarer'
const avklarer = (...stier: string[]) => Object.fromEntries(stier.map((sti) => [sti, AVKLARER]))

/** Rule → the answers it reads: AVKLARER, or why this answer may also change what was not a `vet-ikke`. What is not here is not read. */
const LESER: Partial<Record<Regel, Record<string, string>>> = {
  deling: avklarer('kommune'),
  forsoksomrade: avklarer('kommune'),
  reise: {
    kommune: AVKLARER,
    postnummer: 'The way is reckoned from the middle of the kommune until the home is known better.',
    'reise.middel':
      'Unknown counts as what car and public transport agree on; who walks or has no transport gets less far.',
    'reise.maksMinutter': 'Until the person has told an own limit, the common one holds.',
  },
  alder: avklarer('alder'),
  kjonn: avklarer('kjonn'),
  eksklusiv: avklarer(
    'kjonn',
    'ytelser',
    'innsatsgruppe',
    'hindringer',
    'forhold',
    'barn',
    'botid',
    'innvandrer',
    'norsk.muntlig',
    'norsk.skriftlig',
    'alfabetisert',
  ),
  'utelukker-hverandre': {
    ...avklarer('ytelser', 'innsatsgruppe'),
    alder: 'Unknown age counts as within the program, so a known one may take its warning away.',
    tattStilling: 'Who has said no to the program is not sent there first, so the warning goes.',
  },
  innsatsgruppe: avklarer('innsatsgruppe'),
  norskgulv: {
    ...avklarer('norsk.muntlig', 'alfabetisert', 'hindringer'),
    'norsk.skriftlig': 'Who cannot read counts as learning to until the level is told, and it may be lower.',
  },
  norsktak: {
    'norsk.muntlig': AVKLARER,
    'norsk.skriftlig': 'Where only the spoken is known it decides; who writes poorly has something to learn.',
    alfabetisert: 'Tells the written level when nobody can read.',
    hindringer: 'One of them tells the written level, as above.',
  },
  krav: avklarer('iBehandling', 'hindringer', 'forhold', 'ytelser', 'norsk.skriftlig', 'alfabetisert'),
  digital: avklarer('digital', 'bankId', 'hindringer'),
  'gyldig-id': avklarer('gyldigId', 'hindringer'),
  'rusfri-arena': avklarer('hindringer'),
  rusmiljo: avklarer('hindringer'),
  forerkort: avklarer('hindringer'),
  unntak: avklarer('hindringer'),
  trussel: {
    hindringer: 'Asks only where anyone may walk in; elsewhere most people are safe, so it is silent until it is told.',
  },
  gruppe: { hindringer: 'Most people manage a group, so it is silent until it is told.' },
  'arbeid-ikke-aktuelt': {
    mal: 'Most people want to work, so it is silent until another goal is told.',
    hindringer: 'As above, until it is told that work is out of the question now.',
  },
  oppbevaring: { mal: 'A warning becomes advice against when the person wants to get on.' },
  timer: {
    kapasitetTimer: 'Silent until it is told how much the person manages.',
    hindringer: 'Poor health makes a full week worth asking about.',
  },
  barnepass: {
    hindringer: 'Warns when nobody looks after the children, which is not asked of those without small ones.',
    barn: 'Small children make it worth asking who looks after them.',
  },
  'eget-onske': { tattStilling: "The person's own answer is all it reads." },
  'provd-for': { tidligere: 'Silent until earlier tries are told.' },
  makstid: { tidligere: 'Silent until the weeks used are told.' },
  tidskollisjon: { opptatt: 'Silent until other plans are told.' },
  inngang: { iBehandling: 'Whoever is not in treatment has nobody to refer; unknown is told in the sentence only.' },
}

describe('ukjent er aldri nei', TALMODIG, () => {
  test('å glemme et svar om personen gir aldri et nytt nei', () => {
    const egenskap = fc.property(kartlegging, rad, fc.constantFrom(...GLEMBARE), (k, t, sti) => {
      fc.pre(besvart(k, sti))
      expect(stengtAv(k, t)).toEqual(expect.arrayContaining(stengtAv(glem(k, sti), t)))
    })
    fc.assert(egenskap, KJORINGER)
  })

  test('å glemme alt i et sammensatt svar gir aldri et nytt nei', () => {
    const egenskap = fc.property(kartlegging, rad, fc.constantFrom('norsk', 'reise'), (k, t, felt) => {
      fc.pre(besvart(k, felt))
      expect(stengtAv(k, t)).toEqual(expect.arrayContaining(stengtAv(glem(k, felt), t)))
    })
    fc.assert(egenskap, KJORINGER)
  })

  test('at kontoret lar være å si noe, gir aldri et nytt nei', () => {
    const egenskap = fc.property(kartlegging, rad, fc.constantFrom(...VALGFRITT), (k, t, felt) => {
      fc.pre(t[felt] !== undefined)
      expect(stengtAv(k, t)).toEqual(expect.arrayContaining(stengtAv(k, { ...t, [felt]: undefined })))
    })
    fc.assert(egenskap, KJORINGER)
  })
})

/** Present in every tiltak, or told and still leaves a question: whom it is for, where it is, and whether `annet` is welcome. */
const ALLTID_OPPGITT = ['dekning', 'kjonn', 'sted']

describe('et nytt svar', TALMODIG, () => {
  test('endrer bare det regler som leser det sier, og oftest bare et vet-ikke', () => {
    const sett = new Set<string>()
    const egenskap = fc.property(kartlegging, rad, (k, t) => {
      const na = svarene(k, t)
      for (const sti of SVARSTIER) {
        if (!besvart(k, sti)) continue
        svarene(glem(k, sti), t).forEach((forrige, i) => {
          if (forrige.utfall === na[i]?.utfall) return
          const hvorfor = LESER[forrige.regel]?.[sti]
          const lov = hvorfor !== undefined && (hvorfor !== AVKLARER || forrige.utfall === VET_IKKE)
          expect(
            lov,
            `${forrige.regel} endret seg fra ${forrige.utfall} til ${na[i]?.utfall} da ${sti} ble kjent`,
          ).toBe(true)
          if (hvorfor === AVKLARER || forrige.utfall !== VET_IKKE) sett.add(`${forrige.regel}: ${sti}`)
        })
      }
    })
    fc.assert(egenskap, KJORINGER)
    const alle = Object.entries(LESER).flatMap(([regel, stier]) => Object.keys(stier).map((sti) => `${regel}: ${sti}`))
    expect([...sett].sort()).toEqual(alle.sort())
  })

  test('er det en vet-ikke spør om, og aldri noe som alt er sagt', () => {
    const egenskap = fc.property(kartlegging, rad, (k, t) => {
      const p = person(k)
      for (const regel of KRITERIER) {
        if (regel.prov(p, t) !== VET_IKKE) continue
        const { side, felt = '' } = regel.mangler?.(p, t) ?? {}
        if (side === 'kartlegging') expect([felt, besvart(k, felt)]).toEqual([felt, false])
        else expect([felt, ALLTID_OPPGITT.includes(felt) || (les(t, felt) ?? null) === null]).toEqual([felt, true])
        if (side === 'kartlegging') expect(Object.keys(LESER[regel.regel] ?? {})).toContain(felt)
      }
    })
    fc.assert(egenskap, KJORINGER)
  })
})
