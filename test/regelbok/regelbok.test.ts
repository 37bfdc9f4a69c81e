/** The generated files are what the rules, texts, cases and weights say today. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import informasjon from '../../catalog/data/tekst/informasjon.json' with { type: 'json' }
import regler from '../../catalog/data/tekst/regler.json' with { type: 'json' }
import type { Tekst } from '../../catalog/kodeverk.ts'
import { KRITERIER } from '../../catalog/match/kriterier/liste.ts'
import { scenarier } from '../scenarier/les.ts'
import { GENERERTE, iProsjektet } from './filer.ts'
import { lagRegelbok } from './lag.ts'
import { tekst } from './markdown.ts'

/** Undefined when they are equal; otherwise the first line that differs, which is enough when a command renews the file. */
function forsteForskjell(staende: string, ny: string): string | undefined {
  if (staende === ny) return undefined
  const gamle = staende.split('\n')
  const nye = ny.split('\n')
  const i = nye.findIndex((linje, nr) => linje !== gamle[nr])
  const nr = i === -1 ? nye.length : i
  return `linje ${nr + 1}\n- ${gamle[nr] ?? '(slutt)'}\n+ ${nye[nr] ?? '(slutt)'}`
}

test.each(GENERERTE)('$fil er ajour; ellers fornyer `npm run regelbok` den', ({ fil, lag }) => {
  const forskjell = forsteForskjell(readFileSync(iProsjektet(fil), 'utf8'), lag())
  expect(forskjell, `${fil} er utdatert. Kjør: npm run regelbok. Les diffen før du sender den inn`).toBeUndefined()
})

test.each([
  ['a\nb\n', 'a\nb\n', undefined],
  ['a\nb\n', 'a\nc\n', 'linje 2\n- b\n+ c'],
  ['a\n', 'a\nb\n', 'linje 2\n- \n+ b'],
  ['a\nb', 'a', 'linje 2\n- b\n+ (slutt)'],
])('første forskjell mellom %j og %j', (staende, ny, forskjell) => {
  expect(forsteForskjell(staende, ny)).toBe(forskjell)
})

const celler = (linje: string) => linje.replaceAll(String.raw`\|`, '').split('|').length

describe('regelboken', () => {
  const bok = lagRegelbok()
  const linjer = bok.split('\n')
  const mangler = (biter: readonly string[]) => biter.filter((bit) => !bok.includes(bit))

  test('har et kapittel for hver regel, i listens rekkefølge, og en lenke til det', () => {
    const kapitler = linjer.filter((l) => l.startsWith('### ')).map((l) => l.slice(4))
    expect(kapitler).toEqual(KRITERIER.map((k) => k.regel))
    expect(linjer.flatMap((l) => /^\| \[[\w-]+\]\(#([\w-]+)\)/.exec(l)?.[1] ?? [])).toEqual(kapitler)
  })

  test('har spørsmål og kilde for hver regel', () => {
    expect(mangler(KRITERIER.flatMap((k) => [tekst(k.sporsmal), `Source: ${tekst(k.kilde)}`]))).toEqual([])
  })

  test('har hver setning på bokmål og nynorsk', () => {
    const tekster = [
      ...Object.values(regler).flatMap((setninger) => Object.values(setninger) as Tekst[]),
      ...Object.values(informasjon).map((i) => i.tekst),
    ]
    expect(mangler(tekster.map(({ nb, nn }) => `| ${tekst(nb)} | ${tekst(nn)} |`))).toEqual([])
  })

  test('har hvert tilfelle', () => {
    expect(mangler(KRITERIER.flatMap((k) => scenarier(k.regel).map((s) => `| ${tekst(s.navn)} |`)))).toEqual([])
  })

  test('har like mange celler i hver rad av en tabell', () => {
    const skjeve = linjer.filter((l, i) => {
      const forrige = linjer[i - 1] ?? ''
      return l.startsWith('|') && forrige.startsWith('|') && celler(l) !== celler(forrige)
    })
    expect(skjeve).toEqual([])
  })
})
