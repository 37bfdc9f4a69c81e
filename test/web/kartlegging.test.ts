import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  erTom,
  type Kartlegging,
  lesBarn,
  lesManed,
  lesTall,
  medBehov,
  medNorsk,
  medReise,
  medStilling,
  medSvar,
  skrivManed,
  TOM,
  tilSending,
  vekslet,
  vekslingAvIngen,
} from '../../web/veileder/kartlegging.ts'
import { erOpptatt, sammenhengende, vekslOpptatt } from '../../web/veileder/opptatt.ts'
import { velgNeste } from '../../web/veileder/sporsmal.ts'

const sendt = (k: Kartlegging) => JSON.parse(JSON.stringify(tilSending(k))) as unknown

describe('En kartlegging bygges av svarene', () => {
  test('Uten svar sendes bare at kommunen er ukjent og at ingen behov er valgt', () => {
    expect(sendt(TOM)).toEqual({ kommune: null, behov: {} })
  })

  test('Et svar som tas bort igjen, er ikke med', () => {
    expect(sendt(medSvar(medSvar(TOM, 'alder', 23), 'alder', undefined))).toEqual({ kommune: null, behov: {} })
  })

  test('Reisen er ukjent igjen når begge delene er tatt bort', () => {
    const begge = medReise(medReise(TOM, { middel: 'bil' }), { maksMinutter: 45 })
    expect(begge.reise).toEqual({ middel: 'bil', maksMinutter: 45 })
    const ingen = medReise(medReise(begge, { middel: undefined }), { maksMinutter: undefined })
    expect(sendt(ingen)).toEqual({ kommune: null, behov: {} })
  })

  test('Muntlig norsk endrer ikke skriftlig', () => {
    const k = medNorsk(medNorsk(TOM, { skriftlig: 'A1' }), { muntlig: 'A2' })
    expect(k.norsk).toEqual({ muntlig: 'A2', skriftlig: 'A1' })
  })

  test('Et behov settes, endres og tas bort uten å røre de andre', () => {
    const to = medBehov(medBehov(TOM, 'norsk', 3), 'bolig', 1)
    expect(medBehov(to, 'norsk', 2).behov).toEqual({ norsk: 2, bolig: 1 })
    expect(medBehov(to, 'norsk', undefined).behov).toEqual({ bolig: 1 })
    expect(to.behov).toEqual({ norsk: 3, bolig: 1 })
  })
})

describe('Det personen selv sier om et tiltak', () => {
  test('settes for hver type, og endrer ikke de andre', () => {
    const to = medStilling(medStilling(TOM, 'kvp', 'onsker-ikke'), 'jobbsentral', 'onsker')
    expect(medStilling(to, 'kvp', 'vet-ikke').tattStilling).toEqual({ kvp: 'vet-ikke', jobbsentral: 'onsker' })
    expect(medStilling(to, 'kvp', undefined).tattStilling).toEqual({ jobbsentral: 'onsker' })
  })

  test('er ukjent igjen når det siste svaret er tatt bort', () => {
    expect(sendt(medStilling(medStilling(TOM, 'kvp', 'onsker'), 'kvp', undefined))).toEqual({
      kommune: null,
      behov: {},
    })
  })
})

describe('Når personen er opptatt', () => {
  test('Halve dager legges til i ukens rekkefølge', () => {
    const to = vekslOpptatt(vekslOpptatt(undefined, 3, 'ettermiddag'), 1, 'formiddag')
    expect(to).toEqual([
      { dag: 1, fra: '08:00', til: '12:00' },
      { dag: 3, fra: '12:00', til: '16:00' },
    ])
    expect(erOpptatt(to, 1, 'formiddag')).toBe(true)
    expect(erOpptatt(to, 1, 'ettermiddag')).toBe(false)
  })

  test('Å ta bort den siste gir ukjent, og å krysse av etter «ingen faste avtaler» erstatter den', () => {
    expect(vekslOpptatt(vekslOpptatt(undefined, 2, 'formiddag'), 2, 'formiddag')).toBeUndefined()
    expect(vekslOpptatt([], 2, 'formiddag')).toHaveLength(1)
  })

  test('Tider som ikke er en hel halv dag, blir stående', () => {
    const annen = { dag: 1, fra: '09:00', til: '10:30' }
    expect(erOpptatt([annen], 1, 'formiddag')).toBe(false)
    expect(vekslOpptatt(vekslOpptatt([annen], 1, 'formiddag'), 1, 'formiddag')).toEqual([annen])
  })

  test('En hel dag fortelles som én tid', () => {
    const hel = vekslOpptatt(vekslOpptatt(undefined, 1, 'ettermiddag'), 1, 'formiddag') ?? []
    expect(sammenhengende(vekslOpptatt(hel, 2, 'formiddag') ?? [])).toEqual([
      { dag: 1, fra: '08:00', til: '16:00' },
      { dag: 2, fra: '08:00', til: '12:00' },
    ])
  })
})

