/** The study's figures: each stands in the report as we have it, is used by some answer, and is never mixed with ours. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { STUDIETALL, type StudieId, studietall } from '../../catalog/dekning/svar/studien.ts'
import { svarFor } from '../../catalog/dekning/svar/svar.ts'
import { Studietall } from '../../catalog/skjema/dekningstall.ts'
import { etGrunnlag, STJORDAL } from './svarfabrikk.ts'

const RAPPORT = fileURLToPath(new URL('../../../shared/kilder/oe-rapport-2023-68.txt', import.meta.url))
const harRapport = existsSync(RAPPORT)

const TO_TIL_FEM =
  /27 prosent av NAV-kontor tilbyr ett kommunalt tiltak, 41 prosent har to til fem .{0,40}24 prosent har ingen/
const ETTER_STORRELSE =
  /små og mellomsmå kontor oppgir imidlertid omtrent 40 prosent .{0,160}henholdsvis 10 og 30 prosent/
const TO_ELLER_FLERE =
  /Omtrent 90 prosent av store kontor .{0,60}2 kommunale tiltak eller flere, samtidig oppgir om lag 40 prosent av små/
const UNDER_30 =
  /31 prosent av respondentene oppgir at sosialhjelpsmottakere under 30 år alltid .{0,120}mens 56 prosent svarer at de ofte/
const OVER_30 = /henholdsvis 13 og 56 prosent for brukere over 30 år/
const KVP_VURDERES = /22 prosent .{0,120}for brukere under 30 år, og 14 prosent for brukere over 30 år/
const BEDRE_TILBUD =
  /daglig oppmøte innen normal arbeidstid, arbeidsrettet oppfølging og et bredt spekter av aktiviteter/

/** What the report writes of each, so that a figure that is changed here and not there is found. */
const STAR: Record<StudieId, RegExp> = {
  'kategori-1': /omtrent en tredjedel av kommunene/,
  'kategori-1-alle-fire': /Omtrent 40 prosent av NAV-kontorene oppgir at deres mest brukte kommunale tiltak/,
  'kategori-2': /Omtrent 35 prosent av NAV-kontorene .{0,90}avgrenset målgruppe/,
  'kategori-3': /omtrent 25 prosent av kommunene .{0,120}kommunale tiltak/,
  'tiltak-ingen-alle': TO_TIL_FEM,
  'tiltak-ett-alle': TO_TIL_FEM,
  'tiltak-to-til-fem-alle': TO_TIL_FEM,
  'tiltak-ingen-stor': ETTER_STORRELSE,
  'tiltak-ingen-mellomstor': ETTER_STORRELSE,
  'tiltak-ingen-mellomsma': ETTER_STORRELSE,
  'tiltak-ingen-liten': ETTER_STORRELSE,
  'tiltak-to-eller-flere-stor': TO_ELLER_FLERE,
  'tiltak-to-eller-flere-liten': TO_ELLER_FLERE,
  'ikke-vestlig-bakgrunn': /Asia, Afrika, .{0,120}28745 \(61 %\)/,
  'norsk-bakgrunn': /Norge \S+ \(61 %\) 16001 \(34 %\)/,
  'faa-tiltak-for-innvandrere': /kun et fåtall kontor .{0,60}rettet mot innvandrere/,
  'tilpasset-alltid-under-30': UNDER_30,
  'tilpasset-ofte-under-30': UNDER_30,
  'tilpasset-alltid-over-30': OVER_30,
  'tilpasset-ofte-over-30': OVER_30,
  'under-30': /15 437 \(32,9 prosent\) under 30 år/,
  'daglig-arbeidsrettet-bredt': BEDRE_TILBUD,
  'smaa-mindre-arbeidsrettet': /andre kommunale enheter ofte er mindre arbeidsrettet enn tiltak i regi av NAV/,
  'jobbsentral-en-gang-i-uka': /jobbsenter i noen timers reiseavstand .{0,60}kun en gang i uken/,
  'tiltaksplasser-halvannen-time-unna': /tiltaksplasser som var 1,5 time unna en vei/,
  'digitalt-ikke-godt-nok': /digitale tilbud .{0,60}ikke gode nok per i dag til at de gir en positiv endring/,
  'digitalt-kan-proves': /Digitale løsninger kan prøves ut/,
  'kvp-per-1000-stor': /Store kommuner \(N=89\) 2,5/,
  'kvp-per-1000-mellomstor': /Mellomstore kommuner \(N=88\) 1,61/,
  'kvp-per-1000-mellomsma': /\(N=90\) 1,18/,
  'kvp-per-1000-liten': /Små kommuner \(N=89\) 0,97/,
  'kvp-vurderes-under-30': KVP_VURDERES,
  'kvp-vurderes-over-30': KVP_VURDERES,
  'kvp-uten-veileder': /enkelte kontorer .{0,40}for tiden ikke har KVP-veiledere/,
  'vilkar-alle': /57 prosent av personer med sosialhjelp som hovedinntekt har fått vilkår/,
  'vilkar-under-30': /65 prosent som har fått vilkår om aktivitet, og dermed 35 prosent som har fått unntak/,
  'unntak-under-30': /dermed 35 prosent som har fått unntak/,
  'unntak-under-30-storst': /40 prosent av tilfellene ved de største kontorene/,
  'unntak-under-30-mindre': /omtrent 20 prosent blant mindre kontor/,
  'unntak-helse-sosialt': /95 prosent av respondentene .{0,120}helsemessige eller sosiale situasjon/,
  'i-statlige-tiltak-nav': /omtrent 5 prosent .{0,60}deltok i statlige arbeidsmarkedstiltak hver måned/,
  'i-statlige-tiltak-kostra': /kun 1,5 prosent .{0,400}709 personer/,
  'i-kommunale-tiltak-kostra': /1,2 prosent \(549 personer\)/,
  'apent-eller-henvisning':
    /Enkelte av aktivitetstilbudene er åpent for alle som ønsker, mens andre krever henvisning eller vedtak/,
  'jobbsentral-folger-opp': /fortsetter Jobbsentralen å følge opp brukerne en stund etter/,
  'smaa-bor-samarbeide': /Små kontor bør også vurdere muligheten for å samarbeide med nærliggende kontor/,
  'frivillig-er-supplement': /brukes ikke som vilkår om aktivitet, men som et supplerende tilbud/,
  'faerre-frivillige-i-smaa': /mindre kommunene er det også færre tilbud i regi av frivillige/,
}

