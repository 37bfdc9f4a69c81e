/** Every row of the table, in its groups. An unknown fact is said, and so is one that is known to be none. */
import type { Kodeverk } from '../../../catalog/kodeverk.ts'
import { dato } from '../../felles/format.ts'
import { etikett, forklaring, type KodeI } from '../../felles/grunnlag.ts'
import { avtaleord } from '../../felles/HvemKanDelta.tsx'
import { type Nokkel, storForbokstav, t } from '../../felles/sprak.ts'
import { kostnad, oppstart, plasser, sted } from '../../felles/Tiltaksfakta.tsx'
import * as ord from '../../felles/tiltaksord.ts'
import type { Celle, Gruppe } from './celle.ts'
import { forPersonen } from './forPersonen.ts'
import type { Kolonne } from './kolonner.ts'

export type Radmal = readonly [navn: () => string, celle: (k: Kolonne) => Celle]

const ukjent = (): Celle => ({ slag: 'mangler', tekst: t('ukjent') })

const tekst = (s: string): Celle =>
  s === '' || s === t('ukjent') ? ukjent() : { slag: 'tekst', tekst: storForbokstav(s) }

/** `null` is known to be none, which these have one word for. */
const fast = (verdi: unknown, s: string): Celle =>
  verdi === null ? { slag: 'tekst', tekst: t('sammenlign.ikke-fast') } : tekst(s)

function koder<V extends Kodeverk>(verk: V, liste: readonly KodeI<V>[] | null | undefined, ingen: Nokkel): Celle {
  if (!liste) return ukjent()
  if (liste.length === 0) return tekst(t(ingen))
  return { slag: 'liste', punkter: liste.map((kode) => storForbokstav(etikett(verk, kode))) }
}

function reise({ tiltak, reise: veien, vurdering }: Kolonne): Celle {
  if (veien) return { slag: 'tall', tekst: ord.reisevei(veien) }
  if (ord.utenReise(tiltak)) return { slag: 'tekst', tekst: t('sammenlign.reise.ingen') }
  if (tiltak.sted === null) return { slag: 'tekst', tekst: t('sammenlign.reise.uten-sted') }
  return { slag: 'mangler', tekst: t(vurdering ? 'ukjent' : 'sammenlign.reise.ukjent') }
}

/** Whose inhabitants may take part, how others may ask, and the agreement of the person's kommune. */
function hvemKan({ tiltak, kartlegging: { kommune } }: Kolonne): Celle {
  const { deling, dekning } = tiltak
  const synlighet = deling && !dekning.landet ? forklaring('synlighet', deling.synlighet) : ''
  const avtaler = (deling?.avtaler ?? []).filter((a) => kommune === null || a.kommunenummer === kommune)
  const punkter = [ord.dekning(tiltak), synlighet, ...avtaler.map(avtaleord)].filter(Boolean)
  return punkter.length > 1 ? { slag: 'liste', punkter } : tekst(punkter.join(''))
}

function kontakt({ tiltak: { kontakt: k, lenke, tilbyder } }: Kolonne): Celle {
  const nettside = lenke ?? tilbyder.nettsted
  if (!k?.rolle && !k?.telefon && !k?.epost && !nettside) return ukjent()
  return {
    slag: 'kontakt',
    ...(k?.rolle && { rolle: k.rolle }),
    ...(k?.telefon && { telefon: k.telefon }),
    ...(k?.epost && { epost: k.epost }),
    ...(nettside && { nettside }),
  }
}

const praktisk: readonly Radmal[] = [
  [() => t('sammenlign.hvor'), ({ tiltak }) => tekst(sted(tiltak))],
  [() => t('sammenlign.reise'), reise],
  [() => t('sammenlign.nar'), ({ tiltak }) => tekst(ord.nar(tiltak))],
  [() => t('f.omfang'), ({ tiltak: { oppmote } }) => fast(oppmote, ord.omfang(oppmote))],
  [() => t('f.varighet'), ({ tiltak }) => tekst(ord.varighet(tiltak.varighet))],
  [() => t('f.oppstart'), ({ tiltak }) => fast(tiltak.oppstart, oppstart(tiltak))],
  [() => t('f.plasser'), ({ tiltak }) => tekst(plasser(tiltak))],
  [() => t('f.kostnad'), ({ tiltak }) => tekst(kostnad(tiltak))],
]

const krav: readonly Radmal[] = [
  [() => t('f.inngang'), ({ tiltak }) => tekst(etikett('inngang', tiltak.inngang))],
  [() => t('f.alder'), ({ tiltak }) => tekst(ord.alder(tiltak.alder))],
  [() => t('f.norsk'), ({ tiltak }) => tekst(ord.norsk(tiltak.norsk))],
  [() => t('f.eksklusiv'), ({ tiltak }) => koder('eksklusiv', tiltak.eksklusiv, 'f.eksklusiv.ingen')],
  [() => t('f.krav'), ({ tiltak }) => koder('krav', tiltak.krav, 'f.krav.ingen')],
  [() => t('f.hvem-kan'), hvemKan],
]

const hvem: readonly Radmal[] = [
  [() => t('f.tilbyder'), ({ tiltak }) => tekst(tiltak.tilbyder.navn)],
  [() => t('f.kontakt'), kontakt],
  [() => t('sammenlign.bekreftet'), ({ tiltak }) => tekst(dato(tiltak.bekreftet))],
]

const GRUPPER = [
  ['sammenlign.person', forPersonen],
  ['sammenlign.praktisk', praktisk],
  ['sammenlign.krav', krav],
  ['sammenlign.kontakt', hvem],
] as const satisfies readonly (readonly [Nokkel, readonly Radmal[]])[]

export const lagGrupper = (kolonner: readonly Kolonne[]): Gruppe[] =>
  GRUPPER.map(([navn, rader]) => ({
    navn,
    rader: rader.map(([radnavn, celle]) => ({ navn: radnavn(), celler: kolonner.map(celle) })),
  }))
