/**
 * Kartlegging: what is known of a person's situation. Sent, answered and forgotten; no name, no fødselsnummer, no free text.
 * Source: kontrakt §3. `null` or absent = unknown; a list that is present is complete.
 */
import * as z from 'zod'
import { Dato, delvis, GammelEllerNyGruppe, heltall, Kommunenummer, kode, Postnummer, Tid, tall } from './felt.ts'

const liste = <T extends z.ZodType>(ledd: T) => z.array(ledd).max(100).nullish()
const Styrke = z.union([z.literal(1), z.literal(2), z.literal(3)], { error: 'Styrken må være 1, 2 eller 3' })

export const Kartlegging = z
  .strictObject({
    alder: heltall(0, 120).nullish(),
    kjonn: kode('kjonn').nullish(),
    kommune: Kommunenummer.nullable().describe('Bostedskommunen. null: ingenting vurderes på avstand'),
    postnummer: Postnummer.nullish(),
    reise: z.strictObject({ middel: kode('reisemiddel').nullish(), maksMinutter: heltall(0, 600).nullish() }).nullish(),
    norsk: z.strictObject({ muntlig: kode('norskniva').nullish(), skriftlig: kode('norskniva').nullish() }).nullish(),
    sprak: liste(z.string().regex(/^[a-z]{2,3}$/, 'Språket skrives med ISO-kode, for eksempel «uk»')),
    trengerTolk: z.boolean().nullish(),
    alfabetisert: kode('alfabetisert').nullish(),
    digital: heltall(0, 3).nullish(),
    bankId: z.boolean().nullish(),
    gyldigId: z.boolean().nullish(),
    ytelser: liste(kode('ytelse')),
    innsatsgruppe: GammelEllerNyGruppe.nullish(),
    behov: delvis('behov', Styrke).describe('1 noe · 2 tydelig · 3 hovedbehov eller akutt'),
    hindringer: liste(kode('hindring')),
    forhold: liste(kode('forhold')),
    interesser: liste(kode('interesse')),
    mal: kode('mal').nullish(),
    onsker: liste(kode('onske')),
    kapasitetTimer: tall(0, 168).nullish(),
    opptatt: liste(Tid),
    tidligere: liste(
      z.strictObject({
        tiltakstype: kode('tiltakstype'),
        utfall: kode('proveutfall').nullish(),
        dato: Dato.nullish(),
        uker: heltall(0, 2000).nullish(),
      }),
    ),
    tattStilling: delvis('tiltakstype', kode('stilling')).nullish(),
    barn: liste(heltall(0, 120)),
    botid: tall(0, 120).nullish(),
    iBehandling: z.boolean().nullish(),
    innvandrer: z.boolean().nullish(),
    tillit: heltall(0, 3).nullish(),
  })
  .meta({ id: 'Kartlegging', description: 'Personens situasjon. Lagres aldri' })
export type Kartlegging = z.infer<typeof Kartlegging>

export const ForslagSporsmal = z
  .strictObject({
    kartlegging: Kartlegging,
    antall: heltall(1, 1000).optional().describe('Flest forslag i svaret. 20 når det ikke er oppgitt'),
    dato: Dato.optional().describe('Dagen det vurderes for. I dag når den ikke er oppgitt'),
  })
  .meta({ id: 'ForslagSporsmal' })
export type ForslagSporsmal = z.infer<typeof ForslagSporsmal>
