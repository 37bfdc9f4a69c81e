/** Writes what the office saw, all or nothing, and takes it back again. */
import type { Importangring, Importkvittering, Importvalg } from '../../catalog/skjema/import.ts'
import { persongrunn } from '../../catalog/skjema/personopplysning.ts'
import type { Deps } from '../deps.ts'
import { Feil } from '../feil.ts'
import { fraSkjermen } from '../kontor/kontoret.ts'
import { skrivEller412 } from '../kontor/lagring.ts'
import type { Endring, Skriving } from '../store/store.ts'
import { avtrykkAv, avtrykkAvValg } from './forslag.ts'
import { type Husket, lesHusket } from './kolonner.ts'
import { overskriftsnokkel } from './overskrift.ts'
import type { Importplan } from './plan.ts'

type Skrivedeps = Pick<Deps, 'store' | 'naa'>

/** What of the choices is worth keeping to the next time: those made by hand, on top of what was kept before. */
function nyttHusket(plan: Importplan, gammelt: Husket): Husket {
  const overskrifter = plan.kolonner.flatMap((k) =>
    k.overskrift !== '' && (k.sikkerhet === 'valgt' || k.sikkerhet === 'husket')
      ? [[overskriftsnokkel(k.overskrift), k.felt] as const]
      : [],
  )
  const standarder = plan.standarder.flatMap(({ felt, verdi, kilde }) =>
    // The day of an import is not the day of the next.
    kilde !== 'foreslatt' && felt !== 'bekreftet' && persongrunn(verdi) === null ? [[felt, verdi] as const] : [],
  )
  return {
    overskrifter: { ...gammelt.overskrifter, ...Object.fromEntries(overskrifter) },
    standarder: { ...gammelt.standarder, ...Object.fromEntries(standarder) },
  }
}

async function husk(kontor: string, plan: Importplan, { store, av }: { store: Deps['store']; av: Endring }) {
  const gammelt = lesHusket(await store.kolonnevalg(kontor))
  const nytt = nyttHusket(plan, gammelt)
  if (JSON.stringify(nytt) !== JSON.stringify(gammelt)) await store.huskKolonnevalg(kontor, nytt, av)
}

const KILDE = 'import: '
const LENGSTE_KILDE = 100
/** A file may be called anything. */
const kilde = (filnavn: string) =>
  `${KILDE}${persongrunn(filnavn, true) === null ? filnavn.slice(0, LENGSTE_KILDE) : 'fil'}`

const IKKE_DEN_SAMME = 'Filen eller valgene er ikke de samme som i forhåndsvisningen. Se over en gang til.'
const FLYTTET = 'Tiltakene er endret siden forhåndsvisningen. Se over en gang til. Ingenting er lagret.'

/** Errors: `ugyldig` with all faults, or when it is not what was seen; `utdatert` when the catalogue moved since. */
function krevSett(
  plan: Importplan,
  { bytes, valg, avtrykk }: { bytes: Uint8Array; valg: Importvalg; avtrykk: string },
): void {
  if (plan.feil.length > 0)
    throw new Feil(
      'ugyldig',
      plan.feiltotalt === 1 ? 'Én feil må rettes.' : `${plan.feiltotalt} feil må rettes.`,
      plan.feil.map((f) => ({ sti: f.celle || (f.felt ?? 'fil'), melding: f.melding })),
    )
  if (avtrykk.split('.')[0] !== avtrykkAvValg(bytes, valg))
    throw new Feil('ugyldig', IKKE_DEN_SAMME, [{ sti: 'avtrykk', melding: IKKE_DEN_SAMME }])
  if (avtrykk !== avtrykkAv(bytes, valg, plan)) throw new Feil('utdatert', FLYTTET)
}

export type Gjennomforing = {
  plan: Importplan
  bytes: Uint8Array
  valg: Importvalg
  avtrykk: string
  kontor: string
  filnavn: string
  hvem: string
}

export async function gjennomfor(g: Gjennomforing, deps: Skrivedeps): Promise<Importkvittering> {
  const { plan, valg, kontor } = g
  krevSett(plan, g)
  const av = fraSkjermen(deps, g.hvem, kilde(g.filnavn))
  const skrivinger = plan.dommer.flatMap((d): Skriving[] =>
    d.status === 'ny' || d.status === 'endret'
      ? [{ id: d.id, tiltak: d.tiltak, forventet: d.naa?.versjon ?? null }]
      : [],
  )
  const svar = skrivinger.length === 0 ? null : await skrivEller412(deps.store, skrivinger, { av, kontor })
  if (valg.huskValg) await husk(kontor, plan, { store: deps.store, av })
  const ider = (status: string) => plan.dommer.filter((d) => d.status === status).map((d) => d.id)
  return {
    endring: svar?.endring ?? null,
    nye: ider('ny'),
    endret: ider('endret'),
    uendret: ider('uendret'),
    mangler: plan.mangler,
  }
}

type Angring = { kontor: string; endring: number; hvem: string }

/** Errors: `ikke_funnet` for what is no import of this office; `utdatert` when an entry has been changed since. */
export async function angre({ kontor, endring, hvem }: Angring, deps: Skrivedeps): Promise<Importangring> {
  const linjer = await deps.store.endringslinjer(endring)
  const erEgen = linjer.every(({ for: for_, etter }) => [for_, etter].every((t) => t === null || t.kontor === kontor))
  if (linjer.length === 0 || !erEgen || !linjer.every((l) => l.kilde.startsWith(KILDE)))
    throw new Feil('ikke_funnet', 'Kontoret har ingen slik import å angre.')
  const skrivinger = linjer.map(
    ({ tiltakId, for: for_, nr }): Skriving => ({ id: tiltakId, tiltak: for_, forventet: nr }),
  )
  await skrivEller412(deps.store, skrivinger, { av: fraSkjermen(deps, hvem, `angret import nr. ${endring}`), kontor })
  return { angret: linjer.map(({ tiltakId }) => tiltakId) }
}
