import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import preactPlugin from '@preact/preset-vite'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/** Fonts of other alphabets and the solver: large, and needed by few. */
const RESTEN = /\.wasm$|inter-(?!latin-wght)|noto-sans|\bhighs\b|\bstedsnavn\b/

/** Tells the service worker which files there are. They have their version in their names, so a new list is a new worker. */
const filliste = (): Plugin => ({
  name: 'filliste',
  apply: 'build',
  generateBundle: {
    // After those that take out files which became empty.
    order: 'post',
    handler(_, bunt) {
      const vakt = bunt['sw.js']
      if (vakt?.type !== 'chunk') throw new Error('sw.js mangler')
      // A classic worker can import nothing, and then there would silently be none.
      if (vakt.imports.length > 0) throw new Error(`sw.js må stå alene, men bruker ${vakt.imports.join(', ')}`)
      const felles = readdirSync('web/public').map((fil) => `/${fil}`)
      const filer = Object.keys(bunt).filter((fil) => fil.startsWith('assets/'))
      const innhold = createHash('sha256').update([...filer, ...felles].sort().join('\n'))
      // The page itself names the files it begins with, so a change in it shows in their names.
      const stier = filer.map((fil) => `/${fil}`).sort()
      const bygg = {
        versjon: innhold.digest('hex').slice(0, 12),
        forst: [...stier.filter((fil) => !RESTEN.test(fil)), ...felles],
        resten: stier.filter((fil) => RESTEN.test(fil)),
      }
      vakt.code = `const BYGG=${JSON.stringify(bygg)};${vakt.code}`
    },
  },
})

export default defineConfig({
  root: 'web',
  plugins: [preactPlugin(), filliste()],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: {
      input: { index: 'web/index.html', sw: 'web/frakoblet/sw.ts' },
      output: {
        // Its address must stay, or the browser would never find the next one.
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  // Only what is below it: `/api.ts` is a file of the web itself.
  server: { proxy: { '^/api/': 'http://localhost:3000' } },
  test: {
    root: '.',
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    globalSetup: ['test/e2e/chromium.ts', 'test/store/postgresvert.ts'],
    reporters: ['default', './test/sluttlinje.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // All of the machine: half of it waits for a browser or a database.
    maxWorkers: '100%',
  },
})
