/** What the page and its service worker say to each other. */

/** `ta-vare`: keep this for a moment, in memory, for the page that comes next in the same tab. `hent`: the answer comes by the port that came with it. */
export type TilVakten<T = unknown> =
  | { slag: 'ta-vare'; fane: string; minne: T }
  | { slag: 'hent'; fane: string }
  | { slag: 'hent-resten' }
