/** What is told of an office and its people: nothing that is a person's number, and what is left out says nothing. */
import { describe, expect, test } from 'vitest'
import { Bruker, Brukerregistrering, Innstillinger, Kontor, Kontorregistrering } from '../../catalog/skjema/kontor.ts'
import { parse } from '../../catalog/skjema/melding.ts'

/** Synthetic: the month is 80 higher than a real one. */
const NUMMER = '01819530021'
const KONTOR = { id: 'nav-x', navn: 'Nav X', kommuner: ['5035'], epost: 'post@x.no', rytmeManeder: 6 }
const BRUKER = { epost: 'kari@x.no', navn: 'Kari', roller: [{ rolle: 'veileder' as const }], sperret: false }

const stier = (svar: ReturnType<typeof parse>) => (svar.ok ? [] : svar.felt.map((f) => f.sti))

describe('Fødselsnummer', () => {
  test.each([
    ['navnet på kontoret', Kontor, { ...KONTOR, navn: `Nav ${NUMMER}` }, 'navn'],
    ['e-posten til kontoret', Kontor, { ...KONTOR, epost: `${NUMMER}@x.no` }, 'epost'],
    ['navnet på brukeren', Bruker, { ...BRUKER, navn: '018195 30021' }, 'navn'],
    ['e-posten til brukeren', Bruker, { ...BRUKER, epost: `${NUMMER}@x.no` }, 'epost'],
  ] as const)('i %s avvises', (_, skjema, verdi, sti) => expect(stier(parse(skjema, verdi))).toEqual([sti]))

  test('som navn på et felt eller som verdi blir ikke sagt igjen', () => {
    const svar = parse(Kontor, { ...KONTOR, [NUMMER]: 1, rytmeManeder: NUMMER, kommuner: [NUMMER] })
    expect(stier(svar)).toHaveLength(3)
    expect(JSON.stringify(svar)).not.toContain(NUMMER)
  })
})

describe('Det som ikke er sagt', () => {
  test('er ikke noe valg', () => {
    const { id, navn, kommuner } = KONTOR
    expect(parse(Kontorregistrering, { id, navn, kommuner })).toEqual({ ok: true, verdi: { id, navn, kommuner } })
    const { sperret: _, ...bruker } = BRUKER
    expect(parse(Brukerregistrering, bruker)).toEqual({ ok: true, verdi: bruker })
  })

  test('mangler i innstillingene', () => {
    expect(stier(parse(Innstillinger, {}))).toEqual(['rytmeManeder'])
    expect(stier(parse(Innstillinger, { epost: 'ikke', rytmeManeder: 13 }))).toEqual(['epost', 'rytmeManeder'])
  })
})
