/** The invented examples: marked, kept apart, and wide enough to show everything a kommune may have. */
import { afterAll, describe, expect, test } from 'vitest'
import { koder, kodeverk } from '../../catalog/kodeverk.ts'
import { lastEksempel, lastNasjonal } from '../../catalog/last.ts'
import type { Tiltaksliste } from '../../catalog/skjema/forslag.ts'
import { DATO, norge } from '../fabrikk.ts'
import { nyttSted, stans, startTjeneste } from '../katalog/kjor.ts'
import { raderI } from './rader.ts'

const eksempler = lastEksempel(norge())
const publiserte = eksempler.filter((t) => t.status === 'publisert')

/** Every published entry, page by page. */
async function alle(url: string): Promise<Tiltaksliste['tiltak']> {
  const hent = async (side: number) => {
    const svar = await fetch(`${url}/api/tiltak?antall=50&side=${side}`)
    return (await svar.json()) as Tiltaksliste
  }
  const { totalt, tiltak } = await hent(1)
  const sider = Array.from({ length: Math.ceil(totalt / 50) - 1 }, (_, i) => hent(i + 2))
  return [...tiltak, ...(await Promise.all(sider)).flatMap((s) => s.tiltak)]
}

describe('Eksemplene er merket og holdt for seg', () => {
  test.each(raderI('eksempel'))('%s: raden er merket', (_, rad) => {
    const { navn } = rad.tilbyder as { navn: string }
    const { telefon, epost } = (rad.kontakt ?? {}) as { telefon?: string; epost?: string }
    expect(rad.eksempel).toBe(true)
    expect(rad.id).toMatch(/^eks-/)
    expect(navn).toMatch(/\(eksempel\)/)
    expect(telefon ?? '00 00 00 00').toBe('00 00 00 00')
    expect(epost ?? '@example.no').toMatch(/@example\.no$/)
  })

  test('Ingen rad utenfor mappen er et eksempel', () => {
    const andre = ['statlige', 'frivillige', 'maler'].flatMap((mappe) => raderI(mappe))
    expect(
      andre.filter(([, rad]) => rad.eksempel === true || rad.id.startsWith('eks-')).map(([, rad]) => rad.id),
    ).toEqual([])
    expect(JSON.stringify(andre)).not.toMatch(/\(eksempel\)|example\.no/)
  })

  test('De er ikke i den nasjonale katalogen', () => {
    const nasjonale = new Set(lastNasjonal(norge()).map((t) => t.id))
    expect(eksempler.filter((t) => nasjonale.has(t.id))).toEqual([])
    expect(eksempler.length).toBe(raderI('eksempel').length)
  })

  describe('Tjenesten', () => {
    const sted = nyttSted()
    afterAll(sted.rydd)

    test.each([
      ['uten DEMO viser ingen', {}, 0],
      ['med DEMO=1 viser alle de publiserte', { DEMO: '1' }, publiserte.length],
    ])('%s', async (_, miljo, antall) => {
      const tjeneste = await startTjeneste({ ...sted.miljo, ...miljo })
      try {
        const tiltak = await alle(tjeneste.url)
        expect(tiltak.filter((t) => t.eksempel === true || t.id.startsWith('eks-'))).toHaveLength(antall)
        expect(tiltak.filter((t) => t.id.startsWith('nasjonal-')).length).toBeGreaterThan(0)
        const [ett] = publiserte
        expect((await fetch(`${tjeneste.url}/api/tiltak/${ett?.id}`)).status).toBe(antall === 0 ? 404 : 200)
      } finally {
        await stans(tjeneste)
      }
    })
  })
})

describe('Eksemplene viser det en kommune kan ha', () => {
  const kommunale = koder('tiltakstype').filter((type) => kodeverk.tiltakstype[type].gruppe === 'kommunal')
  test.each(kommunale)('Den kommunale tiltakstypen %s finnes og er publisert', (type) => {
    expect(publiserte.filter((t) => t.tiltakstype === type).map((t) => t.id)).not.toEqual([])
  })

  const avtaler = eksempler.flatMap((t) => t.deling?.avtaler ?? [])
  test.each(koder('synlighet'))('Deling: noe er synlig for %s', (synlighet) => {
    expect(publiserte.some((t) => t.deling?.synlighet === synlighet)).toBe(true)
  })

  test.each([
    ['gjelder nå, med sluttdato', (til: string | null) => til !== null && til >= DATO],
    ['har gått ut', (til: string | null) => til !== null && til < DATO],
    ['har ingen sluttdato', (til: string | null) => til === null],
  ])('Deling: en avtale %s', (_, passer) => {
    expect(avtaler.filter((a) => passer(a.til ?? null))).not.toEqual([])
  })

  test.each([
    ['liten', 0, 4531],
    ['mellomliten', 4532, 11_279],
    ['mellomstor', 11_280, 26_828],
    ['stor', 26_829, Number.POSITIVE_INFINITY],
  ])('En %s kommune er med (%d–%d innbyggere)', (_, fra, til) => {
    const steder = publiserte.flatMap((t) => (t.kommunenummer ? (norge().kommune(t.kommunenummer) ?? []) : []))
    expect(steder.filter((k) => k.innbyggere >= fra && k.innbyggere <= til)).not.toEqual([])
  })
})
