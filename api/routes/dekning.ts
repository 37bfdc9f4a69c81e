import { type Context, Hono } from 'hono'
import { type Oppslagsverk, somEndring } from '../../catalog/dekning/hvaom.ts'
import { kommunerI } from '../../catalog/dekning/omrade.ts'
import { somUtdrag } from '../../catalog/dekning/utdrag.ts'
import { lagForslag } from '../../catalog/match/match.ts'
import type { Dekningscelle, HvaOmSvar } from '../../catalog/skjema/dekning.ts'
import { tolkCelle, tolkHvaOm, tolkOmrade } from '../dekning/dekningskontroll.ts'
import type { Deps } from '../deps.ts'
import { dok } from '../dok.ts'
import { godta, lesJson } from '../les.ts'
import { malformFor } from '../sprak.ts'

/** A parameter that is a text. */
export const tekst = (navn: string, om: string, flere = false) => ({
  navn,
  i: 'query' as const,
  om,
  skjema: { type: 'string' },
  flere,
})
export const OMRADE = [
  tekst('kommune', 'Kommunenummer. Kan gjentas', true),
  tekst('fylke', 'Fylkesnummer'),
  tekst('rundt', 'Kommunenummer: denne og de som ligger innen så mange minutter med bil'),
  tekst('minutter', 'Sammen med rundt. 60 når det ikke er sagt'),
]

/** Of today's entries. */
export const erEksempel = (current: Deps['current']) => {
  const snapshot = current.snapshot()
  return (id: string) => snapshot.finn(id)?.eksempel === true
}

/** The planner's figures. They are of invented persons and published entries, and everyone who may read the catalogue may see them. */
export const dekning = (deps: Deps) => {
  const { current, geografi, idag, maler } = deps
  const omradet = (c: Context) => kommunerI(godta(tolkOmrade(c.req.queries(), geografi)), geografi, idag())
  const verk = (): Oppslagsverk => ({
    finn: (id) => current.snapshot().finn(id),
    mal: (id) => maler.find((m) => m.id === id),
    kommune: (nr) => geografi.kommune(nr),
  })

  return new Hono()
    .get(
      '/',
      dok({
        id: 'hentDekning',
        om: 'Hva som finnes for hvert typetilfelle i hver kommune i området',
        svar: 'Dekningsutdrag',
        parametre: OMRADE,
        feil: ['ugyldig'],
      }),
      async (c) => {
        const kommuner = omradet(c)
        const svar = await deps.dekning.hent()
        return c.json(somUtdrag(svar.dekning, kommuner, { foreldet: svar.foreldet, erEksempel: erEksempel(current) }))
      },
    )
    .get(
      '/celle',
      dok({
        id: 'hentDekningscelle',
        om: 'Hvem som ble vurdert i en kommune, hvilke tiltak som passet, og hva som stoppet de andre: det samme som veilederen ser',
        svar: 'Dekningscelle',
        parametre: [tekst('kommune', 'Kommunenummer'), tekst('typetilfelle', 'Typetilfellets id')],
        feil: ['ugyldig'],
      }),
      (c) => {
        const { kommune, typetilfelle } = godta(tolkCelle(c.req.queries(), geografi))
        const { id, navn, kartlegging } = typetilfelle
        const malform = malformFor(c)
        const forslag = lagForslag(current.snapshot(), { ...kartlegging, kommune }, { dato: idag(), malform })
        return c.json({
          typetilfelle: { id, navn: navn[malform] },
          kartlegging: { ...kartlegging, kommune },
          forslag,
        } satisfies Dekningscelle)
      },
    )
    .post(
      '/hva-om',
      dok({
        id: 'hvaOm',
        om: 'Dekningen som den er, og som den ville blitt om et tilbud ble åpnet, kom til, fikk andre grenser eller falt bort. Ingenting lagres',
        kropp: 'HvaOmSporsmal',
        svar: 'HvaOmSvar',
        feil: ['ugyldig', 'for_stort'],
      }),
      async (c) => {
        const { omrade, steg } = godta(tolkHvaOm(await lesJson(c), { ...verk(), geografi }))
        const kommuner = kommunerI(omrade, geografi, idag())
        const endring = somEndring(steg, verk(), idag())
        const { naa, etter } = await deps.dekning.utfor<'hva-om'>({ slag: 'hva-om', kommuner, endring })
        const foreldet = naa.katalogversjon !== current.snapshot().versjon
        const valg = { foreldet, erEksempel: erEksempel(current) }
        return c.json({
          naa: somUtdrag(naa, kommuner, valg),
          etter: somUtdrag(etter, kommuner, valg),
        } satisfies HvaOmSvar)
      },
    )
}
