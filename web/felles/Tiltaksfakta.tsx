import type { ComponentChildren } from 'preact'
import type { Kodeverk } from '../../catalog/kodeverk.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { dato, tall, tider } from './format.ts'
import { etikett, forklaring, type KodeI } from './grunnlag.ts'
import { HvemKanDelta } from './HvemKanDelta.tsx'
import { type Nokkel, storForbokstav, t } from './sprak.ts'
import * as ord from './tiltaksord.ts'
import './stil/fakta.css'

type Rad = [Nokkel, ComponentChildren]

/** Labels one below the other; unknown is said, "none" has its own word, and what does not apply is left out. */
function liste<V extends Kodeverk>(verk: V, koder: readonly KodeI<V>[] | null | undefined, ingen: Nokkel | null) {
  if (!koder) return t('ukjent')
  if (koder.length === 0) return ingen && t(ingen)
  if (koder.length === 1) return koder.map((k) => etikett(verk, k))
  return (
    <ul>
      {koder.map((k) => (
        <li key={k}>{etikett(verk, k)}</li>
      ))}
    </ul>
  )
}

const innsatsgrupper = (g: Tiltak['innsatsgrupper']) =>
  g === null ? t('ingen-krav') : liste('innsatsgruppe', g, 'ingen-krav')

const hvem = (x: Tiltak): Rad[] => [
  ['f.alder', ord.alder(x.alder)],
  ['f.norsk', ord.norsk(x.norsk)],
  [
    'f.kjonn',
    x.kjonn === undefined
      ? t('ukjent')
      : x.kjonn
        ? t('f.kjonn.bare', { hvem: etikett('kjonnskrav', x.kjonn) })
        : t('f.kjonn.alle'),
  ],
  ['f.malgrupper', liste('malgruppe', x.malgrupper, null)],
  ['f.eksklusiv', liste('eksklusiv', x.eksklusiv, 'f.eksklusiv.ingen')],
  ['f.innsatsgrupper', innsatsgrupper(x.innsatsgrupper)],
  ['f.krav', liste('krav', x.krav, 'f.krav.ingen')],
  ['f.unntak', liste('hindring', x.unntak, null)],
  ['f.hvem-kan', <HvemKanDelta key="hvem" tiltak={x} />],
]

const hva = (x: Tiltak): Rad[] => [
  ['f.type', etikett('tiltakstype', x.tiltakstype)],
  ['f.behov', liste('behov', x.behov.primar, null)],
  ['f.sekundar', liste('behov', x.behov.sekundar ?? [], null)],
  ['f.innhold', liste('innhold', x.innhold, null)],
  ['f.interesser', liste('interesse', x.interesser ?? [], null)],
  ['f.tilrettelegging', liste('tilrettelegging', x.tilrettelegging ?? [], null)],
  ['f.miljo', liste('miljo', x.miljo ?? [], null)],
]

function gyldig({ gyldig: g }: Tiltak): string {
  const fra = g?.fra && t('f.gyldig.fra', { dato: dato(g.fra) })
  const til = g?.til && t('f.gyldig.til', { dato: dato(g.til) })
  return [fra, til].filter(Boolean).join(' ')
}

export const oppstart = ({ oppstart: o }: Tiltak) =>
  o ? (o.lopende ? t('f.oppstart.lopende') : (o.datoer ?? []).map(dato).join(', ')) : ''

const nar = (x: Tiltak): Rad[] => [
  ['f.form', `${etikett('form', x.form)}. ${forklaring('form', x.form)}`],
  ['f.tider', x.oppmote?.tider?.length ? tider(x.oppmote.tider) : null],
  ['f.omfang', x.oppmote === undefined ? t('ukjent') : ord.omfang(x.oppmote)],
  ['f.varighet', ord.varighet(x.varighet)],
  ['f.oppstart', oppstart(x)],
  ['f.gyldig', gyldig(x)],
]

