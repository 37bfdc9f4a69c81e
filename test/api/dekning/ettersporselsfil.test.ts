/** The CSV of demand as offices and statistics write it, and every fault that can be in it. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lesEttersporsel } from '../../../api/dekning/ettersporselsfil.ts'
import { Feil } from '../../../api/feil.ts'
import { ET_FODSELSNUMMER } from '../../../catalog/skjema/fodselsnummer.ts'
import { norge } from '../../fabrikk.ts'

const les = (tekst: string | Buffer) => lesEttersporsel(Buffer.from(tekst as string), norge())
const avvist = (tekst: string | Buffer): Feil => {
  try {
    les(tekst)
  } catch (feil) {
    if (feil instanceof Feil) return feil
    throw feil
  }
  throw new Error('Filen ble ikke avvist')
}
const HODE = 'kommunenummer;gruppe;antall'
const antallAv = (celle: string) => les(`${HODE}\n5035;alle;${celle}\n`)[0]?.antall
const RADER = [
  { kommune: '5035', gruppe: 'alle', antall: 120 },
  { kommune: '5001', gruppe: 'under-30', antall: 'under-5' },
]
/** Made up, with right control digits. */
const ET_NUMMER = '01010101006'

describe('filer som leses', () => {
  const semikolon = `${HODE}\n5035;alle;120\n5001;under-30;<5\n`
  test.each<[navn: string, fil: string | Buffer]>([
    ['med semikolon', semikolon],
    ['med komma', semikolon.replaceAll(';', ',')],
    ['med Windows-linjeskift og BOM', `\ufeff${semikolon.replaceAll('\n', '\r\n')}`],
    ['med Excels egen linje øverst', `sep=;\n${semikolon}`],
    ['med tomme linjer og mellomrom', `\n${HODE}\n\n 5035 ; Alle ; 120 \n;;\n5001;UNDER-30;< 5\n`],
    ['med kolonnene i en annen rekkefølge', 'Antall;Kommunenr;Gruppe\n120;5035;alle\n3;5001;under-30\n'],
    ['med gruppenes navn, i Windows-1252', Buffer.from(`${HODE}\n5035;Alle;120\n5001;Under 30 år;<5\n`, 'latin1')],
    ['i UTF-16', Buffer.from(`\ufeff${semikolon}`, 'utf16le')],
  ])('%s', (_, fil) => {
    expect(les(fil)).toEqual(RADER)
  })

  test('Et kommunenummer som Excel har tatt nullen fra, får den igjen', () => {
    expect(les(`${HODE}\n301;alle;5000\n`)[0]?.kommune).toBe('0301')
  })

  test.each([
    ['0', 0],
    ['5', 5],
    ['1 234', 1234],
    ['1\u00a0234', 1234],
  ])('Antallet «%s» er %i', (celle, antall) => {
    expect(antallAv(celle)).toBe(antall)
  })

  test.each(['1', '2', '3', '4', '<5', '< 5', '<4', '1-4', '0–4', 'under 5', 'Færre enn 5'])(
    'Antallet «%s» er skjermet, og kan ikke skilles fra de andre',
    (celle) => {
      expect(antallAv(celle)).toBe('under-5')
    },
  )

  test.each(['', ':', '.', '..', '-', '–', '*', 'Ukjent'])('Antallet «%s» er ukjent, ikke null', (celle) => {
    expect(antallAv(celle)).toBeNull()
  })

  test('Ingen fil gir fra seg et tall fra 1 til 4', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...norge().kommuner.map(({ nr }) => nr))),
        fc.nat(9),
        (kommuner, forst) => {
          fc.pre(kommuner.length > 0)
          const fil = [HODE, ...kommuner.map((nr, i) => `${nr};alle;${(forst + i) % 10}`)].join('\n')
          const antall = les(fil).map((rad) => rad.antall)
          expect(antall).toHaveLength(kommuner.length)
          expect(antall.filter((n) => typeof n === 'number' && n > 0 && n < 5)).toEqual([])
        },
      ),
      { seed: 20_261_127 },
    )
  })
})

