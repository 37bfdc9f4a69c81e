/** Whole entries of what is compared, and what the matcher says of them; from the worker, so that nobody is told. */
import { useEffect, useState } from 'preact/hooks'
import type { Svar } from '../../../catalog/skjema/forslag.ts'
import type { Tiltak } from '../../../catalog/skjema/tiltak.ts'
import type { Tilstand } from '../../felles/ressurs.ts'
import { malform } from '../../felles/sprak.ts'
import { erTom, tilSending } from '../kartlegging.ts'
import { finnForslag, finnTiltakene, utgave } from '../matcher/matcher.ts'
import { kartlegging } from '../tilstand.ts'
import { sammenlignes } from '../valgte.ts'

/** More than the list shows: what was further down, or came from the search, may be a suggestion too. */
const MEST_VURDERT = 200

/** `spurt`: the ids it answers for. */
type Sammenlignet = { hva: string; spurt: readonly string[]; tiltak: readonly Tiltak[]; svar: Svar | null }

async function hent(ider: readonly string[], hva: string): Promise<Sammenlignet> {
  const k = kartlegging.peek()
  const vurdert = erTom(k) ? null : finnForslag(tilSending(k), { antall: MEST_VURDERT, malform: malform.peek() })
  const [tiltak, svar] = await Promise.all([finnTiltakene(ider, k.kommune), vurdert])
  return { hva, spurt: ider, tiltak, svar }
}

/** Stays as it is while a newer answer is on its way; taking a tiltak out asks nothing. */
export function useSammenlignet() {
  const [tilstand, sett] = useState<Tilstand<Sammenlignet>>({ slag: 'henter' })
  const [forsok, settForsok] = useState(0)
  const hva = JSON.stringify([kartlegging.value, malform.value, utgave.value, forsok])
  const valgte = sammenlignes.value.map((v) => v.tiltakId)
  const spurt = tilstand.slag === 'klar' && tilstand.verdi.hva === hva ? tilstand.verdi.spurt : []
  const harAlt = valgte.every((id) => spurt.includes(id))
  // Ids have no spaces; as one word it is the same as long as they are.
  const ider = valgte.join(' ')
  useEffect(() => {
    // Wiped, or all taken out: then nothing of the person stays here either.
    if (ider === '') sett({ slag: 'henter' })
    if (harAlt) return undefined
    let gjelder = true
    sett((t) => (t.slag === 'feil' ? { slag: 'henter' } : t))
    hent(ider.split(' '), hva).then(
      (verdi) => gjelder && sett({ slag: 'klar', verdi }),
      (feil: unknown) => gjelder && sett({ slag: 'feil', feil }),
    )
    return () => {
      gjelder = false
    }
  }, [hva, ider, harAlt])
  return { tilstand, provIgjen: () => settForsok((n) => n + 1) }
}
