/** The answers on how much there is: G1, G2, G3 and G6. */
import type { Dekningssvar, Kategori, Mal } from '../../../catalog/skjema/dekningssvar.ts'
import { tall } from '../../felles/format.ts'
import { etikett } from '../../felles/grunnlag.ts'
import { t } from '../../felles/sprak.ts'
import {
  alleI,
  antallord,
  type Celle,
  delingslinje,
  gruppelinje,
  hverKommune,
  jaOgUkjent,
  type Kort,
  kjente,
  kommuner,
  kommunerad,
  kort,
  medKjente,
  ordene,
  tiltak,
  ukjentlinje,
  utenKjennskap,
} from './kort.ts'
import { innbyggere, prosent } from './tallord.ts'

const KATEGORIER = ['1', '2', '3*', '3'] as const

export function kategorikort({ omrade, kategori: { samlet, kommuner: hver, studien } }: Dekningssvar): Kort {
  const antall = (kode: Kategori) => samlet[kode].antall
  return kort({
    setning: medKjente(
      omrade,
      t('svar.kategori.setning', {
        bredt: antall('1'),
        smale: antall('2'),
        ingen: antall('3') + antall('3*'),
        kjente: antallord('kommune', omrade.alle.antall - antall('ukjent')),
      }),
    ),
    linjer: [
      ...KATEGORIER.map((kode) => gruppelinje(t(`svar.kategori.${kode}`), samlet[kode], omrade.alle.antall)),
      ukjentlinje(samlet.ukjent, omrade.alle.antall),
    ],
    tabeller: [
      {
        tittel: t('svar.per-kommune'),
        hode: ordene([
          'svar.kommune',
          'svar.kategori',
          'svar.kategori.brede',
          'svar.kategori.egnede',
          'svar.kategori.generiske',
          'svar.kategori.tjenester',
          'svar.kategori.hos-andre',
        ]),
        rader: hver
          .filter(({ kategori }) => kategori !== 'ukjent')
          .map((k) =>
            kommunerad(k.kommune, [
              t(`svar.kategori.kort.${k.kategori}`),
              ...[k.brede, k.egnede, k.generiske, k.tjenester, k.hosAndre].map((verdi) => [tiltak(verdi)]),
            ]),
          ),
        ukjente: utenKjennskap(samlet.ukjent),
      },
    ],
    studien,
  })
}

const MAL: readonly Mal[] = ['ingen', 'ett', 'to-til-fem', 'to-eller-flere', 'seks-eller-flere', 'uten-egnet']

export function utenTiltakKort({ omrade, utenTiltak: { rader, ukjente } }: Dekningssvar): Kort {
  const alle = rader.filter(({ klasse }) => klasse === 'alle')
  const ingen = alle.find(({ mal }) => mal === 'ingen')?.vart
  const uvisse = ukjente.find(({ klasse }) => klasse === 'alle')?.vart
  return kort({
    setning: medKjente(
      omrade,
      t(ingen?.antall ? 'svar.utenTiltak.setning' : 'svar.utenTiltak.setning.ingen', {
        n: ingen?.antall ?? 0,
        kjente: antallord('kommune', omrade.alle.antall - (uvisse?.antall ?? 0)),
        innbyggere: innbyggere(ingen?.innbyggere ?? 0),
      }),
    ),
    linjer: [
      ...MAL.flatMap((mal) =>
        alle
          .filter((rad) => rad.mal === mal)
          .map(({ vart }) => gruppelinje(t(`svar.mal.${mal}`), vart, omrade.alle.antall)),
      ),
      ...(uvisse ? [ukjentlinje(uvisse, omrade.alle.antall)] : []),
    ],
    tabeller: [
      {
        tittel: t('svar.utenTiltak.klasser'),
        hode: ordene([
          'svar.utenTiltak.klasse',
          'svar.utenTiltak.mal',
          'svar.kommuner',
          'svar.andel',
          'svar.andel-innbyggere',
        ]),
        rader: rader.map(({ klasse, mal, vart }) => ({
          id: `${klasse} ${mal}`,
          navn: t(`svar.klasse.${klasse}`),
          kommune: null,
          celler: [t(`svar.mal.${mal}`), [kommuner(vart)], prosent(vart.andel), prosent(vart.andelInnbyggere)],
        })),
        ukjente: uvisse ? utenKjennskap(uvisse) : null,
      },
    ],
    studien: rader.flatMap(({ studien }) => studien ?? []),
  })
}

