/** The answers on what is near, only online, or rests on few: G7, G8, G15, G16 and G17. */
import type { Dekningssvar, Delingspar, Naermest } from '../../../catalog/skjema/dekningssvar.ts'
import { minutter } from '../../felles/format.ts'
import { etikett, kommunenavn } from '../../felles/grunnlag.ts'
import { type Nokkel, t } from '../../felles/sprak.ts'
import {
  antallord,
  type Celle,
  type Figur,
  type Kort,
  kommuner,
  kommunerad,
  kort,
  type Linje,
  medUkjente,
  ordene,
  type Rad,
  type Tabell,
  talt,
  tiltak,
  typetilfeller,
  utenKjennskap,
} from './kort.ts'
import { kroner, prosent } from './tallord.ts'

/** `ca. 35 min`, which opens the tiltak that is there. */
const vei = (n: Naermest): Figur => ({ ...tiltak(talt([n.tiltak])), ord: minutter(n.minutter) })

const veicelle = (n: Naermest | null | undefined): Celle => (n ? [vei(n)] : t('svar.rekkevidde.ingen'))

const DAGLIG = 60

export function rekkeviddekort({
  omrade,
  rekkevidde: { samlet, kommuner: hver, supplement, studien },
}: Dekningssvar): Kort {
  const her = samlet.find(({ slag, minutter: m }) => slag === 'jobbsentral' && m === DAGLIG)
  const kjentesVei = hver.filter(({ slag }) => slag === 'jobbsentral')
  const lignende = new Map(
    hver.filter(({ slag }) => slag !== 'jobbsentral').map(({ kommune, naermest }) => [kommune, naermest]),
  )
  return kort({
    setning: t('svar.rekkevidde.setning', {
      n: her?.innenfor.antall ?? 0,
      kommuner: antallord('kommune', omrade.alle.antall),
      prosent: prosent(her?.innenfor.andelInnbyggere ?? null),
      ukjent: antallord('kommune', her?.ukjent.antall ?? 0),
    }),
    linjer: samlet.map(
      ({ slag, minutter: m, innenfor, ukjent }): Linje => ({
        navn: t(`svar.rekkevidde.${slag}`, { n: m }),
        figur: kommuner(innenfor),
        ukjent: kommuner(ukjent),
        av: omrade.alle.antall,
      }),
    ),
    tabeller: [
      {
        tittel: t('svar.per-kommune'),
        hode: ordene(['svar.kommune', 'svar.rekkevidde.naermeste', 'svar.rekkevidde.naermeste-lignende']),
        rader: kjentesVei.map(({ kommune, naermest }) =>
          kommunerad(kommune, [veicelle(naermest), veicelle(lignende.get(kommune))]),
        ),
        ukjente: null,
      },
      {
        tittel: t('svar.rekkevidde.supplement'),
        hode: ordene([
          'svar.kommune',
          'svar.rekkevidde.naermeste',
          'svar.rekkevidde.daglige',
          'svar.rekkevidde.daglige-ukjent',
        ]),
        rader: supplement.map((s) =>
          kommunerad(s.kommune, [[vei(s.naermest)], [tiltak(s.daglige)], [tiltak(s.ukjent)]]),
        ),
        ukjente: null,
      },
    ],
    studien,
  })
}

type MedBehov = { kommune: string; kjent: boolean; behov: string }

/** Rows by kommune and need; those of kommuner that are not known are left out and told. */
function behovstabell<T extends MedBehov>(
  hode: readonly string[],
  rader: readonly T[],
  celler: (rad: T) => Celle[],
): Tabell {
  return {
    tittel: t('svar.per-kommune-og-behov'),
    hode: [...ordene(['svar.kommune', 'svar.behov']), ...hode],
    rader: rader
      .filter(({ kjent }) => kjent)
      .map(
        (rad): Rad =>
          kommunerad(rad.kommune, [etikett('behov', rad.behov), ...celler(rad)], `${rad.kommune} ${rad.behov}`),
      ),
    ukjente: utenKjennskap(ukjenteKommuner(rader)),
  }
}

/** In how many kommuner, need by need. */
function behovslinjer(rader: readonly MedBehov[], av: number): Linje[] {
  return [...new Set(rader.map(({ behov }) => behov))].map((behov) => {
    const dens = rader.filter((rad) => rad.behov === behov)
    return {
      navn: etikett('behov', behov),
      figur: kommuner(kjenteKommuner(dens)),
      ukjent: kommuner(ukjenteKommuner(dens)),
      av,
    }
  })
}

