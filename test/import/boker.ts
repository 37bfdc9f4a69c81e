/** Six offices' spreadsheets, each in its own style, as LibreOffice is to write them. */

import { ekteTyper, luft } from './boker-typer.ts'

/** A cell: text, number, tick, a real date, a formula, or text that is merged with its neighbours. */
export type Rute =
  | string
  | number
  | boolean
  | null
  | { dato: string }
  | { formel: string }
  | { tekst: string; bred?: number; hoy?: number }
export type Bok = { slag: 'xlsx' | 'csv'; ark: Record<string, readonly (readonly Rute[])[]> }

export const flett = (tekst: string, bred: number): Rute => ({ tekst, bred })
const ned = (tekst: string): Rute => ({ tekst, hoy: 2 })

/** Two titles over a head of two floors, where what belongs together is merged. */
const toEtasjer: Bok = {
  slag: 'xlsx',
  ark: {
    Tiltak: [
      [flett('Tiltaksoversikt Nav Værnes', 12)],
      ['Sist oppdatert 1. november 2026'],
      [],
      [
        ned('Navn på tiltak'),
        ned('Type tiltak'),
        ned('Kort beskrivelse'),
        flett('Alder', 2),
        flett('Plasser', 2),
        flett('Kontakt', 2),
        flett('Oppmøtested', 3),
      ],
      [null, null, null, 'Fra', 'Til', 'Totalt', 'Ledige', 'Tlf', 'E-post', 'Adresse', 'Postnr', 'Poststed'],
      [
        'Jobbsentralen på Værnes',
        'Jobbsentral',
        'Arbeidstrening for unge, fra første dag.',
        18,
        29,
        12,
        3,
        '74 83 00 00',
        'jobb@varnes.example.no',
        'Kjøpmannsgata 12',
        7500,
        'Stjørdal',
      ],
      [
        'Språkkafé på biblioteket',
        'Språkkafé',
        'Snakk norsk over en kaffekopp.',
        null,
        null,
        null,
        null,
        4774830001,
        'Bibliotek@Varnes.example.no',
        'Kimen, Kjøpmannsgata 9',
        '7500',
        'Stjørdal',
      ],
      [
        'Frisklivssentralen',
        'frisklivsentral',
        'Hjelp til å bevege seg mer og spise bedre.',
        16,
        null,
        20,
        0,
        '74830002',
        'ukjent',
        'Breidablikkveien 1',
        '7500 ',
        'Stjørdal',
      ],
    ],
  },
}

/** What comes out when somebody saves as CSV in an older Excel: Latin-1, semicolons, dates as they are said. */
const latin1: Bok = {
  slag: 'csv',
  ark: {
    Ark1: [
      [
        'Tiltak',
        'Tiltakstype',
        'Hva er det?',
        'Arrangør',
        'Aldersgruppe',
        'Oppstart',
        'Gjelder til',
        'Egenandel',
        'Når',
        'Kommune',
        'Sist oppdatert',
      ],
      [
        'Boligskolen',
        'Boligskole',
        'Kurs om å leie og bo.\nDu lærer om husleie, naboer og strøm; og får kursbevis.',
        'Stjørdal kommune',
        'over 18',
        '12.01.2027',
        '31. des. 2027',
        'Gratis',
        'tirsdag og torsdag kl. 10.00-14.00',
        'Stjørdal',
        '3/11-26',
      ],
      [
        'Turgruppa «Ut på tur»',
        'Turgruppe',
        'Vi går tur i nærområdet, og drikker kaffe på toppen.',
        'Stjørdal frivilligsentral',
        'alle',
        'løpende',
        '',
        '1 200,50 kr',
        'onsdager 10-12',
        '5035',
        '03.11.2026',
      ],
      [
        'Gjeldsrådgivning på Ås',
        'økonomi- og gjeldsrådgiving',
        'Hjelp til å få oversikt over gjeld.',
        'Meråker kommune',
        'fra 18',
        'fortløpende',
        '31.12.2026',
        '0',
        'etter avtale',
        'Meråker kommune',
        '12. okt. 2026',
      ],
    ],
  },
}

