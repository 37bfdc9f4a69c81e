/** The plan of an import as the office sees it, and the mark that ties what was seen to what is written. */
import { createHash } from 'node:crypto'
import feltnavn from '../../catalog/data/tekst/felt.json' with { type: 'json' }
import type { Geografi } from '../../catalog/geografi.ts'
import type { Tekst } from '../../catalog/kodeverk.ts'
import { forskjeller } from '../../catalog/kontor/forskjell.ts'
import type { Importforslag, Importrad, Importvalg, Radstatus } from '../../catalog/skjema/import.ts'
import { IMPORTFELTER } from './felter.ts'
import { bredde, celletekst } from './hode.ts'
import type { Lest } from './les.ts'
import type { Dom } from './oppgjor.ts'
import type { Importplan } from './plan.ts'
import { sted, vistCelle } from './rutenett.ts'
import { lestSom } from './verdi/lestsom.ts'

const NAVN: Record<string, Tekst> = feltnavn

const sha = (...deler: (string | Uint8Array)[]) => {
  const hash = createHash('sha256')
  for (const del of deler) hash.update(del).update('\0')
  return hash.digest('hex').slice(0, 32)
}

/** Of the file and all choices that decide what is written. */
export const avtrykkAvValg = (bytes: Uint8Array, valg: Importvalg): string =>
  sha(bytes, JSON.stringify({ ...valg, vis: null, huskValg: null }))

export const avtrykkAv = (bytes: Uint8Array, valg: Importvalg, plan: Importplan): string =>
  `${avtrykkAvValg(bytes, valg)}.${plan.avtrykk}`

const antallAv = (dommer: readonly Dom[]): Record<Radstatus, number> => {
  const ut = { ny: 0, endret: 0, uendret: 0, feil: 0 }
  for (const { status } of dommer) ut[status]++
  return ut
}

function somRad(d: Dom, plan: Importplan, geografi: Geografi): Importrad {
  const { ark, kolonner, personer } = plan
  const linje = ark.celler[d.rad] ?? []
  const navn = kolonner.find((k) => k.felt === 'navn')?.kolonne
  const erSkjult = (kolonne: number) => personer.skjult.has(sted(d.rad, kolonne))
  const celler = kolonner.map(({ kolonne }) => vistCelle(linje[kolonne], erSkjult(kolonne)))
  const apne = kolonner.filter(({ kolonne }) => !erSkjult(kolonne))
  return {
    rad: d.rad + 1,
    status: d.status,
    id: d.status === 'feil' ? (d.naa?.tiltak.id ?? null) : d.id,
    navn: d.tiltak?.navn ?? (navn === undefined ? '' : (celler[navn] ?? '').trim()),
    celler,
    lest: lestSom({ ...d.lesning, vist: celler }, { kolonner: apne, geografi }),
    endringer: d.status === 'endret' ? forskjeller(d.naa?.tiltak ?? null, d.tiltak, geografi) : [],
  }
}

/** All that a column may mean, and the groups of our own export when it is that. */
function felterI({ kolonner }: Importplan): Importforslag['felter'] {
  const egne = kolonner.flatMap(({ felt }) => (felt === null || IMPORTFELTER.has(felt) ? [] : [felt]))
  return [
    ...[...IMPORTFELTER.values()].map(({ felt, navn }) => ({ felt, navn })),
    ...egne.map((felt) => ({ felt, navn: NAVN[felt] ?? { nb: felt, nn: felt } })),
  ]
}

type Ramme = { plan: Importplan; lest: Lest; filnavn: string; valg: Importvalg; bytes: Uint8Array; geografi: Geografi }

export function lagForslag({ plan, lest, filnavn, valg, bytes, geografi }: Ramme): Importforslag {
  const { hvilke, fra, antall } = valg.vis
  const iUtvalg = plan.dommer.filter(({ status }) => hvilke === 'alle' || status === hvilke)
  return {
    fil: {
      navn: filnavn,
      slag: lest.slag,
      tegnsett: lest.slag === 'csv' ? lest.tegnsett : null,
      skilletegn: lest.slag === 'csv' ? lest.skilletegn : null,
    },
    ark: plan.alleArk.map((a) => ({
      navn: a.navn,
      rader: a.celler.filter((rad) => rad.some((celle) => celletekst(celle) !== '')).length,
      kolonner: bredde(a),
      skjult: a.skjult === true,
      skjulteRader: a.skjulteRader ?? 0,
    })),
    valgtArk: plan.ark.navn,
    hode: { fra: plan.hode.fra + 1, til: plan.hode.til + 1 },
    kolonner: plan.kolonner,
    felter: felterI(plan),
    standarder: plan.standarder,
    rader: iUtvalg.slice(fra, fra + antall).map((d) => somRad(d, plan, geografi)),
    radertotalt: iUtvalg.length,
    hoppetOver: plan.hoppetOver,
    feil: plan.feil,
    feiltotalt: plan.feiltotalt,
    antall: antallAv(plan.dommer),
    mangler: plan.mangler,
    husket: plan.husket,
    avtrykk: avtrykkAv(bytes, valg, plan),
  }
}
