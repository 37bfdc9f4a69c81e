/** What a closed fold says: the answers in one line, in plain words. Empty when nothing is answered. */
import type { Kodeverk } from '../../catalog/kodeverk.ts'
import { tall, tider } from '../felles/format.ts'
import { etikett, type KodeI, kommunenavn } from '../felles/grunnlag.ts'
import { iSetning, type Nokkel, opplisting, storForbokstav, t } from '../felles/sprak.ts'
import { spraknavn } from '../felles/spraknavn.ts'
import type { Kartlegging } from './kartlegging.ts'
import { sammenhengende } from './opptatt.ts'
import type { Bolk } from './tilstand.ts'

type Ledd = string | false | null | undefined

const liten = <V extends Kodeverk>(verk: V, kode: KodeI<V> | null | undefined): Ledd =>
  kode && iSetning(etikett(verk, kode))

const jaNei = (svar: boolean | null | undefined, ja: Nokkel, nei: Nokkel): Ledd => svar != null && t(svar ? ja : nei)

const FLEST = 3

/** At most three, and how many more. */
function deForste(ledd: readonly string[]): string {
  const resten = ledd.length - FLEST
  return [...ledd.slice(0, FLEST), ...(resten > 0 ? [t('linje.flere', { n: resten })] : [])].join(', ')
}

/** The labels; a word for "none"; nothing when it was not asked. */
function liste<V extends Kodeverk>(verk: V, koder: readonly KodeI<V>[] | null | undefined, ingen?: Nokkel): Ledd {
  if (!koder) return null
  return koder.length === 0 ? ingen && t(ingen) : deForste(koder.map((kode) => etikett(verk, kode)))
}

function reise(k: Kartlegging): Ledd {
  const middel = liten('reisemiddel', k.reise?.middel)
  const grense = k.reise?.maksMinutter != null && t('linje.inntil', { n: k.reise.maksMinutter })
  return [middel, grense].filter(Boolean).join(', ')
}

/** The level as it is said: A1–C bare, the rest in words. */
const niva = (kode: KodeI<'norskniva'>) => (/^[ABC]\d?$/.test(kode) ? kode : iSetning(etikett('norskniva', kode)))

function norsk(k: Kartlegging): Ledd {
  const { muntlig, skriftlig } = k.norsk ?? {}
  if (muntlig && muntlig === skriftlig) return t('linje.norsk', { deler: niva(muntlig) })
  const deler = [
    muntlig && t('linje.muntlig', { niva: niva(muntlig) }),
    skriftlig && t('linje.skriftlig', { niva: niva(skriftlig) }),
  ].filter((d): d is string => Boolean(d))
  return deler.length > 0 && t('linje.norsk', { deler: deler.join(', ') })
}

/** Strongest first. */
function behov(k: Kartlegging): Ledd {
  const valgte = (Object.entries(k.behov) as [KodeI<'behov'>, 1 | 2 | 3][]).sort(([, a], [, b]) => b - a)
  return deForste(valgte.map(([kode, styrke]) => `${etikett('behov', kode)} (${styrkeord(styrke)})`))
}

export const styrkeord = (styrke: 1 | 2 | 3): string => iSetning(etikett('styrke', String(styrke)))

const barn = (alder: readonly number[] | null | undefined): Ledd =>
  alder && (alder.length === 0 ? t('linje.ingen-barn') : t('linje.barn', { alder: opplisting(alder.map(String)) }))

const tidligere = (k: Kartlegging): Ledd =>
  k.tidligere && (k.tidligere.length === 0 ? t('linje.ikke-provd') : t('linje.provd', { n: k.tidligere.length }))

const sprak = (k: Kartlegging): Ledd => k.sprak && t('linje.snakker', { sprak: deForste(k.sprak.map(spraknavn)) })

const opptatt = ({ opptatt: nar }: Kartlegging): Ledd =>
  nar && (nar.length === 0 ? t('linje.ikke-opptatt') : t('linje.opptatt', { nar: tider(sammenhengende(nar)) }))

/** What the person has said, in the words of the answer. */
function stilling(k: Kartlegging): Ledd {
  const svar = Object.entries(k.tattStilling ?? {})
  return deForste(svar.map(([type, s]) => `${etikett('tiltakstype', type)}: ${iSetning(etikett('stilling', s))}`))
}

const LINJER: Record<Bolk, (k: Kartlegging) => Ledd[]> = {
  hvem: (k) => [
    k.alder != null && t('linje.alder', { n: k.alder }),
    liten('kjonn', k.kjonn),
    k.kommune && kommunenavn(k.kommune),
    k.postnummer,
    reise(k),
  ],
  sprak: (k) => [
    norsk(k),
    sprak(k),
    jaNei(k.trengerTolk, 'linje.tolk', 'linje.uten-tolk'),
    k.alfabetisert === 'nei' && t('linje.leser-ikke'),
    jaNei(k.innvandrer, 'linje.innvandrer', 'linje.ikke-innvandrer'),
    k.botid != null && t('linje.botid', { n: tall(k.botid) }),
  ],
  behov: (k) => [behov(k)],
  hinder: (k) => [
    liste('hindring', k.hindringer, 'linje.ingen-hindringer'),
    liste('forhold', k.forhold, 'linje.ingen-forhold'),
    jaNei(k.bankId, 'linje.bankid', 'linje.uten-bankid'),
    jaNei(k.gyldigId, 'linje.id', 'linje.uten-id'),
    k.digital != null && `${t('linje.digitalt')} ${iSetning(etikett('digital', String(k.digital)))}`,
    jaNei(k.iBehandling, 'linje.i-behandling', 'linje.ikke-i-behandling'),
    k.tillit != null && iSetning(etikett('tillit', String(k.tillit))),
    barn(k.barn),
  ],
  onsker: (k) => [
    k.mal && etikett('mal', k.mal),
    k.kapasitetTimer != null && t('linje.timer', { n: tall(k.kapasitetTimer) }),
    opptatt(k),
    liste('onske', k.onsker),
    liste('interesse', k.interesser),
  ],
  nav: (k) => [
    liste('ytelse', k.ytelser, 'linje.ingen-ytelser'),
    k.innsatsgruppe && etikett('innsatsgruppe', k.innsatsgruppe),
    stilling(k),
    tidligere(k),
  ],
}

export const oppsummer = (bolk: Bolk, k: Kartlegging): string =>
  storForbokstav(LINJER[bolk](k).filter(Boolean).join(' · '))
