/** What the veileder is reminded of: each rule on both sides of its limits. Source: kontrakt §5 «informasjon». */
import { describe, expect, test } from 'vitest'
import { koder } from '../../catalog/kodeverk.ts'
import { lagForslag } from '../../catalog/match/match.ts'
import type { Kartlegging } from '../../catalog/skjema/kartlegging.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { lagSnapshot } from '../../catalog/snapshot.ts'
import { DATO, enKartlegging, etTiltak, norge } from '../fabrikk.ts'

const informasjon = (avvik: Partial<Kartlegging>, rader: Tiltak[] = []) =>
  lagForslag(lagSnapshot(rader, norge(), 'v1'), enKartlegging(avvik), { dato: DATO, antall: 100 }).informasjon

const gis = (regel: string, avvik: Partial<Kartlegging>, rader?: Tiltak[]) =>
  informasjon(avvik, rader).some((i) => i.regel === regel)

type Tilfelle = [navn: string, avvik: Partial<Kartlegging>, gis: boolean]

describe('kvp-forst', () => {
  const mottaker: Partial<Kartlegging> = { alder: 35, ytelser: ['sosialhjelp'] }
  test.each<Tilfelle>([
    ['voksen som bare har sosialhjelp og ikke er vurdert', mottaker, true],
    ['17 år er for ung', { ...mottaker, alder: 17 }, false],
    ['18 år er gammel nok', { ...mottaker, alder: 18 }, true],
    ['67 år er ikke for gammel', { ...mottaker, alder: 67 }, true],
    ['68 år er for gammel', { ...mottaker, alder: 68 }, false],
    ['ukjent alder', { ...mottaker, alder: null }, true],
    ['ingen ytelser', { ...mottaker, ytelser: [] }, true],
    ['dagpenger ved siden av', { ...mottaker, ytelser: ['sosialhjelp', 'dagpenger'] }, false],
    ['har sagt nei til KVP', { ...mottaker, tattStilling: { kvp: 'onsker-ikke' } }, false],
    ['er 29 og har sagt nei til KVP', { ...mottaker, alder: 29, tattStilling: { kvp: 'onsker-ikke' } }, true],
    ['er 30 og har sagt nei til KVP', { ...mottaker, alder: 30, tattStilling: { kvp: 'onsker-ikke' } }, false],
    ['er usikker på KVP', { ...mottaker, tattStilling: { kvp: 'vet-ikke' } }, true],
    ['har sagt nei til noe annet', { ...mottaker, tattStilling: { ips: 'onsker-ikke' } }, true],
    ['nedsatt arbeidsevne', { ...mottaker, innsatsgruppe: 'trenger-veiledning-nedsatt-arbeidsevne' }, true],
    ['jobbe delvis', { ...mottaker, innsatsgruppe: 'jobbe-delvis' }, true],
    ['liten mulighet til å jobbe', { ...mottaker, innsatsgruppe: 'liten-mulighet-til-a-jobbe' }, true],
    ['trenger veiledning og er 30', { ...mottaker, alder: 30, innsatsgruppe: 'trenger-veiledning' }, false],
    ['trenger veiledning og er 29', { ...mottaker, alder: 29, innsatsgruppe: 'trenger-veiledning' }, true],
    ['gode muligheter og er 29', { ...mottaker, alder: 29, innsatsgruppe: 'gode-muligheter' }, true],
    ['gode muligheter og ukjent alder', { ...mottaker, alder: null, innsatsgruppe: 'gode-muligheter' }, false],
  ])('%s', (_, avvik, ventet) => expect(gis('kvp-forst', avvik)).toBe(ventet))
})

describe('aktivitetsplikt', () => {
  test.each<Tilfelle>([
    ['29 år med sosialhjelp', { alder: 29, ytelser: ['sosialhjelp'] }, true],
    ['30 år med sosialhjelp', { alder: 30, ytelser: ['sosialhjelp'] }, false],
    ['29 år med ukjente ytelser', { alder: 29, ytelser: null }, true],
    ['29 år uten sosialhjelp', { alder: 29, ytelser: ['dagpenger'] }, false],
    ['ukjent alder', { alder: null, ytelser: ['sosialhjelp'] }, false],
  ])('%s', (_, avvik, ventet) => expect(gis('aktivitetsplikt', avvik)).toBe(ventet))
})

const unntak = (avvik: Partial<Kartlegging>) =>
  informasjon({ alder: 29, ...avvik }).find((i) => i.regel === 'kostra-unntak')?.tekst

