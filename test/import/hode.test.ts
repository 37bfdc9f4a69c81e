/** Where the headings are, and what each column is, however many floors an office has made of them. */
import { describe, expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { finnHode, lesHode, velgArk } from '../../api/import/hode.ts'
import type { Ark } from '../../api/import/lest.ts'
import { gjetninger, motsies } from '../../api/import/overskrift.ts'
import { finnRader } from '../../api/import/rutenett.ts'
import type { Celle } from '../../api/tabell.ts'
import { type Kontortjeneste, medKontor } from '../api/kontortjeneste.ts'
import { type Filen, se } from './last-opp.ts'

type Rute = string | number | null | { value: string; columnSpan?: number; rowSpan?: number }

const over = (value: string, columnSpan: number): Rute => ({ value, columnSpan })
const ned = (value: string): Rute => ({ value, rowSpan: 2 })
const bok = async (...rader: Rute[][]): Promise<Filen> => ({
  navn: 'ark.xlsx',
  innhold: await writeXlsx(rader).toBuffer(),
})

let t: Kontortjeneste
medKontor(
  (ny) => {
    t = ny
  },
  { tiltak: [] },
)

async function lest(...rader: Rute[][]) {
  const { hode, kolonner, antall, feil, hoppetOver } = await se(t.redaktor, { fil: await bok(...rader) })
  return { hode, felt: kolonner.map((k) => k.felt), antall, feil: feil.map((f) => [f.celle, f.melding]), hoppetOver }
}

const TUR = ['Turgruppa', 'Turgruppe', 'Vi går tur.']

describe('overskrifter i flere etasjer', () => {
  test('En gruppe som er flettet over navn og type, skjuler ikke hva de er', async () => {
    const svar = await lest(
      [over('Om tiltaket', 3), null, null, over('Alder', 2), null, over('Kontakt', 2), null],
      ['Navn', 'Type', 'Beskrivelse', 'Fra', 'Til', 'Navn', 'Telefon'],
      [...TUR, 18, 30, null, '74830000'],
    )
    expect(svar).toMatchObject({ hode: { fra: 1, til: 2 }, feil: [], antall: { ny: 1 } })
    expect(svar.felt).toEqual([
      'navn',
      'tiltakstype',
      'beskrivelse',
      'alder.fra',
      'alder.til',
      'kontakt',
      'kontakt.telefon',
    ])
  })

  test('En alder som er delt i fra og til under en gruppe, blir lest', async () => {
    const svar = await lest(
      [over('Tiltak', 3), null, null, over('Alder', 2), null],
      ['Navn', 'Type', 'Beskrivelse', 'Fra', 'Til'],
      [...TUR, 18, 30],
    )
    expect(svar).toMatchObject({ hode: { fra: 1, til: 2 }, feil: [] })
    expect(svar.felt.slice(3)).toEqual(['alder.fra', 'alder.til'])
  })

  test('Uten fletting gjelder en overskrift til neste, og rad 2 blir ikke et tiltak', async () => {
    const svar = await lest(
      ['Navn', 'Type', 'Beskrivelse', 'Alder', null, 'Varighet (uker)', null],
      [null, null, null, 'fra', 'til', 'ordinær', 'maks'],
      [...TUR, 18, 30, 10, 20],
    )
    expect(svar).toMatchObject({ hode: { fra: 1, til: 2 }, feil: [], antall: { ny: 1 } })
    expect(svar.felt.slice(3)).toEqual(['alder.fra', 'alder.til', 'varighet.ukerOrdinart', 'varighet.ukerMaks'])
  })

  test('Det som er flettet nedover, hindrer ikke at resten gjelder bortover', async () => {
    const svar = await lest(
      [ned('Navn'), ned('Type'), ned('Beskrivelse'), 'Alder', null],
      [null, null, null, 'fra', 'til'],
      [...TUR, 18, 30],
    )
    expect(svar).toMatchObject({ hode: { fra: 1, til: 2 }, feil: [] })
    expect(svar.felt.slice(3)).toEqual(['alder.fra', 'alder.til'])
  })

  test('En rad som bare sier hva tallene er, er en overskrift', async () => {
    const svar = await lest(['Navn', 'Type', 'Beskrivelse', 'Varighet'], [null, null, null, 'uker'], [...TUR, 12])
    expect(svar).toMatchObject({ hode: { fra: 1, til: 2 }, feil: [], antall: { ny: 1 } })
  })

  test('Navnet under en arrangør er ikke navnet på tiltaket', async () => {
    const svar = await lest(
      [over('Tiltak', 3), null, null, over('Samarbeid med arrangør', 2), null, over('Arrangør', 2), null],
      ['Tittel', 'Type', 'Beskrivelse', 'Merknad', 'Kommentar', 'Navn', 'Org.nr.'],
      [...TUR, null, null, 'Stjørdal turlag', '974760673'],
    )
    expect(svar.felt).toEqual(['navn', 'tiltakstype', 'beskrivelse', null, null, 'tilbyder.navn', 'tilbyder.orgnr'])
  })

  test('En gruppe om personer blir ikke glemt fordi et ord under den er kjent', () => {
    const rader = [
      ['Tiltak', 'Deltakere', 'Deltakere'],
      ['Navn', 'Telefon', 'Navn'],
    ]
    expect(lesHode(ark('A', rader), 0, 1).overskrifter).toEqual(['Navn', 'Deltakere Telefon', 'Deltakere Navn'])
  })

  test('En rad med data er ikke en overskrift, selv om cellene er ord vi kjenner', async () => {
    const svar = await lest(
      ['Navn', 'Type', 'Beskrivelse', 'Slik melder du deg på'],
      ['Norsk', 'Språkkafé', 'Kurs', 'Telefon'],
      [...TUR, 'Telefon'],
    )
    expect(svar).toMatchObject({ hode: { fra: 1, til: 1 }, antall: { ny: 2 } })
  })

  test('Overskriftene en gang til er fortsatt overskriftene en gang til', async () => {
    const hode = ['Navn', 'Type', 'Beskrivelse']
    const svar = await lest(hode, hode, TUR)
    expect(svar.antall).toMatchObject({ ny: 1, feil: 0 })
  })
})

const ark = (navn: string, rader: Celle[][], mer: Partial<Ark> = {}): Ark => ({
  navn,
  celler: rader,
  fletter: [],
  ...mer,
})
const HODE = ['Navn', 'Type', 'Beskrivelse', 'Telefon', 'Kommune']
const mange = (n: number): Celle[][] => [[...HODE, 'Alder'], ...Array.from({ length: n }, () => [...TUR, '', '', ''])]

describe('hvilket ark', () => {
  test.each<[string, Ark[], string]>([
    ['det med mest', [ark('A', [HODE, TUR]), ark('B', mange(60))], 'B'],
    ['aldri et skjult, når et annet har noe', [ark('A', [HODE, TUR]), ark('B', mange(60), { skjult: true })], 'A'],
    [
      'det som lå øverst, når det er nesten like godt',
      [ark('A', mange(60)), ark('B', [HODE, TUR], { aktivt: true })],
      'B',
    ],
    ['ikke en forside som lå øverst', [ark('A', [['Les meg']], { aktivt: true }), ark('B', mange(60))], 'B'],
    ['ikke en tom mal som lå øverst', [ark('A', [HODE], { aktivt: true }), ark('B', mange(60))], 'B'],
    ['et skjult, når alt annet er tomt', [ark('A', []), ark('B', [HODE, TUR], { skjult: true })], 'B'],
  ])('%s', (_, alle, ventet) => expect(alle[velgArk(alle)]?.navn).toBe(ventet))

  test('Et tomt ark har ingen overskrifter', () => expect(finnHode(ark('A', []))).toBeNull())
})

describe('hva en overskrift betyr', () => {
  test.each<[string, string]>([
    ['Nettadresse', 'lenke'],
    ['Postnr./sted', 'sted.postnummer'],
    ['Postnummer og -stad', 'sted.postnummer'],
    ['E-postadr.', 'kontakt.epost'],
    ['Målgr.', 'malgrupper'],
    ['Beskrivlse', 'beskrivelse'],
    ['Aldersgrensen', 'alder'],
    ['Kontaktpersoner', 'kontakt'],
  ])('«%s» er %s', (overskrift, felt) => expect(gjetninger(overskrift)[0]?.felt).toBe(felt))

  test.each(['Komm.', 'Tilleggsinfo', 'Rad', 'Konto', 'Leder', 'Plass', 'Avtalenr', 'Post'])(
    'En forkortelse eller et annet ord blir ikke gjettet: «%s»',
    (overskrift) => expect(gjetninger(overskrift)).toEqual([]),
  )

  test('«Løpenr» er ikke en dato', () => expect(gjetninger('Løpenr').map((g) => g.felt)).not.toContain('gyldig.til'))

  test.each<[string, string[], boolean]>([
    ['sted.adresse', ['https://a.no/x', 'www.b.no'], true],
    ['sted.adresse', ['post@a.no'], true],
    ['sted.adresse', ['Storgata 1', 'https://a.no'], false],
    ['lenke', ['https://a.no'], false],
    ['lenke', ['post@a.no'], true],
    ['kontakt.epost', ['post@a.no'], false],
    ['navn', [], false],
  ])('%s med %j: motsagt er %s', (felt, eksempler, svar) => expect(motsies(felt, eksempler)).toBe(svar))
})

describe('celler som sier imot overskriften', () => {
  test('En kolonne med nettadresser er ikke en gateadresse, hva den enn heter', async () => {
    const nett = await lest(['Navn', 'Type', 'Beskrivelse', 'Adresse'], [...TUR, 'https://www.varnes.no'])
    expect(nett.felt).toEqual(['navn', 'tiltakstype', 'beskrivelse', null])
    const gate = await lest(['Navn', 'Type', 'Beskrivelse', 'Adresse'], [...TUR, 'Storgata 1'])
    expect(gate.felt[3]).toBe('sted.adresse')
  })
})

/** Of rows below a head and one tiltak: why they are left out. */
const grunner = (...rader: Celle[][]) => {
  const a = ark('A', [['Navn', 'Type', 'Beskrivelse', 'Plasser'], TUR, ...rader])
  const hode = { fra: 0, til: 0, overskrifter: ['Navn', 'Type', 'Beskrivelse', 'Plasser'] }
  return finnRader(a, { hode, navn: 0, teknisk: false, utelat: [] }).hoppetOver
}

describe('rader som er summer', () => {
  test.each([
    'Sum',
    'Sum:',
    'Totalt 30',
    'I alt',
    'Til sammen',
    'Antall tiltak: 12',
    'Sum plasser',
    'Samla tal på plassar',
  ])('«%s» og bare tall', (tekst) => {
    expect(grunner([tekst, null, null, 30])).toEqual([{ rad: 3, grunn: 'sum' }])
    expect(grunner([null, tekst, null, '1 200,50'])).toEqual([{ rad: 3, grunn: 'sum' }])
  })
  test.each(['Total mestring', 'Samla kraft', 'Sum av deler', 'I alt vesentlig', 'Sum', 'Totalt'])(
    '«%s» med type og beskrivelse er et tiltak',
    (navn) => expect(grunner([navn, 'Turgruppe', 'Vi går tur.', 12])).toEqual([]),
  )
  test('Et navn som begynner som en sum, er et tiltak også når resten er tall', () =>
    expect(grunner(['Total mestring', null, null, 12])).toEqual([]))
})
