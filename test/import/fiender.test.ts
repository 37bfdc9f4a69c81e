/** A hostile or broken file gets one clear refusal, quickly and with little memory, and everyone else is answered meanwhile. */
import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apneSqlite } from '../../api/store/sqlite.ts'
import { avtrykkAv, nyHemmelighet } from '../../api/tilgang/hemmelighet.ts'
import { Problem } from '../../catalog/skjema/forslag.ts'
import { VARNES } from '../api/kontortjeneste.ts'
import { nyttSted, type Sted, stans, startTjeneste, type Tjeneste } from '../katalog/kjor.ts'
import { FIENDER } from './fiender.ts'
import { skjema } from './last-opp.ts'

const FRIST_MS = 10_000
const MEST_MB = 512
const SVAR_MS = 1500

let sted: Sted
let tjeneste: Tjeneste
/** Each reads a few files only: how often one may try is limited. */
const kapsler: string[] = []
let logget = ''

beforeAll(async () => {
  sted = nyttSted()
  const store = apneSqlite(sted.miljo.DATA_DIR)
  const tidspunkt = new Date().toISOString()
  const av = { hvem: 'test', kilde: 'test', tidspunkt }
  await store.settKontor({ id: VARNES, navn: 'Nav Værnes', kommuner: ['5035'], rytmeManeder: 6 }, av)
  const utloper = new Date(Date.parse(tidspunkt) + 3_600_000).toISOString()
  for (let i = 0; i < 4; i++) {
    const epost = `red${i}@varnes.kommune.no`
    const hemmelighet = nyHemmelighet()
    await store.lagreBruker({ epost, roller: [{ rolle: 'redaktor', kontor: VARNES }], sperret: false }, av)
    await store.startOkt({ hash: avtrykkAv(hemmelighet), epost, opprettet: tidspunkt, utloper }, av)
    kapsler.push(`okt=${hemmelighet}`)
  }
  await store.lukk()
  tjeneste = await startTjeneste({ ...sted.miljo, NASJONAL: '0' })
  tjeneste.barn.stderr?.on('data', (bit) => (logget += String(bit)))
})
afterAll(async () => {
  await stans(tjeneste)
  sted.rydd()
})

/** Making a large file takes a while, in which the service closes what is not used. */
const UTEN_GJENBRUK = { headers: { connection: 'close' } }

let forespurt = 0
const lesInn = async (
  navn: string,
  innhold: string | Uint8Array,
  hoder: Record<string, string> = {},
): Promise<Response> =>
  fetch(`${tjeneste.url}/api/kontor/${VARNES}/import/les`, {
    method: 'POST',
    headers: {
      cookie: kapsler[forespurt++ % kapsler.length] ?? '',
      'sec-fetch-site': 'same-origin',
      'x-tiltakskatalogen': '1',
      ...hoder,
    },
    body: skjema({ navn, innhold }),
  })

/** The most memory the process has had, workers included, where the system tells. */
function mestMinneMb(): number | null {
  const status = `/proc/${tjeneste.barn.pid}/status`
  if (!existsSync(status)) return null
  return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]) / 1024
}

/** Asks for something small all the while; the slowest answer in milliseconds. */
async function mensNoenSpor(arbeid: Promise<unknown>): Promise<number> {
  const stanset = new AbortController()
  const slutt = () => stanset.abort()
  void arbeid.then(slutt, slutt)
  let tregest = 0
  while (!stanset.signal.aborted) {
    const start = performance.now()
    await (await fetch(`${tjeneste.url}/api/helse`, UTEN_GJENBRUK)).text()
    tregest = Math.max(tregest, performance.now() - start)
  }
  return tregest
}

/** Others use the machine too: what is slow because of the file is slow every time. */
const FORSOK = 3

describe('fiendtlige og ødelagte filer', () => {
  test.each(Object.keys(FIENDER))('%s', async (navn) => {
    const { innhold, sier } = FIENDER[navn]?.() ?? { innhold: '', sier: /a^/ }
    let tregest = Number.POSITIVE_INFINITY
    for (let forsok = 0; forsok < FORSOK && tregest > SVAR_MS; forsok++) {
      const start = performance.now()
      const svaret = lesInn(navn, innhold, UTEN_GJENBRUK.headers)
      tregest = Math.min(tregest, await mensNoenSpor(svaret))
      expect(performance.now() - start).toBeLessThan(FRIST_MS)
      const problem = Problem.parse(await (await svaret).json())
      expect(problem.status).toBe(400)
      expect(problem.felt).toHaveLength(1)
      expect(problem.felt[0]).toMatchObject({ sti: 'fil' })
      expect(problem.detail).toMatch(sier)
    }
    expect(tregest).toBeLessThan(SVAR_MS)
  })

  test('For stor fil blir ikke lest', async () => {
    const svar = await lesInn('stor.csv', new Uint8Array(11 * 1024 * 1024))
    expect(svar.status).toBe(413)
  })

  test('Alle sammen bruker lite minne, og tjenesten har ikke meldt noen feil', () => {
    const mb = mestMinneMb()
    if (mb !== null) expect(mb).toBeLessThan(MEST_MB)
    expect(logget).toBe('')
  })
})
