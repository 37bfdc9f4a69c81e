/** What every store must do with the gaps that are reported: count them, and know nothing more. */
import { describe, expect, test } from 'vitest'
import type { Hullmelding } from '../../catalog/skjema/hullmelding.ts'
import type { Provested } from './tilfeller.ts'

const ETT: Hullmelding = { kommunenummer: '5035', behov: 'norsk', arsak: 'for-langt' }

export function hullmelding(prove: () => Provested): void {
  const sted = () => prove().store
  const tell = async (antall: number, maned: string, avvik: Partial<Hullmelding> = {}) => {
    for (let n = 0; n < antall; n++) await sted().tellHull({ ...ETT, ...avvik }, maned)
  }

  describe('Meldte hull', () => {
    test('Telles etter kommune, behov og årsak, og månedene legges sammen fra og med den det spørres om', async () => {
      expect(await sted().talteHull('0000-00')).toEqual([])
      await tell(2, '2025-12')
      await tell(3, '2026-11')
      await tell(1, '2026-11', { arsak: 'alder' })
      await tell(1, '2026-10', { behov: 'bolig' })
      await tell(4, '2026-11', { kommunenummer: '0301' })
      expect(await sted().talteHull('2025-12')).toEqual([
        { ...ETT, kommunenummer: '0301', antall: 4 },
        { ...ETT, behov: 'bolig', antall: 1 },
        { ...ETT, arsak: 'alder', antall: 1 },
        { ...ETT, antall: 5 },
      ])
      expect((await sted().talteHull('2026-01')).at(-1)?.antall).toBe(3)
      expect(await sted().talteHull('2026-12')).toEqual([])
    })

    test('Mange som melder det samme samtidig, telles alle, også fra hver sin prosess', async () => {
      const annen = await prove().apneEnTil()
      await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 ? annen : sted()).tellHull(ETT, '2026-11')))
      expect(await annen.talteHull('2026-11')).toEqual([{ ...ETT, antall: 20 }])
    })

    test('En melding er ingen endring: loggen og revisjonen står som de sto', async () => {
      await sted().settKontor(
        { id: 'nav', navn: 'Nav', kommuner: ['5035'] },
        { hvem: 'kari', tidspunkt: '2026-11-21T10:00:00.000Z', kilde: 'nettsiden' },
      )
      const spor = () => Promise.all([sted().logg({ antall: 100 }), sted().historikk(), sted().revisjon()])
      const foer = await spor()
      await tell(3, '2026-11')
      expect(await spor()).toEqual(foer)
    })
  })
}
