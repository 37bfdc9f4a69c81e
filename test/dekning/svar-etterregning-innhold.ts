/**
 * More of the planner's answers worked out once more: those that hang on what a tiltak has in it, how it is run and how far away it is. It
 * shares no code with `catalog/dekning`.
 */
import { koder, norsktrinn } from '../../catalog/kodeverk.ts'
import { stedFor } from '../../catalog/match/kjente-reiser.ts'
import { tilgang } from '../../catalog/match/tilgang.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import {
  type Alt,
  DELER,
  eieren,
  erBred,
  FOLGER_OPP,
  gruppe,
  type Her,
  har,
  hver,
  type Liste,
  minutter,
  NORSK,
  ord,
  type Svar,
  tre,
} from './svar-etterregning.ts'

const ARBEID = [
  ...ord('praktisk-arbeid kafe-kjokken gjenbruk-butikk spraktrening-i-arbeid karriereveiledning kartlegging-avklaring'),
  ...DELER.flat(),
  ...FOLGER_OPP,
  ...ord('mentor-kollega tilskudd-arbeidsgiver'),
]
const SOSIALT = [
  ...ord(
    'sosialt-samvaer maltid-mat kreativt idrett ute-natur gard-dyr gruppesamtaler individuell-samtale livsstilskurs',
  ),
  ...ord('hverdagsmestring likepersonstotte helse-fysisk-aktivitet mestring-psykisk norsktrening-samtale'),
]

/** Four days a week or more? Nobody meets on the web, at home or where they live. */
function daglig({ form, oppmote }: Tiltak): Svar {
  if (['digital', 'ambulant', 'dogn'].includes(form) || oppmote === null) return false
  if ((oppmote?.ukeintervall ?? 1) > 1) return false
  const dager = oppmote?.dagerPerUke
  return dager ? (dager.til ?? 7) >= 4 : dager === null ? false : null
}

/** And twenty hours or more, on four ordinary working days between seven and five. */
function heleDagen(t: Tiltak): Svar {
  const { timerPerUke: timer, tider } = t.oppmote ?? {}
  const dager = tider?.flatMap((tid) => (tid.dag <= 5 && tid.fra >= '07:00' && tid.til <= '17:00' ? [tid.dag] : []))
  const svar = [
    daglig(t),
    timer ? (timer.til ?? 168) >= 20 : timer === null ? false : null,
    dager ? new Set(dager).size >= 4 : tider === null ? false : null,
  ]
  return svar.includes(false) ? false : !svar.includes(null) || null
}

const arbeid = (t: Tiltak) => har(t.innhold, ...ARBEID)

const sosialt = (t: Tiltak) => har(t.innhold, ...SOSIALT)

function innretning(alt: Alt): void {
  hver(alt, 'innretning', 'deltakelige', (sti, liste) => {
    alt.skriv(`${sti}/arbeidsrettet`, liste, arbeid)
    alt.skriv(`${sti}/sosialt`, liste, (t) => sosialt(t) && !arbeid(t))
    alt.skriv(`${sti}/annet`, liste, (t) => !sosialt(t) && !arbeid(t))
    tre(alt, `${sti}/dagligHeldag`, liste, heleDagen)
  })
}

type Naermest = { tiltak: string; minutter: number; tilgang: string }
function skrivNaermest({ skriv }: Alt, sti: string, naermest: Naermest | undefined): void {
  if (!naermest) return skriv(sti, null)
  for (const [navn, verdi] of Object.entries(naermest)) skriv(`${sti}/${navn}`, verdi)
}

/** To one that lets them in or may be asked; and to one that may do so, as near as it may be. */
function reisene(alt: Alt, { nr }: Her, sentre: Liste): { naermest: Naermest | undefined; kanskje: number } {
  const veier = sentre
    .map((t) => ({ t, adgang: tilgang(nr, t, alt.dato), sted: stedFor(alt.geografi, t) }))
    .filter(({ adgang }) => adgang !== 'stengt')
    .map((v) => ({ ...v, vei: v.sted ? (minutter(alt, nr, v.sted) ?? Infinity) : 0 }))
  const sikre = veier.filter((v) => v.sted && v.adgang !== 'ukjent' && v.vei < Infinity)
  const [forste] = sikre.toSorted((a, b) => a.vei - b.vei || (a.t.id < b.t.id ? -1 : 1))
  const usikre = veier.filter((v) => !v.sted || v.adgang === 'ukjent')
  return {
    naermest: forste && { tiltak: forste.t.id, minutter: forste.vei, tilgang: forste.adgang },
    kanskje: Math.min(Infinity, ...usikre.map((v) => v.vei)),
  }
}

const sentral = (t: Tiltak) => t.tiltakstype === 'jobbsentral'

const likner = (t: Tiltak) => sentral(t) || t.tiltakstype === 'jobbsenter-apent' || (eieren(t) !== null && erBred(t))

