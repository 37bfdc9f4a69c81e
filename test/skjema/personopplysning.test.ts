/** Texts about a person are found, and texts about a tiltak go free: all of our own, and those of the evaluation. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { erMerknadsoverskrift, erPersonoverskrift, persongrunn } from '../../catalog/skjema/personopplysning.ts'

describe('om en person', () => {
  test.each<[string | number, string]>([
    ['15076500565', 'nummer'],
    ['Gjelder 150765 00565', 'nummer'],
    ['gjelder 15.07.65-00565.', 'nummer'],
    [15076500565, 'nummer'],
    [1010750160, 'nummer'],
    ['f. 1989', 'fodt'],
    ['Kvinne, f. 12.03.1989', 'fodt'],
    ['født 12.03.89', 'fodt'],
    ['Fødselsdato: 1.2.1990', 'fodt'],
    ['Mann født 1976 med rusutfordringer', 'fodt'],
    ['Kari Nordmann 120389', 'fodt'],
    ['Bruker X har angst og møter sjelden', 'omtale'],
    ['klient K.N. ønsker praksis', 'omtale'],
    ['deltaker AB sluttet i mai', 'omtale'],
    ['Hun har to barn og trenger barnepass', 'omtale'],
    ['Fungerer bra, men han møter ikke på mandager', 'omtale'],
    ['Kari har takket nei', 'omtale'],
    ['Ahmed Hassan trenger norsk', 'omtale'],
    ['1010750160', 'nummer'],
    ['150765 – 00565', 'nummer'],
    ['150765/00565', 'nummer'],
    ['15 076 500 565', 'nummer'],
    ['15.07.1965 00565', 'nummer'],
    ['kari sliter med rus', 'omtale'],
    ['KARI SLITER MED RUS', 'omtale'],
    ['obs: ahmed trenger tolk', 'omtale'],
    ['Ho slit med rus', 'omtale'],
    ['ho slit med rus', 'omtale'],
    ['Kari, som sliter med rus', 'omtale'],
    ['Ahmed fra Syria trenger norsk', 'omtale'],
    ['Fatima frå Somalia treng tolk', 'omtale'],
    ['Mann, 34 år, sliter med rus og bor hos mor', 'omtale'],
    ['Kvinne på 29 år', 'omtale'],
    ['Jente 17 år uten skoleplass', 'omtale'],
  ])('%j blir funnet overalt', (verdi, grunn) => {
    expect(persongrunn(verdi)).toBe(grunn)
    expect(persongrunn(verdi, true)).toBe(grunn)
  })

  test.each([
    ['Tilbudt Kari Nordmann', 'navn'],
    ['Plass til Mohammed A.', 'navn'],
    ['Brukeren sluttet etter to uker', 'omtale'],
    ['Deltakeren møtte ikke opp', 'omtale'],
    ['Vedkommende er sykmeldt', 'omtale'],
  ])('%j blir funnet i en kolonne for merknader', (tekst, grunn) => {
    expect(persongrunn(tekst, true)).toBe(grunn)
  })
})

function* tekster(verdi: unknown): Generator<string | number> {
  if (typeof verdi === 'string' || typeof verdi === 'number') yield verdi
  else if (verdi && typeof verdi === 'object') for (const indre of Object.values(verdi)) yield* tekster(indre)
}

describe('om et tiltak', () => {
  test.each<string | number>([
    'Deltakeren får en fast kontaktperson og må møte rusfri.',
    'Brukeren har rett til å få en plan.',
    'For unge født i 2005 eller senere.',
    'Personer født før 1960 har forrang.',
    'Han eller hun har en fast veileder.',
    'Bruker PC og telefon i undervisningen.',
    'Bruker IPS-metoden, og er åpen for alle.',
    'Person A2-nivå',
    'Ring 74 83 00 00 eller 900 00 000.',
    'Org.nr. 974 760 673, konto 1503 12 34567.',
    'Oppstart f. 1.1.2027',
    'Kari 12.11.26',
    'Losen møter familien. Ho blir med i møte.',
    'Du må være født i 2005 eller tidligere.',
    'For kvinne, 18 år eller eldre',
    'For mann eller kvinne 18–30 år',
    'Menn 18 år og oppover',
    'hans er like viktig som hennes',
    'tom har ingen ting å si',
    'TONE MÅ VÆRE VENNLIG',
    'Du får ho eller han som kontakt',
    '1234567890',
    'Olav Duuns gate 3',
    'St. Olavs hospital',
    'Kirkens Bymisjon',
    'Avtalen gjelder til 31.12.2026. Møt i Kjøpmannsgata 12.',
    4790012345,
    974760673,
    45_992,
  ])('%j går fri', (verdi) => {
    expect(persongrunn(verdi)).toBeNull()
    expect(persongrunn(verdi, true)).toBeNull()
  })

  const ROT = fileURLToPath(new URL('../../', import.meta.url))
  const filer = [
    ...readdirSync(join(ROT, 'catalog/data'), { recursive: true, encoding: 'utf8' })
      // Names of persons are what that file is.
      .filter((fil) => fil.endsWith('.json') && fil !== 'fornavn.json')
      .map((fil) => join('catalog/data', fil)),
    'test/evaluering/tiltak.json',
  ]
  test.each(filer)('ingen falsk alarm i %s', (fil) => {
    const alle = [...tekster(JSON.parse(readFileSync(join(ROT, fil), 'utf8')))]
    expect(alle.filter((tekst) => persongrunn(tekst, true) !== null)).toEqual([])
  })
})

describe('overskrifter', () => {
  test.each(['Merknad', 'Interne kommentarer', 'Notat', 'Deltakere', 'Annet'])('%s er for merknader', (o) => {
    expect(erMerknadsoverskrift(o)).toBe(true)
    expect(erPersonoverskrift(o)).toBe(false)
  })
  test.each(['Fødselsnummer', 'Personnr', 'Fnr', 'Navn på bruker', 'Fødselsdato (deltaker)'])(
    '%s er om personer',
    (o) => {
      expect(erPersonoverskrift(o)).toBe(true)
    },
  )
  test.each(['Navn', 'Beskrivelse', 'Kontaktperson', 'Kontaktperson (intern)', 'Tiltaksnummer', 'Person som svarer'])(
    '%s er om tiltaket',
    (o) => {
      expect(erPersonoverskrift(o)).toBe(false)
      expect(erMerknadsoverskrift(o)).toBe(false)
    },
  )
})
