/** The answers on whom it is for: G4, G5, G10 and G13. */
import { TYPETILFELLER } from '../../../catalog/dekning/typetilfeller.ts'
import type { Dekningssvar, Norsktrinn } from '../../../catalog/skjema/dekningssvar.ts'
import { etikett } from '../../felles/grunnlag.ts'
import { malform, t } from '../../felles/sprak.ts'
import {
  alleI,
  antallord,
  type Celle,
  delingslinje,
  figur,
  hverKommune,
  jaOgUkjent,
  type Kort,
  kommuner,
  kommunerad,
  kort,
  medKjente,
  medUkjente,
  ordene,
  talt,
  tiltak,
  typetilfeller,
} from './kort.ts'

export function innvandrerkort({ omrade, innvandrere: { samlet, kommuner: hver, studien } }: Dekningssvar): Kort {
  const { rettetMot, bareKvinner, barnepass } = samlet
  return kort({
    setning: medKjente(
      omrade,
      t('svar.innvandrere.setning', {
        tiltak: antallord('tiltak', alleI(rettetMot)),
        n: rettetMot.ja.antall,
        kvinner: bareKvinner.ja.antall,
        barnepass: barnepass.ja.antall,
      }),
    ),
    linjer: [
      delingslinje('svar.innvandrere.rettet', rettetMot),
      delingslinje('svar.innvandrere.kvinner', bareKvinner),
      delingslinje('svar.innvandrere.barnepass', barnepass),
    ],
    tabeller: [
      hverKommune(
        ['svar.innvandrere.rettet', 'svar.innvandrere.kvinner', 'svar.innvandrere.barnepass'],
        hver,
        (k): Celle[] => [jaOgUkjent(k.rettetMot), jaOgUkjent(k.bareKvinner), jaOgUkjent(k.barnepass)],
      ),
    ],
    studien,
  })
}

const ALDRE = ['under-30', 'over-30', 'over-55'] as const
type Alderssvar = Dekningssvar['alder']['samlet']

const fortrengtI = ({ fortrengt }: Alderssvar, alder: (typeof ALDRE)[number]) =>
  figur('behov', talt(fortrengt.filter((f) => f.alder === alder).map(({ behov }) => behov)))

export function alderskort({ omrade, alder: { samlet, kommuner: hver, studien } }: Dekningssvar): Kort {
  const { bareUnge, behov } = samlet
  const fortrengt = talt(samlet.fortrengt.map((f) => f.behov))
  return kort({
    setning: medKjente(
      omrade,
      t(fortrengt.antall === 0 ? 'svar.alder.setning.ingen' : 'svar.alder.setning', {
        n: bareUnge.ja.antall,
        tiltak: antallord('tiltak', alleI(bareUnge)),
        behov: antallord('behov', fortrengt.antall),
      }),
    ),
    linjer: [
      delingslinje('svar.alder.bare-unge', bareUnge),
      ...(['over-30', 'over-55'] as const).map((alder) => ({
        navn: t(`svar.alder.fortrengt.${alder}`),
        figur: fortrengtI(samlet, alder),
        av: behov.length,
      })),
    ],
    tabeller: [
      {
        tittel: t('svar.per-behov'),
        hode: [t('svar.behov'), ...ALDRE.map((alder) => t(`svar.alder.apne.${alder}`))],
        rader: behov.map((b) => ({
          id: b.behov,
          navn: etikett('behov', b.behov),
          kommune: null,
          celler: ALDRE.map((alder) =>
            jaOgUkjent({ ja: b.alder[alder].apne, nei: talt([]), ukjent: b.alder[alder].ukjent }),
          ),
        })),
        ukjente: null,
      },
      hverKommune(
        ['svar.alder.bare-unge', 'svar.alder.fortrengt.over-30', 'svar.alder.fortrengt.over-55'],
        hver,
        (k): Celle[] => [jaOgUkjent(k.bareUnge), [fortrengtI(k, 'over-30')], [fortrengtI(k, 'over-55')]],
      ),
    ],
    studien,
  })
}

const NAVN = new Map(TYPETILFELLER.map(({ id, navn }) => [id, navn]))
export const typetilfellenavn = (id: string): string => NAVN.get(id)?.[malform.value] ?? id

const PLIKT = ['dekket', 'vurderes', 'ingen', 'ukjent'] as const

