/** A travel time from outside: read, or every fault in it, in Norwegian. */
import { expect, test } from 'vitest'
import { tolkReisetid } from '../../catalog/skjema/reisetid.ts'
import { norge } from '../fabrikk.ts'

const gyldig = { fra: '5035', til: '5034', middel: 'bil', minutter: 95, grunn: 'Tunnelen er stengt' }

test.each<[string, object]>([
  ['uten datoer og kontor', {}],
  ['alle reisemåter', { middel: null }],
  ['et tillegg', { minutter: undefined, tillegg: 20 }],
  ['null er ikke oppgitt', { tillegg: null, gyldigFra: null, gyldigTil: null, kontor: null }],
  ['én dag', { gyldigFra: '2026-11-01', gyldigTil: '2026-11-01' }],
])('Gyldig: %s', (_, avvik) => {
  expect(tolkReisetid({ ...gyldig, ...avvik }, norge())).toMatchObject({ ok: true })
})

test.each<[string, unknown, Record<string, string>]>([
  ['noe annet enn et objekt', 'tekst', { '': 'Må være et objekt, ikke «tekst»' }],
  ['ingenting', null, { '': 'Må være et objekt, ikke null' }],
  ['ukjent felt', { minuter: 4 }, { minuter: 'Ukjent felt' }],
  ['ukjent kommune', { til: '9999' }, { til: 'Kommunenummeret 9999 finnes ikke' }],
  ['for kort nummer', { fra: '503' }, { fra: 'Kommunenummeret må ha fire sifre' }],
  ['samme kommune', { til: '5035' }, { til: '«fra» og «til» er samme kommune' }],
  ['verken minutter eller tillegg', { minutter: null }, { minutter: 'Oppgi enten «minutter» eller «tillegg»' }],
  ['begge', { tillegg: 5 }, { minutter: 'Oppgi bare én av «minutter» og «tillegg», ikke begge' }],
  ['negative minutter', { minutter: -1 }, { minutter: 'Må være minst 0, ikke -1' }],
  [
    'datoer i feil rekkefølge',
    { gyldigFra: '2026-12-01', gyldigTil: '2026-11-01' },
    { gyldigTil: 'Slutter (2026-11-01) før det begynner (2026-12-01)' },
  ],
  ['en dag som ikke finnes', { gyldigFra: '2026-02-30' }, { gyldigFra: 'Datoen finnes ikke i kalenderen' }],
  [
    'et fødselsnummer',
    { grunn: 'Spør Kari, 01010150074' },
    { grunn: 'Ser ut som et fødselsnummer. Katalogen har aldri opplysninger om personer' },
  ],
  [
    'flere feil på én gang',
    { middel: 'sykkel', til: '9999', grunn: '' },
    {
      middel: '«sykkel» er ikke en gyldig kode. Lovlige koder: bil, kollektiv, gange',
      grunn: 'Teksten er tom',
      til: 'Kommunenummeret 9999 finnes ikke',
    },
  ],
])('Feil: %s', (_, verdi, feil) => {
  const rad = typeof verdi === 'object' && verdi !== null ? { ...gyldig, ...verdi } : verdi
  const svar = tolkReisetid(rad, norge())
  expect(svar.ok ? {} : Object.fromEntries(svar.felt.map((f) => [f.sti, f.melding]))).toEqual(feil)
})
