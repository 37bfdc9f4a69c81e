/** The closed vocabularies: complete in all languages, of the agreed length, and the only codes in use. */
import { describe, expect, test } from 'vitest'
import {
  erForsok,
  ikkeForMalgruppenTil,
  type Kodeliste,
  type Kodeverk,
  koder,
  kodeverk,
  ogsaForSykmeldte,
  utelukkesAv,
  vurderesForst,
} from '../../catalog/kodeverk.ts'
import { MALGRUPPER } from '../../catalog/match/kvp.ts'
import { filerI, json, raderI, tekster } from './rader.ts'

/** How many codes each list has; a new code is a choice to be seen here. */
const ANTALL: Record<Kodeverk, number> = {
  tiltakstype: 81,
  behov: 20,
  innhold: 55,
  malgruppe: 20,
  interesse: 22,
  tilrettelegging: 21,
  hindring: 25,
  eier: 5,
  norskniva: 8,
  innsatsgruppe: 5,
  form: 6,
  miljo: 7,
  forhold: 9,
  inngang: 5,
  krav: 11,
  eksklusiv: 15,
  utfall: 4,
  art: 2,
  'kostra-vilkar': 11,
  'kostra-unntak': 4,
  ytelse: 8,
  mal: 5,
  onske: 4,
  reisemiddel: 4,
  kjonn: 3,
  kjonnskrav: 2,
  alfabetisert: 3,
  egnet: 3,
  synlighet: 3,
  status: 3,
  proveutfall: 3,
  stilling: 3,
  regel: 44,
  behovsgruppe: 5,
  digital: 4,
  tillit: 4,
  styrke: 3,
  rolle: 4,
  bekreftelsesfelt: 6,
  foresporselstype: 2,
  foresporselsvar: 6,
  dekningsniva: 11,
}

const LISTER = Object.keys(kodeverk) as Kodeverk[]
const iListen = (navn: Kodeverk) => Object.entries(kodeverk[navn] as Kodeliste)

test('Hver fil i mappen er et kodeverk, og omvendt', () => {
  expect(new Set(filerI('kodeverk'))).toEqual(new Set(LISTER.map((navn) => `${navn}.json`)))
})

describe.each(LISTER)('%s', (navn) => {
  test(`har ${ANTALL[navn]} koder i filens rekkefølge`, () => {
    expect(koder(navn)).toHaveLength(ANTALL[navn])
    expect(koder(navn)).toEqual(Object.keys(json(`kodeverk/${navn}.json`) as object))
  })

  test.each(iListen(navn))('%s har navn på tre språk og forklaring på to', (kode, { navn: navnet, forklaring }) => {
    expect(kode).toMatch(/^[A-Za-z0-9]+(-[a-z0-9]+)*$/)
    expect([Object.keys(navnet), Object.keys(forklaring)]).toEqual([
      ['nb', 'nn', 'en'],
      ['nb', 'nn'],
    ])
    for (const tekst of Object.values(navnet)) expect(tekst.trim().length).toBeGreaterThan(0)
    for (const tekst of Object.values(navnet)) expect(tekst.length).toBeLessThanOrEqual(64)
    for (const tekst of Object.values(forklaring)) {
      expect(tekst).toMatch(/^[\p{Lu}\d«].*[.!?]$/u)
      expect(tekst.length).toBeLessThanOrEqual(140)
    }
  })

  test.each(['nb', 'nn', 'en'] as const)('har ulike navn på %s', (sprak) => {
    const navnene = iListen(navn).map(([, kode]) => kode.navn[sprak])
    expect(navnene.filter((n, i) => navnene.indexOf(n) !== i)).toEqual([])
  })
})

/** Where a row of the catalogue holds codes, and of which list. */
const FELT: [sti: RegExp, navn: Kodeverk][] = [
  [/^tiltakstype$/, 'tiltakstype'],
  [/^eier$/, 'eier'],
  [/^behov\.(primar|sekundar)\.\d+$/, 'behov'],
  [/^innhold\.\d+$/, 'innhold'],
  [/^malgrupper\.\d+$/, 'malgruppe'],
  [/^eksklusiv\.\d+$/, 'eksklusiv'],
  [/^interesser\.\d+$/, 'interesse'],
  [/^kjonn$/, 'kjonnskrav'],
  [/^innsatsgrupper\.\d+$/, 'innsatsgruppe'],
  [/^norsk\.(min|maks)$/, 'norskniva'],
  [/^krav\.\d+$/, 'krav'],
  [/^unntak\.\d+$/, 'hindring'],
  [/^miljo\.\d+$/, 'miljo'],
  [/^tilrettelegging\.\d+$/, 'tilrettelegging'],
  [/^form$/, 'form'],
  [/^inngang$/, 'inngang'],
  [/^vilkar\.egnet$/, 'egnet'],
  [/^vilkar\.kostra\.\d+$/, 'kostra-vilkar'],
  [/^deling\.synlighet$/, 'synlighet'],
  [/^status$/, 'status'],
]

