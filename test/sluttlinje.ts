/** Ends a run with the one line that CI reads: how many passed and how many failed. */
import type { Reporter, SerializedError, TestModule } from 'vitest/node'

export default class Sluttlinje implements Reporter {
  onTestRunEnd(moduler: readonly TestModule[], feil: readonly SerializedError[]): void {
    let bestatt = 0
    let feilet = feil.length
    for (const modul of moduler) {
      // A file that could not be loaded has no tests, but it has failed all the same.
      feilet += modul.errors().length
      for (const prove of modul.children.allTests()) {
        if (prove.result().state === 'failed') feilet += 1
        else if (prove.result().state === 'passed') bestatt += 1
      }
    }
    process.stdout.write(`\n${bestatt} passed, ${feilet} failed\n`)
    // The package that starts PostgreSQL ends the process by itself, with 0.
    if (feilet > 0)
      process.on('exit', () => {
        process.exitCode = 1
      })
  }
}
