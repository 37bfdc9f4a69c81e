/** The commands `bruker` and `kontor`. All but two stay in this process, since a program of its own takes seconds to start. */
import { userInfo } from 'node:os'
import { parseArgs } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Bruksfeil } from '../../api/bruksfeil.ts'
import { REGISTERVALG, register } from '../../api/katalogbruker.ts'
import { lagPost, type Post } from '../../api/post.ts'
import { apneSqlite } from '../../api/store/sqlite.ts'
import type { Store } from '../../api/store/store.ts'
import { avtrykkAv } from '../../api/tilgang/hemmelighet.ts'
import { startPostmottak, tekstI } from '../api/tilgang/postmottak.ts'
import { norge } from '../fabrikk.ts'
import { type Kjort, katalog, nyttSted, type Sted } from './kjor.ts'

let sted: Sted
beforeEach(() => {
  sted = nyttSted()
})
afterEach(() => sted.rydd())

const ord = (linje: string) => linje.split(' ').map((del) => del.replaceAll('_', ' '))
/** Without what the tester's own machine may have set. */
const iEgenProsess = (linje: string, miljo: Record<string, string> = {}) =>
  katalog(ord(linje), { OFFENTLIG_URL: '', SMTP_URL: '', SMTP_FRA: '', ...sted.miljo, ...miljo })

const somTekst = (linjer: string[]) => linjer.map((en) => `${en}\n`).join('')

async function kjor(linje: string, post: Post | null = null): Promise<Kjort> {
  const skrevet: string[] = []
  const klaget: string[] = []
  const { values, positionals } = parseArgs({ args: ord(linje), allowPositionals: true, options: REGISTERVALG })
  const kode = await medStore((store) =>
    register(positionals, values, {
      store,
      geografi: norge(),
      offentligUrl: 'http://localhost:3000',
      post,
      av: { hvem: 'kommandolinje: test', kilde: 'kommandolinjen', tidspunkt: new Date().toISOString() },
      skriv: (tekst) => void skrevet.push(tekst),
      skrivFeil: (tekst) => void klaget.push(tekst),
    }),
  )
  return { kode, ut: somTekst(skrevet), feil: somTekst(klaget) }
}

async function medStore<T>(gjor: (store: Store) => Promise<T>): Promise<T> {
  const store = apneSqlite(sted.miljo.DATA_DIR)
  try {
    return await gjor(store)
  } finally {
    await store.lukk()
  }
}
const brukere = () => medStore((store) => store.brukere())
const KONTOR = 'kontor ny stjordal --navn NAV_Værnes --kommune 5035'

describe('kontor', () => {
  test('Opprettes, endres uten at det som ikke nevnes forsvinner, og listes', async () => {
    expect(await kjor(`${KONTOR} --kommune 5034 --epost post@kommune.no --rytme 3`)).toEqual({
      kode: 0,
      ut: 'Kontoret stjordal er opprettet.\n',
      feil: '',
    })
    expect((await kjor('kontor ny stjordal --rytme 4')).ut).toBe('Kontoret stjordal er endret.\n')
    expect((await kjor('kontor liste')).ut).toBe(
      'stjordal  NAV Værnes  5035 5034  hver 4. måned  post@kommune.no\n1 kontor.\n',
    )
    const [rad] = await medStore((store) => store.logg({ antall: 1 }))
    expect(rad).toMatchObject({ hvem: 'kommandolinje: test', kilde: 'kommandolinjen', gjelder: 'stjordal' })
  })

  test('Alle feil sies samlet, og ingenting er endret', async () => {
    const svar = await kjor('kontor ny Stjørdal --kommune 50 --epost x --rytme 13')
    expect(svar.kode).toBe(1)
    for (const felt of ['id', 'navn', 'kommuner.0', 'epost', 'rytmeManeder']) expect(svar.feil).toContain(`${felt}: `)
    expect(svar.feil).toContain('5 feil. Ingenting er endret.')
    expect((await kjor('kontor ny a --navn A --kommune 9999')).feil).toContain('kommuner.0: Kommunen 9999 finnes ikke')
    expect(await medStore((store) => store.kontorer())).toEqual([])
  })
})