describe.skipIf(!harRapport)(`i rapporten${harRapport ? '' : ' (prøves ikke: ../shared mangler her)'}`, () => {
  const rapport = harRapport ? readFileSync(RAPPORT, 'utf8').replaceAll(/\s+/g, ' ') : ''

  test.each(Object.entries(STAR))('står %s', (_, star) => {
    expect(rapport).toMatch(star)
  })

  test.each(STUDIETALL.flatMap((id) => studietall(id)).map((s) => [s.id, s.kilde] as const))(
    '%s: %s finnes',
    (_, kilde) => {
      const [, kapittel, tabell, figur] = /(?:kap\. ([\d.]+)|tabell ([\d-]+))(?:.*figur ([\d-]+))?/.exec(kilde) ?? []
      if (kapittel) expect(rapport).toContain(` ${kapittel} `)
      if (tabell) expect(rapport).toContain(`Tabell ${tabell}:`)
      if (figur) expect(rapport).toContain(`Figur ${figur}:`)
      expect(kapittel ?? tabell).toBeDefined()
    },
  )
})

describe('studiens tall', () => {
  test.each(STUDIETALL)('%s har formen skjemaet sier', (id) => {
    expect(Studietall.safeParse(studietall(id)[0]).error).toBeUndefined()
  })

  test('De som bare er sagt med ord, har ingen verdi, og alle andre har en', () => {
    const feil = STUDIETALL.flatMap((id) => studietall(id)).filter((s) => (s.verdi === null) !== (s.enhet === 'ord'))
    expect(feil).toEqual([])
  })

  test('Hvert av dem står ved siden av noe av vårt', () => {
    const svar = JSON.stringify(svarFor(etGrunnlag([STJORDAL]), [STJORDAL]))
    expect(STUDIETALL.filter((id) => !svar.includes(`"id":"${id}"`))).toEqual([])
  })

  test('Det studien er uklar om, er tolket', () => {
    const tolket = (['i-statlige-tiltak-kostra', 'kvp-per-1000-mellomsma', 'tiltak-ingen-liten'] as const).map(
      (id) => studietall(id)[0]?.tolkning?.nb ?? '',
    )
    expect(tolket.every((tekst) => tekst.length > 0)).toBe(true)
  })
})
