/** One-time links that sign somebody in, so that nobody here has a password to lose. */

import tekster from '../../catalog/data/tekst/invitasjon.json' with { type: 'json' }
import type { Malform } from '../../catalog/kodeverk.ts'
import type { Invitasjon } from '../../catalog/skjema/kontor.ts'
import type { Deps } from '../deps.ts'
import type { Endring } from '../store/store.ts'
import { avtrykkAv, nyHemmelighet } from './hemmelighet.ts'
import { senere } from './okt.ts'

/** Said in the letter too. */
const GYLDIG_SEKUNDER = 7 * 24 * 60 * 60

type Sted = Pick<Deps, 'post' | 'logg'> & {
  store: Pick<Deps['store'], 'lagInvitasjon'>
  offentligUrl: string
}

function brev(lenke: string, malform: Malform) {
  const ord = (navn: keyof typeof tekster) => tekster[navn][malform]
  const avsnitt = [ord('hilsen'), ord('hva'), lenke, ord('hvor-lenge'), ord('feil-mottaker')]
  return { emne: ord('emne'), tekst: `${avsnitt.join('\n\n')}\n` }
}

/** For a user who exists and is not barred. The secret stands in the fragment, which browsers send to no server and into no log. */
export async function inviter(
  { store, post, logg, offentligUrl }: Sted,
  { epost, malform }: { epost: string; malform: Malform },
  av: Endring,
): Promise<Invitasjon> {
  const kode = nyHemmelighet()
  const utloper = senere(av.tidspunkt, GYLDIG_SEKUNDER)
  await store.lagInvitasjon({ hash: avtrykkAv(kode), epost, utloper }, av)
  const lenke = `${offentligUrl}/logg-inn#kode=${kode}`
  if (!post) return { lenke, sendt: false }
  try {
    await post({ til: epost, ...brev(lenke, malform) })
    return { lenke, sendt: true }
  } catch (feil) {
    logg(new Error(`E-posten ble ikke sendt: ${feil instanceof Error ? feil.message : 'ukjent feil'}`))
    return { lenke, sendt: false }
  }
}
