import { type Context, Hono } from 'hono'
import tekster from '../../catalog/data/tekst/dekningseksport.json' with { type: 'json' }
import type { Dekning } from '../../catalog/dekning/dekning.ts'
import { type Eksportord, eksportark } from '../../catalog/dekning/eksport.ts'
import { kommunerI } from '../../catalog/dekning/omrade.ts'
import { TYPETILFELLER } from '../../catalog/dekning/typetilfeller.ts'
import { somUtdrag } from '../../catalog/dekning/utdrag.ts'
import { etikett, type Malform, type Tekst } from '../../catalog/kodeverk.ts'
import type { Dekningssammenligning, Typetilfelleliste } from '../../catalog/skjema/dekning.ts'
import { skrivArk } from '../dekning/arkfil.ts'
import { tolkEksport, tolkOmrade, tolkSammenligning } from '../dekning/dekningskontroll.ts'
import type { Deps } from '../deps.ts'
import { dok } from '../dok.ts'
import { INNHOLDSTYPE } from '../eksport.ts'
import { Feil } from '../feil.ts'
import { godta } from '../les.ts'
import { malformFor } from '../sprak.ts'
import { erEksempel, OMRADE, tekst } from './dekning.ts'

const ARSAKER: Record<string, Tekst> = tekster.arsak
const arsaken = (kode: string, malform: Malform) =>
  kode === '' ? '' : (ARSAKER[kode]?.[malform] ?? etikett('regel', kode, malform))
const ordene = (malform: Malform) =>
  Object.fromEntries(Object.entries(tekster.ord).map(([navn, ord]) => [navn, ord[malform]])) as Eksportord

/** A day's last moment, so that a date is as it was when it ended. */
const sluttenAv = (dato: string) => `${dato}T23:59:59.999Z`

const FOR_STORT = 'Velg et mindre område. Hver kommune har flere hundre rader.'
const FLEST_KOMMUNER = 100

/** The answers to the planner's questions, the same area at two dates, and files to take along. */
export const dekningstall = (deps: Deps) => {
  const { current, geografi, idag, store } = deps
  const omradet = (c: Context) => kommunerI(godta(tolkOmrade(c.req.queries(), geografi)), geografi, idag())

  /** As it was when the day ended; what ships with the program has no history, and is as it is now. */
  async function ved(dato: string, kommuner: readonly string[]): Promise<Dekning> {
    const egne = new Set((await store.alle()).map(({ id }) => id))
    const faste = current.snapshot().tiltak.filter(({ id }) => !egne.has(id))
    const davaerende = (await store.alleVed(sluttenAv(dato))).filter(({ status }) => status !== 'utkast')
    const tiltak = [...faste, ...davaerende].sort((a, b) => (a.id < b.id ? -1 : 1))
    return deps.dekning.utfor<'ved'>({ slag: 'ved', kommuner, dato, tiltak })
  }

  return new Hono()
    .get(
      '/typetilfeller',
      dok({
        id: 'hentTypetilfeller',
        om: 'De oppdiktede personene alt blir vurdert for, i den rekkefølgen tegnene i et dekningsutdrag har',
        svar: 'Typetilfelleliste',
        feil: [],
      }),
      (c) => {
        const malform = malformFor(c)
        return c.json({
          typetilfeller: TYPETILFELLER.map((t) => ({ ...t, navn: t.navn[malform] })),
        } satisfies Typetilfelleliste)
      },
    )
    .get(
      '/svar',
      dok({
        id: 'hentDekningssvar',
        om: 'Svar på planleggerens spørsmål for området og hver kommune i det, ved siden av tallene i studien',
        svar: 'Dekningssvar',
        parametre: OMRADE,
        feil: ['ugyldig', 'for_stort'],
      }),
      async (c) => {
        const kommuner = omradet(c)
        const kontorkommuner = (await store.kontorer()).flatMap((k) => k.kommuner)
        return c.json(await deps.dekning.utfor<'svar'>({ slag: 'svar', kommuner, kontorkommuner }))
      },
    )
    .get(
      '/sammenlign',
      dok({
        id: 'sammenlignDekning',
        om: 'Området ved slutten av to dager, ut fra historikken til kontorenes tiltak. Nasjonale oppføringer er som de er nå',
        svar: 'Dekningssammenligning',
        parametre: [...OMRADE, tekst('fra', 'ÅÅÅÅ-MM-DD'), tekst('til', 'ÅÅÅÅ-MM-DD. I dag når den ikke er oppgitt')],
        feil: ['ugyldig', 'for_stort'],
      }),
      async (c) => {
        const { fra, til, omrade } = godta(tolkSammenligning(c.req.queries(), geografi, idag()))
        const kommuner = kommunerI(omrade, geografi, idag())
        const valg = { foreldet: false, erEksempel: erEksempel(current) }
        const [a, b] = [await ved(fra, kommuner), await ved(til, kommuner)]
        return c.json({
          forste: await store.forsteEndring(),
          fra: somUtdrag(a, kommuner, valg),
          til: somUtdrag(b, kommuner, valg),
        } satisfies Dekningssammenligning)
      },
    )
    .get(
      '/eksport',
      dok({
        id: 'eksporterDekning',
        om: 'Dekningen i området som regneark: oversikten, hver celle bak den, og hva ordene betyr',
        parametre: [...OMRADE, tekst('format', 'xlsx eller csv. CSV har bare hver celle')],
        feil: ['ugyldig', 'for_stort'],
      }),
      async (c) => {
        const { format, omrade } = godta(tolkEksport(c.req.queries(), geografi))
        const kommuner = kommunerI(omrade, geografi, idag())
        if (kommuner.length > FLEST_KOMMUNER) throw new Feil('for_stort', FOR_STORT)
        const malform = malformFor(c)
        const snapshot = current.snapshot()
        const { naa } = await deps.dekning.utfor<'hva-om'>({
          slag: 'hva-om',
          kommuner,
          endring: { fjern: [], legg: [] },
        })
        const ark = eksportark(naa, {
          malform,
          geografi,
          tiltak: (id) => snapshot.finn(id)?.navn ?? id,
          arsak: (kode) => arsaken(kode, malform),
          ord: ordene(malform),
        })
        return c.body(new Uint8Array(await skrivArk(format, ark)), 200, {
          'Content-Type': INNHOLDSTYPE[format],
          'Content-Disposition': `attachment; filename="dekning-${naa.dato}.${format}"`,
        })
      },
    )
}
