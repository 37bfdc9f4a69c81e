/** Where to go after signing in: only a path on this site, since whoever made the link chose it. */

const HJEM = '/kontor'
const PROVESTED = 'http://her.invalid'

/** The path, or the workspace when it is anything else: another site, `//evil`, `/\evil`, a script, something too long. */
export function tryggSti(onsket: string | undefined): string {
  if (onsket === undefined || onsket.length > 500 || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(onsket)) return HJEM
  const url = URL.canParse(onsket, PROVESTED) ? new URL(onsket, PROVESTED) : null
  const sti = url?.origin === PROVESTED ? `${url.pathname}${url.search}${url.hash}` : HJEM
  // «/.//evil» is a path until it is tidied.
  return sti.startsWith('//') || sti.startsWith('/api/') ? HJEM : sti
}
