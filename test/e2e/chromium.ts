/** Finds a Chromium once per run: `CHROMIUM_PATH`, or the one from npm unpacked into a folder of this version. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import pakke from '../../package.json' with { type: 'json' }

async function fraNpm(): Promise<string> {
  // The package unpacks into the system's temp folder and trusts what it finds there; a folder of our own avoids another version.
  const mappe = join(process.cwd(), '.cache', `chromium-${pakke.devDependencies['@sparticuz/chromium']}`)
  mkdirSync(mappe, { recursive: true })
  const systemets = process.env.TMPDIR
  process.env.TMPDIR = mappe
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    return await chromium.executablePath()
  } finally {
    if (systemets === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = systemets
  }
}

/** Where it is, unpacked if need be. */
export const finnChromium = async (): Promise<string> => process.env.CHROMIUM_PATH ?? (await fraNpm())

export default async function setup(project: TestProject): Promise<void> {
  project.provide('chromium', await finnChromium())
}
