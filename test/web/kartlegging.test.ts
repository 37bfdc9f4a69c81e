import { describe, expect, test } from 'vitest'
import {
  erTom,
  type Kartlegging,
  lesBarn,
  lesTall,
  medBehov,
  medNorsk,
  medReise,
  medSvar,
  TOM,
  tilSending,
  vekslet,
  vekslingAvIngen,
} from '../../web/veileder/kartlegging.ts'

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
})
