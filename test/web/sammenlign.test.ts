import { beforeEach, describe, expect, test } from 'vitest'
import { lagForslag } from '../../catalog/match/match.ts'
import type { Grunn } from '../../catalog/skjema/forslag.ts'
import type { Kartlegging } from '../../catalog/skjema/kartlegging.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { lagSnapshot } from '../../catalog/snapshot.ts'
import { antallRader, bareUlike, type Celle, erLik, type Rad } from '../../web/veileder/sammenlign/celle.ts'
import { lagKolonner } from '../../web/veileder/sammenlign/kolonner.ts'
import { lagGrupper } from '../../web/veileder/sammenlign/rader.ts'
import { DATO, enKartlegging, etTiltak, norge } from '../fabrikk.ts'
import { medGrunnlag } from './oppsett.ts'

beforeEach(medGrunnlag)

const valgt = (id: string) => ({ tiltakId: id, navn: id, eksempel: false })

const TOM: Kartlegging = { kommune: null, behov: {} }

/** Judged as the worker does it; with an empty kartlegging nothing is judged. */
function kolonnerFor(tiltak: Tiltak[], k: Kartlegging, ider = tiltak.map((t) => t.id)) {
  const snapshot = lagSnapshot(tiltak, norge(), 'v')
  const svar = k === TOM ? null : lagForslag(snapshot, k, { antall: 200, malform: 'nb', dato: DATO })
  return lagKolonner(ider.map(valgt), { tiltak, svar }, k)
}

const tabell = (tiltak: Tiltak[], k = enKartlegging()) => lagGrupper(kolonnerFor(tiltak, k).kolonner)

function rad(navn: string, tiltak: Tiltak[], k?: Kartlegging): readonly Celle[] {
  const funnet = tabell(tiltak, k)
    .flatMap(({ rader }) => rader)
    .find((r) => r.navn === navn)
  return funnet?.celler ?? []
}

const tekstI = (celle: Celle | undefined) =>
  celle?.slag === 'grunner' ? celle.grunner.map((g) => g.tekst) : celle && 'tekst' in celle ? celle.tekst : celle

const celler = (...tekster: string[]): Rad => ({
  navn: '',
  celler: tekster.map((tekst) => ({ slag: 'tekst', tekst })),
})

const grunn = (avvik: Partial<Grunn>): Grunn => ({ regel: 'alder', utfall: 'ja', verdier: {}, tekst: 'a', ...avvik })
const av = (...grunner: Grunn[]): Celle => ({ slag: 'grunner', grunner })

/** Only what every tiltak must have. */
function utenAlt(): Tiltak {
  const { id, navn, tiltakstype, eier, tilbyder, sammendrag, behov, innhold, form, inngang, ...resten } = etTiltak()
  const { dekning, bekreftet, status } = resten
  const hva = { id, navn, tiltakstype, eier, tilbyder, sammendrag, behov, innhold, form, inngang }
  return { ...hva, dekning, bekreftet, status }
}

describe('«Vis bare det som er ulikt»', () => {
  test.each<[string, Rad, boolean]>([
    ['Samme tekst i alle er likt', celler('Gratis', 'Gratis', 'Gratis'), true],
    ['Én som skiller seg ut, er nok', celler('Gratis', 'Gratis', '50 kroner'), false],
    [
      'Det som mangler, er ikke det samme som en opplysning med de samme ordene',
      { navn: '', celler: [{ slag: 'mangler', tekst: 'Ikke oppgitt' }, ...celler('Ikke oppgitt').celler] },
      false,
    ],
    ['Ett tiltak er alltid likt seg selv', celler('Gratis'), true],
  ])('%s', (_, enRad, lik) => expect(erLik(enRad)).toBe(lik))

  test('Grunner som sier det samme, er like selv om de teller ulikt', () => {
    expect(erLik({ navn: '', celler: [av(grunn({ bidrag: 0.1 })), av(grunn({ bidrag: 0.4 }))] })).toBe(true)
    expect(erLik({ navn: '', celler: [av(grunn({})), av(grunn({ utfall: 'advarsel' }))] })).toBe(false)
  })

  test('To tiltak som skiller seg på én ting, viser bare gruppen og linjen for den', () => {
    const grupper = tabell([
      etTiltak({ id: 'a', kostnad: { deltaker: 0 } }),
      etTiltak({ id: 'b', kostnad: { deltaker: 50 } }),
    ])
    expect(bareUlike(grupper).map((g) => [g.navn, g.rader.map((r) => r.navn)])).toEqual([
      ['sammenlign.praktisk', ['Pris for deltakeren']],
    ])
  })

  test('To like tiltak gir ingenting å vise', () => {
    expect(antallRader(bareUlike(tabell([etTiltak({ id: 'a' }), etTiltak({ id: 'b' })])))).toBe(0)
  })
})

