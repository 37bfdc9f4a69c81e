/** What a column may mean, and how its cells are read. One table: a field is one line. */
import feltnavn from '../../catalog/data/tekst/felt.json' with { type: 'json' }
import { etikett, type Kodeverk, koder, type Tekst } from '../../catalog/kodeverk.ts'
import { datoleser, datolisteleser, oppstartsleser, periodeleser } from './verdi/dato.ts'
import { avkrysningsleser, jaNeiLeser, kodeIListe } from './verdi/ja-nei.ts'
import { kodeleser, kodelisteleser, norskleser } from './verdi/koder.ts'
import { epostleser, kontaktleser, lenkeleser, orgnrleser, telefonleser } from './verdi/kontakt.ts'
import { feil, type Leser, si, sitat, tekstleser } from './verdi/lesning.ts'
import {
  adresseleser,
  dekningsleser,
  delingsleser,
  fylkelisteleser,
  kommuneleser,
  kommunelisteleser,
  postnummerleser,
  stedsnavnleser,
} from './verdi/sted.ts'
import {
  ALDER,
  DAGER,
  GRUPPE,
  gradleser,
  INGEN_SLUTT,
  INGEN_VENTETID,
  kroneleser,
  PLASSER,
  spennleser,
  TIMER,
  tallleser,
  UKEINTERVALL,
  uketallleser,
  varighetsleser,
} from './verdi/tall.ts'
import { dagklokkeleser, KLOKKE, klokkeleser, tiderleser, UKEDAG, ukedagleser, ukedagsfelt } from './verdi/tider.ts'

export type Importfelt = { felt: string; navn: Tekst; les: Leser }

const NAVN: Record<string, Tekst> = feltnavn

const somTekst =
  (sti: string): Leser =>
  ({ tekst }) =>
    si(sti, tekst)
const enLinje =
  (sti: string): Leser =>
  ({ tekst }) =>
    si(sti, tekst.replaceAll(/\s+/g, ' '))
/** Lists of objects have no everyday way of being written. */
const somJson =
  (sti: string): Leser =>
  ({ tekst }) => {
    try {
      return si(sti, JSON.parse(tekst))
    } catch {
      return feil(`${sitat(tekst)} kan ikke leses. Feltet kan bare hentes fra vår egen eksport`)
    }
  }

/** Only of our own export. */
const JSON_FELT = ['deling.avtaler', 'regelverk'] as const
export const erJson = (felt: string): boolean => JSON_FELT.some((en) => en === felt)

const begge = (n: number) => ({ fra: n, til: n })
const minst = (n: number) => ({ fra: n })

