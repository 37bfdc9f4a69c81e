/** Mail to an office or a user: plain text, no tracking, and never anything about a person who seeks help. */
import { createTransport } from 'nodemailer'

export type Brev = { til: string; emne: string; tekst: string }

/** Errors: rejects when the server would not take the letter. */
export type Post = (brev: Brev) => Promise<void>

/** `url`: `smtp://bruker:passord@vert:587`, or `smtps://` for TLS from the first byte. `fra`: an address, with or without a name. */
export type Postvalg = { url: string; fra: string }

/** Somebody waits for the answer, so a server that is down must be told of soon. */
const FRIST_MS = 10_000

/** The server that the letters go through; asked when there is a letter. */
export function lagPost({ url, fra }: Postvalg): Post {
  const rute = createTransport({
    url,
    connectionTimeout: FRIST_MS,
    greetingTimeout: FRIST_MS,
    socketTimeout: FRIST_MS,
    // A letter is its own text, whatever somebody has written into a name.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async ({ til, emne, tekst }) => {
    await rute.sendMail({ from: fra, to: til, subject: emne, text: tekst })
  }
}
