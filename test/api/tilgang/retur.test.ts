import { expect, test } from 'vitest'
import { tryggSti } from '../../../api/tilgang/retur.ts'

test.each([
  '/',
  '/kontor',
  '/kontor/tiltak/aft-stjordal?fane=historikk#topp',
  '/tiltak?q=norsk%20kurs',
  '/kontor/%2F%2Fevil.example',
])('%s er en sti her, og beholdes', (sti) => {
  expect(tryggSti(sti)).toBe(sti)
})

test.each([
  ['ingenting', undefined],
  ['tomt', ''],
  ['en adresse', 'https://evil.example/kontor'],
  ['en adresse uten protokoll', '//evil.example'],
  ['tre skråstreker', '///evil.example'],
  ['omvendt skråstrek', '/\\evil.example'],
  ['to omvendte', '\\\\evil.example'],
  ['omvendt skråstrek lenger ute', '/kontor\\..\\evil.example'],
  ['linjeskift', '/\n/evil.example'],
  ['tabulator', '/\t/evil.example'],
  ['mellomrom foran', ' //evil.example'],
  ['nulltegn', '/\u0000/evil.example'],
  ['noe som blir en adresse når det ryddes', '/.//evil.example'],
  ['noe som blir det etter en omvei', '/kontor/..//evil.example'],
  ['noe som blir det med koder', '/%2e//evil.example'],
  ['et skript', 'javascript:alert(1)'],
  ['data', 'data:text/html,x'],
  ['en annen protokoll', 'ftp:evil.example'],
  ['bruker og passord', '@evil.example'],
  ['en relativ sti', 'kontor'],
  ['æøå', '/kontør'],
  ['et hode til', '/x\r\nSet-Cookie: okt=1'],
  ['API-et', '/api/innlogging/oidc?til=/kontor'],
  ['for langt', `/${'a'.repeat(500)}`],
])('%s blir til arbeidsrommet', (_, sti) => {
  expect(tryggSti(sti)).toBe('/kontor')
})
