/** Broken spreadsheets: every fault at its cell, all at once, and nothing changed. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { parse } from 'yaml'
import type { Importforslag, ImportvalgInn } from '../../catalog/skjema/import.ts'
import { type Kontortjeneste, medKontor, VARNES } from '../api/kontortjeneste.ts'
import { somBruker } from '../tjeneste.ts'
import { type Filen, se, skriv } from './last-opp.ts'

type Rute = string | number | null | { dato: string }
type Tilfelle = {
  navn: string
  csv?: string
  rader?: Rute[][]
  standarder?: Record<string, string>
  kolonner?: Record<string, string>
  feil: Record<string, string | string[]>
}

const TILFELLER = parse(readFileSync(new URL('odelagt.yaml', import.meta.url), 'utf8')) as Tilfelle[]

/** `{160 a}` is 160 a's. */
const utvidet = (csv: string) =>
  csv.replaceAll(/\{(\d+) (\w)\}/g, (_, n: string, tegn: string) => tegn.repeat(Number(n)))

async function somFil({ csv, rader }: Tilfelle): Promise<Filen> {
  if (!rader) return { navn: 'ark.csv', innhold: utvidet(csv ?? '') }
  const celler = rader.map((rad) =>
    rad.map((r) => (r && typeof r === 'object' ? { value: new Date(r.dato), type: Date, format: 'dd.mm.yyyy' } : r)),
  )
  return { navn: 'ark.xlsx', innhold: await writeXlsx(celler).toBuffer() }
}

const somValg = ({ standarder = {}, kolonner = {} }: Tilfelle): ImportvalgInn => ({
  standarder: Object.entries(standarder).map(([felt, verdi]) => ({ felt, verdi })),
  kolonner: Object.entries(kolonner).map(([b, felt]) => ({ kolonne: b.charCodeAt(0) - 65, felt })),
})

/** Cell → the sentences, in order. */
function perCelle({ feil }: Importforslag): Record<string, string[]> {
  const ut: Record<string, string[]> = {}
  for (const { celle, felt, melding } of feil) (ut[celle || (felt ?? 'fil')] ??= []).push(melding)
  return ut
}

let t: Kontortjeneste
medKontor((ny) => {
  t = ny
})

test('Det er minst tjue', () => expect(TILFELLER.length).toBeGreaterThanOrEqual(20))

describe.each(TILFELLER)('$navn', (tilfelle) => {
  test('Hver feil i cellen sin, og ingenting er endret', async () => {
    const fil = await somFil(tilfelle)
    const valg = somValg(tilfelle)
    // How often one may try is limited.
    const hvem = await somBruker(t, [{ rolle: 'redaktor', kontor: VARNES }])
    const foer = JSON.stringify([await t.store.alle(), await t.store.revisjon(), await t.store.kolonnevalg(VARNES)])
    const forslag = await se(hvem, { fil, valg })
    const fikk = perCelle(forslag)
    const ventet = Object.entries(tilfelle.feil).map(([celle, deler]) => [celle, [deler].flat()] as const)
    expect(Object.keys(fikk).sort()).toEqual(ventet.map(([celle]) => celle).sort())
    for (const [celle, deler] of ventet)
      expect([celle, fikk[celle]]).toEqual([celle, deler.map((del) => expect.stringContaining(del))])
    expect(forslag.feiltotalt).toBe(forslag.feil.length)
    const svar = await skriv(hvem, { fil, valg }, forslag.avtrykk)
    expect(svar.status).toBe(400)
    const naa = JSON.stringify([await t.store.alle(), await t.store.revisjon(), await t.store.kolonnevalg(VARNES)])
    expect(naa).toBe(foer)
  })
})

describe('det som ligner en person', () => {
  const fil = { navn: 'ark.csv', innhold: 'Navn;Type;Sammendrag;Merknad\nA-laget;motested;Kom.;Ring 01819530021\n' }

  test('kommer aldri tilbake, verken i feilen, rutenettet eller eksemplene, og ikke i loggen', async () => {
    const forslag = await se(t.redaktor, { fil })
    expect(JSON.stringify(forslag)).not.toContain('01819530021')
    expect(forslag.rader[0]?.celler[3]).toBe('•••')
    expect(forslag.feil).toMatchObject([{ celle: 'D2', person: true }])
    const nektet = await (await skriv(t.redaktor, { fil }, forslag.avtrykk)).text()
    expect(nektet).not.toContain('01819530021')
    expect(JSON.stringify(t.logget)).not.toContain('01819530021')
  })

  test('i en kolonne som er om personer, vises ingenting av det som står der', async () => {
    const navnene = {
      navn: 'ark.csv',
      innhold: 'Navn;Type;Sammendrag;Navn på bruker\nA-laget;motested;Kom.;Kåre Snåre\n',
    }
    const forslag = await se(t.redaktor, { fil: navnene, valg: { kolonner: [{ kolonne: 3, felt: null }] } })
    expect(forslag).toMatchObject({ feil: [], antall: { ny: 1 } })
    expect(JSON.stringify(forslag)).not.toContain('Snåre')
  })

  test('kan fjernes i rutenettet', async () => {
    const valg = { rettelser: [{ rad: 2, kolonne: 3, verdi: '' }] }
    expect((await se(t.redaktor, { fil, valg })).feil).toEqual([])
  })

  test('i en kolonne som er valgt bort, stanser bare et nummer', async () => {
    const utenTall = { navn: 'ark.csv', innhold: fil.innhold.replace('Ring 01819530021', 'Kari Nordmann ringte') }
    const valg = { kolonner: [{ kolonne: 3, felt: null }] }
    expect((await se(t.redaktor, { fil: utenTall })).feil).toMatchObject([{ celle: 'D2', person: true }])
    expect(await se(t.redaktor, { fil: utenTall, valg })).toMatchObject({ feil: [], antall: { ny: 1 } })
    expect((await se(t.redaktor, { fil, valg })).feil).toMatchObject([{ celle: 'D2', person: true }])
  })
})