/** Headings in nynorsk, a front page and last year's list in sheets of their own, and a sum under the table. */
const nynorsk: Bok = {
  slag: 'xlsx',
  ark: {
    Framside: [['Tilbod i kommunen'], ['Sjå arket «Tilbod 2026»']],
    'Tilbod 2026': [
      [
        'Namn på tilbodet',
        'Slag',
        'Kort skildring',
        'Tilbydar',
        'Føremål',
        'For kven',
        'Korleis går det føre seg',
        'Tilvising',
        'Tal på plassar',
        'Norskkrav',
        'Lengd (md./månader)',
        'Gjeld kommunar',
      ],
      [
        'Møteplassen',
        'Møtestad',
        'Kom innom for ein prat.',
        'Meråker kommune',
        'Fellesskap',
        'Alle',
        'ope hus',
        'nei',
        25,
        'ingen krav',
        'ukjent',
        'Meråker',
      ],
      [
        'Inn på tunet på Fagerlia',
        'Inn på tunet',
        'Arbeid med dyr på ein gard.',
        'Fagerlia gard',
        'Struktur og oppmøte; Meistring og motivasjon',
        'Unge under 30 år, Personar med nedsett arbeidsevne',
        'faste tider',
        'tilvising frå Nav',
        6,
        'A2',
        6,
        'Meråker og Stjørdal',
      ],
      ['Sum', null, null, null, null, null, null, null, { formel: 'SUM([.I2:.I3])' }],
    ],
    'Tilbod 2025': [
      ['Namn', 'Merknad'],
      ['Det gamle tilbodet', 'lagt ned'],
    ],
  },
}

/** Every cell is text, and every text has its unit. */
const altSomTekst: Bok = {
  slag: 'xlsx',
  ark: {
    Oversikt: [
      [
        'Tiltaksnavn',
        'Type',
        'Om tiltaket',
        'Alder (år)',
        'Timer pr. uke',
        'Dager/uke',
        'Varighet',
        'Ant. plasser',
        'Ventetid (uker)',
        'Pris pr. mnd. (kr)',
        'Barnepass (ja/nei)',
        'Krav til norsk',
        'Åpningstider',
      ],
      [
        'Vaktmesterlaget',
        'Vaktmesterteam',
        'Uteområder og småreparasjoner for kommunen.',
        '18–67 år',
        '10–15 timer',
        '2-3 dager',
        '3–6 mnd',
        '8 plasser',
        'ca. 4 uker',
        'kr 0,-',
        'Nei',
        'minst A1',
        'man–fre 9–15',
      ],
      [
        'Bruktbutikken',
        'Praksis i kafé eller bruktbutikk',
        'Praksis i butikk.',
        '18+',
        'inntil 20 timer',
        'inntil 5 dager',
        'inntil 1 år',
        '1 200 plasser',
        'ingen',
        '1.250,00 kr',
        'Ja',
        'A2-B1',
        'mandager 10-12, ons 12-15',
      ],
      [
        'Gruppa for unge',
        'Gruppetiltak for unge',
        'Kurs og aktiviteter.',
        'under 30',
        'ca. 2 timer',
        'inntil 1 dag',
        '12 uker',
        '10 stk.',
        '-',
        '?',
        'vet ikke',
        'B2',
        'annenhver tirsdag 12.30 til 14.30',
      ],
    ],
  },
}

export const BOKER: Record<string, Bok> = {
  '1-to-etasjer': toEtasjer,
  '2-latin1': latin1,
  '3-nynorsk': nynorsk,
  '4-alt-som-tekst': altSomTekst,
  '5-ekte-typer': ekteTyper,
  '6-luft': luft,
}
