/** `katalog pamin`: the letters that the service sends by itself, sent or only shown. */
import type { Geografi } from '../catalog/geografi.ts'
import { lastEksempel, lastMaler, lastNasjonal } from '../catalog/last.ts'
import type { Config } from './config.ts'
import { lesSnapshot } from './current.ts'
import { idag } from './idag.ts'
import { pamin } from './kontor/paminnelser.ts'
import { lagPost } from './post.ts'
import type { Store } from './store/store.ts'

type Omgivelser = { config: Config; geografi: Geografi; skriv: (tekst: string) => void; logg: (feil: unknown) => void }

/** `prove`: shows the letters and sends none. Errors: throws when there is no mail server to send by. */
export async function paminKontorene(
  store: Store,
  { config, geografi, skriv, logg }: Omgivelser,
  prove: boolean,
): Promise<number> {
  if (!prove && !config.post)
    throw new Error('Ingen e-posttjener er satt opp. Sett SMTP_URL og SMTP_FRA, eller bruk --dry-run.')
  const snapshot = await lesSnapshot(store, {
    geografi,
    nasjonal: config.nasjonal ? lastNasjonal(geografi) : [],
    eksempel: config.demo ? lastEksempel(geografi) : [],
  })
  const deps = {
    store,
    geografi,
    maler: lastMaler(geografi),
    current: { snapshot: () => snapshot },
    idag,
    naa: () => new Date().toISOString(),
    post: config.post && lagPost(config.post),
    tilgang: config.tilgang,
    logg,
  }
  const brev = await pamin(deps, !prove)
  for (const b of brev) skriv(prove ? `Til ${b.til}: ${b.emne}\n\n${b.tekst}\n` : `Sendt til ${b.til}: ${b.emne}`)
  skriv(`${brev.length} brev${prove ? ' ville blitt sendt' : ' sendt'}.`)
  return 0
}
