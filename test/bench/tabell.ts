/** What was measured, as Markdown. */
import { cpus, loadavg } from 'node:os'
import { KRITERIER } from '../../catalog/match/kriterier/liste.ts'
import { mb, ms, prosent, rad, tall } from './format.ts'
import type { Linje, Resultat } from './kjor.ts'
import type { Fordeling } from './maling.ts'
import { SQL_REGLER } from './sql.ts'

const NAVN: Record<Linje, string> = {
  rangere: 'Dømme og rangere',
  forklare: 'Forklare en side: 20 forslag og det som ikke er mulig nå',
  forslag: 'Hele svaret: rangere, forklare, neste spørsmål, hull',
  post: 'POST /api/forslag i prosessen',
  port: 'POST /api/forslag over en port, ukomprimert',
  portGzip: 'POST /api/forslag over en port, gzip',
  sql: 'SQL: samme filter, behov og interesser, 20 beste',
  sqlBegge: 'SQL: samme, og hva som er stengt av hvor mange filtre, 100 nærmeste',
  alle: 'Alle tiltak mot alle regler, uten snarvei',
}
const REKKE = Object.keys(NAVN) as Linje[]
const FLEST_KLASSER = 12
const PER = 100_000

const malerad = (navn: string, f: Fordeling) => rad(navn, ms(f.p50), ms(f.p95), ms(f.snitt), ms(f.cpu), tall(f.antall))

const ganger = (x: number, y: number) => `${tall(x / y, x < y ? 2 : 1)} ×`

/** How many times as long the first takes. */
function forhold(navn: string, a: Fordeling | undefined, b: Fordeling | undefined): string[] {
  if (!a || !b) return []
  return [rad(navn, ganger(a.p50, b.p50), ganger(a.p95, b.p95), ganger(a.snitt, b.snitt), ganger(a.cpu, b.cpu), '')]
}

function sqltekst({ sql }: Resultat): string {
  if (sql === null)
    return 'SQL er utelatt: å fylle tabellene og spørre 200 ganger tar flere minutter i denne størrelsen.'
  const { sammenlignet, lastet, utenReise, medReise } = sql
  return `SQL har ${SQL_REGLER.length} av ${KRITERIER.length} regler (alle som kan stenge) og ble fylt på ${tall(lastet, 1)} s. Blant ${sammenlignet} personer er ${prosent(utenReise)} av de mulige tiltakene de samme uten reisen, og ${prosent(medReise)} med (SQL har luftlinje).`
}

const minnetekst = ({ storrelse, bygget: { poster, register, delt } }: Resultat) => {
  const per = (byte: number) => mb((byte / storrelse) * PER)
  return `Minne: postene ${mb(poster)} MB${delt ? ' (like deler delt)' : ' (som lest fra lageret)'}, register og indeks ${mb(register)} MB; per 100 000 tiltak ${per(poster)} + ${per(register)} MB.`
}

export function tabell(r: Resultat): string {
  const { linjer, svar } = r
  const flest = r.klasser.slice(0, FLEST_KLASSER).map(([navn, n]) => `${navn} ${tall(n)}`)
  return [
    `### ${tall(r.storrelse)} tiltak`,
    '',
    rad('', 'p50 ms', 'p95 ms', 'snitt ms', 'cpu ms', 'målinger'),
    rad('---', '---:', '---:', '---:', '---:', '---:'),
    ...REKKE.flatMap((l) => {
      const f = linjer[l]
      return f ? [malerad(NAVN[l], f)] : []
    }),
    ...forhold('SQL / hele POST', linjer.sql, linjer.post),
    ...forhold('SQL med det som er stengt / hele POST', linjer.sqlBegge, linjer.post),
    ...forhold('SQL / dømme og rangere', linjer.sql, linjer.rangere),
    '',
    `Snapshot bygget på ${tall(r.bygget.sekunder, 1)} s. Svaret er ${tall(svar.ren / 1000)} kB, ${tall(svar.gzip / 1000)} kB med gzip.`,
    minnetekst(r),
    sqltekst(r),
    `Ulike verdier per regel: ${flest.join(' · ')}; de andre færre.`,
    '',
  ].join('\n')
}

/** Others on the same machine make every number larger: the load is told beside them. */
export const maskin = (): string =>
  `Maskin: ${cpus().length} kjerner (${cpus()[0]?.model ?? 'ukjent'}), Node ${process.versions.node}, belastning ${loadavg()
    .map((n) => tall(n, 1))
    .join(' / ')} (1, 5 og 15 min).`

type Mal = { om: string; svar: string; natt: boolean | null }

const MEST_POST_MS = 10
const MINST_GANGER = 10
const MEST_MILLION_MS = 60
const IKKE_MALT = { svar: 'ikke målt', natt: null }

function malene(resultater: readonly Resultat[]): Mal[] {
  const [hundre, million] = [100_000, 1_000_000].map((n) => resultater.find((r) => r.storrelse === n))
  const { post, sql, sqlBegge } = hundre?.linjer ?? {}
  const rangere = million?.linjer.rangere
  const mot = (s: Fordeling | undefined) =>
    post && s
      ? {
          svar: `${tall(s.p95 / post.p95, 1)} × (p50: ${tall(s.p50 / post.p50, 1)} ×)`,
          natt: s.p95 / post.p95 >= MINST_GANGER,
        }
      : IKKE_MALT
  return [
    {
      om: `100 000 tiltak: hele POST i prosessen, p95 høyst ${MEST_POST_MS} ms`,
      ...(post ? { svar: `${ms(post.p95)} ms`, natt: post.p95 <= MEST_POST_MS } : IKKE_MALT),
    },
    {
      om: `100 000 tiltak: minst ${MINST_GANGER} ganger så raskt som SQL, p95 mot p95`,
      ...mot(sql),
    },
    {
      om: `100 000 tiltak: det samme, når SQL også finner det som er stengt, som svaret gjør`,
      ...mot(sqlBegge),
    },
    {
      om: `1 000 000 tiltak: dømt og rangert, p95 høyst ${MEST_MILLION_MS} ms`,
      ...(rangere
        ? { svar: `${ms(rangere.p95)} ms (p50: ${ms(rangere.p50)} ms)`, natt: rangere.p95 <= MEST_MILLION_MS }
        : IKKE_MALT),
    },
    { om: 'Minne per 100 000 tiltak er oppgitt', svar: 'se over', natt: resultater.length > 0 },
  ]
}

export const mal = (resultater: readonly Resultat[]): string =>
  [
    '### Mål',
    '',
    rad('', 'målt', 'nådd'),
    rad('---', '---', '---'),
    ...malene(resultater).map((m) => rad(m.om, m.svar, m.natt === null ? '–' : m.natt ? 'ja' : 'nei')),
    '',
  ].join('\n')
