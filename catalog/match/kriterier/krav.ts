import tekster from '../../data/tekst/regler.json' with { type: 'json' }
import { type Krav, norsktrinn } from '../../kodeverk.ts'
import type { Tiltak } from '../../skjema/tiltak.ts'
import type { Kriterium, Mangler, Verdier } from '../kriterium.ts'
import type { Person } from '../person.ts'
import { ADVARSEL, alle, type Fakta, JA, NEI, type Utfall, VET_IKKE } from '../utfall.ts'

type Prove = { oppfylt: (p: Person) => Fakta; felt: string }

/** The requirements that have no rule of their own, and the field that answers each. Source: kontrakt §5. */
const PROVER: Partial<Record<Krav, Prove>> = {
  'i-behandling': { oppfylt: (p) => p.iBehandling, felt: 'iBehandling' },
  'i-arbeid': { oppfylt: (p) => p.harHindring('i-arbeid-deltid'), felt: 'hindringer' },
  'rett-til-vgo': { oppfylt: (p) => p.harForhold('rett-til-vgo'), felt: 'forhold' },
  ufortrygd: { oppfylt: (p) => p.harYtelse('ufore'), felt: 'ytelser' },
  'leser-norsk': {
    oppfylt: (p) => alle(p.skriftlig === null ? null : p.skriftlig >= norsktrinn('A2'), leser(p)),
    felt: 'norsk.skriftlig',
  },
}

/** Not known to be unable to read is enough once the written level is known. */
const leser = (p: Person): Fakta =>
  p.harHindring('ikke-alfabetisert') === true ? false : p.skriftlig === null ? null : true

/** Being sober there is within reach of many who use drugs, so it warns and never closes. */
const edruskap = (ruser: Fakta): Utfall => (ruser === null ? VET_IKKE : ruser ? ADVARSEL : JA)

function utfallFor(p: Person, kode: Krav): Utfall {
  if (kode === 'ikke-ruset') return edruskap(p.harHindring('aktiv-rus'))
  const prove = PROVER[kode]
  if (!prove) return JA
  const oppfylt = prove.oppfylt(p)
  return oppfylt === null ? VET_IKKE : oppfylt ? JA : NEI
}

const verst = (p: Person, t: Tiltak): Utfall => {
  let verste: Utfall = JA
  for (const kode of t.krav ?? []) {
    const u = utfallFor(p, kode)
    if (u > verste) verste = u
  }
  return verste
}

const medUtfall = (p: Person, t: Tiltak, u: Utfall) => (t.krav ?? []).filter((kode) => utfallFor(p, kode) === u)

export const krav: Kriterium = {
  regel: 'krav',
  sporsmal: 'Oppfyller personen tilbyderens krav?',
  kilde: 'Tilbyderens egne krav (tiltak.krav) slik kontrakt §5 svarer på hvert av dem',
  leser: (t) => [t.krav],
  prov: (p, t) => (t.krav === undefined ? VET_IKKE : verst(p, t)),
  verdier(p, t): Verdier | null {
    if (t.krav === undefined) return { krav: null }
    const egne = t.krav.filter((kode) => PROVER[kode] || utfallFor(p, kode) !== JA)
    return egne.length === 0
      ? null
      : { krav: egne, gjelder: medUtfall(p, t, verst(p, t)).filter((k) => egne.includes(k)) }
  },
  mangler(p, t): Mangler {
    if (t.krav === undefined) return { side: 'tiltak', felt: 'krav' }
    const ukjent = medUtfall(p, t, VET_IKKE)[0]
    return { side: 'kartlegging', felt: (ukjent && PROVER[ukjent]?.felt) ?? 'hindringer' }
  },
  variant: (_p, t) => (t.krav === undefined ? 'uoppgitt' : undefined),
  tekst: tekster.krav,
  endring: (p, t) => ({
    verdier: { gjelder: medUtfall(p, t, NEI) },
    storrelse: 0.7,
  }),
}
