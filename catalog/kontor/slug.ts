/** A name as part of an id. */
const MEST_TEGN = 60
/** A whole id. */
const LENGST = 100

const kort = (tekst: string, lengst: number) => tekst.slice(0, lengst).replace(/-+$/, '')

/** `Jobbsentral på Ås` → `jobbsentral-pa-as`; at least one letter, and short enough for an id beside that of an office. */
export function slug(navn: string): string {
  const ord = navn
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
  return kort(ord.replace(/^-/, ''), MEST_TEGN) || 'tiltak'
}

/** `<office>-<name>`, and from the second of the same on with its number. Ids are for machines, and as long as an id may be. */
export function tiltaksid(kontor: string, navn: string, nr = 1): string {
  const hale = nr > 1 ? `-${nr}` : ''
  return kort(`${kontor}-${slug(navn)}`, LENGST - hale.length) + hale
}
