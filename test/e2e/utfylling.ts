/** Fills in the form from a kartlegging, by mouse, as a veileder would who knows the answers. */
import type { Page } from 'playwright-core'
import { type Kode, type Kodeverk, kodeverk } from '../../catalog/kodeverk.ts'
import type { Kartlegging } from '../../catalog/skjema/kartlegging.ts'
import { norge } from '../fabrikk.ts'
import { apneBolk, behov, velgKommune } from './tjeneste.ts'

const navn = (verk: Kodeverk, kode: string | number): string => {
  const koder: Readonly<Record<string, Kode>> = kodeverk[verk]
  return koder[kode]?.navn.nb ?? String(kode)
}
const iSetning = (s: string) => (/^[A-ZÆØÅ][a-zæøå]/.test(s) ? s.charAt(0).toLowerCase() + s.slice(1) : s)

const felt = (side: Page, id: string) => side.locator(`#felt-${id}`)
const kryss = (side: Page, id: string, tekst: string) => felt(side, id).getByLabel(tekst, { exact: true }).check()
const skriv = (side: Page, id: string, tekst: string | number) =>
  felt(side, `${id}-felt`).fill(String(tekst).replace('.', ','))

async function jaNei(side: Page, id: string, svar: boolean | null | undefined): Promise<void> {
  if (svar != null) await kryss(side, id, svar ? 'Ja' : 'Nei')
}

type Liste = { id: string; verk: Kodeverk; koder: readonly string[] | null | undefined }

/** An empty list is "none of these". */
async function liste(side: Page, { id, verk, koder }: Liste): Promise<void> {
  for (const kode of koder ?? []) await kryss(side, id, navn(verk, kode))
  if (koder?.length === 0) await kryss(side, id, 'Ingen av disse')
}

async function hvem(side: Page, k: Kartlegging): Promise<void> {
  await velgKommune(side, norge().kommune(k.kommune ?? '')?.navn ?? '')
  if (k.alder != null) await skriv(side, 'alder', k.alder)
  if (k.postnummer) await skriv(side, 'postnummer', k.postnummer)
  if (k.kjonn) await kryss(side, 'kjonn', navn('kjonn', k.kjonn))
  if (k.reise?.middel) await kryss(side, 'reise-middel', navn('reisemiddel', k.reise.middel))
  if (k.reise?.maksMinutter != null) await skriv(side, 'reise-maksMinutter', k.reise.maksMinutter)
}

async function sprak(side: Page, k: Kartlegging): Promise<void> {
  await apneBolk(side, 'Språk')
  for (const slag of ['muntlig', 'skriftlig'] as const) {
    const niva = k.norsk?.[slag]
    if (niva)
      await side
        .getByRole('radio', { name: `${slag === 'muntlig' ? 'Muntlig' : 'Skriftlig'}: ${navn('norskniva', niva)}` })
        .check()
  }
  await jaNei(side, 'trengerTolk', k.trengerTolk)
  await jaNei(side, 'innvandrer', k.innvandrer)
  if (k.botid != null) await skriv(side, 'botid', k.botid)
}

async function behovene(side: Page, k: Kartlegging): Promise<void> {
  await apneBolk(side, 'Hva trenger personen?')
  for (const [kode, styrke] of Object.entries(k.behov))
    await behov(side, navn('behov', kode))
      .getByLabel(iSetning(navn('styrke', styrke)))
      .check()
}

async function hinder(side: Page, k: Kartlegging): Promise<void> {
  await apneBolk(side, 'Hva står i veien?')
  await liste(side, { id: 'hindringer', verk: 'hindring', koder: k.hindringer })
  await liste(side, { id: 'forhold', verk: 'forhold', koder: k.forhold })
  await jaNei(side, 'bankId', k.bankId)
  await jaNei(side, 'gyldigId', k.gyldigId)
  await jaNei(side, 'iBehandling', k.iBehandling)
  if (k.digital != null) await kryss(side, 'digital', navn('digital', k.digital))
}

async function onsker(side: Page, k: Kartlegging): Promise<void> {
  await apneBolk(side, 'Ønsker og tid')
  if (k.mal) await kryss(side, 'mal', navn('mal', k.mal))
  if (k.kapasitetTimer != null) await skriv(side, 'kapasitetTimer', k.kapasitetTimer)
  await liste(side, { id: 'onsker', verk: 'onske', koder: k.onsker })
  await liste(side, { id: 'interesser', verk: 'interesse', koder: k.interesser })
}

async function navOgFor(side: Page, k: Kartlegging): Promise<void> {
  await apneBolk(side, 'Nav og tidligere tiltak')
  await liste(side, { id: 'ytelser', verk: 'ytelse', koder: k.ytelser })
  if (k.innsatsgruppe) await kryss(side, 'innsatsgruppe', navn('innsatsgruppe', k.innsatsgruppe))
  for (const { tiltakstype, utfall, dato } of k.tidligere ?? []) {
    await side.locator('#tidligere-ny-felt').fill(navn('tiltakstype', tiltakstype))
    await side.keyboard.press('Enter')
    const id = `tidligere-${tiltakstype}`
    if (utfall) await side.locator(`#${id}`).getByLabel(navn('proveutfall', utfall), { exact: true }).check()
    if (dato) await side.locator(`#${id}-dato-felt`).fill(`${Number(dato.slice(5, 7))}.${dato.slice(0, 4)}`)
  }
}

/** All of it; what the form has no question for is left out. */
export async function fyllPerson(side: Page, k: Kartlegging): Promise<void> {
  for (const fyll of [hvem, sprak, behovene, hinder, onsker, navOgFor]) await fyll(side, k)
}
