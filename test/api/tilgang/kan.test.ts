/** Every action × role × office, each cell written out. */
import { describe, expect, test } from 'vitest'
import { kan, type Tilgangshandling } from '../../../api/tilgang/tilgang.ts'
import { koder, type Rolle } from '../../../catalog/kodeverk.ts'
import type { Bruker } from '../../../catalog/skjema/kontor.ts'

/** `eget`: the office the role names. `annet`: another. `ingen`: what belongs to no office. */
const FORHOLD = { eget: 'stjordal', annet: 'meraker', ingen: undefined } as const
type Forhold = keyof typeof FORHOLD

const ALT: Forhold[] = ['eget', 'annet', 'ingen']
const EGET: Forhold[] = ['eget']

/** Where each role may; a role that is not named may nowhere. */
const FASIT: Record<Tilgangshandling, Partial<Record<Rolle, Forhold[]>>> = {
  'se-kontor': { veileder: EGET, redaktor: EGET },
  'send-foresporsel': { veileder: EGET, redaktor: EGET },
  'svar-foresporsel': { redaktor: EGET },
  'les-tiltak': { redaktor: EGET },
  'skriv-tiltak': { redaktor: EGET },
  innstillinger: { redaktor: EGET },
  'meld-hull': { veileder: ALT, redaktor: ALT },
  hulltall: { planlegger: ALT, administrator: ALT },
  foresporseltall: { planlegger: ALT, administrator: ALT },
  administrer: { administrator: ALT },
  revisjonslogg: { administrator: ALT },
}

const HANDLINGER = Object.keys(FASIT) as Tilgangshandling[]
const bruker = (...roller: Bruker['roller']): Bruker => ({ epost: 'a@b.no', roller, sperret: false })

describe.each(HANDLINGER)('%s', (handling) => {
  test.each(koder('rolle').flatMap((rolle) => ALT.map((forhold) => [rolle, forhold] as const)))(
    '%s, %s',
    (rolle, forhold) => {
      const ventet = FASIT[handling][rolle]?.includes(forhold) ?? false
      expect(kan(bruker({ rolle, kontor: FORHOLD.eget }), handling, FORHOLD[forhold])).toBe(ventet)
    },
  )

  test.each(koder('rolle'))('%s uten kontor har bare det som gjelder alle', (rolle) => {
    const ventet = FASIT[handling][rolle]?.includes('annet') ?? false
    for (const kontor of Object.values(FORHOLD)) expect(kan(bruker({ rolle }), handling, kontor)).toBe(ventet)
    for (const kontor of Object.values(FORHOLD))
      expect(kan(bruker({ rolle, kontor: null }), handling, kontor)).toBe(ventet)
  })

  test('ingen gjest, og ingen uten roller', () => {
    for (const kontor of Object.values(FORHOLD)) {
      expect(kan(null, handling, kontor)).toBe(false)
      expect(kan(bruker(), handling, kontor)).toBe(false)
    }
  })

  test('to roller er summen av dem, og blandes ikke', () => {
    const to = bruker({ rolle: 'redaktor', kontor: 'stjordal' }, { rolle: 'veileder', kontor: 'meraker' })
    for (const [rolle, kontor] of [
      ['redaktor', 'stjordal'],
      ['veileder', 'meraker'],
    ] as const)
      expect(kan(to, handling, kontor), kontor).toBe(FASIT[handling][rolle]?.includes('eget') ?? false)
    expect(kan(to, handling, 'selbu')).toBe(FASIT[handling].redaktor?.includes('annet') ?? false)
  })
})
