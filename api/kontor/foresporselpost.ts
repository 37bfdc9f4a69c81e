/** Letters about requests: how many, from when and for which needs. Never who, since nobody has said. */
import { etikett } from '../../catalog/kodeverk.ts'
import { datotekst } from '../../catalog/match/tekst.ts'
import type { Foresporsel } from '../../catalog/skjema/foresporsel.ts'
import type { Kontor } from '../../catalog/skjema/kontor.ts'
import type { Deps } from '../deps.ts'

type Sak = { foresporsel: Foresporsel; tiltak: string; fra: Kontor | null; til: Kontor | null }

const linje = (navn: string, verdi: string | number) => `${navn}: ${verdi}`

function omSaken({ foresporsel: f, tiltak }: Sak): string[] {
  return [
    linje('Tiltak', tiltak),
    linje('Det spørres om', etikett('foresporselstype', f.type).toLowerCase()),
    linje('Antall', f.antall),
    linje('Fra', datotekst(f.fra)),
    ...(f.behov.length > 0 ? [linje('Behov', f.behov.map((b) => etikett('behov', b)).join(', '))] : []),
  ]
}

type Postbehov = Pick<Deps, 'post' | 'tilgang' | 'logg'>

/** The request stands whether the letter arrives or not. */
async function send({ post, logg }: Postbehov, kontor: Kontor | null, emne: string, linjer: string[]): Promise<void> {
  if (!post || !kontor?.epost) return
  try {
    await post({ til: kontor.epost, emne, tekst: linjer.join('\n') })
  } catch (feil) {
    logg(feil)
  }
}

const lenke = ({ tilgang }: Postbehov, kontor: Kontor | null) =>
  `${tilgang.offentligUrl}/kontor/foresporsler?kontor=${kontor?.id ?? ''}`

export const sendSporsmal = (deps: Postbehov, sak: Sak): Promise<void> =>
  send(deps, sak.til, `${sak.fra?.navn ?? 'Et kontor'} spør om ${sak.tiltak}`, [
    `${sak.fra?.navn ?? 'Et kontor'} spør om tiltaket deres.`,
    '',
    ...omSaken(sak),
    '',
    `Svar her: ${lenke(deps, sak.til)}`,
  ])

export function sendSvar(deps: Postbehov, sak: Sak): Promise<void> {
  const { svar } = sak.foresporsel
  return send(deps, sak.fra, `Svar om ${sak.tiltak}`, [
    `${sak.til?.navn ?? 'Kontoret'} har svart: ${etikett('foresporselsvar', svar?.svar ?? 'annet')}.`,
    ...(svar?.antall == null ? [] : [linje('Plass til', svar.antall)]),
    ...(svar?.ledigFra == null ? [] : [linje('Ledig fra', datotekst(svar.ledigFra))]),
    '',
    ...omSaken(sak),
    '',
    `Se forespørselen: ${lenke(deps, sak.fra)}`,
  ])
}
