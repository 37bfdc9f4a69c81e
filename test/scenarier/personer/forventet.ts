/** What a case expects of an answer, and in plain Norwegian what is not so. */
import * as z from 'zod'
import { kode } from '../../../catalog/skjema/felt.ts'
import type { Svar } from '../../../catalog/skjema/forslag.ts'

/** How many a veileder sees at once, and how many are at the very top. */
const DE_FORSTE = 10
const OVERST = 3

const id = z.string()
const flere = z.array(id).min(1).optional()
const Grunnen = z.strictObject({
  id,
  regel: kode('regel'),
  utfall: kode('utfall'),
  /** The sentence, or a part of it. */
  tekst: z.string().optional(),
})
/** The rule that says no; `formelt` when the art is not said. `endring`: the smallest change, or a part of it. */
const Stengt = z.strictObject({ regel: kode('regel'), art: kode('art').optional(), endring: z.string().optional() })
const Hullet = z.strictObject({ arsak: z.string(), naermeste: id.optional() })

export const Forventet = z
  .strictObject({
    forst: id.optional(),
    /** Among the first three, in any order. */
    overst: flere,
    ikkeOverst: flere,
    /** Among the first ten, in any order. */
    blantDeForste: flere,
    /** Wherever else it is. */
    ikkeBlantDeForste: flere,
    /** Both are suggested, the first one above the second. */
    foran: z
      .array(z.tuple([id, id]))
      .min(1)
      .optional(),
    grunner: z.array(Grunnen).min(1).optional(),
    ikkeNa: z.record(id, Stengt).optional(),
    /** Nearest to opening first; others may stand between. */
    ikkeNaRekkefolge: flere,
    /** Neither suggested nor told of as not now. */
    utelatt: flere,
    informasjon: z.array(kode('regel')).min(1).optional(),
    ikkeInformasjon: z.array(kode('regel')).min(1).optional(),
    /** The first questions, in this order. */
    sporForst: flere,
    sporIkkeOm: flere,
    hull: z.record(z.string(), Hullet).optional(),
    ikkeHull: z.array(kode('behov')).min(1).optional(),
  })
  .refine((f) => Object.keys(f).length > 0, 'Ingenting er forventet')
export type Forventet = z.infer<typeof Forventet>

/** Every tiltak the expectation names. */
export const ider = (f: Forventet): string[] => [
  ...(f.forst === undefined ? [] : [f.forst]),
  ...[f.overst, f.ikkeOverst, f.blantDeForste, f.ikkeBlantDeForste, f.ikkeNaRekkefolge, f.utelatt].flatMap(
    (l) => l ?? [],
  ),
  ...(f.foran ?? []).flat(),
  ...(f.grunner ?? []).map((g) => g.id),
  ...Object.keys(f.ikkeNa ?? {}),
  ...Object.values(f.hull ?? {}).flatMap((h) => h.naermeste ?? []),
]

type Liste = readonly string[]
const nar = (sant: boolean, melding: string): string[] => (sant ? [melding] : [])
const hver = (ting: Liste | undefined, brudd: (en: string) => boolean, melding: (en: string) => string): string[] =>
  (ting ?? []).filter(brudd).map(melding)

/** The order of the suggestions. */
function rekkefolge(f: Forventet, liste: Liste): string[] {
  const nr = (en: string) => liste.indexOf(en) + 1
  const hvor = (en: string) => (nr(en) === 0 ? `${en} er ikke et forslag` : `${en} er nr. ${nr(en)}`)
  const blant = (en: string, antall: number) => nr(en) > 0 && nr(en) <= antall
  return [
    ...nar(f.forst !== undefined && liste[0] !== f.forst, `Først skulle stått ${f.forst}, men det er ${liste[0]}`),
    ...hver(f.overst, (en) => !blant(en, OVERST), hvor),
    ...hver(f.ikkeOverst, (en) => blant(en, OVERST), hvor),
    ...hver(f.blantDeForste, (en) => !blant(en, DE_FORSTE), hvor),
    ...hver(f.ikkeBlantDeForste, (en) => blant(en, DE_FORSTE), hvor),
    ...(f.foran ?? []).flatMap(([forst, sist]) =>
      nar(nr(forst) === 0 || nr(sist) === 0 || nr(forst) > nr(sist), `Feil vei: ${hvor(forst)}, ${hvor(sist)}`),
    ),
  ]
}