describe('bruker', () => {
  beforeEach(async () => {
    await kjor(KONTOR)
  })

  test('Ny bruker får en lenke som virker én gang, med koden i fragmentet', async () => {
    const svar = await iEgenProsess(
      'bruker ny Kari@Kommune.no --rolle redaktor:stjordal --rolle planlegger --navn Kari_N',
      {
        OFFENTLIG_URL: 'https://tiltak.kommune.no',
      },
    )
    expect(svar.kode, svar.feil).toBe(0)
    const kode = /^https:\/\/tiltak\.kommune\.no\/logg-inn#kode=([\w-]{43})$/m.exec(svar.ut)?.[1] ?? ''
    expect(await brukere()).toEqual([
      {
        epost: 'kari@kommune.no',
        navn: 'Kari N',
        roller: [
          { rolle: 'redaktor', kontor: 'stjordal' },
          { rolle: 'planlegger', kontor: null },
        ],
        sperret: false,
      },
    ])
    await medStore(async (store) => {
      const naa = new Date().toISOString()
      expect(await store.brukInvitasjon(avtrykkAv(kode), naa)).toBe('kari@kommune.no')
      expect(await store.brukInvitasjon(avtrykkAv(kode), naa)).toBeNull()
      const logg = await store.logg({ antall: 100 })
      expect(JSON.stringify(logg)).not.toContain(kode)
      expect(logg[0]).toMatchObject({ hvem: `kommandolinje: ${userInfo().username}`, kilde: 'kommandolinjen' })
    })
  })

  test('Lenken sendes på e-post når det er satt opp', async () => {
    const mottak = await startPostmottak()
    const post = { SMTP_URL: mottak.url, SMTP_FRA: 'katalog@kommune.no' }
    const svar = await iEgenProsess('bruker ny kari@kommune.no --rolle planlegger', post)
    await mottak.stopp()
    expect(svar.ut).toContain('er sendt på e-post')
    const lenke = svar.ut.trim().split('\n').at(-1) ?? ''
    expect(lenke).toMatch(/^http:\/\/localhost:3000\/logg-inn#kode=/)
    expect(mottak.brev.map((brev) => brev.til)).toEqual([['kari@kommune.no']])
    expect(tekstI(mottak.brev[0]?.innhold ?? '')).toContain(lenke)
  })

  test('Lenken skrives ut også når e-posten ikke gikk', async () => {
    const post = lagPost({ url: 'smtp://127.0.0.1:1', fra: 'katalog@kommune.no' })
    const svar = await kjor('bruker ny kari@kommune.no --rolle planlegger', post)
    expect(svar.kode).toBe(0)
    expect(svar.ut).toContain('/logg-inn#kode=')
    expect(svar.feil).toMatch(/^E-posten ble ikke sendt: /)
    expect(svar.feil).not.toContain('kode=')
  })

  test('En bruker som finnes, får nye roller og beholder navnet', async () => {
    await kjor('bruker ny kari@kommune.no --rolle planlegger --navn Kari')
    const svar = await kjor('bruker ny kari@kommune.no --rolle administrator')
    expect(svar.ut).toBe('kari@kommune.no har fått nye roller.\n')
    expect(await brukere()).toMatchObject([{ navn: 'Kari', roller: [{ rolle: 'administrator' }] }])
  })

  test('Sperres, og slippes inn igjen', async () => {
    await kjor('bruker ny kari@kommune.no --rolle planlegger')
    expect((await kjor('bruker sperr KARI@kommune.no')).ut).toBe('kari@kommune.no er sperret og logget ut overalt.\n')
    expect((await kjor('bruker liste')).ut).toBe('kari@kommune.no  planlegger  (sperret)\n1 brukere.\n')
    const nei = await kjor('bruker inviter kari@kommune.no')
    expect([nei.kode, nei.ut, nei.feil]).toEqual([1, '', expect.stringContaining('kari@kommune.no er sperret')])
    expect((await kjor('bruker ny kari@kommune.no --rolle planlegger')).ut).toContain('#kode=')
    expect(await brukere()).toMatchObject([{ sperret: false }])
  })

  test('Løsnes fra innloggingen hos leverandøren', async () => {
    await kjor('bruker ny kari@kommune.no --rolle planlegger')
    const nei = await kjor('bruker løsne kari@kommune.no')
    expect([nei.kode, nei.feil]).toEqual([1, expect.stringContaining('kari@kommune.no er ikke knyttet til noen')])
    const hos = { epost: 'kari@kommune.no', utsteder: 'https://a', subjekt: '1' }
    const av = { hvem: 'test', kilde: 'test', tidspunkt: '2026-11-21T10:00:00.000Z' }
    for (const kommando of ['løsne', 'losne']) {
      await medStore((store) => store.knyttOidc(hos, av))
      expect((await kjor(`bruker ${kommando} KARI@kommune.no`)).ut).toBe(
        'kari@kommune.no er løsnet fra innloggingen hos identitetsleverandøren, og logget ut overalt.\n',
      )
      expect(await medStore((store) => store.brukerMedOidc('https://a', '1'))).toBeNull()
    }
    const [sist] = await medStore((store) => store.logg({ antall: 1 }))
    expect(sist).toMatchObject({ handling: 'oidc-losnet', gjelder: 'kari@kommune.no', kilde: 'kommandolinjen' })
    expect((await kjor('bruker løsne ola@kommune.no')).feil).toContain('epost: Ingen bruker heter ola@kommune.no')
  })

  test('Inviteres på nytt', async () => {
    await kjor('bruker ny kari@kommune.no --rolle planlegger')
    expect((await kjor('bruker inviter Kari@kommune.no')).ut).toContain('/logg-inn#kode=')
    expect((await kjor('bruker inviter ola@kommune.no')).feil).toContain('epost: Ingen bruker heter ola@kommune.no')
  })

  test('Den siste administratoren kan verken sperres eller få andre roller', async () => {
    await kjor('bruker ny kari@kommune.no --rolle administrator')
    for (const linje of ['bruker sperr kari@kommune.no', 'bruker ny kari@kommune.no --rolle planlegger']) {
      const svar = await kjor(linje)
      expect([svar.kode, svar.ut]).toEqual([1, ''])
      expect(svar.feil).toContain('Dette er den siste administratoren')
    }
    expect(await brukere()).toMatchObject([{ sperret: false, roller: [{ rolle: 'administrator' }] }])
  })

  test('Alle feil sies samlet, og ingenting er endret', async () => {
    const svar = await kjor('bruker ny kari --rolle redaktr --rolle redaktor --rolle planlegger')
    expect(svar.kode).toBe(1)
    for (const felt of ['epost', 'roller.0.rolle', 'roller.1.kontor']) expect(svar.feil).toContain(`${felt}: `)
    expect((await kjor('bruker ny kari@kommune.no --rolle redaktor:tull')).feil).toContain(
      'Kontoret «tull» finnes ikke',
    )
    expect(await brukere()).toEqual([])
  })
})

test.each([
  ['bruker', 'Hva vil du med bruker?'],
  ['kontor', 'Hva vil du med kontor?'],
  ['bruker slett kari@kommune.no', 'Ukjent kommando: bruker slett'],
  ['bruker ny', 'Oppgi minst én --rolle: veileder, redaktor, planlegger, administrator.'],
  ['bruker ny --rolle planlegger', '«bruker ny» trenger noe mer.'],
  ['bruker sperr a@b.no c@d.no', '«bruker sperr» tar bare én.'],
])('%s: feil bruk', async (linje, melding) => {
  await expect(kjor(linje)).rejects.toThrow(new Bruksfeil(melding))
})
