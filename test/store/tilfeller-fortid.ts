/** What every store must know of the past: every tiltak as it stood at a moment. */
import { describe, expect, test } from 'vitest'
import type { Endring, Skriving, Store } from '../../api/store/store.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { etTiltak } from '../fabrikk.ts'
import { enReisetid } from './reisetid.ts'
import type { Provested } from './tilfeller.ts'

const kl = (time: number, rest = '00:00.000') => `2026-11-21T${String(time).padStart(2, '0')}:${rest}Z`
const av = (tidspunkt: string): Endring => ({ hvem: 'kari', tidspunkt, kilde: 'skjema' })

const a = (navn: string) => etTiltak({ id: 'a', navn })
const b = (navn: string) => etTiltak({ id: 'b', navn })

const navnene = (rader: readonly Tiltak[]) => rader.map((t) => `${t.id} ${t.navn}`)
const ved = async (store: Store, tidspunkt: string) => navnene(await store.alleVed(tidspunkt))
const skriv = (store: Store, tidspunkt: string, ...skrivinger: Skriving[]) => store.skriv(skrivinger, av(tidspunkt))
const bort = (id: string): Skriving => ({ id, tiltak: null })

const som = (tiltak: Tiltak): Skriving => ({ id: tiltak.id, tiltak })

export function fortid(prove: () => Provested): void {
  const sted = () => prove().store

  describe('Slik det sto', () => {
    test('Før noe har skjedd, er det tomt, og det finnes ingen første endring', async () => {
      expect([await sted().alleVed(kl(23)), await sted().forsteEndring()]).toEqual([[], null])
      await sted().settKontor({ id: 'nav', navn: 'Nav', kommuner: ['5035'] }, av(kl(6)))
      await sted().settReisetider([enReisetid()], av(kl(7)))
      expect(await sted().forsteEndring()).toBeNull()
      await sted().importer([a('A')], av(kl(8)))
      expect([await ved(sted(), kl(7, '59:59.999')), await ved(sted(), kl(8))]).toEqual([[], ['a A']])
      await sted().importer([a('A2')], av(kl(9)))
      expect(await sted().forsteEndring()).toBe(kl(8))
    })

    test('Det som er endret to ganger, står som det var etter den siste endringen til da', async () => {
      await sted().importer([b('B'), a('A')], av(kl(8)))
      await sted().importer([a('A2')], av(kl(10)))
      await sted().importer([a('A3')], av(kl(12)))
      const sett = await Promise.all([8, 9, 10, 11, 12, 13].map((time) => ved(sted(), kl(time))))
      expect(sett.map(([forste]) => forste)).toEqual(['a A', 'a A', 'a A2', 'a A2', 'a A3', 'a A3'])
      expect(sett.map((rad) => rad.slice(1))).toEqual(Array.from({ length: 6 }, () => ['b B']))
      expect(await sted().alleVed(kl(13))).toStrictEqual(await sted().alle())
    })

    test('Akkurat i øyeblikket er det skjedd, et millisekund før er det ikke', async () => {
      await skriv(sted(), kl(8), som(a('A')))
      await skriv(sted(), kl(9, '30:15.250'), som(a('A2')))
      expect(await ved(sted(), kl(9, '30:15.249'))).toEqual(['a A'])
      expect(await ved(sted(), kl(9, '30:15.250'))).toEqual(['a A2'])
      expect(await ved(sted(), '2026-11-21T10:30:15.25+01:00')).toEqual(['a A2'])
    })

    test('Det som er fjernet, er borte fra da av, og det som kommer igjen, er der på nytt', async () => {
      await skriv(sted(), kl(8), som(a('A')), som(b('B')))
      await skriv(sted(), kl(10), bort('a'))
      await skriv(sted(), kl(12), som(a('Ny')))
      await skriv(sted(), kl(14), bort('a'), bort('b'))
      const sett = await Promise.all([9, 10, 11, 12, 14].map((time) => ved(sted(), kl(time))))
      expect(sett).toEqual([['a A', 'b B'], ['b B'], ['b B'], ['a Ny', 'b B'], []])
      expect(await sted().forsteEndring()).toBe(kl(8))
    })

    test('Flere linjer om det samme i én endring: den siste står', async () => {
      await sted().importer([a('Først'), a('Sist')], av(kl(8)))
      expect(await ved(sted(), kl(8))).toEqual(['a Sist'])
    })

    test('En klokke som går bakover, skriver ikke om det som sto: nummeret avgjør', async () => {
      await skriv(sted(), kl(10), som(a('A')))
      await skriv(sted(), kl(9), som(a('A2')))
      expect(await ved(sted(), kl(9))).toEqual(['a A2'])
      expect(await ved(sted(), kl(11))).toEqual(['a A2'])
      expect(await sted().forsteEndring()).toBe(kl(9))
    })

    test('Utkast er med, som i det som står nå, og rekkefølgen er etter id, tegn for tegn', async () => {
      const rader = ['ab', 'a-c', 'aa', 'a-10'].map((id) => etTiltak({ id, status: 'utkast' }))
      await sted().importer(rader, av(kl(8)))
      expect((await sted().alleVed(kl(8))).map((t) => t.id)).toEqual(['a-10', 'a-c', 'aa', 'ab'])
    })

    test('Noe som ikke er et tidspunkt, er en feil', async () => {
      await expect(sted().alleVed('i går')).rejects.toThrow(RangeError)
    })
  })
}