const kjenteKommuner = (rader: readonly MedBehov[]) =>
  talt(rader.flatMap(({ kjent, kommune }) => (kjent ? [kommune] : [])))
const ukjenteKommuner = (rader: readonly MedBehov[]) =>
  talt(rader.flatMap(({ kjent, kommune }) => (kjent ? [] : [kommune])))

const iKommuner = (nokkel: Nokkel, omrade: Dekningssvar['omrade'], rader: readonly MedBehov[]): string =>
  medUkjente(omrade, t(nokkel, { n: kjenteKommuner(rader).antall, kommuner: antallord('kommune', omrade.alle.antall) }))

export function digitaltkort({ omrade, digitalt: { rader, studien } }: Dekningssvar): Kort {
  const bare = rader.filter(({ bareDigitalt }) => bareDigitalt.antall > 0)
  return kort({
    setning: iKommuner('svar.digitalt.setning', omrade, bare),
    linjer: behovslinjer(bare, omrade.alle.antall),
    tabeller: [
      behovstabell(ordene(['svar.digitalt.bare', 'svar.digitalt.hull', 'svar.digitalt.alternativer']), rader, (rad) => [
        [typetilfeller(rad.bareDigitalt)],
        [typetilfeller(rad.hull)],
        [tiltak(rad.alternativer)],
      ]),
    ],
    merknader: [t('svar.digitalt.svakt')],
    studien,
  })
}

export function frivilligkort({ omrade, frivillig: { rader, studien } }: Dekningssvar): Kort {
  return kort({
    setning: iKommuner('svar.frivillig.setning', omrade, rader),
    linjer: behovslinjer(rader, omrade.alle.antall),
    tabeller: [
      behovstabell(ordene(['svar.typetilfeller', 'svar.tiltak']), rader, (rad) => [
        [typetilfeller(rad.typetilfeller)],
        [tiltak(rad.tiltak)],
      ]),
    ],
    studien,
  })
}

export function enestekort({ omrade, enesteTilbyder: { rader } }: Dekningssvar): Kort {
  return kort({
    setning: iKommuner('svar.enesteTilbyder.setning', omrade, rader),
    linjer: behovslinjer(rader, omrade.alle.antall),
    tabeller: [
      behovstabell(
        ordene([
          'svar.eneste.grunn',
          'svar.eneste.tilbyder',
          'svar.tiltak',
          'svar.typetilfeller',
          'svar.landsdekkende',
        ]),
        rader,
        (rad) => [
          t(`svar.eneste.${rad.grunn}`),
          rad.tilbydere.join(', '),
          [tiltak(rad.tiltak)],
          [typetilfeller(rad.typetilfeller)],
          [tiltak(rad.landsdekkende)],
        ],
      ),
    ],
  })
}

const REISER = ['grei', 'lang', 'for-lang-til-daglig', 'ukjent'] as const

const reiseord = ({ minutter: m, reise }: Delingspar): string =>
  m === null ? t('svar.ukjent') : `${minutter(m)} (${t(`svar.deling.reise.${reise}`)})`

export function delingskort({ deling: { par, studien } }: Dekningssvar): Kort {
  const mulige = talt(par.map((p) => p.tiltak))
  return kort({
    setning: t('svar.deling.setning', {
      tiltak: antallord('tiltak', mulige.antall),
      kommuner: antallord('kommune', talt(par.map((p) => p.kommune)).antall),
    }),
    linjer: REISER.map((reise) => ({
      navn: t(`svar.deling.reise-linje.${reise}`),
      figur: kommuner(talt(par.filter((p) => p.reise === reise).map((p) => p.kommune))),
      av: talt(par.map((p) => p.kommune)).antall,
    })),
    tabeller: [
      {
        tittel: t('svar.deling.par'),
        hode: ordene([
          'svar.kommune',
          'svar.tiltak',
          'svar.deling.fra',
          'svar.typetilfeller',
          'svar.deling.ledige',
          'svar.deling.reise',
          'svar.deling.avtale',
          'svar.deling.pris',
        ]),
        rader: par.map((p) =>
          kommunerad(
            p.kommune,
            [
              [{ ...tiltak(talt([p.tiltak])), ord: t('svar.deling.vis') }],
              p.fra === null ? t('svar.ukjent') : kommunenavn(p.fra),
              [typetilfeller(p.typetilfeller)],
              p.ledige === null ? t('svar.ukjent') : String(p.ledige),
              reiseord(p),
              t(`svar.deling.avtale.${p.avtale}`),
              kroner(p.prisPerManed),
            ],
            `${p.kommune} ${p.tiltak}`,
          ),
        ),
        ukjente: null,
      },
    ],
    studien,
  })
}
