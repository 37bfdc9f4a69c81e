import { afterEach, beforeEach, expect, test } from 'vitest'
import { startPostmottak, tekstI } from '../api/tilgang/postmottak.ts'
import { etTiltak } from '../fabrikk.ts'
import { katalog, nyttSted, type Sted } from './kjor.ts'

let sted: Sted
beforeEach(async () => {
  sted = nyttSted()
  const ny = ['kontor', 'ny', 'nav-varnes', '--navn', 'Nav Værnes', '--kommune', '5035', '--epost', 'post@varnes.no']
  expect((await katalog(ny, sted.miljo)).kode).toBe(0)
  const tiltak = [etTiltak({ kontor: 'nav-varnes', navn: 'Jobbsentralen', bekreftet: '2020-01-01' })]
  expect((await katalog(['import', sted.katalogfil('tiltak.json', tiltak)], sted.miljo)).kode).toBe(0)
})
afterEach(() => sted.rydd())

test('pamin viser brevene, sender dem én gang, og sier fra når det ikke er noen e-posttjener', async () => {
  const uten = await katalog(['pamin'], sted.miljo)
  expect([uten.kode, uten.ut]).toEqual([1, ''])
  expect(uten.feil).toContain('SMTP_URL')

  const vist = await katalog(['pamin', '--dry-run'], sted.miljo)
  expect(vist.kode).toBe(0)
  expect(vist.ut).toContain('Til post@varnes.no: Nav Værnes: én ting venter i Tiltakskatalogen')
  expect(vist.ut).toContain('- Jobbsentralen, sist bekreftet 1. jan. 2020')

  const mottak = await startPostmottak()
  try {
    const miljo = { ...sted.miljo, SMTP_URL: mottak.url, SMTP_FRA: 'katalog@kommune.no' }
    expect((await katalog(['pamin'], miljo)).ut).toContain('1 brev sendt.')
    expect((await katalog(['pamin'], miljo)).ut).toContain('0 brev sendt.')
    expect(mottak.brev).toHaveLength(1)
    expect(tekstI(mottak.brev[0]?.innhold ?? '')).toContain('Jobbsentralen')
  } finally {
    await mottak.stopp()
  }
})