function rekkevidde(alt: Alt): void {
  for (const [slag, gjelder] of Object.entries({ jobbsentral: sentral, 'jobbsentral-eller-lignende': likner })) {
    const svar = new Map(alt.kommuner.map((k) => [k, reisene(alt, k, alt.gyldige.filter(gjelder))]))
    for (const [k, { naermest }] of svar) {
      skrivNaermest(alt, `rekkevidde/kommuner/${k.nr} ${slag}/naermest`, naermest)
      const [herfra, vei] = [k.lokale.filter((t) => t.kommunenummer === k.nr), naermest?.minutter ?? 0]
      if (gjelder !== likner || vei < 46 || vei > 120 || herfra.every((t) => daglig(t) === false)) continue
      skrivNaermest(alt, `rekkevidde/supplement/${k.nr}/naermest`, naermest)
      alt.skriv(`rekkevidde/supplement/${k.nr}/daglige`, herfra, (t) => daglig(t) === true)
      alt.skriv(`rekkevidde/supplement/${k.nr}/ukjent`, herfra, (t) => daglig(t) === null)
    }
    for (const mest of [30, 60, 90, 120]) {
      const sti = `rekkevidde/samlet/${slag} ${mest}`
      const nar = (k: Her) => (svar.get(k)?.naermest?.minutter ?? Infinity) <= mest
      const uvisst = (k: Her) => !nar(k) && (!k.kjent || (svar.get(k)?.kanskje ?? Infinity) <= mest)
      gruppe(
        alt,
        `${sti}/innenfor`,
        nar,
        alt.kommuner.filter((k) => !uvisst(k)),
      )
      gruppe(alt, `${sti}/utenfor`, (k) => !nar(k) && !uvisst(k))
      gruppe(alt, `${sti}/ukjent`, uvisst)
    }
  }
}

function inngang(alt: Alt): void {
  hver(alt, 'inngang', 'lokale', (sti, liste) => {
    for (const kode of koder('inngang')) alt.skriv(`${sti}/inngang/${kode}`, liste, (t) => t.inngang === kode)
    for (const [navn, felt] of Object.entries({
      plasser: 'plasser',
      ledige: 'ledige',
      ventetid: 'ventetidUker',
    } as const)) {
      alt.skriv(`${sti}/${navn}/kjent`, liste, (t) => typeof t.kapasitet?.[felt] === 'number')
      alt.skriv(`${sti}/${navn}/ukjent`, liste, (t) => typeof t.kapasitet?.[felt] !== 'number')
    }
    alt.skriv(`${sti}/fulle`, liste, (t) => t.kapasitet?.ledige === 0)
    alt.skriv(`${sti}/medVentetid`, liste, (t) => (t.kapasitet?.ventetidUker ?? 0) > 0)
  })
}

const TRINN = ['alfa', 'A1', 'A2', 'B1', 'B2'] as const

const tilbud = (t: Tiltak) => har(t.innhold, ...NORSK) && !har(t.eksklusiv, 'nyankommet-flyktning')

const passer = ({ norsk }: Tiltak, trinn: (typeof TRINN)[number]): Svar => {
  if (norsk === undefined) return null
  const [gulv, tak] = [norsk?.min ?? 'ingen', norsk?.maks ?? 'morsmal']
  return norsktrinn(trinn) >= norsktrinn(gulv) && norsktrinn(trinn) <= norsktrinn(tak)
}

function norskstige(alt: Alt): void {
  for (const trinn of TRINN) {
    const slipper = (svar: Svar) => (t: Tiltak) => tilbud(t) && passer(t, trinn) === svar
    const status = (liste: Liste) => {
      if (liste.some(slipper(true))) return 'lokalt'
      if (liste.some(slipper(null))) return 'ukjent'
      return alt.landet.some(slipper(true)) ? 'landsdekkende' : 'mangler'
    }
    // A kommune that is not known, and has nothing to learn by, is unknown at every step.
    const tom = (k: Her) => !k.kjent && !k.lokale.some(tilbud)
    const legg = (sti: string, liste: Liste) => {
      alt.skriv(`${sti}/${trinn}/lokale`, liste, slipper(true))
      alt.skriv(`${sti}/${trinn}/ukjent`, liste, slipper(null))
      alt.skriv(`${sti}/${trinn}/status`, status(liste))
    }
    for (const k of alt.kommuner)
      if (tom(k)) alt.skriv(`norskstige/kommuner/${k.nr}/tall`, null)
      else legg(`norskstige/kommuner/${k.nr}/tall`, k.lokale)
    legg(
      'norskstige/samlet',
      alt.gyldige.filter((t) => alt.kommuner.some((k) => k.lokale.includes(t))),
    )
    alt.skriv(`norskstige/landsdekkende/${trinn}`, alt.landet, slipper(true))
    for (const [navn, svar] of Object.entries({
      mangler: 'mangler',
      bareLandsdekkende: 'landsdekkende',
      ukjent: 'ukjent',
    }))
      gruppe(alt, `norskstige/trinn/${trinn}/${navn}`, (k) => (tom(k) ? 'ukjent' : status(k.lokale)) === svar)
  }
}

export const FRA_INNHOLDET = { innretning, rekkevidde, inngang, norskstige }
