/** What axe finds on a page as it stands. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const KRAV = { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } }

/** Every breach, as `rule: where | where`. */
export async function brudd(side: Page): Promise<unknown> {
  // A dialog that is still fading in has not got its colours yet.
  await side.evaluate(() =>
    Promise.all(
      document
        .querySelector('dialog')
        ?.getAnimations()
        .map((a) => a.finished) ?? [],
    ),
  )
  await side.addScriptTag({ content: AXE })
  return side.evaluate(
    `axe.run(document, ${JSON.stringify(KRAV)}).then((svar) =>
      svar.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target).join(' | ')))`,
  )
}
