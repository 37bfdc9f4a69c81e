/** Secrets that stand for a person: shown once, and kept as what can not be turned back. */
import { createHash, randomBytes } from 'node:crypto'

/** 256 bits by chance, 43 characters that need no quoting in a cookie or an address. */
export const nyHemmelighet = (): string => randomBytes(32).toString('base64url')

/** What the store keeps of a secret: SHA-256, hex. Enough without salt, since nobody can guess 256 bits. */
export const avtrykkAv = (hemmelighet: string): string => createHash('sha256').update(hemmelighet).digest('hex')
