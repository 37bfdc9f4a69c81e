/** Kommuner, fylker, addresses and postnummer. */
import gamle from '../../../catalog/data/gamle-steder.json' with { type: 'json' }
import type { Geografi } from '../../../catalog/geografi.ts'
import type { Kommune } from '../../../catalog/skjema/kommune.ts'
import { stedsnokkel } from '../../../catalog/sok/steder.ts'
import { feil, type Leser, type Lesning, type Sagt, type Sammenheng, si, sitat, tekstleser } from './lesning.ts'

type Stedbok = { kommuner: ReadonlyMap<string, readonly string[]>; fylker: ReadonlyMap<string, string> }

const navnene = (k: Kommune): string[] => [
  k.navn,
  ...(k.navnEntydig ? [k.navnEntydig] : []),
  ...(k.offisielt?.split(' - ') ?? []),
  ...Object.values(k.parallellnavn ?? {}),
]

function lagStedbok(geografi: Geografi): Stedbok {
  const kommuner = new Map<string, string[]>()
  const legg = (navn: string, numre: readonly string[]) => {
    const nokkel = stedsnokkel(navn)
    const kjent = kommuner.get(nokkel) ?? []
    kommuner.set(nokkel, [...new Set([...kjent, ...numre])])
  }
  for (const k of geografi.kommuner) for (const navn of navnene(k)) legg(navn, [k.nr])
  // A name of today goes before one that is gone.
  for (const { navn, slag, til } of gamle)
    if (slag === 'kommune' && !kommuner.has(stedsnokkel(navn)))
      legg(
        navn,
        til.filter((nr) => geografi.kommune(nr)),
      )
  const fylker = new Map(
    geografi.kommuner.flatMap((k) => k.fylke.split(' - ').map((navn) => [stedsnokkel(navn), k.fylkesnr] as const)),
  )
  return { kommuner, fylker }
}

const boker = new WeakMap<Geografi, Stedbok>()
function stedbok(geografi: Geografi): Stedbok {
  const kjent = boker.get(geografi) ?? lagStedbok(geografi)
  boker.set(geografi, kjent)
  return kjent
}

const uten = (tekst: string) =>
  tekst
    .replace(/\s*\((?:\d{4})\)\s*$/, '')
    .replace(/\s+(?:kommune|herad|kommun)$/i, '')
    .trim()

/** The number of a kommune that is told by number or name, of today or before; else what is wrong. */
function kommuneI(tekst: string, om: Sammenheng): string | { feil: string } {
  const nr = /^(?:kommune(?:nr|nummer)?\.?\s*)?(\d{3,4})\b|\((\d{4})\)$/i.exec(tekst)
  const gitt = (nr?.[1] ?? nr?.[2])?.padStart(4, '0')
  if (nr && gitt !== undefined) {
    if (!om.geografi.kommune(gitt)) return { feil: `Kommunenummeret ${gitt} finnes ikke` }
    const navn = uten(tekst.replace(nr[0], '').replace(/^[\s,:-]+/, ''))
    const like = navn === '' || stedbok(om.geografi).kommuner.get(stedsnokkel(navn))?.includes(gitt)
    return like
      ? gitt
      : { feil: `${sitat(tekst)}: ${gitt} er ${om.geografi.kommune(gitt)?.navn}. Behold nummeret eller navnet` }
  }
  const funnet = stedbok(om.geografi).kommuner.get(stedsnokkel(uten(tekst))) ?? []
  if (funnet.length === 1 && funnet[0] !== undefined) return funnet[0]
  const egne = funnet.filter((kode) => om.kontor.kommuner.includes(kode))
  if (egne.length === 1 && egne[0] !== undefined) return egne[0]
  if (funnet.length === 0) return { feil: `${sitat(tekst)} er ikke en kommune` }
  const valg = funnet.map(
    (kode) => `${om.geografi.kommune(kode)?.navn} i ${om.geografi.kommune(kode)?.fylke} (${kode})`,
  )
  return { feil: `${sitat(tekst)} kan være flere. Skriv nummeret: ${valg.join(', ')}` }
}

const fylkeI = (tekst: string, { geografi }: Sammenheng): string | undefined =>
  /^\d{1,2}$/.test(tekst)
    ? [tekst.padStart(2, '0')].find((nr) => geografi.fylke(nr))
    : stedbok(geografi).fylker.get(stedsnokkel(tekst.replace(/\s+(?:fylke|fylkeskommune)$/i, '')))

export const kommuneleser =
  (sti: string): Leser =>
  ({ tekst }, om) => {
    const svar = kommuneI(tekst, om)
    return typeof svar === 'string' ? si(sti, svar) : svar
  }