describe('kostra-unntak', () => {
  const U1 = /: er i arbeid\.$/
  const U2 = /: allerede i annen aktivitet\.$/
  const U3 = /: helse eller livssituasjon hindrer\.$/
  const U4 = /: andre tungtveiende grunner\.$/

  test.each<[string, Partial<Kartlegging>, RegExp]>([
    ['jobb på deltid', { hindringer: ['i-arbeid-deltid'] }, U1],
    ['introduksjonsstønad', { ytelser: ['intro'] }, U2],
    ['KVP ved siden av sosialhjelp', { ytelser: ['sosialhjelp', 'kvp'] }, U2],
    ['arbeidsavklaringspenger', { ytelser: ['aap'] }, U2],
    ['annen statlig ytelse som hindring', { hindringer: ['mottar-statlig-ytelse'] }, U2],
    ['rus', { hindringer: ['aktiv-rus'] }, U3],
    ['selvskading', { hindringer: ['aktiv-selvskading'] }, U3],
    ['vold', { hindringer: ['trussel-vold'] }, U3],
    ['uten bolig', { hindringer: ['bostedslos'] }, U3],
    ['spedbarn', { hindringer: ['graviditet-spedbarn'] }, U3],
    ['lite krefter', { hindringer: ['lav-kapasitet-helse'] }, U3],
    ['psykisk helse som hovedbehov', { behov: { 'psykisk-helse': 3 } }, U3],
    ['helse først', { mal: 'helse-forst' }, U3],
    ['omsorg uten barnepass', { hindringer: ['omsorg-uten-barnepass'] }, U4],
    ['soning', { hindringer: ['soning-eller-kontroll'] }, U4],
  ])('%s', (_, avvik, ventet) => expect(unntak(avvik)).toMatch(ventet))

  test.each<[string, Partial<Kartlegging>]>([
    ['ingenting peker på unntak', { hindringer: [], ytelser: ['sosialhjelp'] }],
    ['ukjente hindringer og ytelser', {}],
    ['tydelig, men ikke hovedbehov', { behov: { 'psykisk-helse': 2 } }],
    ['30 år', { alder: 30, hindringer: ['aktiv-rus'] }],
    ['ukjent alder', { alder: null, hindringer: ['aktiv-rus'] }],
  ])('gis ikke: %s', (_, avvik) => expect(unntak(avvik)).toBeUndefined())

  test('nevner hvert unntak én gang', () => {
    expect(unntak({ hindringer: ['i-arbeid-deltid', 'aktiv-rus', 'bostedslos'], ytelser: ['aap', 'kvp'] })).toMatch(
      /: er i arbeid, allerede i annen aktivitet og helse eller livssituasjon hindrer\.$/,
    )
  })
})

const norsk = (muntlig: 'A2' | 'B1' | 'C', skriftlig: 'A2' | 'B1' | null) => ({ norsk: { muntlig, skriftlig } })

describe('norskplikt', () => {
  test.each<Tilfelle>([
    ['29 år med A2', { alder: 29, ...norsk('A2', 'A2') }, true],
    ['29 år med B1', { alder: 29, ...norsk('B1', 'B1') }, false],
    ['det svakeste avgjør', { alder: 29, ...norsk('C', 'A2') }, true],
    ['30 år med A2', { alder: 30, ...norsk('A2', 'A2') }, false],
    ['30 år med A2 og rett til introduksjonsprogram', { alder: 30, ...norsk('A2', 'A2'), ytelser: ['intro'] }, true],
    ['30 år med B1 og rett til introduksjonsprogram', { alder: 30, ...norsk('B1', 'B1'), ytelser: ['intro'] }, false],
    ['ukjent norsk', { alder: 29 }, false],
    ['ukjent skriftlig', { alder: 29, ...norsk('B1', null) }, false],
  ])('%s', (_, avvik, ventet) => expect(gis('norskplikt', avvik)).toBe(ventet))
})

describe('barn-i-husholdet', () => {
  test.each<Tilfelle>([
    ['ett barn', { barn: [0] }, true],
    ['ingen barn', { barn: [] }, false],
    ['ukjent', { barn: null }, false],
  ])('%s', (_, avvik, ventet) => expect(gis('barn-i-husholdet', avvik)).toBe(ventet))
})

const medBehandlerSist = (antall: number) => [
  ...Array.from({ length: antall }, (_, i) => etTiltak({ id: `a-${i}` })),
  etTiltak({ id: 'b', inngang: 'behandler' }),
]

describe('samtykke', () => {
  test.each<[string, Partial<Tiltak>, boolean]>([
    ['et tiltak uten samarbeid', {}, false],
    ['inngang gjennom behandler', { inngang: 'behandler' }, true],
    ['behandling', { innhold: ['behandling'] }, true],
    ['oppfølging av rus', { innhold: ['rus-oppfolging'] }, true],
    ['ansvarsgruppe', { innhold: ['koordinering-ansvarsgruppe'] }, true],
    ['krav om behandling', { krav: ['i-behandling'] }, true],
    ['for dem som har sonet', { eksklusiv: ['etter-soning'] }, true],
  ])('%s', (_, avvik, ventet) => {
    const person: Partial<Kartlegging> = { iBehandling: true, forhold: ['etter-soning'] }
    expect(gis('samtykke', person, [etTiltak(avvik)])).toBe(ventet)
  })

  test('gis for forslag nummer ti', () => expect(gis('samtykke', {}, medBehandlerSist(9))).toBe(true))
  test('gis ikke for forslag nummer elleve', () => expect(gis('samtykke', {}, medBehandlerSist(10))).toBe(false))
})

test('alt som gis, har tekst, kilde og en kjent regel, og står i fast rekkefølge', () => {
  const alt = informasjon(
    { alder: 20, ytelser: ['sosialhjelp'], hindringer: ['aktiv-rus'], norsk: { muntlig: 'A1' }, barn: [1] },
    [etTiltak({ inngang: 'behandler' })],
  )
  const regler = alt.map((i) => i.regel)
  expect(regler).toEqual([
    'kvp-forst',
    'aktivitetsplikt',
    'kostra-unntak',
    'norskplikt',
    'barn-i-husholdet',
    'samtykke',
  ])
  expect(koder('regel')).toEqual(expect.arrayContaining(regler))
  expect(alt.filter((i) => i.tekst === '' || i.kilde === '' || /har rett/.test(i.tekst))).toEqual([])
})
