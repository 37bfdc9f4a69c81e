/** Every rule is tried on the cases in `scenarier/`; a rule, an outcome or a sentence without a case is refused. */
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Malform } from '../../catalog/kodeverk.ts'
import { dom } from '../../catalog/match/dom.ts'
import { grunner, minsteEndring } from '../../catalog/match/grunner.ts'
import { KRITERIER } from '../../catalog/match/kriterier/liste.ts'
import type { Kriterium } from '../../catalog/match/kriterium.ts'
import { erNei, utfallKode } from '../../catalog/match/utfall.ts'
import { lagSak, type Scenario, scenarier } from '../scenarier/les.ts'

const filer = (mappe: string, ending: string) =>
  readdirSync(new URL(mappe, import.meta.url))
    .filter((fil) => fil.endsWith(ending))
    .map((fil) => fil.slice(0, -ending.length))

/** The judgement of a case through the whole matcher, and which sentences the rule chose for it. */
function prov(k: Kriterium, s: Scenario) {
  const { kartlegging, p, tiltak } = lagSak(s)
  const d = dom(p, tiltak)
  const grunnPa = (malform: Malform) => grunner(p, d, malform).find((g) => g.regel === k.regel)
  const kodeForUtfall = utfallKode(k.prov(p, tiltak))
  return {
    kartlegging,
    utfall: kodeForUtfall,
    grunn: grunnPa('nb'),
    nynorsk: grunnPa('nn'),
    nokkel: k.variant?.(p, tiltak) ?? kodeForUtfall,
    endringer: erNei(d.verst) ? minsteEndring(p, d, 'nb').tekst.split(' · ') : [],
    endringsnokkel: kodeForUtfall === 'nei' ? (k.endring?.(p, tiltak).setning ?? 'endring') : undefined,
  }
}

const les = (objekt: unknown, sti: string): unknown =>
  sti.split('.').reduce<unknown>((verdi, ledd) => (verdi as Record<string, unknown> | null | undefined)?.[ledd], objekt)

const sitater = (setning: string) => [...setning.matchAll(/\{[^}]*\}/g)].map(String).sort()

const HULL_I_SETNING = /[{}]|undefined|null|NaN/

describe.each(KRITERIER.map((k) => [k.regel, k] as const))('%s', (regel, k) => {
  const alle = scenarier(regel)

  test.each(alle.map((s) => [s.navn, s] as const))('%s', (_, s) => {
    const svar = prov(k, s)
    expect(svar.utfall).toBe(s.svar)
    expect(svar.grunn?.art).toBe(s.svar === 'nei' ? (s.art ?? 'formelt') : undefined)
    if (s.grunn !== undefined) expect(svar.grunn?.tekst).toBe(s.grunn)
    if (s.stille) expect(svar.grunn).toBeUndefined()
    if (s.endring !== undefined) expect(svar.endringer).toContain(s.endring)
    const mangler = svar.grunn?.mangler
    if (s.mangler !== undefined) expect(mangler && `${mangler.side}.${mangler.felt}`).toBe(s.mangler)
    expect(mangler === undefined).toBe(s.svar !== 'vet-ikke')
    if (mangler?.side === 'kartlegging') expect(les(svar.kartlegging, mangler.felt) ?? null).toBeNull()
    for (const grunn of [svar.grunn, svar.nynorsk]) expect(grunn?.tekst ?? '').not.toMatch(HULL_I_SETNING)
    expect(svar.nynorsk === undefined).toBe(svar.grunn === undefined)
  })

  test('har ingen navn to ganger', () => {
    expect(new Set(alle.map((s) => s.navn)).size).toBe(alle.length)
  })

  test('kan si ja', () => {
    expect(alle.map((s) => s.svar)).toContain('ja')
  })

  test('får hver setning sitert ordrett', () => {
    const sitert = new Set(
      alle.flatMap((s) => {
        const { nokkel, endringsnokkel } = prov(k, s)
        return [...(s.grunn === undefined ? [] : [nokkel]), ...(s.endring === undefined ? [] : [endringsnokkel])]
      }),
    )
    expect(Object.keys(k.tekst).filter((nokkel) => !sitert.has(nokkel))).toEqual([])
  })

  test('har hver setning på bokmål og nynorsk, med de samme verdiene', () => {
    for (const { nb, nn } of Object.values(k.tekst)) {
      expect(nb.trim()).not.toBe('')
      expect(nn.trim()).not.toBe('')
      expect(sitater(nn)).toEqual(sitater(nb))
    }
  })

  test('kan åpnes når den sier nei, og har en årsak når den ikke vet', () => {
    const svar = new Set(alle.map((s) => s.svar))
    expect(k.endring !== undefined).toBe(svar.has('nei'))
    expect(k.mangler !== undefined).toBe(svar.has('vet-ikke'))
  })
})

describe('regelmappen', () => {
  const regler = KRITERIER.map((k) => k.regel as string).sort()

  test('har hver fil i listen, og listen har hver fil', () => {
    expect(
      filer('../../catalog/match/kriterier/', '.ts')
        .filter((fil) => fil !== 'liste')
        .sort(),
    ).toEqual(regler)
  })

  test('har ett sett scenarier for hver regel, og ingen uten regel', () => {
    expect(filer('../scenarier/', '.yaml').sort()).toEqual(regler)
  })
})