export function pliktkort({ omrade, aktivitetsplikt: { profiler, kommuner: hver, studien } }: Dekningssvar): Kort {
  const alle = omrade.alle.antall
  const de = (med: (p: (typeof profiler)[number]) => boolean) =>
    typetilfeller(talt(profiler.filter(med).map((p) => p.typetilfelle)))
  const overalt = de((p) => p.dekket.antall === alle)
  const [vurderes, uten] = [de((p) => p.vurderes.antall > 0), de((p) => p.ingen.antall > 0)]
  const linje = (navn: string, fig: typeof uten) => ({ navn, figur: fig, av: profiler.length })
  return kort({
    setning: t('svar.aktivitetsplikt.setning', {
      n: overalt.tall.antall,
      alle: antallord('typetilfelle', profiler.length),
      vurderes: vurderes.tall.antall,
      uten: uten.tall.antall,
    }),
    linjer: [
      linje(t('svar.aktivitetsplikt.overalt'), overalt),
      linje(t('svar.aktivitetsplikt.noe-vurderes'), vurderes),
      linje(t('svar.aktivitetsplikt.noe-ingen'), uten),
      linje(
        t('svar.aktivitetsplikt.noe-ukjent'),
        de((p) => p.ukjent.antall > 0),
      ),
    ],
    tabeller: [
      {
        tittel: t('svar.per-typetilfelle'),
        hode: [t('svar.typetilfelle'), ...PLIKT.map((p) => t(`svar.aktivitetsplikt.${p}`))],
        rader: profiler.map((p) => ({
          id: p.typetilfelle,
          navn: typetilfellenavn(p.typetilfelle),
          kommune: null,
          celler: PLIKT.map((felt) => [kommuner(p[felt])]),
        })),
        ukjente: null,
      },
      {
        tittel: t('svar.per-kommune'),
        hode: [t('svar.kommune'), ...PLIKT.map((p) => t(`svar.aktivitetsplikt.${p}`))],
        rader: hver.map((k) =>
          kommunerad(
            k.kommune,
            PLIKT.map((felt) => [typetilfeller(k[felt])]),
          ),
        ),
        ukjente: null,
      },
    ],
    studien,
  })
}

const trinnord = ({ status }: Norsktrinn): string => t(`svar.norskstige.${status}`)

export function norskkort({
  omrade,
  norskstige: { samlet, kommuner: hver, trinn, landsdekkende, studien },
}: Dekningssvar): Kort {
  const mangler = talt(trinn.flatMap((nivaet) => nivaet.mangler.ids))
  const bareLandet = talt(trinn.flatMap((nivaet) => nivaet.bareLandsdekkende.ids))
  return kort({
    setning: medUkjente(
      omrade,
      t('svar.norskstige.setning', {
        n: mangler.antall,
        kommuner: antallord('kommune', omrade.alle.antall),
        bare: antallord('kommune', bareLandet.antall),
      }),
    ),
    linjer: trinn.map((nivaet) => ({
      navn: t('svar.norskstige.mangler-trinn', { trinn: etikett('norskniva', nivaet.trinn) }),
      figur: kommuner(nivaet.mangler),
      ukjent: kommuner(nivaet.ukjent),
      av: omrade.alle.antall,
    })),
    tabeller: [
      {
        tittel: t('svar.norskstige.per-trinn'),
        hode: ordene(['svar.norskstige.trinn', 'svar.lokale', 'svar.norskstige.uten-niva', 'svar.landsdekkende']),
        rader: samlet.map((nivaet) => ({
          id: nivaet.trinn,
          navn: etikett('norskniva', nivaet.trinn),
          kommune: null,
          celler: [[tiltak(nivaet.lokale)], [tiltak(nivaet.ukjent)], [tiltak(landsdekkende[nivaet.trinn])]],
        })),
        ukjente: null,
      },
      {
        ...hverKommune([], hver, (stige): Celle[] => stige.map(trinncelle)),
        hode: [t('svar.kommune'), ...samlet.map((nivaet) => etikett('norskniva', nivaet.trinn))],
      },
    ],
    studien,
  })
}

/** What is there locally opens; the rest is a word. */
const trinncelle = (nivaet: Norsktrinn): Celle =>
  nivaet.lokale.antall > 0 ? [tiltak(nivaet.lokale)] : trinnord(nivaet)
