/** The steps from an empty database to today's, in order. A landed step is never changed; a new one is added at the end. */
export const MIGRASJONER: readonly string[] = [
  `
  CREATE TABLE tiltak (
    id TEXT PRIMARY KEY,
    innhold TEXT NOT NULL CHECK (json_valid(innhold))
  ) STRICT;

  CREATE TABLE endring (
    nr INTEGER PRIMARY KEY AUTOINCREMENT,
    tidspunkt TEXT NOT NULL,
    hvem TEXT NOT NULL,
    kilde TEXT NOT NULL
  ) STRICT;

  CREATE TABLE historikk (
    nr INTEGER PRIMARY KEY AUTOINCREMENT,
    endring INTEGER NOT NULL REFERENCES endring (nr),
    tiltak_id TEXT NOT NULL REFERENCES tiltak (id),
    handling TEXT NOT NULL CHECK (handling IN ('opprettet', 'endret')),
    foer TEXT CHECK (foer IS NULL OR json_valid(foer)),
    etter TEXT NOT NULL CHECK (json_valid(etter))
  ) STRICT;
  CREATE INDEX historikk_tiltak ON historikk (tiltak_id, nr);

  CREATE TRIGGER endring_endres_ikke BEFORE UPDATE ON endring
  BEGIN SELECT RAISE(ABORT, 'Historikken kan ikke endres'); END;
  CREATE TRIGGER endring_slettes_ikke BEFORE DELETE ON endring
  BEGIN SELECT RAISE(ABORT, 'Historikken kan ikke slettes'); END;
  CREATE TRIGGER historikk_endres_ikke BEFORE UPDATE ON historikk
  BEGIN SELECT RAISE(ABORT, 'Historikken kan ikke endres'); END;
  CREATE TRIGGER historikk_slettes_ikke BEFORE DELETE ON historikk
  BEGIN SELECT RAISE(ABORT, 'Historikken kan ikke slettes'); END;
  `,
  `
  CREATE TABLE reisetid (
    plass INTEGER PRIMARY KEY,
    innhold TEXT NOT NULL CHECK (json_valid(innhold))
  ) STRICT;

  CREATE TABLE reisetid_historikk (
    nr INTEGER PRIMARY KEY AUTOINCREMENT,
    endring INTEGER NOT NULL REFERENCES endring (nr),
    foer TEXT NOT NULL CHECK (json_valid(foer)),
    etter TEXT NOT NULL CHECK (json_valid(etter))
  ) STRICT;

  CREATE TRIGGER reisetid_historikk_endres_ikke BEFORE UPDATE ON reisetid_historikk
  BEGIN SELECT RAISE(ABORT, 'Historikken kan ikke endres'); END;
  CREATE TRIGGER reisetid_historikk_slettes_ikke BEFORE DELETE ON reisetid_historikk
  BEGIN SELECT RAISE(ABORT, 'Historikken kan ikke slettes'); END;
  `,
  `
  -- History outlives its entry: an entry that is removed has a last line without an «etter».
  CREATE TABLE ny_historikk (
    nr INTEGER PRIMARY KEY AUTOINCREMENT,
    endring INTEGER NOT NULL REFERENCES endring (nr),
    tiltak_id TEXT NOT NULL,
    handling TEXT NOT NULL CHECK (handling IN ('opprettet', 'endret', 'fjernet')),
    foer TEXT CHECK (foer IS NULL OR json_valid(foer)),
    etter TEXT CHECK (etter IS NULL OR json_valid(etter)),
    CHECK ((etter IS NULL) = (handling = 'fjernet'))
  ) STRICT;
  INSERT INTO ny_historikk (nr, endring, tiltak_id, handling, foer, etter)
    SELECT nr, endring, tiltak_id, handling, foer, etter FROM historikk ORDER BY nr;
  DROP TABLE historikk;
  ALTER TABLE ny_historikk RENAME TO historikk;
  CREATE INDEX historikk_tiltak ON historikk (tiltak_id, nr);
  CREATE INDEX historikk_endring ON historikk (endring, tiltak_id);
  CREATE TRIGGER historikk_endres_ikke BEFORE UPDATE ON historikk
  BEGIN SELECT RAISE(ABORT, 'Historikken kan ikke endres'); END;
  CREATE TRIGGER historikk_slettes_ikke BEFORE DELETE ON historikk
  BEGIN SELECT RAISE(ABORT, 'Historikken kan ikke slettes'); END;

  CREATE TABLE ny_tiltak (
    id TEXT PRIMARY KEY NOT NULL,
    kontor TEXT,
    innhold TEXT NOT NULL CHECK (json_valid(innhold)),
    versjon INTEGER NOT NULL,
    endret TEXT NOT NULL,
    publisert TEXT
  ) STRICT;
  INSERT INTO ny_tiltak (id, kontor, innhold, versjon, endret, publisert)
    SELECT t.id, json_extract(t.innhold, '$.kontor'), t.innhold,
      coalesce((SELECT max(h.nr) FROM historikk h WHERE h.tiltak_id = t.id), 0),
      coalesce((SELECT e.tidspunkt FROM historikk h JOIN endring e ON e.nr = h.endring
        WHERE h.tiltak_id = t.id ORDER BY h.nr DESC LIMIT 1), '1970-01-01T00:00:00.000Z'),
      (SELECT e.tidspunkt FROM historikk h JOIN endring e ON e.nr = h.endring
        WHERE h.tiltak_id = t.id AND json_extract(h.etter, '$.status') = 'publisert'
          AND (h.foer IS NULL OR json_extract(h.foer, '$.status') <> 'publisert')
        ORDER BY h.nr DESC LIMIT 1)
    FROM tiltak t;
  DROP TABLE tiltak;
  ALTER TABLE ny_tiltak RENAME TO tiltak;
  CREATE INDEX tiltak_kontor ON tiltak (kontor, id);

  -- Of every change, what was done, with what and whose it was. What was done before today is told by what it left.
  ALTER TABLE endring ADD COLUMN handling TEXT NOT NULL DEFAULT 'importert';
  ALTER TABLE endring ADD COLUMN gjelder TEXT NOT NULL DEFAULT '';
  ALTER TABLE endring ADD COLUMN kontor TEXT;
  DROP TRIGGER endring_endres_ikke;
  UPDATE endring SET handling = 'reisetider', gjelder = coalesce(
      (SELECT json_array_length(r.etter) || ' reisetider' FROM reisetid_historikk r WHERE r.endring = endring.nr), '')
    WHERE nr IN (SELECT endring FROM reisetid_historikk);
  UPDATE endring SET gjelder = (SELECT CASE count(*) WHEN 1 THEN max(h.tiltak_id) ELSE count(*) || ' tiltak' END
      FROM historikk h WHERE h.endring = endring.nr)
    WHERE handling = 'importert';
  CREATE TRIGGER endring_endres_ikke BEFORE UPDATE ON endring
  BEGIN SELECT RAISE(ABORT, 'Historikken kan ikke endres'); END;
  CREATE INDEX endring_kontor ON endring (kontor, nr);

  CREATE TABLE teller (navn TEXT PRIMARY KEY NOT NULL, verdi INTEGER NOT NULL) STRICT;
  INSERT INTO teller (navn, verdi) VALUES
    ('endring', (SELECT coalesce(max(nr), 0) FROM endring)),
    ('linje', (SELECT coalesce(max(nr), 0) FROM historikk)),
    ('reisetidslinje', (SELECT coalesce(max(nr), 0) FROM reisetid_historikk)),
    ('revisjon', (SELECT coalesce(max(nr), 0) FROM endring));

  CREATE TABLE bekreftelse (
    tiltak_id TEXT NOT NULL,
    felt TEXT NOT NULL,
    dato TEXT NOT NULL,
    PRIMARY KEY (tiltak_id, felt)
  ) STRICT;
  CREATE TABLE kopi (
    tiltak_id TEXT PRIMARY KEY NOT NULL,
    original_id TEXT NOT NULL,
    grunnlag TEXT NOT NULL CHECK (json_valid(grunnlag))
  ) STRICT;
  CREATE TABLE visning (
    tiltak_id TEXT NOT NULL,
    maned TEXT NOT NULL,
    antall INTEGER NOT NULL,
    PRIMARY KEY (tiltak_id, maned)
  ) STRICT;

  CREATE TABLE kontor (id TEXT PRIMARY KEY NOT NULL, innhold TEXT NOT NULL CHECK (json_valid(innhold))) STRICT;
  CREATE TABLE kolonnevalg (kontor TEXT PRIMARY KEY NOT NULL, innhold TEXT NOT NULL CHECK (json_valid(innhold))) STRICT;
  CREATE TABLE paminnelse (kontor TEXT PRIMARY KEY NOT NULL, tidspunkt TEXT NOT NULL) STRICT;

  CREATE TABLE bruker (epost TEXT PRIMARY KEY NOT NULL, innhold TEXT NOT NULL CHECK (json_valid(innhold))) STRICT;
  CREATE TABLE oidc (
    utsteder TEXT NOT NULL,
    subjekt TEXT NOT NULL,
    epost TEXT NOT NULL REFERENCES bruker (epost),
    PRIMARY KEY (utsteder, subjekt)
  ) STRICT;
  CREATE TABLE invitasjon (
    hash TEXT PRIMARY KEY NOT NULL,
    epost TEXT NOT NULL REFERENCES bruker (epost),
    utloper TEXT NOT NULL
  ) STRICT;
  CREATE INDEX invitasjon_epost ON invitasjon (epost);
  CREATE TABLE okt (
    hash TEXT PRIMARY KEY NOT NULL,
    epost TEXT NOT NULL REFERENCES bruker (epost),
    opprettet TEXT NOT NULL,
    utloper TEXT NOT NULL
  ) STRICT;
  CREATE INDEX okt_epost ON okt (epost);
  CREATE TABLE palogging (hash TEXT PRIMARY KEY NOT NULL, innhold TEXT NOT NULL, utloper TEXT NOT NULL) STRICT;

  CREATE TABLE foresporsel (
    id TEXT PRIMARY KEY NOT NULL,
    nr INTEGER NOT NULL,
    fra_kontor TEXT NOT NULL,
    til_kontor TEXT NOT NULL,
    sendt TEXT NOT NULL,
    innhold TEXT NOT NULL CHECK (json_valid(innhold)),
    besvart TEXT,
    svar TEXT CHECK (svar IS NULL OR json_valid(svar))
  ) STRICT;
  CREATE INDEX foresporsel_fra ON foresporsel (fra_kontor);
  CREATE INDEX foresporsel_til ON foresporsel (til_kontor);
  `,
  `
  -- Without row numbers, which would tell in what order the first of each was reported.
  CREATE TABLE hullmelding (
    kommunenummer TEXT NOT NULL,
    behov TEXT NOT NULL,
    arsak TEXT NOT NULL,
    maned TEXT NOT NULL,
    antall INTEGER NOT NULL,
    PRIMARY KEY (kommunenummer, behov, arsak, maned)
  ) STRICT, WITHOUT ROWID;
  `,
]
