/** A copy of the part of the catalogue that can matter for a kommune, for matching where the person is. */
import * as z from 'zod'
import { Kommunenummer } from './felt.ts'
import { Reisetid } from './reisetid.ts'
import { Tiltak } from './tiltak.ts'

export const Katalogutdrag = z
  .strictObject({
    katalogversjon: z.string(),
    kommune: Kommunenummer.nullable().describe('null: hele katalogen'),
    tiltak: z.array(Tiltak).describe('Alt som kan ha noe å si for dem som bor i kommunen, hvem de enn er'),
    reisetider: z.array(Reisetid).describe('Det kontorene har oppgitt; ellers anslås reisen'),
  })
  .meta({ id: 'Katalogutdrag', description: 'Delen av katalogen som kan ha noe å si for en kommune' })
export type Katalogutdrag = z.infer<typeof Katalogutdrag>