/** The reasons, on what is suggested and what is not possible now. */
function grunner(f: Forventet, svar: Svar): string[] {
  const alle = [...svar.forslag, ...svar.ikkeNa]
  return (f.grunner ?? []).flatMap(({ id: hvem, regel, utfall, tekst }) => {
    const post = alle.find((p) => p.tiltakId === hvem)
    if (!post) return [`${hvem} er ikke i svaret`]
    const fra = post.grunner.filter((g) => g.regel === regel)
    const funnet = fra.some((g) => g.utfall === utfall && (tekst === undefined || g.tekst.includes(tekst)))
    const sier = fra.map((g) => `${g.utfall}: ${g.tekst}`).join(' | ') || 'ingenting'
    return nar(!funnet, `${hvem}: ${regel} skulle sagt ${[utfall, tekst ?? []].flat().join(': ')}, men sier ${sier}`)
  })
}

/** What is closed: by which rule, what would open it, and in what order. */
function stengte(f: Forventet, { forslag, ikkeNa }: Svar): string[] {
  const liste = ikkeNa.map((i) => i.tiltakId)
  const hverStengt = Object.entries(f.ikkeNa ?? {}).flatMap(([hvem, { regel, art = 'formelt', endring }]) => {
    const post = ikkeNa.find((i) => i.tiltakId === hvem)
    if (!post) return [`${hvem} står ikke blant det som ikke er mulig nå`]
    const nei = post.grunner.filter((g) => g.utfall === 'nei').map((g) => `${g.regel} (${g.art})`)
    const apner = post.minsteEndring.tekst
    return [
      ...nar(!nei.includes(`${regel} (${art})`), `${hvem}: ${regel} (${art}) sier ikke nei, bare ${nei.join(', ')}`),
      ...nar(endring !== undefined && !apner.includes(endring), `${hvem}: åpnes av «${apner}», ikke «${endring}»`),
    ]
  })
  const orden = f.ikkeNaRekkefolge ?? []
  const funnet = liste.filter((en) => orden.includes(en))
  const alle = [...forslag.map((p) => p.tiltakId), ...liste]
  return [
    ...hverStengt,
    ...nar(orden.join() !== funnet.join(), `Nærmest å åpne seg: ${funnet.join(', ')}`),
    ...hver(
      f.utelatt,
      (en) => alle.includes(en),
      (en) => `${en} er i svaret`,
    ),
  ]
}

/** What the veileder is told and asked besides. */
function resten(f: Forventet, { informasjon, nesteSporsmal, hull }: Svar): string[] {
  const sagt: Liste = informasjon.map((i) => i.regel)
  const spurt = nesteSporsmal.map((s) => s.felt)
  const forst = spurt.slice(0, f.sporForst?.length ?? 0)
  const apne: Liste = hull.map((h) => h.behov)
  const feilHull = Object.entries(f.hull ?? {}).flatMap(([behov, { arsak, naermeste }]) => {
    const det = hull.find((h) => h.behov === behov)
    const er = det ? `${det.arsak}, ${det.naermeste?.tiltakId ?? 'ingen'}` : 'ikke et hull'
    const feil = det?.arsak !== arsak || (naermeste !== undefined && det.naermeste?.tiltakId !== naermeste)
    return nar(feil, `${behov} skulle vært et hull (${arsak}, ${naermeste ?? 'hva som helst'}), men er ${er}`)
  })
  return [
    ...hver(
      f.informasjon,
      (regel) => !sagt.includes(regel),
      (regel) => `${regel} er ikke sagt`,
    ),
    ...hver(
      f.ikkeInformasjon,
      (regel) => sagt.includes(regel),
      (regel) => `${regel} er sagt`,
    ),
    ...nar(forst.join() !== (f.sporForst ?? []).join(), `Spør først om ${spurt.join(', ')}`),
    ...hver(
      f.sporIkkeOm,
      (felt) => spurt.includes(felt),
      (felt) => `Spør om ${felt}`,
    ),
    ...feilHull,
    ...hver(
      f.ikkeHull,
      (behov) => apne.includes(behov),
      (behov) => `${behov} er et hull`,
    ),
  ]
}

/** What is not as expected, one sentence each; empty when all is. */
export const avvik = (f: Forventet, svar: Svar): string[] => [
  ...rekkefolge(
    f,
    svar.forslag.map((p) => p.tiltakId),
  ),
  ...grunner(f, svar),
  ...stengte(f, svar),
  ...resten(f, svar),
]
