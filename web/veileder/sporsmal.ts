/** What to ask next, in plain words: where the field is, and the answers that can be given at once. */
import type { Kodeverk } from '../../catalog/kodeverk.ts'
import type { Sporsmal as Neste } from '../../catalog/skjema/forslag.ts'
import { etikett, type KodeI, kodeliste } from '../felles/grunnlag.ts'
import { type Nokkel, t } from '../felles/sprak.ts'
import { type Bolk, sett, settNorsk, settReise } from './tilstand.ts'

export type Svarvalg = { navn: string; velg: () => void }
export type Sporsmal = { bolk: Bolk; tekst: Nokkel; svar?: () => Svarvalg[] }

const jaNei = (felt: 'bankId' | 'gyldigId' | 'iBehandling' | 'innvandrer' | 'trengerTolk') => () => [
  { navn: t('ja'), velg: () => sett(felt, true) },
  { navn: t('nei'), velg: () => sett(felt, false) },
]

const koder =
  <V extends Kodeverk>(verk: V, ta: (kode: KodeI<V>) => void) =>
  () =>
    kodeliste(verk).map(({ kode }) => ({ navn: etikett(verk, kode), velg: () => ta(kode) }))

/** Every field that a rule may miss on the side of the person. */
const SPORSMAL: Record<string, Sporsmal> = {
  kommune: { bolk: 'hvem', tekst: 'sp.kommune' },
  alder: { bolk: 'hvem', tekst: 'sp.alder' },
  kjonn: { bolk: 'hvem', tekst: 'sp.kjonn', svar: koder('kjonn', (k) => sett('kjonn', k)) },
  postnummer: { bolk: 'hvem', tekst: 'sp.postnummer' },
  'reise.middel': {
    bolk: 'hvem',
    tekst: 'sp.reise',
    svar: koder('reisemiddel', (middel) => settReise({ middel })),
  },
  'reise.maksMinutter': { bolk: 'hvem', tekst: 'sp.minutter' },
  'norsk.muntlig': {
    bolk: 'sprak',
    tekst: 'sp.neste.muntlig',
    svar: koder('norskniva', (muntlig) => settNorsk({ muntlig })),
  },
  'norsk.skriftlig': {
    bolk: 'sprak',
    tekst: 'sp.neste.skriftlig',
    svar: koder('norskniva', (skriftlig) => settNorsk({ skriftlig })),
  },
  trengerTolk: { bolk: 'sprak', tekst: 'sp.tolk', svar: jaNei('trengerTolk') },
  alfabetisert: {
    bolk: 'sprak',
    tekst: 'sp.alfabetisert',
    svar: koder('alfabetisert', (k) => sett('alfabetisert', k)),
  },
  innvandrer: { bolk: 'sprak', tekst: 'sp.innvandrer', svar: jaNei('innvandrer') },
  botid: { bolk: 'sprak', tekst: 'sp.botid' },
  behov: { bolk: 'behov', tekst: 'bolk.behov' },
  hindringer: { bolk: 'hinder', tekst: 'sp.neste.hindringer' },
  forhold: { bolk: 'hinder', tekst: 'sp.neste.forhold' },
  bankId: { bolk: 'hinder', tekst: 'sp.bankid', svar: jaNei('bankId') },
  gyldigId: { bolk: 'hinder', tekst: 'sp.gyldig-id', svar: jaNei('gyldigId') },
  iBehandling: { bolk: 'hinder', tekst: 'sp.i-behandling', svar: jaNei('iBehandling') },
  digital: { bolk: 'hinder', tekst: 'sp.digital', svar: koder('digital', (k) => sett('digital', Number(k))) },
  barn: { bolk: 'hinder', tekst: 'sp.barn' },
  mal: { bolk: 'onsker', tekst: 'sp.mal', svar: koder('mal', (k) => sett('mal', k)) },
  kapasitetTimer: { bolk: 'onsker', tekst: 'sp.timer' },
  onsker: { bolk: 'onsker', tekst: 'sp.onsker' },
  interesser: { bolk: 'onsker', tekst: 'sp.interesser' },
  ytelser: { bolk: 'nav', tekst: 'sp.ytelser' },
  innsatsgruppe: {
    bolk: 'nav',
    tekst: 'sp.innsatsgruppe',
    svar: koder('innsatsgruppe', (k) => sett('innsatsgruppe', k)),
  },
  tidligere: { bolk: 'nav', tekst: 'sp.tidligere' },
}

/** The first question worth asking that has not been passed over; undefined when there is none. */
export const velgNeste = (neste: readonly Neste[], hoppetOver: ReadonlySet<string>): (Neste & Sporsmal) | undefined => {
  const valgt = neste.find(({ felt }) => SPORSMAL[felt] && !hoppetOver.has(felt))
  const sporsmal = valgt && SPORSMAL[valgt.felt]
  return sporsmal && { ...valgt, ...sporsmal }
}
