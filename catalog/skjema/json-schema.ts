/** The schemas as JSON Schema 2020-12, generated from the zod schemas; what a file or a call from outside must look like. */
import * as z from 'zod'
import {
  Dekningscelle,
  Dekningssammenligning,
  Dekningsutdrag,
  HvaOmSporsmal,
  HvaOmSteg,
  HvaOmSvar,
  Omrade,
  Typetilfelleliste,
} from './dekning.ts'
import { Dekningssvar } from './dekningssvar.ts'
import { Dekningstall, Studietall } from './dekningstall.ts'
import { Ettersporsel } from './ettersporsel.ts'
import { Foresporsel, NyForesporsel, Svaret } from './foresporsel.ts'
import {
  Forslag,
  Grunn,
  Helse,
  Hull,
  IkkeNa,
  Informasjon,
  Problem,
  Reise,
  Sporsmal,
  Svar,
  Tiltaksliste,
} from './forslag.ts'
import { Hullmelding, Hulltall } from './hullmelding.ts'
import {
  Importangring,
  Importfeil,
  Importforslag,
  Importkolonne,
  Importkvittering,
  Importrad,
  Importstandard,
  Importvalg,
} from './import.ts'
import { ForslagSporsmal, Kartlegging } from './kartlegging.ts'
import { Kommune } from './kommune.ts'
import {
  Bruker,
  Brukerliste,
  Brukerregistrering,
  Innstillinger,
  Invitasjon,
  Invitasjonskode,
  Invitert,
  Kontor,
  Kontorregistrering,
  Meg,
  Revisjonslogg,
  Utlogging,
} from './kontor.ts'
import {
  Arbeidsliste,
  Avtalerad,
  Bekreftelse,
  Bekreftelsessvar,
  Delingsoversikt,
  Endringslinje,
  Foresporselsliste,
  Foresporseltall,
  Historikk,
  Historikklinje,
  Klokker,
  Kontorliste,
  Kontoroversikt,
  Kontortiltak,
  Kontrollsvar,
  Kopiering,
  Mangel,
  Opphav,
  Svartid,
  Tilbakestilling,
} from './kontortiltak.ts'
import { MedIUka, Okt, Plan, PlanSporsmal, Steg, Sti, Ukeplan, UtenforUka } from './plan.ts'
import {
  AvtaleSporsmal,
  Dekningsutvalg,
  Ettersporselsvalg,
  PlasseringSporsmal,
  SammenSporsmal,
  TilgjengelighetSporsmal,
} from './plassering.ts'
import { Reisetid } from './reisetid.ts'
import { Sokeforslag, Sokesporsmal, Sokesvar, Treff } from './sok.ts'
import { Tiltak, Tiltaksmal } from './tiltak.ts'
import { Katalogutdrag } from './utdrag.ts'

const ALLE = [
  Omrade,
  Dekningsutdrag,
  Dekningscelle,
  HvaOmSteg,
  HvaOmSporsmal,
  HvaOmSvar,
  Dekningssammenligning,
  Typetilfelleliste,
  Dekningssvar,
  Dekningstall,
  Studietall,
  Ettersporsel,
  Dekningsutvalg,
  Ettersporselsvalg,
  PlasseringSporsmal,
  AvtaleSporsmal,
  SammenSporsmal,
  TilgjengelighetSporsmal,
  Tiltak,
  Tiltaksmal,
  Kartlegging,
  ForslagSporsmal,
  Kommune,
  Svar,
  Forslag,
  IkkeNa,
  Grunn,
  Reise,
  Informasjon,
  Sporsmal,
  Hull,
  PlanSporsmal,
  Plan,
  Ukeplan,
  Okt,
  MedIUka,
  UtenforUka,
  Sti,
  Steg,
  Tiltaksliste,
  Sokesporsmal,
  Sokesvar,
  Treff,
  Sokeforslag,
  Katalogutdrag,
  Meg,
  Invitasjonskode,
  Utlogging,
  Brukerliste,
  Invitert,
  Invitasjon,
  Revisjonslogg,
  Reisetid,
  Helse,
  Problem,
  Kontor,
  Kontorregistrering,
  Bruker,
  Brukerregistrering,
  Kontorliste,
  Kontoroversikt,
  Kontortiltak,
  Klokker,
  Mangel,
  Opphav,
  Endringslinje,
  Historikk,
  Historikklinje,
  Arbeidsliste,
  Avtalerad,
  Bekreftelse,
  Bekreftelsessvar,
  Tilbakestilling,
  Kopiering,
  Innstillinger,
  Kontrollsvar,
  Delingsoversikt,
  Foresporsel,
  NyForesporsel,
  Svaret,
  Foresporselsliste,
  Svartid,
  Foresporseltall,
  Hullmelding,
  Hulltall,
  Importvalg,
  Importforslag,
  Importkolonne,
  Importrad,
  Importfeil,
  Importstandard,
  Importkvittering,
  Importangring,
]

export type JsonSkjema = z.core.JSONSchema.BaseSchema

/** Every schema by its id. `rot`: what comes before the id in references between them, for example `#/components/schemas/`. */
export function jsonSkjemaer(rot: string): Record<string, JsonSkjema> {
  const register = z.registry<{ id: string }>()
  for (const skjema of ALLE) {
    const id = skjema.meta()?.id
    if (id) register.add(skjema, { id })
  }
  const { schemas } = z.toJSONSchema(register, { io: 'input', uri: (id) => `${rot}${id}` })
  for (const skjema of Object.values(schemas)) {
    // They stand inside a larger document, which has an address and a dialect of its own.
    delete skjema.$id
    delete skjema.$schema
  }
  return schemas
}