test('Neste spørsmål kan stilles for alt en regel kan mangle om personen', () => {
  const mappe = 'catalog/match/kriterier'
  const kilder = readdirSync(mappe)
    .filter((fil) => fil.endsWith('.ts'))
    .map((fil) => readFileSync(`${mappe}/${fil}`, 'utf8'))
  const felter = kilder.flatMap((k) =>
    [...k.matchAll(/side: 'kartlegging', felt: '([\w.]+)'/g)].map(([, felt]) => felt),
  )
  expect(felter.length).toBeGreaterThan(8)
  for (const felt of felter) expect(velgNeste([{ felt: felt ?? '', avklarer: 1 }], new Set()), felt).toBeDefined()
})

describe('Ukjent er noe annet enn ingen', () => {
  test('En liste som ingen har rørt, sendes ikke', () => {
    expect(sendt(TOM)).not.toHaveProperty('hindringer')
  })

  test('«Ingen av disse» sendes som tom liste, og kan angres til ukjent', () => {
    const ingen = vekslingAvIngen(undefined)
    expect(sendt(medSvar(TOM, 'ytelser', ingen))).toEqual({ kommune: null, behov: {}, ytelser: [] })
    expect(vekslingAvIngen(ingen)).toBeUndefined()
  })

  test('Å krysse av én gir en liste med den; å ta den bort gir ukjent, ikke ingen', () => {
    const en = vekslet<string>(undefined, 'sosial-angst')
    expect(en).toEqual(['sosial-angst'])
    expect(vekslet(en, 'sosial-angst')).toBeUndefined()
  })

  test('Å krysse av etter «ingen av disse» erstatter den', () => {
    expect(vekslet<string>([], 'sosial-angst')).toEqual(['sosial-angst'])
  })

  test.each<[string, Kartlegging, boolean]>([
    ['uten svar', TOM, true],
    ['bare kommune', { ...TOM, kommune: '5033' }, false],
    ['bare et behov', { ...TOM, behov: { norsk: 1 } }, false],
    ['bare «ingen hindringer»', { ...TOM, hindringer: [] }, false],
    ['bare et nei', { ...TOM, bankId: false }, false],
    ['et svar som er tatt bort', { ...TOM, alder: undefined }, true],
  ])('Kartleggingen er tom: %s', (_, k, tom) => {
    expect(erTom(k)).toBe(tom)
  })
})

describe('Hindringer med eget spørsmål', () => {
  test('kommer med i listen når den er svart på', () => {
    const k = { ...TOM, hindringer: [], bankId: false, digital: 0, gyldigId: true }
    expect(tilSending(k).hindringer).toEqual(['uten-bankid', 'ikke-digital'])
  })

  test.each([
    [0, ['lav-tillit']],
    [1, ['lav-tillit']],
    [2, []],
    [undefined, []],
  ])('Tillit %s gir %j', (tillit, ventet) => {
    expect(tilSending({ ...TOM, hindringer: [], tillit }).hindringer).toEqual(ventet)
  })

  test('gjør ikke en ubesvart liste til et svar', () => {
    expect(tilSending({ ...TOM, bankId: false }).hindringer).toBeUndefined()
  })
})

describe('Tall og alder leses', () => {
  test.each([
    ['23', 23],
    [' 0 ', 0],
    ['120', 120],
    ['121', undefined],
    ['23,5', undefined],
    ['-1', undefined],
    ['tjue', undefined],
    ['', undefined],
  ])('«%s» som alder gir %s', (tekst, ventet) => {
    expect(lesTall(tekst, [0, 120])).toBe(ventet)
  })

  test('Timer og år i landet kan ha én desimal, med komma', () => {
    expect(lesTall('7,5', [0, 60], false)).toBe(7.5)
    expect(lesTall('7,55', [0, 60], false)).toBeUndefined()
  })

  test.each([
    ['4, 7', [4, 7]],
    ['4 og 7', [4, 7]],
    ['4;7 9', [4, 7, 9]],
    ['', undefined],
    ['fire', undefined],
    ['4, x', undefined],
  ])('«%s» som alder på barn gir %s', (tekst, ventet) => {
    expect(lesBarn(tekst)).toEqual(ventet)
  })

  test.each([
    ['3.2024', '2024-03-01'],
    ['03/2024', '2024-03-01'],
    ['12 2023', '2023-12-01'],
    ['mars 2024', '2024-03-01'],
    ['Sept. 2019', '2019-09-01'],
    ['2024', undefined],
    ['13.2024', undefined],
    ['0.2024', undefined],
    ['våren 2024', undefined],
    ['12.3.2024', undefined],
    ['', undefined],
  ])('«%s» som måned gir %s', (tekst, ventet) => {
    expect(lesManed(tekst)).toBe(ventet)
  })

  test('En måned skrives slik den leses', () => {
    expect(skrivManed('2024-03-01')).toBe('3.2024')
    expect(lesManed(skrivManed('2024-12-01'))).toBe('2024-12-01')
    expect(skrivManed(undefined)).toBe('')
  })
})
