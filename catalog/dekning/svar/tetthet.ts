/** G3: how many tiltak there are per 10 000 inhabitants and per need, and where a need has nothing local. */
import { koder } from '../../kodeverk.ts'
import type { Dekningssvar } from '../../skjema/dekningssvar.ts'
import { etterBehov } from './behov.ts'
import { hverOgSamlet, type IOmradet, type Omrade } from './omrade.ts'
import { gruppe, tiltakstall } from './tall.ts'

type Svar = Dekningssvar['tetthet']

const per10000 = (antall: number, innbyggere: number) => (innbyggere === 0 ? null : (antall * 10_000) / innbyggere)

/** Nothing local in a kommune that the catalogue does not know, is unknown, whatever there is for the whole country. */
function status(k: IOmradet, lokale: number, landsdekkende: number): Svar['celler'][number]['status'] {
  if (lokale > 0) return 'lokalt'
  if (!k.kjent) return 'ukjent'
  return landsdekkende > 0 ? 'landsdekkende' : 'tomt'
}

export function tetthet(omrade: Omrade): Svar {
  const { kommuner, landsdekkende } = omrade
  const { samlet, ...hver } = hverOgSamlet(omrade, (k) => k.lokale, tiltakstall)
  const innbyggere = gruppe(kommuner.filter((k) => k.kjent)).innbyggere
  const iOmradet = new Set(samlet.ids)
  const lokale = etterBehov(omrade.gyldige.filter((t) => iOmradet.has(t.id)))
  const nasjonale = etterBehov(landsdekkende)
  const behov = koder('behov').map((kode) => {
    const overalt = nasjonale.get(kode) ?? []
    const uten = kommuner.filter((k) => !k.lokaleFor.has(kode))
    return {
      celler: kommuner.map((k) => {
        const her = k.lokaleFor.get(kode) ?? []
        return {
          kommune: k.nr,
          behov: kode,
          lokale: tiltakstall(her),
          status: status(k, her.length, overalt.length),
        }
      }),
      samlet: {
        behov: kode,
        lokale: tiltakstall(lokale.get(kode) ?? []),
        landsdekkende: tiltakstall(overalt),
        utenLokalt: gruppe(uten.filter((k) => k.kjent)),
        ukjente: gruppe(uten.filter((k) => !k.kjent)),
      },
    }
  })
  return {
    kommuner: hver.kommuner.map(({ kommune, tall }, i) => ({
      kommune,
      tall: tall && { lokale: tall, per10000: per10000(tall.antall, kommuner[i]?.innbyggere ?? 0) },
    })),
    samlet: { lokale: samlet, per10000: per10000(samlet.antall, innbyggere) },
    studien: [],
    celler: behov.flatMap((b) => b.celler),
    behov: behov.map((b) => b.samlet),
  }
}
