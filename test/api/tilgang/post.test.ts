/** Mail, through a real server on this machine. */
import { afterEach, expect, test } from 'vitest'
import { lagPost } from '../../../api/post.ts'
import { enTjeneste, somBruker } from '../../tjeneste.ts'
import { EPOST, enBruker, enNettleser, hvemEr } from './nettleser.ts'
import { type Postmottak, startPostmottak, tekstI } from './postmottak.ts'

let mottak: Postmottak
afterEach(() => mottak.stopp())

const FRA = 'Tiltakskatalogen <katalog@kommune.no>'

test('et brev kommer fram, med æøå, og bare som tekst', async () => {
  mottak = await startPostmottak()
  await lagPost({ url: mottak.url, fra: FRA })({ til: EPOST, emne: 'Påminnelse', tekst: 'Hei på deg!\nÆØÅ æøå\n' })
  expect(mottak.brev).toHaveLength(1)
  const [brev] = mottak.brev
  expect(brev).toMatchObject({ fra: 'katalog@kommune.no', til: [EPOST] })
  expect(brev?.innhold).toMatch(/^From: Tiltakskatalogen <katalog@kommune\.no>\r$/m)
  expect(brev?.innhold).toMatch(/^Content-Type: text\/plain; charset=utf-8\r$/m)
  expect(brev?.innhold).not.toMatch(/text\/html|multipart/)
  expect(
    tekstI(brev?.innhold ?? '')
      .replaceAll('\r', '')
      .trim(),
  ).toBe('Hei på deg!\nÆØÅ æøå')
})

test('et linjeskift i emnet eller mottakeren blir ikke til et hode eller en mottaker til', async () => {
  mottak = await startPostmottak()
  const post = lagPost({ url: mottak.url, fra: FRA })
  await post({ til: EPOST, emne: 'Hei\r\nBcc: evil@evil.example', tekst: 'x' })
  expect(mottak.brev[0]?.til).toEqual([EPOST])
  expect(mottak.brev[0]?.innhold).not.toMatch(/^Bcc:/im)
})

test('bruker navn og passord fra adressen', async () => {
  const gitt: unknown[] = []
  mottak = await startPostmottak({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth({ username, password }, _, ferdig) {
      gitt.push([username, password])
      ferdig(null, { user: username })
    },
  })
  const url = mottak.url.replace('smtp://', 'smtp://katalog:p%40ss@')
  await lagPost({ url, fra: FRA })({ til: EPOST, emne: 'Hei', tekst: 'x' })
  expect(gitt).toEqual([['katalog', 'p@ss']])
  expect(mottak.brev).toHaveLength(1)
})

test('en tjener som sier nei, eller er borte, er en feil', async () => {
  mottak = await startPostmottak({ onRcptTo: (_, __, ferdig) => ferdig(new Error('Ukjent mottaker')) })
  const post = lagPost({ url: mottak.url, fra: FRA })
  await expect(post({ til: EPOST, emne: 'Hei', tekst: 'x' })).rejects.toThrow('Ukjent mottaker')
  const borte = await startPostmottak()
  await borte.stopp()
  await expect(lagPost({ url: borte.url, fra: FRA })({ til: EPOST, emne: 'Hei', tekst: 'x' })).rejects.toThrow()
})

test('fra administratoren inviterer til mottakeren er inne', async () => {
  mottak = await startPostmottak()
  const tjeneste = await enTjeneste({ post: lagPost({ url: mottak.url, fra: FRA }) })
  await enBruker(tjeneste)
  const admin = await somBruker(tjeneste, [{ rolle: 'administrator' }])
  const svar = await admin('/api/brukere/invitasjon', { method: 'POST', body: JSON.stringify({ epost: EPOST }) })
  expect(await svar.json()).toMatchObject({ sendt: true })
  const kode = /\/logg-inn#kode=([\w-]+)/.exec(tekstI(mottak.brev[0]?.innhold ?? ''))?.[1]
  const kari = enNettleser(tjeneste)
  expect((await kari.post('/api/innlogging/invitasjon', { kode })).status).toBe(204)
  expect(await hvemEr(kari)).toBe(EPOST)
  await tjeneste.lukk()
})
