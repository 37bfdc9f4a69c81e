/** Telephone, e-mail, addresses on the net and organisation numbers. */
import { feil, type Leser, type Sagt, si, sitat } from './lesning.ts'

const TELEFON =
  /(?:\+|(?<!\d)00)\d[\d ]{6,17}\d|(?<!\d)47\d{8}(?!\d)|(?<!\d)\d(?: ?\d){7}(?!\d)|(?<!\d)\d{5}(?!\d)|(?<!\d)1\d{2}(?!\d)/
const EPOST = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/

/** `+` that a spreadsheet took for a sum is put back; letters in front are left out. null when there is no number. */
export function telefonI(tekst: string): string | null {
  const t = tekst.replaceAll(/[().\-/]/g, ' ').replaceAll(/\s+/g, ' ')
  const funnet = TELEFON.exec(t)?.[0].trim()
  if (funnet === undefined) return null
  const sifre = funnet.replaceAll(' ', '')
  if (sifre.startsWith('00')) return `+${sifre.slice(2)}`
  return sifre.length === 10 && sifre.startsWith('47') ? `+${sifre}` : funnet
}

export const telefonleser =
  (sti: string): Leser =>
  ({ tekst }) => {
    const forste = telefonI(tekst)
    return forste === null ? feil(`${sitat(tekst)} er ikke et telefonnummer`) : si(sti, forste)
  }

export const epostleser =
  (sti: string): Leser =>
  ({ tekst }) => {
    const funnet = EPOST.exec(tekst.replace(/^mailto:/i, ''))?.[0]
    return funnet === undefined ? feil(`${sitat(tekst)} er ikke en e-postadresse`) : si(sti, funnet.toLowerCase())
  }

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

/** What can be kept of a cell that says whom to ask: the number and the address. A name is not kept. */
export const kontaktleser: Leser = ({ tekst }) => {
  const epost = EPOST.exec(tekst)?.[0]
  const telefon = telefonI(tekst.replace(EPOST, ' '))
  const sagt: Sagt = {}
  if (telefon !== null) sagt['kontakt.telefon'] = telefon
  if (epost !== undefined) sagt['kontakt.epost'] = epost.toLowerCase()
  return { sagt }
}
