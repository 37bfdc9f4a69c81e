import { describe, expect, test } from 'vitest'
import type { Importfremdrift } from '../../catalog/skjema/import.ts'
import { ApiFeil } from '../../web/api.ts'
import { meldTekster } from '../../web/felles/sprak.ts'
import { lagSiste } from '../../web/kontor/import/siste.ts'
import { lesSvar, linjer } from '../../web/kontor/import/strom.ts'
import { lesTekster } from './oppsett.ts'

meldTekster(...lesTekster())

/** Cut into pieces of so many bytes. */
function strom(tekst: string, bit: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(tekst)
  let fra = 0
  return new ReadableStream({
    pull(ut) {
      if (fra >= bytes.length) return ut.close()
      ut.enqueue(bytes.slice(fra, fra + bit))
      fra += bit
    },
  })
}

const alle = async (tekst: string, bit: number) => {
  const ut: string[] = []
  for await (const linje of linjer(strom(tekst, bit))) ut.push(linje)
  return ut
}

const FREMDRIFT = { steg: 'tolker', gjort: 200, av: 500 } as const
const somLinjer = (...poster: unknown[]) => poster.map((post) => `${JSON.stringify(post)}\n`).join('')

describe('Svaret kommer linje for linje', () => {
  test.each([1, 2, 3, 7, 1000])('hele, også når bitene er på %i byte', async (bit) => {
    expect(await alle('først\n\nså æøå\nsist', bit)).toEqual(['først', 'så æøå', 'sist'])
  })

  test('fremdriften meldes, og den siste linjen er svaret', async () => {
    const meldt: Importfremdrift[] = []
    const tekst = somLinjer({ fremdrift: FREMDRIFT }, { svar: { rader: 500 } })
    expect(await lesSvar(strom(tekst, 5), (f) => meldt.push(f))).toEqual({ rader: 500 })
    expect(meldt).toEqual([FREMDRIFT])
  })

  test('et avslag er en feil med ord', async () => {
    const problem = {
      type: '',
      title: 'Noe må rettes',
      status: 400,
      detail: 'Filen er skadet.',
      felt: [{ sti: 'fil', melding: 'Skadet' }],
    }
    const svar = lesSvar(strom(somLinjer({ fremdrift: FREMDRIFT }, { problem }), 9), () => {})
    await expect(svar).rejects.toMatchObject({ status: 400, message: 'Filen er skadet.', felt: problem.felt })
  })

  test.each([
    ['før svaret', somLinjer({ fremdrift: FREMDRIFT })],
    ['midt i en linje', `${somLinjer({ fremdrift: FREMDRIFT })}{"svar":{"ra`],
    ['før noe kom', ''],
  ])('et svar som brytes av %s, er ingen kontakt', async (_, tekst) => {
    await expect(lesSvar(strom(tekst, 9), () => {})).rejects.toEqual(new ApiFeil(0))
  })

  test('det som er avbrutt, er ikke en feil for noen', async () => {
    const avbrutt = new ReadableStream<Uint8Array>({
      pull: (ut) => ut.error(new DOMException('', 'AbortError')),
    })
    await expect(lesSvar(avbrutt, () => {})).rejects.toMatchObject({ name: 'AbortError' })
  })
})

function oppsett() {
  const venter: { gi: (verdi: string) => void; feil: (hva: unknown) => void; signal: AbortSignal }[] = []
  const ut: string[] = []
  const siste = lagSiste<string>({
    gjor: (signal) =>
      new Promise((gi, feil) => {
        venter.push({ gi, feil, signal })
      }),
    svar: (verdi) => ut.push(verdi),
    feil: (hva) => ut.push(`feil: ${hva instanceof Error ? hva.message : ''}`),
  })
  return { siste, venter, ut }
}

describe('Ett spørsmål om gangen, og det siste gjelder', () => {
  test('det første avbrytes, og svaret på det telles ikke', async () => {
    const { siste, venter, ut } = oppsett()
    const ett = siste.spor()
    const to = siste.spor()
    expect(venter.map((v) => v.signal.aborted)).toEqual([true, false])
    venter[1]?.gi('to')
    venter[0]?.gi('en')
    await Promise.all([ett, to])
    expect(ut).toEqual(['to'])
  })

  test('en feil i det siste meldes, en feil i det forrige ikke', async () => {
    const { siste, venter, ut } = oppsett()
    const begge = [siste.spor(), siste.spor()]
    venter[0]?.feil(new Error('gammel'))
    venter[1]?.feil(new Error('ny'))
    await Promise.all(begge)
    expect(ut).toEqual(['feil: ny'])
  })

  test('det som avbrytes, er stille', async () => {
    const { siste, venter, ut } = oppsett()
    const ett = siste.spor()
    siste.avbryt()
    venter[0]?.feil(new DOMException('', 'AbortError'))
    await ett
    expect(ut).toEqual([])
  })
})
