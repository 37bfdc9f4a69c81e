/** The settings of who may come in. */
import { describe, expect, test } from 'vitest'
import { lesConfig } from '../../../api/config.ts'

const OIDC = { OIDC_UTSTEDER: 'https://login.kommune.no/v2.0', OIDC_KLIENT: 'katalog', OIDC_NAVN: 'Kommunen' }

const feilI = (env: Record<string, string>): string[] => {
  try {
    lesConfig(env)
    return []
  } catch (feil) {
    return (feil instanceof Error ? feil.message : '').split('\n')
  }
}

describe('uten innstillinger', () => {
  test('er katalogen åpen, på egen maskin, uten leverandør og e-post', () => {
    const config = lesConfig({})
    expect(config.tilgang).toEqual({
      lesing: 'apen',
      offentligUrl: 'http://localhost:3000',
      bakProxy: false,
      oidc: null,
    })
    expect(config.post).toBeNull()
    expect(lesConfig({ PORT: '8080' }).tilgang.offentligUrl).toBe('http://localhost:8080')
  })

  test('er en tom innstilling som ingen', () => {
    const tomme = [
      'OFFENTLIG_URL',
      'LESING',
      'BAK_PROXY',
      'OIDC_UTSTEDER',
      'OIDC_SCOPE',
      'OIDC_EPOSTKRAV',
      'SMTP_URL',
      'SMTP_FRA',
    ]
    const env = Object.fromEntries(tomme.map((navn) => [navn, '']))
    expect(lesConfig(env)).toEqual(lesConfig({}))
  })
})

test('alt kan settes', () => {
  const config = lesConfig({
    ...OIDC,
    OFFENTLIG_URL: 'https://tiltak.kommune.no/',
    LESING: 'innlogget',
    BAK_PROXY: '1',
    OIDC_HEMMELIGHET: 'h',
    OIDC_METODE: 'basic',
    OIDC_SCOPE: 'openid profile',
    OIDC_EPOSTKRAV: 'upn',
    OIDC_EPOST_BEKREFTET: '1',
    OIDC_ROLLEKRAV: 'roles=katalog',
    SMTP_URL: 'smtp://bruker:passord@post.kommune.no:587',
    SMTP_FRA: 'Katalogen <katalog@kommune.no>',
  })
  expect(config.tilgang).toEqual({
    lesing: 'innlogget',
    offentligUrl: 'https://tiltak.kommune.no',
    bakProxy: true,
    oidc: {
      utsteder: OIDC.OIDC_UTSTEDER,
      klient: 'katalog',
      hemmelighet: 'h',
      metode: 'basic',
      navn: 'Kommunen',
      scope: 'openid profile',
      epostkrav: 'upn',
      epostBekreftet: true,
      rollekrav: 'roles=katalog',
    },
  })
  expect(config.post).toEqual({
    url: 'smtp://bruker:passord@post.kommune.no:587',
    fra: 'Katalogen <katalog@kommune.no>',
  })
})

test('en klient uten hemmelighet, og det som ellers gjelder for leverandøren', () => {
  expect(lesConfig(OIDC).tilgang.oidc).toMatchObject({
    hemmelighet: null,
    metode: 'post',
    scope: 'openid email profile',
    epostkrav: 'email',
    epostBekreftet: false,
    rollekrav: null,
  })
})

test.each<[navn: string, env: Record<string, string>, feil: string[]]>([
  ['en adresse med noe bak', { OFFENTLIG_URL: 'https://kommune.no/tiltak' }, ['OFFENTLIG_URL']],
  ['en adresse som ikke er en', { OFFENTLIG_URL: 'tiltak.kommune.no' }, ['OFFENTLIG_URL']],
  ['LESING er et annet ord', { LESING: 'lukket' }, ['LESING']],
  ['en leverandør uten kryptering', { ...OIDC, OIDC_UTSTEDER: 'http://login.kommune.no' }, ['OIDC_UTSTEDER']],
  [
    'en leverandør som bare ligner på egen maskin',
    { ...OIDC, OIDC_UTSTEDER: 'http://localhost.evil.example' },
    ['OIDC_UTSTEDER'],
  ],
  ['en leverandør og ikke mer', { OIDC_UTSTEDER: OIDC.OIDC_UTSTEDER }, ['OIDC_KLIENT', 'OIDC_NAVN']],
  ['et scope uten openid', { ...OIDC, OIDC_SCOPE: 'email' }, ['OIDC_SCOPE']],
  ['en måte som ikke finnes', { ...OIDC, OIDC_METODE: 'hode' }, ['OIDC_METODE']],
  [
    'adresser som hvem som helst kan oppgi',
    { ...OIDC, OIDC_UTSTEDER: 'https://login.microsoftonline.com/common/v2.0', OIDC_EPOST_BEKREFTET: '1' },
    ['OIDC_EPOST_BEKREFTET'],
  ],
  ['en posttjener uten avsender', { SMTP_URL: 'smtp://post.kommune.no' }, ['SMTP_FRA']],
  ['en posttjener som er en nettside', { SMTP_URL: 'https://post.kommune.no', SMTP_FRA: 'a@b.no' }, ['SMTP_URL']],
  ['flere på en gang', { LESING: 'x', BAK_PROXY: 'ja', SMTP_URL: 'smtp://x' }, ['LESING', 'BAK_PROXY', 'SMTP_FRA']],
])('%s: feil, med navnet på innstillingen', (_, env, feil) => {
  expect(feilI(env).map((linje) => linje.split(':')[0])).toEqual(feil)
})

test('en leverandør på egen maskin trenger ikke kryptering', () => {
  for (const utsteder of ['http://localhost:4000', 'http://127.0.0.1:4000/oidc', 'http://[::1]:4000'])
    expect(feilI({ ...OIDC, OIDC_UTSTEDER: utsteder })).toEqual([])
})
