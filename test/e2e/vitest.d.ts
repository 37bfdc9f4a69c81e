/** What the global set-up hands to the tests. */
import 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string
  }
}
