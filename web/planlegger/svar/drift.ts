/** The answers on how it is run: G9, G11, G12 and G14. */
import { koder } from '../../../catalog/kodeverk.ts'
import type { Dekningssvar } from '../../../catalog/skjema/dekningssvar.ts'
import { dato } from '../../felles/format.ts'
import { etikett } from '../../felles/grunnlag.ts'
import { t } from '../../felles/sprak.ts'
import {
  antallord,
  type Celle,
  gruppelinje,
  hverKommune,
  type Kort,
  kommunerad,
  kort,
  medKjente,
  ordene,
  tiltak,
  ukjentlinje,
  utenKjennskap,
} from './kort.ts'

export function kvpkort({ omrade, kvp: { samlet, kommuner: hver, landsdekkende, studien } }: Dekningssvar): Kort {
  const alle = omrade.alle.antall
  return kort({
    setning: t('svar.kvp.setning', {
      n: samlet.medEgen.antall,
      kommuner: antallord('kommune', alle),
      ukjent: antallord('kommune', samlet.ukjent.antall),
    }),
    linjer: [
      gruppelinje(t('svar.kvp.med'), samlet.medEgen, alle),
      gruppelinje(t('svar.kvp.uten'), samlet.utenEgen, alle),
      ukjentlinje(samlet.ukjent, alle),
      { navn: t('svar.kvp.landet'), figur: tiltak(landsdekkende), av: landsdekkende.antall },
    ],
    tabeller: [
      {
        tittel: t('svar.per-kommune'),
        hode: ordene(['svar.kommune', 'svar.kvp.egne', 'svar.kvp.kontor', 'svar.kvp.klasse']),
        rader: hver
          .filter(({ kjent }) => kjent)
          .map((k) =>
            kommunerad(k.kommune, [
              [tiltak(k.egne)],
              t(k.harKontor ? 'svar.ja' : 'svar.nei'),
              t(`svar.klasse.${k.ssbKlasse}`),
            ]),
          ),
        ukjente: utenKjennskap(samlet.ukjent),
      },
    ],
    merknader: [t('svar.kvp.deltakere')],
    studien,
  })
}

export function inngangskort({ omrade, inngang: { samlet, kommuner: hver, studien } }: Dekningssvar): Kort {
  const { inngang, plasser, ledige, ventetid, fulle, medVentetid } = samlet
  const alle = koder('inngang').reduce((sum, kode) => sum + inngang[kode].antall, 0)
  const kjennskap = (navn: string, { kjent, ukjent }: typeof plasser) => ({
    navn,
    figur: tiltak(kjent),
    ukjent: tiltak(ukjent),
    av: kjent.antall + ukjent.antall,
  })
  return kort({
    setning: medKjente(
      omrade,
      t('svar.inngang.setning', {
        n: inngang.apent.antall,
        tiltak: antallord('tiltak', alle),
        fulle: fulle.antall,
        ukjent: ledige.ukjent.antall,
      }),
    ),
    linjer: [
      ...koder('inngang').map((kode) => ({
        navn: etikett('inngang', kode),
        figur: tiltak(inngang[kode]),
        av: alle,
      })),
      kjennskap(t('svar.inngang.plasser'), plasser),
      kjennskap(t('svar.inngang.ledige'), ledige),
      { navn: t('svar.inngang.fulle'), figur: tiltak(fulle), ukjent: tiltak(ledige.ukjent), av: alle },
      { navn: t('svar.inngang.ventetid'), figur: tiltak(medVentetid), ukjent: tiltak(ventetid.ukjent), av: alle },
    ],
    tabeller: [
      hverKommune(
        ['svar.inngang.apent', 'svar.inngang.fulle', 'svar.inngang.ventetid', 'svar.inngang.ledige-ukjent'],
        hver,
        (k): Celle[] => [
          [tiltak(k.inngang.apent)],
          [tiltak(k.fulle)],
          [tiltak(k.medVentetid)],
          [tiltak(k.ledige.ukjent)],
        ],
      ),
    ],
    studien,
  })
}

export function etterJobbKort({
  omrade,
  etterJobb: { samlet, kommuner: hver, landsdekkende, studien },
}: Dekningssvar): Kort {
  const alle = samlet.med.antall + samlet.uten.antall
  return kort({
    setning: medKjente(
      omrade,
      t('svar.etterJobb.setning', {
        n: samlet.med.antall,
        tiltak: antallord('tiltak', alle),
        landet: antallord('tiltak', landsdekkende.antall),
      }),
    ),
    linjer: [
      { navn: t('svar.etterJobb.med'), figur: tiltak(samlet.med), av: alle },
      { navn: t('svar.etterJobb.uten'), figur: tiltak(samlet.uten), av: alle },
      { navn: t('svar.etterJobb.landet'), figur: tiltak(landsdekkende), av: landsdekkende.antall },
    ],
    tabeller: [
      hverKommune(['svar.etterJobb.med', 'svar.etterJobb.uten'], hver, (k): Celle[] => [
        [tiltak(k.med)],
        [tiltak(k.uten)],
      ]),
    ],
    studien,
  })
}

export function ferskhetskort({ omrade, ferskhet: { samlet, kommuner: hver, grense, studien } }: Dekningssvar): Kort {
  const alle = samlet.ferske.antall + samlet.utdaterte.antall
  return kort({
    setning: medKjente(
      omrade,
      t('svar.ferskhet.setning', {
        n: samlet.utdaterte.antall,
        tiltak: antallord('tiltak', alle),
        dato: dato(grense),
      }),
    ),
    linjer: [
      { navn: t('svar.ferskhet.utdaterte'), figur: tiltak(samlet.utdaterte), av: alle },
      { navn: t('svar.ferskhet.ferske'), figur: tiltak(samlet.ferske), av: alle },
    ],
    tabeller: [
      hverKommune(['svar.ferskhet.utdaterte', 'svar.ferskhet.ferske'], hver, (k): Celle[] => [
        [tiltak(k.utdaterte)],
        [tiltak(k.ferske)],
      ]),
    ],
    studien,
  })
}
