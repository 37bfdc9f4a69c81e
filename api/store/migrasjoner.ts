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
]
