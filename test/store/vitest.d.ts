import 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** The socket to ask for a PostgreSQL server on; it is started when the first asks. */
    postgres: string
  }
}
