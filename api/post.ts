/** Mail to an office or a user: plain text, no tracking, and never anything about a person who seeks help. */
export type Brev = { til: string; emne: string; tekst: string }

/** Errors: rejects when the server would not take the letter. */
export type Post = (brev: Brev) => Promise<void>
