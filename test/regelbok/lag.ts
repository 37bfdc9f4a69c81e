/** The rule book: rules, sentences and cases made into one page. Same sources, same page; nothing is written here. */
import informasjon from '../../catalog/data/tekst/informasjon.json' with { type: 'json' }
import regler from '../../catalog/data/tekst/regler.json' with { type: 'json' }
import { etikett, type Kodeliste, kodeverk, koder as regelkoder, type Tekst } from '../../catalog/kodeverk.ts'
import { KRITERIER } from '../../catalog/match/kriterier/liste.ts'
import type { Kriterium } from '../../catalog/match/kriterium.ts'
import { ADVARSEL, art, FRARADES, JA, NEI, type Utfall, utfallKode, VET_IKKE } from '../../catalog/match/utfall.ts'
import { dokument, kode, koder, tabell, tekst } from './markdown.ts'
import { type Observert, observer, type Sak, utfallMed } from './observert.ts'

type Observerte = readonly (readonly [Kriterium, Observert])[]

const svar = (u: Utfall): string => kode(utfallKode(u)) + (u === FRARADES ? ' (frarådes)' : '')

const BETYDNING: readonly [Utfall, string][] = [
  [JA, 'What is known speaks for it. Said only when something was compared.'],
  [ADVARSEL, 'Possible, but something should be agreed or checked first. Takes a share of the points in most rules.'],
  [VET_IKKE, 'A field is missing, in the kartlegging or in the tiltak. May take a share too, and is never a `nei`.'],
  [NEI, 'Not possible now. The tiltak stands under what is not open now, with what would open it.'],
  [FRARADES, 'Possible, but advised against; the veileder may show it anyway.'],
]

const utfallsord = (u: Utfall) => {
  const a = art(u)
  return a ? `${etikett('utfall', 'nei')}: ${etikett('art', a)}` : etikett('utfall', utfallKode(u))
}

const prosent = (andel: number) => `${Number((andel * 100).toFixed(1))} %`

/** A few shares are listed; of many only the ends. */
function andeler(saker: readonly Sak[]): string {
  const ulike = [...new Set(saker.map((sak) => sak.andel))].sort((a, b) => a - b)
  const [minst = 0, mest = 0] = [ulike[0], ulike.at(-1)]
  return ulike.length > 3 ? `${prosent(minst)} to ${prosent(mest)}` : ulike.map(prosent).join(' or ')
}

/** What each answer takes of what is left of the points; the answers that take nothing are left out. */
const trekk = ({ saker, utfall }: Observert): string =>
  utfall
    .map((u) => ({ u, her: saker.filter((sak) => sak.utfall === u) }))
    .filter(({ her }) => her.some((sak) => sak.andel > 0))
    .map(({ u, her }) => `${svar(u)} ${andeler(her)}`)
    .join(', ')

const oversikt = (observerte: Observerte) =>
  tabell(
    ['Rule', 'Question', 'Can answer', 'Takes of the points'],
    observerte.map(([k, o]) => [
      `[${k.regel}](#${k.regel})`,
      tekst(k.sporsmal),
      o.utfall.map(svar).join(', '),
      trekk(o),
    ]),
  )

const sporsmalTil = (regel: string): string => (kodeverk.regel as Kodeliste)[regel]?.forklaring.nb ?? ''

const malformer = ({ nb, nn }: Tekst) => [tekst(nb), tekst(nn)]

/** A sentence stands with the worst answer that uses it, and within an answer in the order of the text file. */
function setninger(k: Kriterium, { saker }: Observert): string[] {
  const rader = Object.entries(k.tekst)
    .map(([nokkel, t]) => ({ t, utfall: utfallMed(saker, nokkel) }))
    .filter(({ utfall }) => utfall.length > 0)
    .sort((a, b) => (a.utfall.at(-1) ?? JA) - (b.utfall.at(-1) ?? JA))
    .map(({ t, utfall }) => [utfall.map(svar).join(', '), ...malformer(t)])
  const tier = saker.some((sak) => sak.nokkel === undefined) ? [[svar(JA), '*nothing is said*', '']] : []
  const apner = Object.entries(k.tekst)
    .filter(([nokkel]) => saker.some((sak) => sak.apning === nokkel))
    .map(([, t]) => ['opens a `nei`', ...malformer(t)])
  return tabell(['Answer', 'Bokmål', 'Nynorsk'], [...tier, ...rader, ...apner])
}

const setningI = ({ grunn, endring }: Sak): string =>
  [...(grunn === undefined ? [] : [tekst(grunn)]), ...(endring === undefined ? [] : [`→ ${tekst(endring)}`])].join(' ')

