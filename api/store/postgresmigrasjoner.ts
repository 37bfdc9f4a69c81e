/**
 * The tables in PostgreSQL, in steps. A landed step is never changed; a new one is added at the end. A statement may be run again,
 * because an engine that is only like PostgreSQL may have kept some of a step that did not come through.
 */

/** `tekst`: the type of texts that are sorted byte by byte. */
type Steg = (tekst: string) => readonly string[]

const tabell = (navn: string, innhold: string) => `CREATE TABLE IF NOT EXISTS ${navn} (${innhold})`
const indeks = (navn: string, pa: string) => `CREATE INDEX IF NOT EXISTS ${navn} ON ${pa}`

const historikken: Steg = (tekst) => [
  tabell('teller', `navn ${tekst} PRIMARY KEY, verdi BIGINT NOT NULL`),
  `INSERT INTO teller (navn, verdi) VALUES ('endring', 0), ('linje', 0), ('reisetidslinje', 0), ('revisjon', 0)
   ON CONFLICT (navn) DO NOTHING`,
  tabell(
    'endring',
    `nr BIGINT PRIMARY KEY, tidspunkt ${tekst} NOT NULL, hvem ${tekst} NOT NULL, kilde ${tekst} NOT NULL,
     handling ${tekst} NOT NULL, gjelder ${tekst} NOT NULL, kontor ${tekst}`,
  ),
  indeks('endring_kontor', 'endring (kontor, nr)'),
  tabell(
    'historikk',
    `nr BIGINT PRIMARY KEY, endring BIGINT NOT NULL REFERENCES endring (nr), tiltak_id ${tekst} NOT NULL,
     handling ${tekst} NOT NULL CHECK (handling IN ('opprettet', 'endret', 'fjernet')), foer ${tekst}, etter ${tekst},
     CHECK ((etter IS NULL) = (handling = 'fjernet'))`,
  ),
  indeks('historikk_tiltak', 'historikk (tiltak_id, nr)'),
  indeks('historikk_endring', 'historikk (endring, tiltak_id)'),
  tabell(
    'reisetid_historikk',
    `nr BIGINT PRIMARY KEY, endring BIGINT NOT NULL REFERENCES endring (nr), foer ${tekst} NOT NULL, etter ${tekst} NOT NULL`,
  ),
]

const tiltakene: Steg = (tekst) => [
  tabell(
    'tiltak',
    `id ${tekst} PRIMARY KEY, kontor ${tekst}, innhold ${tekst} NOT NULL, versjon BIGINT NOT NULL, endret ${tekst} NOT NULL,
     publisert ${tekst}`,
  ),
  indeks('tiltak_kontor', 'tiltak (kontor, id)'),
  tabell('reisetid', `plass BIGINT PRIMARY KEY, innhold ${tekst} NOT NULL`),
  tabell(
    'bekreftelse',
    `tiltak_id ${tekst} NOT NULL, felt ${tekst} NOT NULL, dato ${tekst} NOT NULL, PRIMARY KEY (tiltak_id, felt)`,
  ),
  tabell('kopi', `tiltak_id ${tekst} PRIMARY KEY, original_id ${tekst} NOT NULL, grunnlag ${tekst} NOT NULL`),
  tabell(
    'visning',
    `tiltak_id ${tekst} NOT NULL, maned ${tekst} NOT NULL, antall BIGINT NOT NULL, PRIMARY KEY (tiltak_id, maned)`,
  ),
]

const kontorene: Steg = (tekst) => [
  tabell('kontor', `id ${tekst} PRIMARY KEY, innhold ${tekst} NOT NULL`),
  tabell('kolonnevalg', `kontor ${tekst} PRIMARY KEY, innhold ${tekst} NOT NULL`),
  tabell('paminnelse', `kontor ${tekst} PRIMARY KEY, tidspunkt ${tekst} NOT NULL`),
  tabell(
    'foresporsel',
    `id ${tekst} PRIMARY KEY, nr BIGINT NOT NULL, fra_kontor ${tekst} NOT NULL, til_kontor ${tekst} NOT NULL,
     sendt ${tekst} NOT NULL, innhold ${tekst} NOT NULL, besvart ${tekst}, svar ${tekst}`,
  ),
  indeks('foresporsel_fra', 'foresporsel (fra_kontor)'),
  indeks('foresporsel_til', 'foresporsel (til_kontor)'),
]

const brukerne: Steg = (tekst) => [
  tabell('bruker', `epost ${tekst} PRIMARY KEY, innhold ${tekst} NOT NULL`),
  tabell(
    'oidc',
    `utsteder ${tekst} NOT NULL, subjekt ${tekst} NOT NULL, epost ${tekst} NOT NULL REFERENCES bruker (epost),
     PRIMARY KEY (utsteder, subjekt)`,
  ),
  tabell(
    'invitasjon',
    `hash ${tekst} PRIMARY KEY, epost ${tekst} NOT NULL REFERENCES bruker (epost), utloper ${tekst} NOT NULL`,
  ),
  indeks('invitasjon_epost', 'invitasjon (epost)'),
  tabell(
    'okt',
    `hash ${tekst} PRIMARY KEY, epost ${tekst} NOT NULL REFERENCES bruker (epost), opprettet ${tekst} NOT NULL,
     utloper ${tekst} NOT NULL`,
  ),
  indeks('okt_epost', 'okt (epost)'),
  tabell('palogging', `hash ${tekst} PRIMARY KEY, innhold ${tekst} NOT NULL, utloper ${tekst} NOT NULL`),
]

const hullene: Steg = (tekst) => [
  tabell(
    'hullmelding',
    `kommunenummer ${tekst} NOT NULL, behov ${tekst} NOT NULL, arsak ${tekst} NOT NULL, maned ${tekst} NOT NULL,
     antall BIGINT NOT NULL, PRIMARY KEY (kommunenummer, behov, arsak, maned)`,
  ),
]

export const STEG: readonly Steg[] = [
  (tekst) => [historikken, tiltakene, kontorene, brukerne].flatMap((del) => del(tekst)),
  hullene,
]

const bareTil = (navn: string) =>
  ['UPDATE endres', 'DELETE slettes', 'TRUNCATE slettes'].map((par) => {
    const [hva = '', ord = ''] = par.split(' ')
    return `CREATE TRIGGER ${navn}_${hva.toLowerCase()} BEFORE ${hva} ON ${navn}
      FOR EACH STATEMENT EXECUTE FUNCTION historikken_star('${ord}')`
  })

/** History that the database itself guards. An engine that cannot is told of in the log; the store never alters history all the same. */
export const VERN: readonly string[] = [
  `CREATE OR REPLACE FUNCTION historikken_star() RETURNS trigger LANGUAGE plpgsql AS
   $$ BEGIN RAISE EXCEPTION 'Historikken kan ikke %', TG_ARGV[0]; END $$`,
  ...['endring', 'historikk', 'reisetid_historikk'].flatMap(bareTil),
]
