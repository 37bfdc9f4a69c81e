/** No file may take more time, memory or words than others can spare. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { describe, expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { lesBytes } from '../../api/import/les.ts'
import { lagArbeid, lesFil } from '../../api/import/lesfil.ts'
import { lagPlan } from '../../api/import/plan.ts'
import { Importvalg } from '../../catalog/skjema/import.ts'
import { IMPORTGRENSER } from '../../catalog/skjema/importgrenser.ts'
import { type Kontortjeneste, medKontor, VARNES } from '../api/kontortjeneste.ts'
import { somBruker } from '../tjeneste.ts'
import { csv, HODE, importer, se, TO } from './last-opp.ts'

let t: Kontortjeneste
medKontor(
  (ny) => {
    t = ny
  },
  { tiltak: [] },
)
/** How often one may try is limited. */
const enRedaktor = () => somBruker(t, [{ rolle: 'redaktor', kontor: VARNES }])

const json = (poster: string) => Buffer.from(`{"tiltak":[${poster}]}`)
const mange = (antall: number, lag: (i: number) => string) => Array.from({ length: antall }, (_, i) => lag(i)).join(',')
const felt = (antall: number, fra = 0) => `{${mange(antall, (i) => `"k${fra + i}":1`)}}`

describe('en for stor fil avvises før noe er laget av den', () => {
  test.each<[string, () => Buffer, RegExp]>([
    ['tre millioner tomme tiltak', () => json(`${'{},'.repeat(3_000_000)}{}`), /mer enn 600000 verdier/],
    ['tjue tusen tiltak', () => json(mange(20_000, () => '{}')), /mer enn 19999 tiltak/],
    ['et tiltak med 100 000 felt', () => json(felt(100_000)), /Et tiltak har mer enn 200 felt/],
    ['ulike felt i hvert tiltak', () => json(mange(30, (i) => felt(10, i * 10))), /Tiltakene har mer enn 200 felt/],
    ['mange felt i mange tiltak', () => json(mange(5000, () => felt(100))), /mer enn 300000 celler/],
    ['en lang tekst', () => json(`{"navn":"${'a'.repeat(200_001)}"}`), /lengre enn 200000 tegn/],
    ['bare skilletegn', () => Buffer.alloc(9_900_000, ';'), /mer enn 200 kolonner/],
    ['mange korte rader', () => Buffer.from('a;b;c\n'.repeat(20_001)), /mer enn 20000 rader/],
    ['mange celler', () => Buffer.from(`${'a;'.repeat(150)}\n`.repeat(2000)), /mer enn 300000 celler/],
  ])('%s', async (_, fil, sier) => {
    const bytes = fil()
    const start = process.cpuUsage().user
    await expect(lesBytes(bytes, {})).rejects.toThrow(sier)
    expect((process.cpuUsage().user - start) / 1000).toBeLessThan(2000)
  })

  test('Skilletegn og linjeskift i anførselstegn teller ikke', async () => {
    const { ark } = await lesBytes(Buffer.from(`Navn;Om\n"${'a;\n'.repeat(500)}";"si ""hei"""\n`), { skilletegn: ';' })
    expect(ark[0]?.celler[1]).toEqual(['a;\n'.repeat(500), 'si "hei"'])
  })

  test('JSON med noe som ikke er tiltak: hvilke', async () => {
    const lest = await lesBytes(json('{"id":"a"},null,[],1'), {})
    expect(lest).toMatchObject({ slag: 'json', ikkeTiltak: [2, 3, 4] })
  })
})

test('Flere feil enn det er plass til: de første, og hvor mange til', async () => {
  const rader = Array.from({ length: 3000 }, (_, i) => `Tiltak ${i};tull;Kom.;ring`)
  const { feil, feiltotalt } = await se(await enRedaktor(), { fil: csv(HODE, ...rader) })
  expect([feil.length, feiltotalt]).toEqual([IMPORTGRENSER.feil, 6000])
  expect(feil.at(-1)?.melding).toBe('Og 1001 feil til, som ikke vises her')
})

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'En kolonne kan hete «%s», og huskes som andre',
  async (overskrift) => {
    const hvem = await enRedaktor()
    const fil = csv(`Navn;Type;Sammendrag;${overskrift}`, 'Møteplassen;motested;Kom innom.;x')
    expect((await se(hvem, { fil })).kolonner[3]?.felt).toBeNull()
    await importer(hvem, { fil, valg: { kolonner: [{ kolonne: 3, felt: null }] } })
    expect((await se(hvem, { fil })).kolonner[3]).toMatchObject({ felt: null, sikkerhet: 'husket' })
  },
)

/** Works for a while. */
const nok = () => {
  for (const start = process.cpuUsage().user; process.cpuUsage().user - start < 30_000; ) continue
}

describe('den som avbryter, holder ikke andre igjen', () => {
  const bytes = Buffer.from(String(TO.innhold))

  test('i køen: plassen er ledig med en gang, og filen blir ikke lest', async () => {
    const forste = lesFil('a', { bytes })
    const avbryter = new AbortController()
    const iKo = Array.from({ length: 8 }, () => lesFil('a', { bytes, signal: avbryter.signal }))
    await expect(lesFil('a', { bytes })).rejects.toMatchObject({ kode: 'for_mange' })
    avbryter.abort()
    for (const svar of iKo) await expect(svar).rejects.toThrow(/avbrutt/)
    await expect(lesFil('a', { bytes, signal: avbryter.signal })).rejects.toThrow(/avbrutt/)
    const siste = lesFil('a', { bytes })
    expect([(await forste).slag, (await siste).slag]).toEqual(['csv', 'csv'])
  })

  test('etterpå: ingenting blir sammenlignet', async () => {
    const avbryter = new AbortController()
    const lest = await lesFil('a', { bytes, signal: avbryter.signal })
    avbryter.abort()
    const kontor = { id: VARNES, navn: 'Nav Værnes', kommuner: ['5035'], rytmeManeder: 6 }
    await expect(lagPlan({ lest, valg: Importvalg.parse({}), kontor }, t.deps)).rejects.toThrow(/avbrutt/)
  })

  test('Tiden er brukt opp: det sies', async () => {
    const arbeid = lagArbeid(await lesBytes(bytes, {}), 1)
    await expect(arbeid.hver([1, 2], nok)).rejects.toThrow(/Del den i flere filer/)
  })
})

const fyll = (ark: number) =>
  Array.from({ length: 100 }, (_, r) => Array.from({ length: 30 }, (__, k) => `timer${r} uke${k} sted${ark}`))

test('Et ark blant femti blir funnet, og andre får svar imens', async () => {
  const rader = [HODE.split(';'), ['Møteplassen', 'motested', 'Kom innom.', '74830000']]
  const arkene = Array.from({ length: 49 }, (_, i) => ({ sheet: `Ark ${i}`, data: i === 37 ? rader : fyll(i) }))
  const innhold = await writeXlsx(arkene).toBuffer()
  const hvem = await enRedaktor()
  const vakt = monitorEventLoopDelay({ resolution: 10 })
  vakt.enable()
  const start = process.cpuUsage()
  const forslag = await se(hvem, { fil: { navn: 'bok.xlsx', innhold } })
  const { user, system } = process.cpuUsage(start)
  vakt.disable()
  expect([forslag.valgtArk, forslag.kolonner[0]?.felt]).toEqual(['Ark 37', 'navn'])
  expect((user + system) / 1000).toBeLessThan(10_000)
  expect(vakt.max / 1e6).toBeLessThan(1500)
})
