/** The ways an office changes its entries: save, confirm, bring back. Each is one change, all or nothing, on the version the writer saw. */
import type { Geografi } from '../../catalog/geografi.ts'
import type { Bekreftelsesfelt } from '../../catalog/kodeverk.ts'
import { erUlik } from '../../catalog/kontor/forskjell.ts'
import { BEKREFTELSESFELT, BEKREFTES } from '../../catalog/kontor/klokker.ts'
import { RESERVERT } from '../../catalog/skjema/felt.ts'
import { tolkTiltak } from '../../catalog/skjema/kontroll.ts'
import type { Felt, Tolket } from '../../catalog/skjema/melding.ts'
import type { Tiltak } from '../../catalog/skjema/tiltak.ts'
import { Feil } from '../feil.ts'
import type { Endring, Historikkrad, Lagret, Skrivesvar, Skriving, Store } from '../store/store.ts'

type Ramme = { id: string; kontor: string; idag: string; geografi: Geografi }

const feil = (sti: string, melding: string): Felt => ({ sti, melding })

/** Nobody has looked at anything on a day that has not been. `dato` is whatever came. */
const framITid = (sti: string, dato: unknown, idag: string): Felt[] =>
  typeof dato === 'string' && dato > idag ? [feil(sti, 'Datoen er fram i tid')] : []

/** What an entry must be to be this office's at this address; told together with the faults of the entry itself. */
function rammefeil(verdi: unknown, { id, kontor, idag }: Ramme): Felt[] {
  const t = (verdi && typeof verdi === 'object' ? verdi : {}) as Partial<Tiltak>
  return [
    ...(t.id !== undefined && t.id !== id ? [feil('id', `Må være den samme som i adressen: «${id}»`)] : []),
    ...(RESERVERT.test(id) ? [feil('id', 'Begynnelsen på id-en er forbeholdt katalogen som følger med')] : []),
    ...(t.kontor !== kontor ? [feil('kontor', `Må være kontoret som eier tiltaket: «${kontor}»`)] : []),
    ...framITid('bekreftet', t.bekreftet, idag),
    ...framITid('kapasitet.oppdatert', t.kapasitet?.oppdatert, idag),
  ]
}

/** An entry from outside as this office may store it, or every fault. */
export function tolkEget(verdi: unknown, ramme: Ramme): Tolket<Tiltak> {
  const svar = tolkTiltak(verdi, ramme.geografi)
  const felt = [...(svar.ok ? [] : svar.felt), ...rammefeil(verdi, ramme)]
  return svar.ok && felt.length === 0 ? svar : { ok: false, felt }
}

/** The office's own lines: what another had at this id before is not its to see. */
export const egneLinjer = (rader: readonly Historikkrad[], kontor: string): Historikkrad[] =>
  rader.flatMap((rad) => {
    if ((rad.etter ?? rad.for)?.kontor !== kontor) return []
    return [rad.for?.kontor === kontor ? rad : { ...rad, for: null }]
  })

/** What a human has just typed has been looked at; the places get the day they were told. */
export function somSkriving(naa: Lagret | null, ny: Tiltak, idag: string): Skriving & { tiltak: Tiltak } {
  const bekreft = BEKREFTELSESFELT.filter((felt) => erUlik(naa?.tiltak ?? null, ny, BEKREFTES[felt]))
  const nyePlasser = bekreft.includes('plasser') && !erUlik(naa?.tiltak ?? null, ny, 'kapasitet.oppdatert')
  const tiltak = nyePlasser && ny.kapasitet ? { ...ny, kapasitet: { ...ny.kapasitet, oppdatert: idag } } : ny
  return { id: ny.id, tiltak, bekreft }
}

/** The entry after somebody has said that it, or some fields of it, is right. */
export function bekreftet(t: Tiltak, felt: readonly Bekreftelsesfelt[] | 'alt', idag: string): Tiltak {
  if (felt === 'alt') return { ...t, bekreftet: idag }
  return felt.includes('plasser') && t.kapasitet ? { ...t, kapasitet: { ...t.kapasitet, oppdatert: idag } } : t
}

/**
 * `kontor`: the office that writes. Errors: `utdatert` with what stands now when somebody in the office was first; `konflikt` when an
 * id is another's, and nothing of what the other has.
 */
export async function skrivEller412(
  store: Pick<Store, 'skriv'>,
  skrivinger: readonly Skriving[],
  { av, kontor }: { av: Endring; kontor: string },
): Promise<Extract<Skrivesvar, { ok: true }>> {
  const svar = await store.skriv(skrivinger, av, kontor)
  if (svar.ok) return svar
  if (svar.opptatt.length > 0)
    throw new Feil(
      'konflikt',
      'Id-en er i bruk. Velg en annen. Ingenting er lagret.',
      svar.opptatt.map((id) => ({ sti: 'id', melding: `«${id}» er i bruk hos et annet kontor` })),
    )
  throw new Feil('utdatert', 'Noen andre har endret dette siden du åpnet det. Ingenting er lagret.', [], {
    utdatert: svar.utdatert.map(({ id, naa }) => ({
      id,
      versjon: naa?.versjon ?? null,
      tiltak: naa?.tiltak ?? null,
    })),
  })
}
