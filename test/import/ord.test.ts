/** The words an import knows: each for one thing only, and for something that is there. */
import { describe, expect, test } from 'vitest'
import { IMPORTFELTER } from '../../api/import/felter.ts'
import { gjetninger, overskriftsnokkel } from '../../api/import/overskrift.ts'
import { kodeI } from '../../api/import/verdi/koder.ts'
import kodeord from '../../catalog/data/kodeord.json' with { type: 'json' }
import kolonneord from '../../catalog/data/kolonneord.json' with { type: 'json' }
import { type Kodeverk, koder } from '../../catalog/kodeverk.ts'

type Ord = { nb: string[]; nn: string[] }
const KOLONNER = Object.entries(kolonneord as Record<string, Ord>)
const KODER = Object.entries(kodeord as Record<string, Record<string, Ord>>)

describe('overskrifter', () => {
  test('Hvert ord er for ett felt, som finnes, på begge målformer', () => {
    const felt = new Map<string, Set<string>>()
    for (const [navn, { nb, nn }] of KOLONNER) {
      expect([navn, IMPORTFELTER.has(navn), nb.length > 0, nn.length > 0]).toEqual([navn, true, true, true])
      for (const ord of [...nb, ...nn])
        felt.set(overskriftsnokkel(ord), new Set([...(felt.get(overskriftsnokkel(ord)) ?? []), navn]))
    }
    expect([...felt].filter(([, navn]) => navn.size > 1)).toEqual([])
  })

  test('Hvert ord gir feltet sitt', () => {
    const gale = KOLONNER.flatMap(([navn, { nb, nn }]) =>
      [...nb, ...nn]
        .filter((ord) => gjetninger(ord)[0]?.felt !== navn)
        .map((ord) => [ord, navn, gjetninger(ord)[0]?.felt]),
    )
    expect(gale).toEqual([])
  })

  test.each<[string, string]>([
    ['TILTAKETS NAVN *', 'navn'],
    ['Alders-\ngrense', 'alder'],
    ['Tlf. nr.', 'kontakt.telefon'],
    ['Ant. plasser (totalt)', 'kapasitet.plasser'],
    ['Oppmøtested postnr', 'sted.postnummer'],
    ['Målgrup', 'malgrupper'],
    ['Adressse', 'sted.adresse'],
    ['oppmote.timerPerUke.fra', 'oppmote.timerPerUke.fra'],
    ['Kor lenge varer det?', 'varighet'],
  ])('«%s» er %s', (overskrift, felt) => expect(gjetninger(overskrift)[0]?.felt).toBe(felt))

  test.each(['', 'x', 'Hulter til bulter', 'Merknad', 'Deltakere', 'Interne notater', 'Fødselsnummer'])(
    '«%s» er ikke noe vi leser uten at noen sier det',
    (overskrift) => expect(gjetninger(overskrift)).toEqual([]),
  )
})

describe('koder', () => {
  test('Hvert ord er for en kode som finnes, og gir den', () => {
    const gale = KODER.flatMap(([verk, ordene]) =>
      Object.entries(ordene).flatMap(([kode, { nb, nn }]) => {
        expect(koder(verk as Kodeverk)).toContain(kode)
        return [...nb, ...nn].flatMap((ord) => {
          const fikk = kodeI(verk as Kodeverk, ord)
          return fikk === kode ? [] : [[verk, ord, kode, fikk]]
        })
      }),
    )
    expect(gale).toEqual([])
  })
})