/** Split where a name can end; the longest names first, for `Vågå og Lom` are two and `Bø og Sauherad` was one. */
function stedene(tekst: string, om: Sammenheng): { kommuner: string[]; fylker: string[]; feil: string[] } {
  const ut = { kommuner: [] as string[], fylker: [] as string[], feil: [] as string[] }
  const ta = (del: string, kanDeles: boolean): void => {
    const fylke = fylkeI(del, om)
    const kommune = kommuneI(del, om)
    if (typeof kommune === 'string' && !(fylke && /^\d{1,2}$|fylke/i.test(del))) ut.kommuner.push(kommune)
    else if (fylke) ut.fylker.push(fylke)
    else if (kanDeles && / og | & |\//.test(del)) for (const d of del.split(/ og | & |\//)) ta(d.trim(), false)
    else if (typeof kommune !== 'string') ut.feil.push(kommune.feil)
  }
  for (const del of tekst.split(/[;,\n+]+/).map((d) => d.trim())) if (del !== '') ta(del, true)
  return ut
}

const LANDET = /^(?:hele landet|heile landet|norge|noreg|landsdekkende|landsdekkjande|nasjonalt)$/i

/** Who may take part: the whole country, fylker or kommuner. */
export const dekningsleser: Leser = ({ tekst }, om): Lesning => {
  if (LANDET.test(tekst)) return si('dekning', { landet: true, fylker: [], kommuner: [] })
  const svar = stedene(tekst, om)
  if (svar.feil.length > 0) return feil(svar.feil.join('. '))
  return si('dekning', { landet: false, fylker: [...new Set(svar.fylker)], kommuner: [...new Set(svar.kommuner)] })
}

export const kommunelisteleser =
  (sti: string): Leser =>
  ({ tekst }, om) => {
    const svar = stedene(tekst, om)
    if (svar.fylker.length > 0) return feil(`${sitat(tekst)}: skriv kommuner, ikke fylke`)
    return svar.feil.length > 0 ? feil(svar.feil.join('. ')) : si(sti, [...new Set(svar.kommuner)])
  }

export const fylkelisteleser =
  (sti: string): Leser =>
  ({ tekst }, om) => {
    const deler = tekst
      .split(/[;,\n]+/)
      .map((d) => d.trim())
      .filter((d) => d !== '')
    const lest = deler.map((del) => fylkeI(del, om))
    const ukjent = deler.find((_, i) => lest[i] === undefined)
    return ukjent === undefined ? si(sti, lest) : feil(`${sitat(ukjent)} er ikke et fylke`)
  }

/** Whom it is shared with: nobody, all, or kommuner by name. */
export const delingsleser: Leser = tekstleser((t, om): Lesning => {
  if (/^(?:nei|ingen|inga|eget kontor|eige kontor|kun oss|bare oss|berre oss|ikke delt|ikkje delt)$/i.test(t))
    return si('deling', { synlighet: 'eget-kontor' })
  if (/^(?:ja|alle|alle kommuner|alle kommunar|åpent|ope)$/i.test(t)) return si('deling', { synlighet: 'alle' })
  const svar = stedene(t, om)
  if (svar.feil.length > 0 || svar.fylker.length > 0)
    return feil(`${sitat(t)} kan ikke leses. Skriv «nei», «alle», eller navnene på kommunene`)
  const avtaler = [...new Set(svar.kommuner)].map((kommunenummer) => ({ kommunenummer }))
  return si('deling', { synlighet: 'utvalgte', avtaler })
})

/** A spreadsheet likes to take the zero in front. */
export const postnummerleser =
  (sti: string): Leser =>
  ({ tekst }) => {
    const m = /^(?:N-?|NO-?)?(\d{3,4})(?:\.0)?(?:\s+(\D{2,60}))?$/i.exec(tekst)
    if (!m) return feil(`${sitat(tekst)} er ikke et postnummer. Det har fire sifre`)
    const sagt: Sagt = { [sti]: (m[1] ?? '').padStart(4, '0') }
    if (m[2]) sagt['sted.poststed'] = m[2].trim()
    return { sagt }
  }

const ADRESSE = /^(.*?)[,\n]\s*(?:N-?)?(\d{4})\s+([^\d,\n]{2,60})$/s

/** The street alone, or all in one cell: `Storgata 1, 7500 Stjørdal`. */
export const adresseleser =
  (sti: string): Leser =>
  ({ tekst }) => {
    const m = ADRESSE.exec(tekst)
    if (!m) return si(sti, tekst.replaceAll(/\s*\n\s*/g, ', '))
    const adresse = (m[1] ?? '')
      .trim()
      .replaceAll(/\s*\n\s*/g, ', ')
      .replace(/,$/, '')
    const poststed = { 'sted.postnummer': m[2], 'sted.poststed': (m[3] ?? '').trim() }
    return { sagt: { ...(adresse !== '' && { [sti]: adresse }), ...poststed } }
  }

/** What the place is called; an address that stands there is an address. */
export const stedsnavnleser =
  (sti: string): Leser =>
  (innhold, om) => {
    const m = ADRESSE.exec(innhold.tekst)
    if (m && /\d/.test(m[1] ?? '')) return adresseleser('sted.adresse')(innhold, om)
    return si(sti, innhold.tekst.replaceAll(/\s+/g, ' '))
  }
