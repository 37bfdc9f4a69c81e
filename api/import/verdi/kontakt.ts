/** Telephone, e-mail, addresses on the net and organisation numbers. */
import { feil, type Leser, type Lesning, type Sagt, si, sitat, tekstleser } from './lesning.ts'

/** Digits with what people put between them. A plus begins another number; a slash, a comma or a letter ends one. */
const SIFFERLOP = /(?:\(?\+ *)?\d[\d .()-]*/g
/** Groups of a number that has dots or hyphens in it: a date and an interval of years have others. */
const GRUPPER = /^\d{2}([.-])\d{2}\1\d{2}\1\d{2}$|^\d{3}([.-])\d{2}\2\d{3}$/
const LANDKODE = /^(?:\+|00) *(\d[\d ]*)$/

type Telefonvalg = { kort: boolean }

/** A number of eight digits, however its groups are; never one that begins as no Norwegian number does. */
const erAtte = (tekst: string) => /^[2-9](?: ?\d){7}$/.test(tekst) || (GRUPPER.test(tekst) && /^[2-9]/.test(tekst))

/** `116 117`, and those of three to five digits. */
const erKort = (sifre: string) => /^(?:1\d{2,3}|\d{5}|116\d{3})$/.test(sifre)

/** The whole run as a number, the way it is kept; null when it is none. */
function nummerI(lop: string, { kort }: Telefonvalg): string | null {
  const t = lop
    .replaceAll(/[()]/g, ' ')
    .replaceAll(/ +/g, ' ')
    .replace(/[ .-]+$/, '')
    .trim()
  const utland = LANDKODE.exec(t.replaceAll(/(?<=\d)[.-](?=\d)/g, ' '))?.[1]
  if (utland !== undefined) {
    const sifre = utland.replaceAll(' ', '')
    const finnes = sifre.startsWith('47') ? /^47[2-9]\d{7}$/.test(sifre) : /^[1-9]\d{7,14}$/.test(sifre)
    return finnes ? (t.startsWith('+') ? t.replaceAll(/[ .-]+/g, ' ').replace('+ ', '+') : `+${sifre}`) : null
  }
  if (erAtte(t)) return t.replaceAll(/[.-]/g, ' ')
  if (/^47 ?[2-9](?: ?\d){7}$/.test(t)) return `+${t.replaceAll(' ', '')}`
  return kort && /^[\d ]+$/.test(t) && erKort(t.replaceAll(' ', '')) ? t : null
}

/** The ends of an address, as it may stand in a text. */
const MELLOM = /[\s,;:<>()[\]"«»/|]+/
const EPOST = /^[a-z0-9_+-](?:[a-z0-9_'+.-]*[a-z0-9_+-])?@(?:[a-z0-9][a-z0-9-]*\.)+[a-z]{2,}$/i
const utenTegn = (del: string) => del.replaceAll(/^['.]+|['.]+$/g, '')

type Kontakt = { telefoner: string[]; eposter: string[]; rest: string[] }

/** Numbers and addresses in a text, each once, and what looks like one and is not. */
function kontaktI(tekst: string, valg: Telefonvalg): Kontakt {
  const deler = tekst.split(MELLOM).filter((del) => del.includes('@'))
  const adresser = deler.map(utenTegn)
  const uten = deler.reduce((t, del) => t.replace(del, '\n'), tekst)
  const lop = [...uten.matchAll(SIFFERLOP)].map(([m]) => m)
  return {
    telefoner: unike(lop.flatMap((l) => nummerI(l, valg) ?? [])),
    eposter: unike(adresser.filter((a) => EPOST.test(a)).map((a) => a.toLowerCase())),
    rest: [...lop.filter((l) => nummerI(l, valg) === null), ...adresser.filter((a) => !EPOST.test(a))],
  }
}
const unike = (liste: readonly string[]) => [...new Map(liste.map((l) => [l.replaceAll(' ', ''), l])).values()]

const flereEnn = (funnet: readonly string[], navn: string) =>
  `Katalogen har plass til ${navn}, og her er det ${funnet.length}: ${funnet.map(sitat).join(' og ')}. Behold det som gjelder, og slett resten`

const ikkeLest = (del: string) =>
  del.includes('@')
    ? `${sitat(del)} er ikke en e-postadresse${/[æøå]/i.test(del) ? ' vi kan lagre: den kan ikke ha æ, ø eller å' : ''}. Skriv den som navn@kommunen.no`
    : `${sitat(del)} er ikke et telefonnummer. ${/^[02-9]\d{3}$/.test(del.trim()) ? 'Mangler det en null foran?' : 'Behold ett nummer med åtte sifre, og slett andre tall'}`

/** What can be kept, or what is wrong with the first part that can not. */
function lesKontakt(tekst: string, valg: Telefonvalg): Lesning {
  const { telefoner, eposter, rest } = kontaktI(tekst, valg)
  const [ulest] = rest
  if (ulest !== undefined) return feil(ikkeLest(ulest))
  if (telefoner.length > 1) return feil(flereEnn(telefoner, 'ett telefonnummer'))
  if (eposter.length > 1) return feil(flereEnn(eposter, 'én e-postadresse'))
  const sagt: Sagt = {}
  if (telefoner[0] !== undefined) sagt['kontakt.telefon'] = telefoner[0]
  if (eposter[0] !== undefined) sagt['kontakt.epost'] = eposter[0]
  return { sagt }
}

/** A spreadsheet takes the zero in front of `03400`; a short number without one begins with 1. */
const medNull = (tekst: string, erTall: boolean) => (erTall && /^[2-9]\d{3}$/.test(tekst) ? `0${tekst}` : tekst)

/** `+` that a spreadsheet took for a sum is put back; words around are left out, and an address beside it is read too. */
export const telefonleser: Leser = (innhold, om) =>
  tekstleser((t) => {
    const lest = lesKontakt(medNull(t, typeof innhold.celle === 'number'), { kort: true })
    return 'feil' in lest || lest.sagt['kontakt.telefon'] !== undefined
      ? lest
      : feil(`${sitat(t)} er ikke et telefonnummer`)
  })(innhold, om)

export const epostleser: Leser = tekstleser((t) => {
  const lest = lesKontakt(t, { kort: false })
  return 'feil' in lest || lest.sagt['kontakt.epost'] !== undefined
    ? lest
    : feil(`${sitat(t)} er ikke en e-postadresse`)
})

/** What can be kept of a cell that says whom to ask: the number and the address. A name is not kept. */
export const kontaktleser: Leser = tekstleser((t) => lesKontakt(t, { kort: false }))

const VERTSNAVN = /^(?:www\.)?[a-z0-9æøå-]+(?:\.[a-z0-9æøå-]+)*\.[a-z]{2,}(?:[/?#]\S*)?$/i

/** `https://` is put in front of a bare name. */
export const lenkeleser =
  (sti: string): Leser =>
  ({ tekst }) => {
    if (/^https?:\/\/\S+$/i.test(tekst)) return si(sti, tekst)
    if (VERTSNAVN.test(tekst)) return si(sti, `https://${tekst}`)
    return feil(`${sitat(tekst)} er ikke en nettadresse. Skriv for eksempel «https://www.kommunen.no/tilbud»`)
  }

export const orgnrleser =
  (sti: string): Leser =>
  ({ tekst }) => {
    const sifre = tekst.replace(/^(?:no\s*)?|\s*mva$/gi, '').replaceAll(/[\s.]/g, '')
    return /^\d{9}$/.test(sifre)
      ? si(sti, sifre)
      : feil(`${sitat(tekst)} er ikke et organisasjonsnummer. Det har ni sifre`)
  }