const tilfeller = ({ saker }: Observert): string[] => [
  '<details>',
  `<summary>${saker.length} cases</summary>`,
  '',
  ...tabell(
    ['Case', 'Answer', 'Sentence'],
    saker.map((sak) => [tekst(sak.navn), svar(sak.utfall), setningI(sak)]),
  ),
  '',
  '</details>',
]

function kapittel([k, o]: readonly [Kriterium, Observert]): string[] {
  return [
    `### ${k.regel}`,
    '',
    `**${etikett('regel', k.regel)}.** ${tekst(k.sporsmal)}`,
    '',
    `- Source: ${tekst(k.kilde)}`,
    ...(o.leser.length > 0 ? [`- Looks at in a tiltak: ${koder(o.leser)}`] : []),
    ...(o.mangler.length > 0 ? [`- Asks for, when unknown: ${koder(o.mangler)}`] : []),
    '',
    ...setninger(k, o),
    '',
    ...tilfeller(o),
  ]
}

/** The reasons that are in no rule of the list: what a tiltak offers. */
function tilbud(): string[] {
  const listet = new Set<string>(KRITERIER.map((k) => k.regel))
  const utenfor = Object.entries<Record<string, Tekst>>(regler).filter(([regel]) => !listet.has(regel))
  return tabell(
    ['Reason', 'Question', 'Bokmål', 'Nynorsk'],
    utenfor.flatMap(([regel, setningene]) =>
      Object.values(setningene).map((t) => [kode(regel), tekst(sporsmalTil(regel)), ...malformer(t)]),
    ),
  )
}

const informasjonstabell = () =>
  tabell(
    ['Rule', 'Bokmål', 'Nynorsk', 'Source'],
    Object.entries(informasjon).map(([regel, i]) => [kode(regel), ...malformer(i.tekst), tekst(i.kilde)]),
  )

/** Codes of kodeverk `regel` that nothing here answers. */
function uten(): string {
  const brukt = new Set([...KRITERIER.map((k) => k.regel), ...Object.keys(regler), ...Object.keys(informasjon)])
  const rest = regelkoder('regel').filter((regel) => !brukt.has(regel))
  return rest.length === 0 ? '' : `Named in the kodeverk \`regel\`, but answered by none of these: ${koder(rest)}.`
}

/** Padded columns would make every row of a table a diff when one cell grows. */
const UFORMATERT =
  '<!-- biome-ignore-all format: generated, and its tables are not padded so that a diff is one row -->'

const INNLEDNING = `Every rule of the matcher, with its sentences and the cases it is tried on. The page is generated by \`npm run regelbok\` from
the rules in this folder, their sentences in [regler.json](../../data/tekst/regler.json), the weights in [vekter.ts](../vekter.ts) and the
cases in [test/scenarier](../../../test/scenarier/). Do not edit it: change those, and run the command. A test fails when the page is stale.`

const LESEMATE = `A rule is asked once for each pair of kartlegging and tiltak. The worst answer of all the rules is the answer for the tiltak; each
answer keeps its own sentence.`

const PLASSHOLDERE = `In a sentence \`{alder}\` quotes a value, \`{krav:krav}\` the label of a code and \`{til:dato}\` a date. *opens a \`nei\`* is the smallest
change that would turn it; in the cases it stands after an arrow. A share is taken of what is left of the points when the rule is
reached, in the order of the list.`

/** The whole page. */
export function lagRegelbok(): string {
  const observerte = KRITERIER.map((k) => [k, observer(k)] as const)
  return dokument([
    UFORMATERT,
    '# The rule book',
    INNLEDNING,
    '## How to read an answer',
    LESEMATE,
    tabell(
      ['Answer', 'Said as', 'Meaning'],
      BETYDNING.map(([u, betyr]) => [svar(u), utfallsord(u), betyr]),
    ),
    PLASSHOLDERE,
    '## The list',
    `${observerte.length} rules, ${observerte.reduce((sum, [, o]) => sum + o.saker.length, 0)} cases, in the order their reasons are shown.`,
    oversikt(observerte),
    '## The rules',
    ...observerte.map(kapittel),
    '## What a tiltak offers',
    'These never close a tiltak. What they give adds up to its points, before the shares above are taken; the numbers are in [vekter.ts](../vekter.ts).',
    tilbud(),
    '## What is said about the person',
    'These are about the person and not about one tiltak; they inform and ask, and change no points. When each is said: [informasjon.ts](../informasjon.ts).',
    informasjonstabell(),
    uten(),
  ])
}
