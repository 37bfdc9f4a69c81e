/** What codes and places are also called: every name belongs to something, and none is said twice. */
import { describe, expect, test } from 'vitest'
import gamle from '../../catalog/data/gamle-steder.json' with { type: 'json' }
import egneStammer from '../../catalog/data/sok/egne-stammer.json' with { type: 'json' }
import ikkeDel from '../../catalog/data/sok/ikke-del.json' with { type: 'json' }
import ordgrupper from '../../catalog/data/sok/ord.json' with { type: 'json' }
import stoppord from '../../catalog/data/sok/stoppord.json' with { type: 'json' }
import synonymer from '../../catalog/data/sok/synonymer.json' with { type: 'json' }
import { type Kodeliste, kodeverk } from '../../catalog/kodeverk.ts'
import { fold } from '../../catalog/sok/fold.ts'
import { EGENSKAPSKODER } from '../../catalog/sok/merkelapper.ts'
import { stedsnavn, stedsnokkel } from '../../catalog/sok/steder.ts'
import { norge } from '../fabrikk.ts'

type Synonymer = Record<string, Record<string, { nb: string[]; nn: string[] }>>
const verkene = Object.entries(synonymer as Synonymer)
const verk: Record<string, Kodeliste> = kodeverk

const kodene = (navn: string): string[] => (navn === 'egenskap' ? EGENSKAPSKODER : Object.keys(verk[navn] ?? {}))
const doble = (liste: readonly string[]) => liste.filter((x, i) => liste.indexOf(x) !== i)

describe('synonymer', () => {
  test.each(verkene)('%s: hver kode finnes, og hver kode har en plass', (navn, koder) => {
    expect(Object.keys(koder).toSorted()).toEqual(kodene(navn).toSorted())
  })

  test.each(verkene)('%s: ingen er der to ganger, er tomme, eller gjentar navnet på koden', (navn, koder) => {
    for (const [kode, { nb, nn }] of Object.entries(koder)) {
      const alle = [...nb, ...nn].map((s) => s.toLowerCase())
      const etiketter = [verk[navn]?.[kode]?.navn.nb, verk[navn]?.[kode]?.navn.nn].map((e) => e?.toLowerCase())
      expect(doble(alle), kode).toEqual([])
      expect(
        alle.filter((s) => s.trim() !== s || s === '' || s.split(' ').length > 5),
        kode,
      ).toEqual([])
      expect(
        alle.filter((s) => etiketter.includes(s)),
        kode,
      ).toEqual([])
    }
  })

  test('forkortelsene og de gamle navnene står der de skal', () => {
    expect(synonymer.tiltakstype['arbeid-med-stotte'].nb).toContain('utvidet oppfølging')
    expect(synonymer.tiltakstype.oppfolging.nb).not.toContain('utvidet oppfølging')
    expect(synonymer.innsatsgruppe['trenger-veiledning'].nb.join()).toContain('situasjonsbestemt')
  })
})

describe('ord', () => {
  test('et ord er i én gruppe, og en gruppe har minst to', () => {
    const ord = ordgrupper.grupper.flatMap(({ nb, nn }) => [...nb, ...nn])
    expect(doble(ord)).toEqual([])
    expect(ordgrupper.grupper.filter(({ nb, nn }) => nb.length + nn.length < 2)).toEqual([])
  })
  test('ingen ord som betyr noe, er et småord', () => {
    const sma = new Set([...stoppord.nb, ...stoppord.nn])
    expect(ordgrupper.grupper.flatMap(({ nb, nn }) => [...nb, ...nn]).filter((o) => sma.has(o))).toEqual([])
    expect(doble([...stoppord.nb, ...stoppord.nn])).toEqual([])
  })
  test('listene ellers sier hvert ord én gang', () => {
    expect(doble(ikkeDel)).toEqual([])
    expect(doble(egneStammer.flat().map(fold))).toEqual([])
  })
})

const iFylket = (navn: string) => gamle.find((g) => g.slag === 'fylke' && g.navn === navn)?.til ?? []

describe('gamle steder', () => {
  const { kommuner } = norge()
  const finnes = new Set(kommuner.map((k) => k.nr))

  test('hvert navn leder til kommuner som finnes, og står der én gang', () => {
    expect(gamle.filter(({ til }) => til.length === 0 || til.some((nr) => !finnes.has(nr)))).toEqual([])
    expect(doble(gamle.map(({ navn, slag }) => `${slag} ${navn}`))).toEqual([])
    expect(gamle.filter(({ kilde }) => kilde.trim() === '')).toEqual([])
  })

  test('de er sortert, så en endring er lett å se', () => {
    const nokler = gamle.map(({ slag, navn }) => [slag, navn] as const)
    const sortert = nokler.toSorted((a, b) => (a[0] === b[0] ? a[1].localeCompare(b[1], 'nb') : a[0] < b[0] ? -1 : 1))
    expect(nokler).toEqual(sortert)
  })

  test('et tidligere fylke er hele i dagens fylker', () => {
    const vestland = kommuner.filter((k) => k.fylkesnr === '46').map((k) => k.nr)
    expect([...iFylket('Hordaland'), ...iFylket('Sogn og Fjordane')].toSorted()).toEqual(vestland)
    const agder = kommuner.filter((k) => k.fylkesnr === '42').map((k) => k.nr)
    expect([...iFylket('Aust-Agder'), ...iFylket('Vest-Agder')].toSorted()).toEqual(agder)
  })

  test.each([
    ['Orkdal', '5059'],
    ['Leksvik', '5054'],
    ['Frei', '1505'],
    ['Mosvik', '5053'],
    ['Songdalen', '4204'],
    ['Tråante', '5001'],
    ['Guovdageaidnu', '5612'],
    ['Bø i Vesterålen', '1867'],
    ['Hegra', '5035'],
    ['Værnesregionen', '5035'],
  ])('%s er i dag %s', (navn, nr) => {
    const like = stedsnavn(norge()).filter((s) => stedsnokkel(s.navn) === stedsnokkel(navn))
    expect(like.flatMap((s) => s.kommuner)).toContain(nr)
  })
})
