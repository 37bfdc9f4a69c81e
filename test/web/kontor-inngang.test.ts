import { beforeEach, describe, expect, test } from 'vitest'
import { t } from '../../web/felles/sprak.ts'
import { type Fragment, lesFragment } from '../../web/kontor/inngang/fragment.ts'
import { medGrunnlag } from './oppsett.ts'

beforeEach(medGrunnlag)

describe('Adressen på vei inn', () => {
  test.each<[string, Fragment]>([
    ['', { slag: 'ingen' }],
    ['#innhold', { slag: 'ingen' }],
    ['#kode=abc_-123', { slag: 'kode', kode: 'abc_-123' }],
    ['#kode=', { slag: 'ingen' }],
    ['#feil=utgatt', { slag: 'feil', feil: 'utgatt' }],
    ['#feil=noe-nytt', { slag: 'feil', feil: 'utilgjengelig' }],
    ['#feil=toString', { slag: 'feil', feil: 'utilgjengelig' }],
    ['#ut', { slag: 'ut' }],
  ])('«%s»', (hash, ventet) => expect(lesFragment(hash)).toEqual(ventet))
})

test.each(['ukjent', 'ubekreftet', 'sperret', 'ikke-tildelt', 'avbrutt', 'utgatt', 'utilgjengelig'] as const)(
  'Feilen %s sier hva som skjedde, og hva en gjør med det',
  (feil) => {
    expect(t(`kontor.feil.${feil}`)).not.toMatch(/[.]$/)
    expect(t(`kontor.feil.${feil}.hjelp`)).toMatch(/[.]$/)
  },
)
