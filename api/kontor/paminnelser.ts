/**
 * A letter to an office that has something waiting: entries that are due by its own rhythm, agreements that end, requests nobody has
 * answered. It comes when something new waits, once a week while nothing is done about it, and never twice in a day; the day is claimed
 * in the store, so that of many processes one sends it.
 */
import { vekt } from '../../catalog/kontor/arbeidsliste.ts'
import { andresSomGarUt, avtaleliste, VARSEL_DAGER } from '../../catalog/kontor/avtaler.ts'
import { dagerMellom, forfaltDager } from '../../catalog/kontor/klokker.ts'
import type { Foresporsel } from '../../catalog/skjema/foresporsel.ts'
import type { Kontor } from '../../catalog/skjema/kontor.ts'
import type { Avtalerad } from '../../catalog/skjema/kontortiltak.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import type { Deps, Kontorgrunnlag } from '../deps.ts'
import { dagen } from '../idag.ts'
import type { Brev } from '../post.ts'
import { visningerFra } from './kontortiltak.ts'
import { antallVentende, paminnelsesbrev, type Ventende } from './paminnelsesbrev.ts'

/** A request that came this morning needs no letter. */
const SVAR_INNEN_DAGER = 3

/** So long between two letters about the same. */
const PAMINN_IGJEN_DAGER = 7

type Behov = Kontorgrunnlag & Pick<Deps, 'naa' | 'post' | 'logg'> & { tilgang: Pick<Deps['tilgang'], 'offentligUrl'> }

async function tilBekreftelse(
  { store, idag }: Behov,
  kontor: Kontor,
  tiltak: readonly Tiltak[],
): Promise<Ventende['bekreftes']> {
  const forfalte = tiltak.flatMap((t) => {
    const dager = forfaltDager(t, kontor.rytmeManeder, idag())
    return dager > 0 ? [{ id: t.id, navn: t.navn, bekreftet: t.bekreftet, forfaltDager: dager }] : []
  })
  const visninger = await store.visninger(
    forfalte.map((t) => t.id),
    visningerFra(idag()),
  )
  return forfalte.map((t) => ({ ...t, visninger: visninger[t.id] ?? 0 })).sort((a, b) => vekt(b) - vekt(a))
}

const ventet = ({ sendt }: Foresporsel, idag: string) => dagerMellom(dagen(sendt), idag)

/** Waiting longest first. */
async function utenSvar({ store, current, idag }: Behov, { id }: Kontor): Promise<Ventende['foresporsler']> {
  const venter = (await store.foresporsler(id)).filter(
    (f) => f.tilKontor === id && f.svar === null && ventet(f, idag()) >= SVAR_INNEN_DAGER,
  )
  const navn = new Map((await store.kontorer()).map((k) => [k.id, k.navn]))
  return venter.toReversed().map((foresporsel) => ({
    foresporsel,
    fra: navn.get(foresporsel.fraKontor) ?? foresporsel.fraKontor,
    navn: current.snapshot().finn(foresporsel.tiltakId)?.navn ?? foresporsel.tiltakId,
    dag: dagen(foresporsel.sendt),
  }))
}

async function ventende(deps: Behov, kontor: Kontor): Promise<Ventende> {
  const { current, idag, store } = deps
  const egne = (await store.lagrede(kontor.id)).map(({ tiltak }) => tiltak)
  return {
    bekreftes: await tilBekreftelse(deps, kontor, egne),
    viDeler: avtaleliste(egne, idag()).snart,
    viHar: andresSomGarUt(current.snapshot(), kontor, idag()),
    foresporsler: await utenSvar(deps, kontor),
  }
}

/** For how many days each has waited; 1 the first day. */
const dagerVentet = ({ bekreftes, viDeler, viHar, foresporsler }: Ventende, idag: string): number[] => [
  ...bekreftes.map((t) => t.forfaltDager),
  ...[...viDeler, ...viHar].map(({ dagerIgjen }: Avtalerad) => VARSEL_DAGER + 1 - (dagerIgjen ?? 0)),
  ...foresporsler.map((f) => ventet(f.foresporsel, idag) + 1 - SVAR_INNEN_DAGER),
]

/** Whether there is anything the last letter did not tell of, or it is a week ago. */
function erTid(v: Ventende, sist: string | null, idag: string): boolean {
  if (sist === null) return true
  const siden = dagerMellom(dagen(sist), idag)
  if (siden === 0) return false
  return siden >= PAMINN_IGJEN_DAGER || dagerVentet(v, idag).some((dager) => dager <= siden)
}

/** No later than the day began in Norway, summer and winter, so that no day has two beginnings. */
const dagensStart = (idag: string) => new Date(`${idag}T00:00:00+02:00`).toISOString()

const ALDRI = '1970-01-01T00:00:00.000Z'
const ALLTID = '9999-12-31T00:00:00.000Z'

/** False when another process has the day, or the letter did not arrive: then the day is given back and tried again later. */
async function send({ store, idag, naa, post, logg }: Behov, { id }: Kontor, brev: Brev): Promise<boolean> {
  const sist = await store.sistPamint(id)
  if (!post || !(await store.pamin(id, dagensStart(idag()), naa()))) return false
  try {
    await post(brev)
    return true
  } catch (feil) {
    logg(feil)
    await store.pamin(id, ALLTID, sist ?? ALDRI)
    return false
  }
}

async function brevNa(deps: Behov, kontor: Kontor): Promise<Brev | null> {
  const { store, idag, geografi, tilgang } = deps
  const sist = await store.sistPamint(kontor.id)
  if (kontor.epost == null || (sist !== null && dagen(sist) === idag())) return null
  const v = await ventende(deps, kontor)
  if (antallVentende(v) === 0 || !erTid(v, sist, idag())) return null
  return { til: kontor.epost, ...paminnelsesbrev(kontor, v, { geografi, offentligUrl: tilgang.offentligUrl }) }
}

/**
 * Looks at every office with an e-mail address. `sende` false only tells what would be sent now. What goes wrong with one office is told of
 * in the log and stops no other. Shape: the letters, in the order of the offices.
 */
export async function pamin(deps: Behov, sende = true): Promise<Brev[]> {
  const brevene: Brev[] = []
  for (const kontor of await deps.store.kontorer()) {
    try {
      const brev = await brevNa(deps, kontor)
      if (brev && (!sende || (await send(deps, kontor, brev)))) brevene.push(brev)
    } catch (feil) {
      deps.logg(feil)
    }
  }
  return brevene
}
