import preactPlugin from '@preact/preset-vite'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: 'web',
  plugins: [preactPlugin()],
  build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2022' },
  server: { proxy: { '/api': 'http://localhost:3000' } },
  test: {
    root: '.',
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    globalSetup: 'test/e2e/chromium.ts',
    reporters: ['default', './test/sluttlinje.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
