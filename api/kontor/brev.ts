/** Letters between offices, each in the written standard of its reader. They say how many and for which needs, never who. */
import tekster from '../../catalog/data/tekst/kontorbrev.json' with { type: 'json' }
import type { Geografi } from '../../catalog/geografi.ts'
import type { Malform } from '../../catalog/kodeverk.ts'
import type { Verdier } from '../../catalog/match/kriterium.ts'
import { setning } from '../../catalog/match/tekst.ts'
import type { Foresporsel } from '../../catalog/skjema/foresporsel.ts'
import type { Kontor } from '../../catalog/skjema/kontor.ts'
import type { Deps } from '../deps.ts'
import type { Brev } from '../post.ts'

export type Innhold = Omit<Brev, 'til'>

export type Ord = (navn: keyof typeof tekster, verdier?: Verdier) => string

/** The texts of letters in the language of the office: that of its first kommune. */
export function ordFor({ kommuner }: Kontor, geografi: Geografi): Ord {
  const malform: Malform = geografi.kommune(kommuner[0] ?? '')?.malform === 'nynorsk' ? 'nn' : 'nb'
  return (navn, verdier = {}) => setning(tekster[navn], verdier, malform)
}

/** Paragraphs with an empty line between. */
export const avsnitt = (deler: readonly string[]): string => `${deler.join('\n\n')}\n`

/** A screen of the office that reads it; somebody may work for several. */
export const lenkeTil = (offentligUrl: string, skjerm: string, kontor: string): string =>
  `${offentligUrl}/kontor${skjerm}?kontor=${kontor}`

/** `tiltak`: its name. `motpart`: the name of the office that writes. */
export type Sak = { foresporsel: Foresporsel; tiltak: string; motpart: string; offentligUrl: string }

/** To the office that is asked. */
export function sporrebrev({ foresporsel: f, tiltak, motpart, offentligUrl }: Sak, ord: Ord): Innhold {
  const verdier = { fra: motpart, tiltak, antall: f.antall, dato: f.fra, behov: f.behov }
  const flere = f.antall > 1
  return {
    emne: ord(f.type === 'plass' ? 'spor.emne.plass' : 'spor.emne.avtale', verdier),
    tekst: avsnitt([
      ord('hilsen'),
      f.type === 'plass'
        ? ord(flere ? 'spor.plass' : 'spor.plass.en', verdier)
        : ord(flere ? 'spor.avtale' : 'spor.avtale.en', verdier),
      ...(f.behov.length > 0 ? [ord('spor.behov', verdier)] : []),
      `${ord('spor.svar')}\n${lenkeTil(offentligUrl, '/foresporsler', f.tilKontor)}`,
      ord('uten-personer'),
    ]),
  }
}

/** To the office that asked. */
export function svarbrev({ foresporsel: { svar, fraKontor }, tiltak, motpart, offentligUrl }: Sak, ord: Ord): Innhold {
  const antall = svar?.antall ?? null
  const ledigFra = svar?.ledigFra ?? null
  return {
    emne: ord('svar.emne', { til: motpart, tiltak }),
    tekst: avsnitt([
      ord('hilsen'),
      ord('svar.svar', { til: motpart, tiltak, svar: svar?.svar ?? null }),
      ...(antall === null ? [] : [ord(antall > 1 ? 'svar.antall' : 'svar.antall.en', { antall })]),
      ...(ledigFra === null ? [] : [ord('svar.ledig-fra', { dato: ledigFra })]),
      `${ord('svar.se')}\n${lenkeTil(offentligUrl, '/foresporsler', fraKontor)}`,
      ord('uten-personer'),
    ]),
  }
}

/** Posts and does not wait: a mail server that is down must not hold back what was done. Nothing is sent to an office without e-mail. */
export function sendTil({ post, logg }: Pick<Deps, 'post' | 'logg'>, kontor: Kontor, innhold: Innhold): void {
  if (!post || kontor.epost == null) return
  post({ til: kontor.epost, ...innhold }).catch((feil: unknown) =>
    logg(
      new Error(`E-posten til ${kontor.id} ble ikke sendt: ${feil instanceof Error ? feil.message : 'ukjent feil'}`),
    ),
  )
}