const LESERE: readonly (readonly [felt: string, les: Leser])[] = [
  ['id', somTekst('id')],
  ['navn', enLinje('navn')],
  ['tiltakstype', kodeleser('tiltakstype', 'tiltakstype')],
  ['eier', kodeleser('eier', 'eier')],
  ['tilbyder.navn', enLinje('tilbyder.navn')],
  ['tilbyder.orgnr', orgnrleser('tilbyder.orgnr')],
  ['tilbyder.nettsted', lenkeleser('tilbyder.nettsted')],
  ['kontor', somTekst('kontor')],
  ['kommunenummer', kommuneleser('kommunenummer')],
  ['sammendrag', enLinje('sammendrag')],
  ['beskrivelse', somTekst('beskrivelse')],
  ['behov.primar', kodelisteleser('behov.primar', 'behov')],
  ['behov.sekundar', kodelisteleser('behov.sekundar', 'behov')],
  ['innhold', kodelisteleser('innhold', 'innhold')],
  ['malgrupper', kodelisteleser('malgrupper', 'malgruppe')],
  ['eksklusiv', kodelisteleser('eksklusiv', 'eksklusiv')],
  ['interesser', kodelisteleser('interesser', 'interesse')],
  ['alder', spennleser('alder', { ...ALDER, ett: minst, eksempel: '«18–25», «fra 18» eller «alle»' })],
  ['alder.fra', tallleser('alder.fra', ALDER)],
  ['alder.til', tallleser('alder.til', ALDER)],
  ['kjonn', kodeleser('kjonn', 'kjonnskrav', true)],
  ['innsatsgrupper', kodelisteleser('innsatsgrupper', 'innsatsgruppe', null)],
  ['norsk', norskleser],
  ['norsk.min', kodeleser('norsk.min', 'norskniva', true)],
  ['norsk.maks', kodeleser('norsk.maks', 'norskniva', true)],
  ['krav', kodelisteleser('krav', 'krav')],
  ['unntak', kodelisteleser('unntak', 'hindring')],
  ['miljo', kodelisteleser('miljo', 'miljo')],
  ['tilrettelegging', kodelisteleser('tilrettelegging', 'tilrettelegging')],
  ['form', kodeleser('form', 'form')],
  [
    'oppmote.timerPerUke',
    spennleser('oppmote.timerPerUke', { ...TIMER, ett: begge, eksempel: '«10–15» eller «inntil 20»' }),
  ],
  ['oppmote.timerPerUke.fra', tallleser('oppmote.timerPerUke.fra', TIMER)],
  ['oppmote.timerPerUke.til', tallleser('oppmote.timerPerUke.til', TIMER)],
  [
    'oppmote.dagerPerUke',
    spennleser('oppmote.dagerPerUke', { ...DAGER, ett: begge, eksempel: '«2–4» eller «inntil 5»' }),
  ],
  ['oppmote.dagerPerUke.fra', tallleser('oppmote.dagerPerUke.fra', DAGER)],
  ['oppmote.dagerPerUke.til', tallleser('oppmote.dagerPerUke.til', DAGER)],
  ['oppmote.ukeintervall', tallleser('oppmote.ukeintervall', UKEINTERVALL)],
  ['oppmote.tider', tiderleser],
  ['oppmote.gruppestorrelse', tallleser('oppmote.gruppestorrelse', GRUPPE)],
  ['varighet', varighetsleser],
  ['varighet.ukerOrdinart', uketallleser('varighet.ukerOrdinart')],
  ['varighet.ukerMaks', uketallleser('varighet.ukerMaks', INGEN_SLUTT)],
  ['oppstart', oppstartsleser],
  ['oppstart.lopende', jaNeiLeser('oppstart.lopende')],
  ['oppstart.datoer', datolisteleser('oppstart.datoer')],
  ['inngang', kodeleser('inngang', 'inngang')],
  ['vilkar.egnet', kodeleser('vilkar.egnet', 'egnet')],
  ['vilkar.kostra', kodelisteleser('vilkar.kostra', 'kostra-vilkar')],
  ['kapasitet.plasser', tallleser('kapasitet.plasser', PLASSER)],
  ['kapasitet.ledige', tallleser('kapasitet.ledige', PLASSER)],
  ['kapasitet.ventetidUker', uketallleser('kapasitet.ventetidUker', INGEN_VENTETID)],
  ['kapasitet.oppdatert', datoleser('kapasitet.oppdatert')],
  ['sted.navn', stedsnavnleser('sted.navn')],
  ['sted.adresse', adresseleser('sted.adresse')],
  ['sted.postnummer', postnummerleser('sted.postnummer')],
  ['sted.poststed', enLinje('sted.poststed')],
  ['sted.lat', gradleser('sted.lat')],
  ['sted.lon', gradleser('sted.lon')],
  ['sted.skjultAdresse', jaNeiLeser('sted.skjultAdresse')],
  ['dekning', dekningsleser],
  ['dekning.landet', jaNeiLeser('dekning.landet')],
  ['dekning.fylker', fylkelisteleser('dekning.fylker')],
  ['dekning.kommuner', kommunelisteleser('dekning.kommuner')],
  ['deling', delingsleser],
  ['deling.synlighet', kodeleser('deling.synlighet', 'synlighet')],
  ['kostnad.deltaker', kroneleser('kostnad.deltaker')],
  ['kontakt', kontaktleser],
  ['kontakt.rolle', enLinje('kontakt.rolle')],
  ['kontakt.telefon', telefonleser],
  ['kontakt.epost', epostleser],
  ['lenke', lenkeleser('lenke')],
  ...JSON_FELT.map((felt) => [felt, somJson(felt)] as const),
  ['gyldig', periodeleser],
  ['gyldig.fra', datoleser('gyldig.fra', true)],
  ['gyldig.til', datoleser('gyldig.til', true)],
  ['bekreftet', datoleser('bekreftet')],
  ['status', kodeleser('status', 'status')],
]