describe('filer som avvises', () => {
  test('Alle feil kommer samtidig, hver med rad og kolonne', () => {
    const fil = [
      HODE,
      '9999;alle;10',
      '5035;enslige;10',
      '5035;alle;-6',
      '5035;under-30;6,5',
      '5035;over-55;mange',
      '5001;alle;20',
      '',
      '5001;Alle;30',
      '35;alle;10',
    ]
    const feil = avvist(fil.join('\n'))
    expect([feil.kode, feil.message]).toEqual(['ugyldig', 'Filen har 7 feil.'])
    expect(feil.felt.map(({ sti, melding }) => `${sti}: ${melding}`)).toEqual([
      'rad 2, kolonne A: Kommunenummeret 9999 finnes ikke',
      'rad 3, kolonne B: Ukjent gruppe. Lovlige grupper: alle, under-30, over-30, over-55, innvandrere',
      'rad 4, kolonne C: Antallet kan ikke være negativt',
      'rad 5, kolonne C: Antallet må være et helt tall uten skilletegn: ikke desimaler, og ikke punktum eller komma mellom tusener',
      'rad 6, kolonne C: Antallet må være et helt tall uten skilletegn, «under-5» når det er under 5, eller tomt når det er ukjent',
      'rad 9, kolonne B: Gruppen «alle» er alt oppgitt for 5001',
      'rad 10, kolonne A: Kommunenummeret må ha fire sifre',
    ])
  })

  test('Punktum mellom tusener blir ikke til et lite tall', () => {
    expect(avvist(`${HODE}\n5001;alle;1.234\n`).felt[0]?.sti).toBe('rad 2, kolonne C')
  })

  test('Komma mellom tusener i en fil med komma blir ikke til et lite tall', () => {
    const { felt } = avvist('kommunenummer,gruppe,antall\n5035,alle,10\n5001,alle,1,234\n')
    expect(felt).toEqual([
      { sti: 'rad 3, kolonne D', melding: 'Raden har flere celler enn overskriften. Er det komma i et tall?' },
    ])
  })

  test.each([
    ['som antall', `${HODE}\n5035;alle;${ET_NUMMER}\n`, 'rad 2, kolonne C'],
    ['som gruppe', `${HODE}\n5035;${ET_NUMMER.slice(0, 6)} ${ET_NUMMER.slice(6)};10\n`, 'rad 2, kolonne B'],
    ['som kommunenummer', `${HODE}\n${ET_NUMMER};alle;10\n`, 'rad 2, kolonne A'],
    ['i overskriften', `kommunenummer;gruppe;antall;${ET_NUMMER}\n5035;alle;10\n`, 'rad 1, kolonne D'],
  ])('Et fødselsnummer %s avvises, og gjentas ikke', (_, fil, sti) => {
    const feil = avvist(fil)
    expect(feil.felt).toEqual([{ sti, melding: ET_FODSELSNUMMER }])
    expect(feil.message).not.toContain(ET_NUMMER)
  })

  test('En kolonne til kan være om personer, og må fjernes', () => {
    expect(avvist(`${HODE};navn\n5035;alle;10;Kari\n`).felt).toEqual([
      {
        sti: 'rad 1, kolonne D',
        melding: 'Kolonnen leses ikke, og må fjernes. Filen skal ha kolonnene kommunenummer, gruppe, antall',
      },
    ])
  })

  test('En kolonne som mangler, og en som står to ganger, nevnes sammen', () => {
    expect(
      avvist('kommunenummer;antall;antall\n5035;10;10\n').felt.map(({ sti, melding }) => [sti, melding.slice(0, 26)]),
    ).toEqual([
      ['rad 1, kolonne C', 'Kolonnen står to ganger'],
      ['rad 1', 'Kolonnen «gruppe» mangler.'],
    ])
  })

  test.each<[navn: string, fil: string | Buffer, melding: RegExp]>([
    ['En tom fil', '', /tom/],
    ['En fil med bare overskrifter', `${HODE}\n`, /bare overskrifter/],
    ['En fil som ikke er tekst', Buffer.from([1, 0, 0, 0, 3, 0, 0, 0, 2]), /ikke tekst/],
    ['En fil med for mange rader', `${HODE}\n${'5035;alle;10\n'.repeat(2001)}`, /mer enn 2000 rader/],
  ])('%s', (_, fil, melding) => {
    const feil = avvist(fil)
    expect(feil.kode).toBe('ugyldig')
    expect(feil.message).toMatch(melding)
    expect(feil.felt).toEqual([{ sti: 'fil', melding: feil.message }])
  })

  test('En fil som er for stor, leses ikke', () => {
    expect(avvist(Buffer.alloc(1024 * 1024 + 1, ' ')).kode).toBe('for_stort')
  })
})
