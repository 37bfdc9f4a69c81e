/** A name as part of an id. */
const MEST_TEGN = 60

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
  return ord.replace(/^-/, '').slice(0, MEST_TEGN).replaceAll(/^-|-$/g, '') || 'tiltak'
}
