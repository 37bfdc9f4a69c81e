/** Ids that the product makes are always ids that it takes. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slug, tiltaksid } from '../../catalog/kontor/slug.ts'
import { KontorId } from '../../catalog/skjema/kontor.ts'
import { Tiltak } from '../../catalog/skjema/tiltak.ts'

const erId = (id: string) => Tiltak.shape.id.safeParse(id).success

describe('Id av navn', () => {
  test.each([
    ['selbu', 'Gruppetiltak for unge', 1, 'selbu-gruppetiltak-for-unge'],
    ['selbu', 'Språkkafé på Ås', 2, 'selbu-sprakkafe-pa-as-2'],
    ['selbu', '', 1, 'selbu-tiltak'],
    ['selbu', '«– –»', 3, 'selbu-tiltak-3'],
    ['k'.repeat(60), `${'a'.repeat(38)} bbb`, 1, `${'k'.repeat(60)}-${'a'.repeat(38)}`],
    ['k'.repeat(60), 'a'.repeat(60), 12, `${'k'.repeat(60)}-${'a'.repeat(36)}-12`],
  ])('«%s» og «%s» nr. %i gir %s', (kontor, navn, nr, ventet) => expect(tiltaksid(kontor, navn, nr)).toBe(ventet))

  test('er alltid en id, og en annen for hvert nummer', () => {
    const kontor = fc.stringMatching(/^[a-z0-9]{1,20}(-[a-z0-9]{1,12}){0,3}$/)
    fc.assert(
      fc.property(
        kontor,
        fc.string({ maxLength: 150, unit: 'grapheme' }),
        fc.integer({ min: 1, max: 99 }),
        (k, navn, nr) => {
          expect(erId(tiltaksid(k, navn, nr))).toBe(true)
          expect(tiltaksid(k, navn, nr + 1)).not.toBe(tiltaksid(k, navn, nr))
          expect(erId(slug(navn))).toBe(true)
        },
      ),
    )
  })

  test.each(['mal', 'mal-x', 'eks', 'nasjonal-a'])('Et kontor kan ikke hete %s', (id) =>
    expect(KontorId.safeParse(id).success).toBe(false),
  )
  test.each(['malvik', 'eksamen', 'nav-mal'])('Et kontor kan hete %s', (id) =>
    expect(KontorId.safeParse(id).success).toBe(true),
  )
})
