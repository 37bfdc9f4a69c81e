/** Reisetid: what an office knows of the road between two kommuner, and the map does not. Valid both ways; goes before the estimate. */
import * as z from 'zod'
import type { Geografi } from '../geografi.ts'
import { Dato, heltall, Kommunenummer, tekst } from './felt.ts'
import { ET_FODSELSNUMMER, harFodselsnummer } from './fodselsnummer.ts'
import { type Felt, parse, type Tolket } from './melding.ts'

export const Reisetid = z
  .strictObject({
    fra: Kommunenummer,
    til: Kommunenummer.describe('Gjelder begge veier'),
    middel: z.enum(['bil', 'kollektiv', 'gange']).nullable().describe('null: alle'),
    minutter: heltall(0, 1440).nullish().describe('Hele reisen, én vei'),
    tillegg: heltall(-600, 600).nullish().describe('Legges til anslaget'),
    gyldigFra: Dato.nullish().describe('Fra og med'),
    gyldigTil: Dato.nullish().describe('Til og med'),
    grunn: tekst(200),
    kontor: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Kontorets id skrives med små bokstaver a–z, tall og bindestrek')
      .max(60)
      .nullish(),
  })
  .meta({ id: 'Reisetid', description: 'Reisetid mellom to kommuner, oppgitt av et kontor' })
export type Reisetid = z.infer<typeof Reisetid>

type Regel = { leser: (keyof Reisetid)[]; feil(rad: Partial<Reisetid>, geografi: Geografi): Felt | false }

const ukjent = (felt: 'fra' | 'til'): Regel => ({
  leser: [felt],
  feil: ({ [felt]: nr }, geografi) =>
    nr != null && !geografi.kommune(nr) && { sti: felt, melding: `Kommunenummeret ${nr} finnes ikke` },
})

const REGLER: Regel[] = [
  ukjent('fra'),
  ukjent('til'),
  {
    leser: ['fra', 'til'],
    feil: ({ fra, til }) => fra === til && { sti: 'til', melding: '«fra» og «til» er samme kommune' },
  },
  {
    leser: ['minutter', 'tillegg'],
    feil({ minutter, tillegg }) {
      if ((minutter == null) !== (tillegg == null)) return false
      return {
        sti: 'minutter',
        melding:
          minutter == null
            ? 'Oppgi enten «minutter» eller «tillegg»'
            : 'Oppgi bare én av «minutter» og «tillegg», ikke begge',
      }
    },
  },
  {
    leser: ['gyldigFra', 'gyldigTil'],
    feil: ({ gyldigFra: fra, gyldigTil: til }) =>
      fra != null &&
      til != null &&
      fra > til && { sti: 'gyldigTil', melding: `Slutter (${til}) før det begynner (${fra})` },
  },
  {
    leser: ['grunn'],
    feil: ({ grunn }) =>
      harFodselsnummer(grunn ?? '') && {
        sti: 'grunn',
        melding: ET_FODSELSNUMMER,
      },
  },
]

/** One row from outside: parsed, or every fault in it; a rule of meaning runs when the fields it reads are sound. */
export function tolkReisetid(verdi: unknown, geografi: Geografi): Tolket<Reisetid> {
  const svar = parse(Reisetid, verdi)
  const iForm = svar.ok ? [] : svar.felt
  const syke = new Set(iForm.map((f) => f.sti.split('.')[0]))
  const erObjekt = typeof verdi === 'object' && verdi !== null && !Array.isArray(verdi)
  const rad = svar.ok ? svar.verdi : (verdi as Partial<Reisetid>)
  const iMening = erObjekt
    ? REGLER.filter((r) => !r.leser.some((felt) => syke.has(felt))).flatMap((r) => r.feil(rad, geografi) || [])
    : []
  const felt = [...iForm, ...iMening]
  return svar.ok && felt.length === 0 ? svar : { ok: false, felt }
}
