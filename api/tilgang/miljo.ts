/** The settings of who may come in, how, and where mail goes. `config.ts` reads them with the rest. */
import * as z from 'zod'
import { Lenke } from '../../catalog/skjema/felt.ts'
import type { Felt } from '../../catalog/skjema/melding.ts'
import type { Postvalg } from '../post.ts'
import type { Oidcvalg } from './oidc.ts'
import type { Tilgangsoppsett } from './oppsett.ts'

/** A setting that is empty is not set. */
const valgfri = <S extends z.ZodType>(skjema: S) => z.preprocess((v) => v || undefined, skjema)
const tekst = valgfri(z.string().max(500).optional())
const paAv = valgfri(z.enum(['0', '1']).default('0')).transform((v) => v === '1')

/** What is no address at all is told of as that. */
const erOpphav = (url: string) => !URL.canParse(url) || (new URL(url).pathname === '/' && !/[?#]/.test(url))
const paDenneMaskinen = (url: string) => /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/.test(url)

/** What is said over it opens every door, so it must not be heard on the way. */
const Utsteder = Lenke.refine(
  (url) => url.startsWith('https:') || paDenneMaskinen(url),
  'Adressen må begynne med https://',
)

export const TILGANG = {
  OFFENTLIG_URL: valgfri(
    Lenke.refine(erOpphav, 'Må være adressen alene, uten noe bak: for eksempel https://tiltak.kommune.no').optional(),
  ),
  LESING: valgfri(z.enum(['apen', 'innlogget']).default('apen')),
  BAK_PROXY: paAv,
  OIDC_UTSTEDER: valgfri(Utsteder.optional()),
  OIDC_KLIENT: tekst,
  OIDC_HEMMELIGHET: tekst,
  OIDC_METODE: valgfri(z.enum(['post', 'basic']).default('post')),
  OIDC_NAVN: tekst,
  OIDC_SCOPE: valgfri(
    z
      .string()
      .regex(/(^| )openid( |$)/, 'Må ha med openid')
      .default('openid email profile'),
  ),
  OIDC_EPOSTKRAV: valgfri(z.string().max(100).default('email')),
  OIDC_EPOST_BEKREFTET: paAv,
  OIDC_ROLLEKRAV: tekst,
  SMTP_URL: valgfri(
    z.url({ protocol: /^smtps?$/, error: 'Adressen må begynne med smtp:// eller smtps://' }).optional(),
  ),
  SMTP_FRA: valgfri(z.string().max(200).regex(/\S@\S/, 'Må være en e-postadresse').optional()),
}

type Miljo = z.output<z.ZodObject<typeof TILGANG>>
type Variabler = Readonly<Record<string, string | undefined>>

const nar = (vilkar: unknown, sti: string, melding: string): Felt[] => (vilkar ? [{ sti, melding }] : [])

/** Faults that need two settings to be seen. */
export const tilgangsfeil = (env: Variabler): Felt[] => [
  ...nar(env.OIDC_UTSTEDER && !env.OIDC_KLIENT, 'OIDC_KLIENT', 'Må oppgis når OIDC_UTSTEDER er satt'),
  ...nar(env.OIDC_UTSTEDER && !env.OIDC_NAVN, 'OIDC_NAVN', 'Må oppgis når OIDC_UTSTEDER er satt: det står på knappen'),
  ...nar(
    env.OIDC_EPOST_BEKREFTET === '1' && /\/(common|organizations|consumers)(\/|$)/.test(env.OIDC_UTSTEDER ?? ''),
    'OIDC_EPOST_BEKREFTET',
    'Kan ikke være 1 når alle leietakere kan logge inn: da kan hvem som helst oppgi en adresse. Bruk adressen til egen leietaker',
  ),
  ...nar(env.SMTP_URL && !env.SMTP_FRA, 'SMTP_FRA', 'Må oppgis når SMTP_URL er satt: hvem e-posten er fra'),
]

export type Tilgangsvalg = Omit<Tilgangsoppsett, 'oidc'> & { oidc: Oidcvalg | null }

export const tilgangFra = (m: Miljo, port: number): Tilgangsvalg => ({
  lesing: m.LESING,
  offentligUrl: m.OFFENTLIG_URL ? new URL(m.OFFENTLIG_URL).origin : `http://localhost:${port}`,
  bakProxy: m.BAK_PROXY,
  oidc:
    m.OIDC_UTSTEDER && m.OIDC_KLIENT && m.OIDC_NAVN
      ? {
          utsteder: m.OIDC_UTSTEDER,
          klient: m.OIDC_KLIENT,
          hemmelighet: m.OIDC_HEMMELIGHET ?? null,
          metode: m.OIDC_METODE,
          navn: m.OIDC_NAVN,
          scope: m.OIDC_SCOPE,
          epostkrav: m.OIDC_EPOSTKRAV,
          epostBekreftet: m.OIDC_EPOST_BEKREFTET,
          rollekrav: m.OIDC_ROLLEKRAV ?? null,
        }
      : null,
})

export const postFra = ({ SMTP_URL, SMTP_FRA }: Miljo): Postvalg | null =>
  SMTP_URL && SMTP_FRA ? { url: SMTP_URL, fra: SMTP_FRA } : null