export function plasser({ kapasitet: k }: Tiltak): string {
  if (!k) return t('ukjent')
  return [
    ord.plasser(k),
    k.plasser != null && t('plass.av', { n: k.plasser }),
    k.oppdatert && t('plass.oppdatert', { dato: dato(k.oppdatert) }),
  ]
    .filter(Boolean)
    .join(', ')
}

export function kostnad({ kostnad: k }: Tiltak): string {
  if (k?.deltaker == null) return t('ukjent')
  return k.deltaker === 0 ? t('f.kostnad.gratis') : t('f.kostnad.kroner', { n: tall(k.deltaker) })
}

function vilkar({ vilkar: v }: Tiltak): string {
  if (!v) return t('ukjent')
  const kostra = (v.kostra ?? []).map((k) => etikett('kostra-vilkar', k)).join('; ')
  return [
    `${etikett('egnet', v.egnet)}. ${forklaring('egnet', v.egnet)}`,
    kostra && t('f.vilkar.kostra', { liste: kostra }),
  ]
    .filter(Boolean)
    .join(' ')
}

const inn = (x: Tiltak): Rad[] => [
  ['f.inngang', `${etikett('inngang', x.inngang)}. ${forklaring('inngang', x.inngang)}`],
  ['f.plasser', plasser(x)],
  ['f.kostnad', kostnad(x)],
  ['f.vilkar', vilkar(x)],
]

export function sted(x: Tiltak): string {
  if (x.form === 'digital') return t('sted.nett')
  if (x.sted === null) return t('sted.ingen')
  if (x.sted?.skjultAdresse) return t('sted.skjult.hjelp')
  return ord.sted(x) || t('ukjent')
}

export const Nettside = ({ href }: { href: string }) => (
  <a class="ds-link" href={href} rel="noreferrer">
    {new URL(href).hostname.replace(/^www\./, '')}
  </a>
)

function Kontakt({ kontakt: k }: Pick<Tiltak, 'kontakt'>) {
  if (!k) return <>{t('ukjent')}</>
  return (
    <>
      {k.rolle && <p>{k.rolle}</p>}
      {k.telefon && (
        <p>
          <a class="ds-link" href={`tel:${k.telefon.replaceAll(' ', '')}`}>
            {k.telefon}
          </a>
        </p>
      )}
      {k.epost && (
        <p>
          <a class="ds-link" href={`mailto:${k.epost}`}>
            {k.epost}
          </a>
        </p>
      )}
    </>
  )
}

function hvor(x: Tiltak): Rad[] {
  const side = x.lenke ?? x.tilbyder.nettsted
  return [
    ['f.tilbyder', x.tilbyder.navn],
    ['f.eier', etikett('eier', x.eier)],
    ['f.sted', sted(x)],
    ['f.adresse', ord.adresse(x)],
    ['f.kontakt', <Kontakt key="kontakt" kontakt={x.kontakt} />],
    ['f.nettside', side && <Nettside href={side} />],
  ]
}

const DELER: [Nokkel, (x: Tiltak) => Rad[]][] = [
  ['fakta.hvem', hvem],
  ['fakta.hva', hva],
  ['fakta.nar', nar],
  ['fakta.inn', inn],
  ['fakta.hvor', hvor],
]

/** The facts in five groups. `niva`: of their headings, below the heading they stand under. */
export const Tiltaksfakta = ({ tiltak, niva: Tittel = 'h2' }: { tiltak: Tiltak; niva?: 'h2' | 'h3' }) => (
  <div class="faktagrupper">
    {DELER.map(([tittel, rader]) => (
      <section key={tittel}>
        <Tittel class="ds-heading" data-size="xs">
          {t(tittel)}
        </Tittel>
        <dl class="faktaliste">
          {rader(tiltak)
            .filter(([, verdi]) => verdi)
            .map(([navn, verdi]) => (
              <div key={navn}>
                <dt>{t(navn)}</dt>
                <dd data-ukjent={verdi === t('ukjent')}>{typeof verdi === 'string' ? storForbokstav(verdi) : verdi}</dd>
              </div>
            ))}
        </dl>
      </section>
    ))}
  </div>
)
