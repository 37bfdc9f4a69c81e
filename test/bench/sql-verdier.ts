/** What the statement needs to know of a person, made ready before it is asked. Lists are JSON. */
import {
  type Eksklusiv,
  gruppetrinn,
  type Krav,
  koder,
  norsktrinn,
  type Reisemiddel,
  utelukkesAv,
  vurderesForst,
} from '../../catalog/kodeverk.ts'
import { horerTil } from '../../catalog/match/grupper.ts'
import { kanHaKvp, nedsattArbeidsevne } from '../../catalog/match/kvp.ts'
import { type Person, svakesteNorsk } from '../../catalog/match/person.ts'
import { type Hyppighet, lengst as rekkevidde, SJELDEN_MEST, vurder } from '../../catalog/match/reisegrense.ts'
import { minutterTilKommunen } from '../../catalog/match/reisevei.ts'
import { erNei, type Fakta, noen } from '../../catalog/match/utfall.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'

export type Verdier = Record<string, string | number | null>

/** Minutes per kilometre as the crow flies. */
const FART: Record<Reisemiddel, number> = {
  bil: (1.3 / 55) * 60,
  kollektiv: (1.3 / (55 / 1.6)) * 60,
  gange: (1.2 / 5) * 60,
  ingen: (1.2 / 5) * 60,
}
const KM_PER_GRAD = 111
/** No limit is longer than this, in minutes. */
const LENGST = 2 * SJELDEN_MEST

/** The longest journey that is not too long. */
function lengst(p: Person, ofte: Hyppighet, middel: Reisemiddel): number {
  let minutter = 0
  while (minutter < LENGST && !erNei(vurder(p, minutter + 1, ofte, middel))) minutter += 1
  return minutter
}

/** When it is not known how she travels, only what is too far by car is too far. */
function reise(p: Person): Verdier {
  const middel = p.middel ?? 'bil'
  const { lat, lon } = p.hjem ?? { lat: null, lon: null }
  const bilSjelden = lengst(p, 'sjelden', 'bil')
  const egenSjelden = lengst(p, 'sjelden', middel)
  const grader = Math.max((bilSjelden + 1) / FART.bil, (egenSjelden + 1) / FART[middel]) / KM_PER_GRAD
  const bredde = lat === null ? 0 : grader / Math.cos(((lat + grader) * Math.PI) / 180)
  return {
    lat,
    lon,
    sor: (lat ?? 0) - grader,
    nord: (lat ?? 0) + grader,
    vest: (lon ?? 0) - bredde,
    ost: (lon ?? 0) + bredde,
    egenFart: FART[middel],
    egenDaglig: lengst(p, 'daglig', middel),
    egenSjelden,
    bilFart: FART.bil,
    bilDaglig: lengst(p, 'daglig', 'bil'),
    bilSjelden,
  }
}

/** The requirements that are known not to be met. */
function uoppfylt(p: Person): Krav[] {
  const svar: [Krav, Fakta][] = [
    ['i-behandling', p.iBehandling],
    ['i-arbeid', p.harHindring('i-arbeid-deltid')],
    ['rett-til-vgo', p.harForhold('rett-til-vgo')],
    ['ufortrygd', p.harYtelse('ufore')],
    [
      'leser-norsk',
      p.harHindring('ikke-alfabetisert') !== true && (p.skriftlig === null || p.skriftlig >= norsktrinn('A2')),
    ],
    ['gyldig-id', p.gyldigId],
    ['bankid', p.bankId],
    ['digital', klarerDigitalt(p)],
  ]
  return svar.filter(([, oppfylt]) => oppfylt === false).map(([kode]) => kode)
}

const klarerDigitalt = (p: Person): Fakta => (p.digital === null ? null : p.digital >= 2)
const KJONN = { kvinne: 'kvinner', mann: 'menn', annet: null } as const

const annetForst = (p: Person) => p.mal === 'helse-forst' || p.harHindring('arbeid-ikke-aktuelt-na') === true
const vilVidere = (p: Person) =>
  (p.mal === 'arbeid' || p.mal === 'utdanning') &&
  !(['fellesskap', 'struktur-og-oppmote', 'fysisk-helse'] as const).some((b) => p.behov.get(b) === 3)

const utrygt = (p: Person) => [
  ...(p.harHindring('fersk-rusfri') === true ? ['aktiv-rus'] : []),
  ...(p.harHindring('trussel-vold') === true ? ['apent-blandet'] : []),
  ...(p.muntlig !== null && p.muntlig >= norsktrinn('B2') ? ['bare-svak-norsk'] : []),
]

const forst = (p: Person) =>
  p.mal !== 'helse-forst' && kanHaKvp(p) === true && nedsattArbeidsevne(p) !== false
    ? koder('tiltakstype').filter(vurderesForst)
    : []

const mulig = (p: Person) => (gruppe: Eksklusiv) => horerTil(p, [gruppe]) !== false
const harNoenAv = (p: Person, ytelser: ReturnType<typeof utelukkesAv>) => noen(...ytelser.map((y) => p.harYtelse(y)))

/** Something that one must travel to, wherever it is. */
const ET_MOTE = { form: 'fast', sted: undefined } as Tiltak

/** The kommuner within reach by car, which a table of kommuner by kommuner would tell. */
function nare(p: Person): string[] {
  const minutter = (kommunenummer: string) => minutterTilKommunen(p, { ...ET_MOTE, kommunenummer })
  return p.geografi.kommuner.map((k) => k.nr).filter((nr) => (minutter(nr) ?? 0) <= rekkevidde(p))
}

/** Her kommune must be known. */
export function lagVerdier(p: Person): Verdier {
  const har = (kode: Parameters<Person['harHindring']>[0]) => Number(p.harHindring(kode) === true)
  return {
    ...reise(p),
    kommune: p.kommune,
    fylke: p.kommune?.slice(0, 2) ?? null,
    dato: p.dato,
    nare: JSON.stringify(nare(p)),
    alder: p.alder,
    kjonn: p.kjonn && KJONN[p.kjonn],
    gruppe: p.innsatsgruppe && gruppetrinn(p.innsatsgruppe),
    muntlig: p.muntlig,
    svakest: svakesteNorsk(p).trinn,
    ikkeDigital: Number(klarerDigitalt(p) === false),
    selvskading: har('aktiv-selvskading'),
    angst: har('sosial-angst'),
    annetForst: Number(annetForst(p)),
    vilVidere: Number(vilVidere(p)),
    klarer: p.kapasitetTimer,
    stengteTyper: JSON.stringify(koder('tiltakstype').filter((type) => harNoenAv(p, utelukkesAv(type)) === true)),
    uoppfylt: JSON.stringify(uoppfylt(p)),
    hindringer: JSON.stringify(koder('hindring').filter((kode) => p.harHindring(kode) === true)),
    utrygt: JSON.stringify(utrygt(p)),
    grupper: JSON.stringify(koder('eksklusiv').filter(mulig(p))),
    behov: JSON.stringify(Object.fromEntries(p.behov)),
    interesser: JSON.stringify([...p.interesser]),
    forst: JSON.stringify(forst(p)),
  }
}