describe('Kodene i katalogen som følger med', () => {
  const rader = ['statlige', 'frivillige', 'eksempel', 'maler'].flatMap((mappe) => raderI(mappe))
  const brukt = rader.flatMap(([fil, rad]) =>
    [...tekster(rad)].map(([sti, kode]) => ({ hvor: `${fil} ${rad.id} ${sti}`, sti, kode })),
  )

  test.each(FELT)('%s: hver kode finnes i %s, og feltet er i bruk', (sti, navn) => {
    const her = brukt.filter((b) => sti.test(b.sti))
    expect(her.filter(({ kode }) => !(koder(navn) as string[]).includes(kode))).toEqual([])
    expect(her.length).toBeGreaterThan(0)
  })

  test.each(['behov', 'innhold', 'tiltakstype', 'form', 'inngang', 'eier'] as const)(
    'Hver kode i %s er i bruk',
    (navn) => {
      const stier = FELT.filter(([, kodeliste]) => kodeliste === navn).map(([sti]) => sti)
      const sett = new Set(brukt.filter((b) => stier.some((sti) => sti.test(b.sti))).map((b) => b.kode))
      expect(koder(navn).filter((kode) => !sett.has(kode))).toEqual([])
    },
  )

  test('Behov og tiltakstyper står i grupper som finnes', () => {
    const grupper = new Set<string>(koder('behovsgruppe'))
    expect(iListen('behov').filter(([, b]) => !grupper.has(b.gruppe ?? ''))).toEqual([])
    const eiere = new Set(['statlig', 'kommunal', 'fylke', 'frivillig', 'privat'])
    expect(iListen('tiltakstype').filter(([, t]) => !eiere.has(t.gruppe ?? ''))).toEqual([])
  })
})

test('Språknivå, innsatsgruppe og utfall står i sin orden', () => {
  expect(koder('norskniva')).toEqual(['ingen', 'alfa', 'A1', 'A2', 'B1', 'B2', 'C', 'morsmal'])
  expect(koder('utfall')).toEqual(['ja', 'advarsel', 'vet-ikke', 'nei'])
  expect(iListen('innsatsgruppe').map(([kode, { gammelt }]) => [kode, gammelt])).toEqual([
    ['gode-muligheter', 'standard'],
    ['trenger-veiledning', 'situasjonsbestemt'],
    ['trenger-veiledning-nedsatt-arbeidsevne', 'spesielt-tilpasset'],
    ['jobbe-delvis', 'gradert-varig'],
    ['liten-mulighet-til-a-jobbe', 'varig-tilpasset'],
  ])
})

describe('Det som er særskilt for en tiltakstype', () => {
  test('Bare tiltakstyper har slike felt, og hver kode i dem finnes', () => {
    const andre = LISTER.filter((navn) => navn !== 'tiltakstype').flatMap(iListen)
    const felt = ['forsok', 'utelukkes', 'ikkeForMalgruppenTil', 'vurderesForst', 'ogsaForSykmeldte']
    expect(andre.filter(([, kode]) => felt.some((navn) => navn in kode))).toEqual([])
    for (const [type, kode] of iListen('tiltakstype')) {
      expect(
        (kode.utelukkes ?? []).filter((y) => !(koder('ytelse') as string[]).includes(y)),
        type,
      ).toEqual([])
      expect(
        (kode.ikkeForMalgruppenTil ?? []).filter((program) => !(program in MALGRUPPER)),
        type,
      ).toEqual([])
    }
  })

  test('Forsøk er bare de to som finnes nå', () => {
    expect(koder('tiltakstype').filter(erForsok)).toEqual(['lonnstilskudd-firearig-ung', 'ungdomsprogram'])
  })

  test('Bare KVP skal vurderes først, og bare arbeidsrettet rehabilitering er også for sykmeldte', () => {
    expect(koder('tiltakstype').filter(vurderesForst)).toEqual(['kvp'])
    expect(koder('tiltakstype').filter(ogsaForSykmeldte)).toEqual(['arr'])
  })

  test('Ingen er utelukket av sosialhjelp, og de fleste ikke av noe', () => {
    const utelukkes = Object.fromEntries(koder('tiltakstype').map((type) => [type, utelukkesAv(type)]))
    expect(Object.entries(utelukkes).filter(([, ytelser]) => ytelser.length > 0)).toEqual([
      ['ungdomsprogram', koder('ytelse').filter((y) => y !== 'sosialhjelp')],
      ['kvp', koder('ytelse').filter((y) => y !== 'sosialhjelp' && y !== 'kvp')],
      ['introduksjonsprogram', ['kvp']],
      ['jobbsjansen', ['aap', 'kvp', 'intro']],
    ])
    expect(koder('tiltakstype').filter((type) => ikkeForMalgruppenTil(type).length > 0)).toEqual(['jobbsjansen'])
  })
})
