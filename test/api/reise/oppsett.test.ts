/** The settings of the travel services, and the services they make. */
import { describe, expect, test } from 'vitest'
import { lesConfig } from '../../../api/config.ts'
import { reisetiderFra } from '../../../api/reise/oppsett.ts'
import { enTjener, osrmLikt, turmonster } from './tjener.ts'

const feilI = (env: Record<string, string>): string[] => {
  try {
    lesConfig(env)
    return []
  } catch (feil) {
    return feil instanceof Error ? feil.message.split('\n') : []
  }
}

describe('innstillinger', () => {
  test.each<[string, Record<string, string>]>([
    ['ingenting', {}],
    ['bare tomme', { OSRM_URL: '', ENTUR_URL: '', ENTUR_KLIENT: '', REISE_TIDSFRIST_MS: '' }],
    ['hvem vi er, uten Entur', { ENTUR_KLIENT: 'nav-tiltak' }],
  ])('%s: ingen reisetjeneste', (_, env) => {
    const config = lesConfig(env)
    expect(config.reise).toEqual({ osrm: null, entur: null, tidsfristMs: 1500 })
    expect(reisetiderFra(config, () => {})).toBeUndefined()
  })

  test('Alt oppgitt', () => {
    const env = {
      OSRM_URL: 'http://localhost:5000',
      ENTUR_URL: 'https://api.entur.io/journey-planner/v3/graphql',
      ENTUR_KLIENT: 'stjordal_kommune-tiltakskatalogen',
      REISE_TIDSFRIST_MS: '800',
    }
    expect(lesConfig(env).reise).toEqual({
      osrm: env.OSRM_URL,
      entur: { url: env.ENTUR_URL, klient: env.ENTUR_KLIENT },
      tidsfristMs: 800,
    })
  })

  const ADRESSE = 'Adressen må begynne med https:// (eller http://)'
  const KLIENT = 'Må skrives som virksomhet-program, for eksempel «stjordal_kommune-tiltakskatalogen»'
  const FRIST = 'Må være et antall millisekunder fra 50 til 30000'
  test.each<[Record<string, string>, string[]]>([
    [{ OSRM_URL: 'localhost:5000' }, [`OSRM_URL: ${ADRESSE}`]],
    [{ OSRM_URL: 'ftp://ruter' }, [`OSRM_URL: ${ADRESSE}`]],
    [{ ENTUR_URL: 'entur', ENTUR_KLIENT: 'a-b' }, [`ENTUR_URL: ${ADRESSE}`]],
    [
      { ENTUR_URL: 'https://x.no' },
      ['ENTUR_KLIENT: Må oppgis når ENTUR_URL er satt: Entur krever å vite hvem som spør'],
    ],
    [{ ENTUR_KLIENT: 'Kari Nordmann' }, [`ENTUR_KLIENT: ${KLIENT}`]],
    [{ ENTUR_KLIENT: 'tiltakskatalogen' }, [`ENTUR_KLIENT: ${KLIENT}`]],
    [{ REISE_TIDSFRIST_MS: 'snart' }, [`REISE_TIDSFRIST_MS: ${FRIST}`]],
    [{ REISE_TIDSFRIST_MS: '49' }, [`REISE_TIDSFRIST_MS: ${FRIST}`]],
    [{ REISE_TIDSFRIST_MS: '30001' }, [`REISE_TIDSFRIST_MS: ${FRIST}`]],
    [{ REISE_TIDSFRIST_MS: '100.5' }, [`REISE_TIDSFRIST_MS: ${FRIST}`]],
    [
      { PORT: 'x', OSRM_URL: 'x', ENTUR_URL: 'y', REISE_TIDSFRIST_MS: '-1' },
      [
        'PORT: Må være et portnummer',
        `OSRM_URL: ${ADRESSE}`,
        `ENTUR_URL: ${ADRESSE}`,
        `REISE_TIDSFRIST_MS: ${FRIST}`,
        'ENTUR_KLIENT: Må oppgis når ENTUR_URL er satt: Entur krever å vite hvem som spør',
      ],
    ],
  ])('%j gir alle feilene', (env, feil) => {
    expect(feilI(env)).toEqual(feil)
  })
})

test('Tjenestene svarer hver for sine reisemåter', async () => {
  const [ruter, entur] = await Promise.all([
    enTjener(osrmLikt(600, 5000)),
    enTjener(() => ({ innhold: { data: { t0: { tripPatterns: [turmonster(900, 5000)] } } } })),
  ])
  const env = { OSRM_URL: ruter.url, ENTUR_URL: entur.url, ENTUR_KLIENT: 'nav-tiltak' }
  const punkt = { lat: 60, lon: 10 }
  const mal = (['bil', 'kollektiv', 'gange', 'ingen'] as const).map((middel) => ({ punkt, middel }))
  const reiser = await reisetiderFra(lesConfig({ ...env, REISE_TIDSFRIST_MS: '5000' }), () => {})?.(
    punkt,
    mal,
    '2026-11-21',
  )
  await Promise.all([ruter.lukk(), entur.lukk()])
  // On foot the stand-in drives, and is not believed.
  expect([...(reiser?.values() ?? [])].map((r) => `${r.middel} ${r.kilde}`).toSorted()).toEqual([
    'bil osrm',
    'kollektiv entur',
  ])
  expect(ruter.mottatt).toHaveLength(3)
})
