/** The search beside others, as Markdown. */
import { mb, ms, prosent, rad, tall } from '../format.ts'
import { dommer } from './dom.ts'
import type { Sokresultat } from './kjor.ts'
import { lagRegnskap, type Regnskap, type Sum } from './regnskap.ts'

const INGEN = '–'

function tabellMed(r: Regnskap, hode: string, celle: (s: Sum) => string): string[] {
  return [
    rad(hode, ...r.klasser, 'alle'),
    rad('---', ...r.klasser.map(() => '---:'), '---:'),
    ...r.motorer.map((motor) => {
      const summene = [...r.klasser.map((klasse) => r.celle(motor, klasse)), r.alt(motor)]
      return rad(motor, ...summene.map((s) => (s ? celle(s) : INGEN)))
    }),
    '',
  ]
}

const byggetabell = ({ bygget }: Sokresultat): string[] => [
  rad('', 'bygget på s', 'minne MB'),
  rad('---', '---:', '---:'),
  ...bygget.map((b) => rad(b.navn, tall(b.sekunder, 1), mb(b.byte))),
  '',
]

/** Which way of asking counts where. */
function matetekst(r: Regnskap): string[] {
  return r.andre.flatMap((motor) => {
    const mater = r.klasser.flatMap((klasse) => {
      const c = r.celle(motor, klasse)
      return c ? [{ klasse, mate: c.mate }] : []
    })
    if (!mater.some((m) => m.mate === 'eller')) return []
    const eller = mater.filter((m) => m.mate === 'eller').map((m) => m.klasse)
    return [`${motor} teller med «minst ett av ordene» i ${eller.join(', ')}, ellers med «alle ordene».`]
  })
}

/** Of those that did not get every query. */
function utvalgstekst(r: Regnskap): string[] {
  const alle = r.resultat.oppgaver.length
  return r.motorer.flatMap((motor) => {
    const antall = r.alt(motor)?.antall ?? 0
    if (antall === alle) return []
    const per = r.klasser.map((klasse) => `${klasse} ${r.celle(motor, klasse)?.antall ?? 0}`)
    return [`${motor} rakk ${antall} av ${alle} spørringer: ${per.join(', ')}.`]
  })
}

const eksempler = ({ resultat: { oppgaver }, klasser }: Regnskap): string[] =>
  klasser.map((klasse) => {
    const her = oppgaver.filter((o) => o.klasse === klasse)
    const noen = her.slice(0, EKSEMPLER).map((o) => `«${o.q}»`)
    return `- ${klasse} (${her.length}): ${noen.join(', ')} …`
  })
const EKSEMPLER = 4

const tidstekst = ({ omfang: { runder, varmMs, tregMs } }: Sokresultat): string =>
  `Tiden er det midterste av ${runder} mål etter ${tall(varmMs / 1000, 1)} s oppvarming, av ett mål for den som bruker over ${tall(tregMs / 1000)} s på alle spørringene. Presisjonen er av ti, eller så mange som finnes.`

const doms = (r: Regnskap): string[] => [
  rad('', 'målt', 'nådd'),
  rad('---', '---', '---'),
  ...dommer(r).map((d) => rad(d.om, d.svar, d.natt === null ? INGEN : d.natt ? 'ja' : 'nei')),
  '',
]

export function soketabell(resultat: Sokresultat): string {
  const r = lagRegnskap(resultat)
  return [
    `### Søk blant ${tall(resultat.storrelse)} tiltak`,
    '',
    ...eksempler(r),
    '',
    ...tabellMed(r, 'treff blant de ti første (presisjon)', (s) => `${prosent(s.treff)} (${tall(s.presisjon, 2)})`),
    ...tabellMed(r, 'p50 / p95 ms', (s) => `${ms(s.p50)} / ${ms(s.p95)}`),
    ...byggetabell(resultat),
    tidstekst(resultat),
    ...matetekst(r),
    ...utvalgstekst(r),
    '',
    ...doms(r),
  ].join('\n')
}
