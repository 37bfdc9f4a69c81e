/** A file that is refused as a whole, with what its owner may do about it. */
export class Avvist extends Error {}

/** What a file may be before any library sees it. */
export const GRENSER = {
  /** In the central directory of an XLSX. */
  poster: 500,
  /** Of all entries, unpacked. */
  utpakket: 100 * 1024 * 1024,
  /** Unpacked over packed, for entries that are large unpacked: a spreadsheet of real texts is far below. */
  forhold: 250,
  stor: 4 * 1024 * 1024,
  rader: 20_000,
  kolonner: 200,
  celler: 300_000,
  /** Characters in one cell: as many as Excel itself can have there. */
  tegnICelle: 32_767,
  /** Characters in all cells, each counted where it stands: a text that is stored once can be shown in many. */
  tegn: 10_000_000,
  /** Characters in one record of a CSV file. */
  post: 200_000,
  ark: 50,
} as const
