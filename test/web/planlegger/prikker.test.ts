import { beforeEach, describe, expect, test } from 'vitest'
import { alleKommuner } from '../../../web/felles/grunnlag.ts'
import { lagInnhold } from '../../../web/felles/kart/innhold.ts'
import { overlapper, rundt } from '../../../web/felles/kart/rekt.ts'
import { type Kartsted, kommunested } from '../../../web/felles/kart/sted.ts'
import { tilpass } from '../../../web/felles/kart/utsnitt.ts'
import { medGrunnlag } from '../oppsett.ts'

beforeEach(medGrunnlag)

const FLATE = { bredde: 460, hoyde: 550 }
const innholdet = (steder: readonly Kartsted[]) =>
  lagInnhold({ hjem: null, steder, kommuner: alleKommuner.value }, tilpass(steder, FLATE), FLATE)
const iFylket = (fylke: string): Kartsted[] =>
  alleKommuner.value
    .filter((k) => k.fylkesnr === fylke)
    .flatMap((k) => kommunested(k.nr, '') ?? [])
    .map((sted) => ({ ...sted, prikk: { slag: '1', tegn: 'E' } }))

describe('Mange steder på én gang', () => {
  test('er hver sin prikk der de ligger, og ingen blir samlet', () => {
    const steder = iFylket('50')
    const { prikker, grupper, utenfor } = innholdet(steder)
    expect(prikker.map(({ id }) => id).sort()).toEqual(steder.map(({ id }) => id).sort())
    expect(grupper).toEqual([])
    expect(utenfor).toBe(0)
  })

  test('dekkes ikke av navn', () => {
    const { prikker, navn } = innholdet(iFylket('50'))
    expect(navn.length).toBeGreaterThan(3)
    for (const p of prikker) expect(navn.filter(({ felt }) => overlapper(felt, rundt(p, 9)))).toEqual([])
  })

  test('kan stå sammen med skilt', () => {
    const [skilt, ...prikker] = iFylket('50')
    const { prikk: _prikk, ...utenPrikk } = skilt ?? { prikk: null }
    const blandet = innholdet([{ ...(utenPrikk as Kartsted), nr: 1 }, ...prikker])
    expect(blandet.prikker).toHaveLength(prikker.length)
    expect(blandet.grupper).toHaveLength(1)
  })
})