/** Lists that offices often have one column a code for, with ticks. */
const AVKRYSSING: readonly (readonly [string, Kodeverk])[] = [
  ['tilrettelegging', 'tilrettelegging'],
  ['krav', 'krav'],
  ['miljo', 'miljo'],
  ['malgrupper', 'malgruppe'],
  ['innhold', 'innhold'],
]

const UKEDAGER: readonly Tekst[] = [
  { nb: 'mandag', nn: 'måndag' },
  { nb: 'tirsdag', nn: 'tysdag' },
  { nb: 'onsdag', nn: 'onsdag' },
  { nb: 'torsdag', nn: 'torsdag' },
  { nb: 'fredag', nn: 'fredag' },
  { nb: 'lørdag', nn: 'laurdag' },
  { nb: 'søndag', nn: 'sundag' },
]

const under = (felt: string, nb: string, nn: string): Tekst => ({
  nb: `${NAVN[felt]?.nb ?? felt}: ${nb}`,
  nn: `${NAVN[felt]?.nn ?? felt}: ${nn}`,
})

const ALLE: readonly Importfelt[] = [
  ...LESERE.map(([felt, les]) => ({ felt, les, navn: NAVN[felt] ?? { nb: felt, nn: felt } })),
  { felt: UKEDAG, les: ukedagleser, navn: under('oppmote.tider', 'ukedag', 'vekedag') },
  { felt: KLOKKE, les: klokkeleser, navn: under('oppmote.tider', 'klokkeslett', 'klokkeslett') },
  ...UKEDAGER.map((dag, i) => ({
    felt: ukedagsfelt(i + 1),
    les: dagklokkeleser(i + 1),
    navn: under('oppmote.tider', dag.nb, dag.nn),
  })),
  ...AVKRYSSING.flatMap(([felt, verk]) =>
    koder(verk).map((kode) => ({
      felt: kodeIListe(felt, kode),
      les: avkrysningsleser(felt, kode),
      navn: under(felt, etikett(verk, kode), etikett(verk, kode, 'nn')),
    })),
  ),
]

/** A cell of these may be a date, or a clock time, in itself. */
const TIDSFELT = /^(?:oppstart(?:\.datoer)?|kapasitet\.oppdatert|gyldig(?:\.fra|\.til)?|bekreftet|oppmote\.tider.*)$/
export const tarTid = (felt: string): boolean => TIDSFELT.test(felt)

const vernet = ({ felt, navn, les }: Importfelt): Importfelt => {
  const vern: Leser = (innhold, om) => tekstleser(() => les(innhold, om))(innhold, om)
  return { felt, navn, les: tarTid(felt) ? les : vern }
}

/** In the order of the form; those for ticks and weekdays come last. */
export const IMPORTFELTER: ReadonlyMap<string, Importfelt> = new Map(ALLE.map((felt) => [felt.felt, vernet(felt)]))

/** The field of a pseudo-field: `tilrettelegging` of `tilrettelegging:barnepass`. */
export const grunnfelt = (felt: string): string => felt.split(':')[0] ?? felt
