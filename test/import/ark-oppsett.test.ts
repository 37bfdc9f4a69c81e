/** What a workbook says besides its cells: which sheets and rows are hidden, which sheet lay on top, and where links lead. */
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { lesXlsx } from '../../api/import/xlsx.ts'
import { type Kontortjeneste, medKontor } from '../api/kontortjeneste.ts'
import { type Filen, se } from './last-opp.ts'

const HODE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

type Rad = readonly string[] | { skjult: readonly string[] }
/** `lenker`: where a cell leads. `xml`: cells as they are to stand, by address. */
type Arket = {
  navn: string
  rader: readonly Rad[]
  skjult?: string
  lenker?: Record<string, string>
  xml?: Record<string, string>
}

const relasjon = (id: string, type: string, mal: string, mer = '') =>
  `<Relationship Id="${id}" Type="${REL}/${type}" Target="${mal}" ${mer}/>`
const relasjoner = (...innhold: string[]) =>
  `${HODE}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${innhold.join('')}</Relationships>`

function radXml(rad: Rad, nr: number, { xml = {} }: Arket): string {
  const celler = 'skjult' in rad ? rad.skjult : rad
  const ruter = celler.map((tekst, i) => {
    const ref = `${'ABCDEFGH'[i]}${nr}`
    return xml[ref] ?? `<c r="${ref}" t="inlineStr"><is><t>${tekst}</t></is></c>`
  })
  return `<row r="${nr}"${'skjult' in rad ? ' hidden="1"' : ''}>${ruter.join('')}</row>`
}

function arkXml(ark: Arket): string {
  const lenker = Object.keys(ark.lenker ?? {}).map((ref, i) => `<hyperlink ref="${ref}" r:id="rId${i + 1}"/>`)
  const rader = ark.rader.map((rad, i) => radXml(rad, i + 1, ark)).join('')
  return `${HODE}<worksheet ${NS} xmlns:r="${REL}"><sheetData>${rader}</sheetData>${lenker.length > 0 ? `<hyperlinks>${lenker.join('')}</hyperlinks>` : ''}</worksheet>`
}

function bok(ark: readonly Arket[], aktivt = 0): Filen & { innhold: Buffer } {
  const deler: Record<string, string> = {
    'xl/workbook.xml': `${HODE}<workbook ${NS} xmlns:r="${REL}"><bookViews><workbookView activeTab="${aktivt}"/></bookViews><sheets>${ark.map(({ navn, skjult }, i) => `<sheet name="${navn}" sheetId="${i + 1}"${skjult ? ` state="${skjult}"` : ''} r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relasjoner(
      ...ark.map((_, i) => relasjon(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)),
    ),
  }
  for (const [i, a] of ark.entries()) {
    deler[`xl/worksheets/sheet${i + 1}.xml`] = arkXml(a)
    if (a.lenker)
      deler[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] = relasjoner(
        ...Object.values(a.lenker).map((mal, n) => relasjon(`rId${n + 1}`, 'hyperlink', mal, 'TargetMode="External"')),
      )
  }
  const zip = zipSync(Object.fromEntries(Object.entries(deler).map(([navn, xml]) => [navn, Buffer.from(xml)])))
  return { navn: 'ark.xlsx', innhold: Buffer.from(zip) }
}

let t: Kontortjeneste
medKontor(
  (ny) => {
    t = ny
  },
  { tiltak: [] },
)

const NAVN = ['Navn', 'Type', 'Beskrivelse', 'Telefon', 'Kommune']
const tiltak = (navn: string) => [navn, 'Turgruppe', 'Vi går tur.', '74830000', 'Stjørdal']
const mange = Array.from({ length: 60 }, (_, i) => tiltak(`Gammel ${i}`))

describe('skjulte ark', () => {
  const GAMMELT = { navn: '2024 (gammel)', rader: [NAVN, ...mange] }
  const NYTT = { navn: 'Tiltak &amp; tilbud 2026', rader: [NAVN.slice(0, 4), tiltak('Ny').slice(0, 4)] }

  test.each(['hidden', 'veryHidden'])('Et ark som er %s, blir ikke valgt, men kan velges', async (skjult) => {
    const fil = bok([{ navn: 'Forside', rader: [['Les meg']] }, { ...GAMMELT, skjult }, NYTT])
    expect(await se(t.redaktor, { fil })).toMatchObject({ valgtArk: 'Tiltak & tilbud 2026', antall: { ny: 1 } })
    const valg = { ark: GAMMELT.navn }
    expect(await se(t.redaktor, { fil, valg })).toMatchObject({ valgtArk: GAMMELT.navn, antall: { ny: 60 } })
    expect((await lesXlsx(fil.innhold)).map((a) => a.skjult)).toEqual([false, true, false])
    expect((await se(t.redaktor, { fil })).ark.map((a) => a.skjult)).toEqual([false, true, false])
  })

  test('Det som lå øverst da filen ble lagret, går foran et større som er omtrent likt', async () => {
    expect((await se(t.redaktor, { fil: bok([GAMMELT, NYTT], 1) })).valgtArk).toBe('Tiltak & tilbud 2026')
    expect((await se(t.redaktor, { fil: bok([GAMMELT, NYTT], 0) })).valgtArk).toBe('2024 (gammel)')
  })
})