const per10000 = (verdi: number | null): string => (verdi === null ? t('svar.ukjent') : tall(verdi))

type Behovsrad = Dekningssvar['tetthet']['behov'][number]

const flestForst = (behov: readonly Behovsrad[]): Behovsrad[] =>
  behov.toSorted((a, b) => b.utenLokalt.antall - a.utenLokalt.antall)

export function tetthetskort({ omrade, tetthet: { samlet, kommuner: hver, behov, studien } }: Dekningssvar): Kort {
  const alle = omrade.alle.antall
  return kort({
    setning: medKjente(
      omrade,
      t('svar.tetthet.setning', {
        tiltak: antallord('tiltak', samlet.lokale.antall),
        tall: per10000(samlet.per10000),
        n: behov.filter(({ utenLokalt }) => utenLokalt.antall > 0).length,
        alle: behov.length,
      }),
    ),
    linjer: flestForst(behov).map(({ behov: kode, utenLokalt, ukjente }) => ({
      navn: etikett('behov', kode),
      figur: kommuner(utenLokalt),
      ukjent: kommuner(ukjente),
      av: alle,
    })),
    tabeller: [
      {
        tittel: t('svar.per-behov'),
        hode: ordene(['svar.behov', 'svar.lokale', 'svar.landsdekkende', 'svar.tetthet.uten', 'svar.kommuner-ukjent']),
        rader: behov.map((b) => ({
          id: b.behov,
          navn: etikett('behov', b.behov),
          kommune: null,
          celler: [[tiltak(b.lokale)], [tiltak(b.landsdekkende)], [kommuner(b.utenLokalt)], [kommuner(b.ukjente)]],
        })),
        ukjente: null,
      },
      hverKommune(['svar.lokale', 'svar.tetthet.per10000'], hver, (k) => [[tiltak(k.lokale)], per10000(k.per10000)]),
    ],
    merknader: [t('svar.tetthet.linjer')],
    studien,
  })
}

export function innretningskort({ omrade, innretning: { samlet, kommuner: hver, studien } }: Dekningssvar): Kort {
  const { arbeidsrettet, sosialt, annet, dagligHeldag } = samlet
  const alle = arbeidsrettet.antall + sosialt.antall + annet.antall
  const linje = (navn: string, verdi: typeof annet) => ({ navn, figur: tiltak(verdi), av: alle })
  return kort({
    setning: medKjente(
      omrade,
      t('svar.innretning.setning', {
        arbeid: arbeidsrettet.antall,
        sosialt: sosialt.antall,
        tiltak: antallord('tiltak', alle),
        daglig: dagligHeldag.ja.antall,
        ukjent: dagligHeldag.ukjent.antall,
      }),
    ),
    linjer: [
      linje(t('svar.innretning.arbeid'), arbeidsrettet),
      linje(t('svar.innretning.sosialt'), sosialt),
      linje(t('svar.innretning.annet'), annet),
      { ...delingslinje('svar.innretning.daglig', dagligHeldag), av: alleI(dagligHeldag) },
    ],
    tabeller: [
      hverKommune(
        ['svar.innretning.arbeid', 'svar.innretning.sosialt', 'svar.innretning.annet', 'svar.innretning.daglig'],
        hver,
        (k): Celle[] => [[tiltak(k.arbeidsrettet)], [tiltak(k.sosialt)], [tiltak(k.annet)], jaOgUkjent(k.dagligHeldag)],
      ),
    ],
    merknader: kjente(omrade) === 0 ? [] : [t('svar.innretning.egne')],
    studien,
  })
}
