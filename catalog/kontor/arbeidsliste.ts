/** What an office should do now, most pressing first: what is seen often and has waited long comes before what nobody looks at. */
import type { Foresporsel } from '../skjema/foresporsel.ts'
import type { Arbeidsliste, Avtalerad, Kontortiltak } from '../skjema/kontortiltak.ts'

type Grunnlag = {
  tiltak: readonly Kontortiltak[]
  /** Agreements that end soon or have ended, most pressing first. */
  avtaler: readonly Avtalerad[]
  /** What others have asked of the office and has no answer. */
  foresporsler: readonly Foresporsel[]
}

/** Views × days; one is added so that what nobody has looked at yet still counts its days. */
export const vekt = ({ visninger, forfaltDager }: Pick<Kontortiltak, 'visninger' | 'forfaltDager'>): number =>
  (visninger + 1) * forfaltDager

/** Smaller than this is not worth a line of its own: one person in fifty. */
const MINST_ANDEL = 2

function mangler(tiltak: readonly Kontortiltak[]): Arbeidsliste['mangler'] {
  const perFelt = new Map<string, { tyngde: number; tiltak: Arbeidsliste['mangler'][number]['tiltak'] }>()
  for (const { tiltak: t, mangler: felt } of tiltak) {
    if (t.status !== 'publisert') continue
    for (const m of felt.filter(({ andel }) => andel >= MINST_ANDEL)) {
      const rad = perFelt.get(m.felt) ?? { tyngde: 0, tiltak: [] }
      rad.tyngde += m.andel
      rad.tiltak.push({ id: t.id, navn: t.navn })
      perFelt.set(m.felt, rad)
    }
  }
  return [...perFelt]
    .sort(([a, x], [b, y]) => y.tyngde - x.tyngde || (a < b ? -1 : 1))
    .map(([felt, rad]) => ({ felt, tiltak: rad.tiltak }))
}

export function lagArbeidsliste({ tiltak, avtaler, foresporsler }: Grunnlag): Arbeidsliste {
  const forfalte = tiltak.filter((rad) => rad.forfaltDager > 0).sort((a, b) => vekt(b) - vekt(a))
  return {
    bekreftes: forfalte.map(({ tiltak: t, versjon, forfaltDager, visninger }) => ({
      id: t.id,
      navn: t.navn,
      versjon,
      bekreftet: t.bekreftet,
      forfaltDager,
      visninger,
    })),
    avtaler: [...avtaler],
    foresporsler: [...foresporsler].sort((a, b) => (a.sendt < b.sendt ? -1 : 1)),
    mangler: mangler(tiltak),
    utkast: tiltak
      .filter(({ tiltak: t }) => t.status === 'utkast')
      .map(({ tiltak: t, klokker }) => ({ id: t.id, navn: t.navn, endret: klokker.endret }))
      .sort((a, b) => (a.endret < b.endret ? 1 : -1)),
    kopier: tiltak.flatMap(({ tiltak: t, opphav }) =>
      opphav && (opphav.endringer.length > 0 || !opphav.finnes) ? [{ id: t.id, navn: t.navn, opphav }] : [],
    ),
  }
}