describe('skjulte rader', () => {
  test('De blir lest, og det går fram hvor mange de er', async () => {
    const fil = bok([
      { navn: 'Tiltak', rader: [NAVN, tiltak('A'), { skjult: tiltak('B') }, { skjult: tiltak('C') }, { skjult: [] }] },
    ])
    const forslag = await se(t.redaktor, { fil })
    expect(forslag).toMatchObject({ antall: { ny: 3 }, ark: [{ skjult: false, skjulteRader: 2 }] })
    expect((await lesXlsx(fil.innhold))[0]?.skjulteRader).toBe(2)
  })
})

describe('lenker', () => {
  const HODER = ['Navn', 'Type', 'Beskrivelse', 'Nettside', 'E-post', 'Telefon']
  const lest = async (celler: string[], mer: Pick<Arket, 'lenker' | 'xml'>) => {
    const svar = await se(t.redaktor, { fil: bok([{ navn: 'Tiltak', rader: [HODER, celler], ...mer }]) })
    return { feil: svar.feil.map((f) => [f.celle, f.melding]), celler: svar.rader[0]?.celler }
  }
  const TUR = ['Turgruppa', 'Turgruppe', 'Vi går tur.']

  test('I en kolonne for nettadresser, e-post eller telefon blir det lest hvor de fører', async () => {
    const svar = await lest([...TUR, 'Les mer', 'Send e-post', 'Ring oss'], {
      lenker: {
        D2: 'https://www.varnes.no/tur?a=1&amp;b=2',
        E2: 'mailto:post@varnes.no?subject=Hei',
        F2: 'tel:+4774830000',
      },
    })
    expect(svar.feil).toEqual([])
    expect(svar.celler?.slice(3)).toEqual(['https://www.varnes.no/tur?a=1&b=2', 'post@varnes.no', '+4774830000'])
  })

  test('Det som alt er en adresse, er det som gjelder', async () => {
    const svar = await lest([...TUR, 'www.varnes.no', 'tur@varnes.no', '74 83 00 00'], {
      lenker: { D2: 'https://sporing.example.no/x', E2: 'mailto:annen@varnes.no', F2: 'tel:99999999' },
    })
    expect(svar.celler?.slice(3)).toEqual(['www.varnes.no', 'tur@varnes.no', '74 83 00 00'])
  })

  test('Et navn som er en lenke, er fortsatt et navn, og en overskrift en overskrift', async () => {
    const svar = await lest([...TUR, '', '', ''], {
      lenker: { A2: 'https://www.varnes.no/tur', D1: 'https://www.varnes.no' },
    })
    expect(svar).toMatchObject({ feil: [], celler: [...TUR, '', '', ''] })
  })

  test('En lenke som er en formel, og en som gjelder flere rader', async () => {
    const formel = '<c r="D2" t="str"><f>HYPERLINK("https://www.værnes.no/tur","Her")</f><v>Her</v></c>'
    const svar = await lest([...TUR, 'Her', 'Skriv', ''], {
      xml: { D2: formel },
      lenker: { 'E2:E9': 'mailto:post@varnes.no' },
    })
    expect(svar.feil).toEqual([])
    expect(svar.celler?.slice(3, 5)).toEqual(['https://www.værnes.no/tur', 'post@varnes.no'])
  })

  test('Det som fører til en fil eller gjør noe, blir ikke lest', async () => {
    const svar = await lest([...TUR, 'Les mer', '', ''], { lenker: { D2: 'javascript:alert(1)' } })
    expect(svar.feil).toEqual([['D2', expect.stringContaining('er ikke en nettadresse')]])
  })

  test('En person i adressen blir funnet', async () => {
    const svar = await lest([...TUR, 'Les mer', '', ''], { lenker: { D2: 'https://a.no/01819530021' } })
    expect(svar.celler?.[3]).toBe('•••')
  })
})