describe('For personen', () => {
  const MED_BEHOV = enKartlegging({ behov: { fellesskap: 3, 'struktur-og-oppmote': 2, norsk: 1 } })

  test('Hovedbehovet står først, det tiltaket bare også hjelper med, sier det, og det som ikke møtes, står under', () => {
    expect(rad('Svarer på', [etTiltak()], MED_BEHOV)).toEqual([
      {
        slag: 'liste',
        punkter: ['Også fellesskap (hovedbehov)', 'Struktur og oppmøte (tydelig)'],
        under: 'Ikke på norsk',
      },
    ])
  })

  test('Behovene gjentas ikke blant det som ellers taler for', () => {
    const [celle] = rad('Taler også for', [etTiltak()], MED_BEHOV)
    expect(celle?.slag === 'grunner' && celle.grunner.map((g) => g.regel)).not.toContain('behov')
  })

  test('Det som står i veien, sier også hva som skal til', () => {
    const [celle] = rad('Står i veien', [etTiltak({ alder: { fra: 18, til: 29 } })])
    expect(celle?.slag === 'grunner' && celle.grunner.map((g) => g.regel)).toEqual(['alder'])
    expect(celle?.slag === 'grunner' && celle.under).toMatch(/^Det som skal til: ./)
  })

  test('Uten noe å være obs på står det «Ingenting», aldri tomt', () => {
    expect(tekstI(rad('Vær obs', [etTiltak()])[0])).toBe('Ingenting')
  })

  test('Med tom kartlegging er det bare fakta, og tabellen sier hvorfor', () => {
    expect(tekstI(rad('Svarer på', [etTiltak()], TOM)[0])).toBe(
      'Kartleggingen er tom, så vi vet ikke hva personen trenger.',
    )
    expect(tekstI(rad('Må avklares', [etTiltak()], TOM)[0])).toBe('Ikke vurdert')
    expect(tekstI(rad('Alder', [etTiltak()], TOM)[0])).toBe('Alle aldre')
  })

  test('Et tiltak som ikke svarer på noe, er ikke vurdert, og tabellen sier hvorfor', () => {
    const k = enKartlegging({ behov: { norsk: 3 } })
    expect(kolonnerFor([etTiltak()], k).kolonner[0]?.vurdering).toBeNull()
    expect(tekstI(rad('Svarer på', [etTiltak()], k)[0])).toMatch(/^Tiltaket svarer ikke på noe som er fylt inn/)
  })
})

describe('Fakta', () => {
  test.each(['Hvor', 'Reise', 'Omfang', 'Varighet', 'Oppstart', 'Plasser', 'Alder', 'Norsk', 'Krav', 'Kontakt'])(
    'Ukjent er «Ikke oppgitt»: %s',
    (navn) => {
      expect(rad(navn, [utenAlt()])).toEqual([{ slag: 'mangler', tekst: 'Ikke oppgitt' }])
    },
  )

  test('Ingen celle er tom', () => {
    const tomme = tabell([utenAlt(), etTiltak({ id: 'b', oppmote: null, oppstart: null, sted: null, kontakt: {} })])
      .flatMap(({ rader }) => rader)
      .filter(({ celler: c }) =>
        c.some((x) => ('tekst' in x ? x.tekst === '' : 'punkter' in x && x.punkter.length === 0)),
      )
    expect(tomme).toEqual([])
  })

  test('Reisen er den som ble regnet ut for personen, og sier at den er et anslag', () => {
    const [celle] = rad('Reise', [etTiltak()])
    expect(celle).toMatchObject({ slag: 'tall', tekst: expect.stringMatching(/^ca\. \d+ min .*anslag/) })
  })

  test.each<[string, Partial<Tiltak>, string]>([
    ['På nett', { form: 'digital' }, 'Ingen reise'],
    ['Hjemme hos personen', { form: 'ambulant' }, 'Ingen reise'],
    ['Uten ett sted', { sted: null }, 'Kommer an på hvor det er'],
  ])('%s: %j', (_, avvik, ventet) => expect(tekstI(rad('Reise', [etTiltak(avvik)])[0])).toBe(ventet))

  test('Av avtalene vises den som gjelder personens kommune', () => {
    const delt = etTiltak({
      kommunenummer: '5036',
      dekning: { landet: false, fylker: [], kommuner: ['5036'] },
      deling: { synlighet: 'utvalgte', avtaler: [{ kommunenummer: '5035', plasser: 2 }, { kommunenummer: '5037' }] },
    })
    expect(rad('Hvem kan delta', [delt])).toMatchObject([
      { slag: 'liste', punkter: expect.arrayContaining([expect.stringContaining('Stjørdal har avtale om 2 plasser')]) },
    ])
    expect(JSON.stringify(rad('Hvem kan delta', [delt]))).not.toContain('Levanger')
  })
})

test('Kolonnene står slik de ble valgt, og det som ikke finnes lenger, meldes', () => {
  const { kolonner, borte } = kolonnerFor([etTiltak({ id: 'a' }), etTiltak({ id: 'b' })], enKartlegging(), [
    'b',
    'borte',
    'a',
  ])
  expect(kolonner.map((k) => k.tiltak.id)).toEqual(['b', 'a'])
  expect(borte.map((v) => v.tiltakId)).toEqual(['borte'])
})
