/** The form of one tiltak's sharing: what is written, what is wrong with it, and saving on the version it was read in. */
import { useState } from 'preact/hooks'
import type { Kontortiltak } from '../../../catalog/skjema/kontortiltak.ts'
import { ApiFeil } from '../../api.ts'
import { idag } from '../../felles/idag.ts'
import { kontor } from '../meg.ts'
import { hentKontortiltak } from '../tjeneste.ts'
import { fokuserFeil } from './Felt.tsx'
import { type Feilkart, feilI, fraTjenesten, tilDeling } from './lagring.ts'
import { lagreDeling } from './tjeneste.ts'
import { type Deling, type Delingsutkast, flett, lagUtkast, leggTil } from './utkast.ts'

const INGEN: Feilkart = new Map()

type Start = { star: Kontortiltak; med: readonly string[]; lagret: (navn: string) => void }

export type Delingsskjema = {
  utkast: Delingsutkast
  endre: (hvordan: (u: Delingsutkast) => Delingsutkast) => void
  feil: Feilkart
  /** The sharing that another had saved in the meantime; undefined when nobody had. */
  endretAvAndre: { deling: Deling } | undefined
  /** What went wrong that is of no field. */
  stans: ApiFeil | null
  lagrer: boolean
  lagre: () => Promise<void>
  star: Kontortiltak
}

export function useDelingsskjema({ star: forst, med, lagret }: Start): Delingsskjema {
  const [star, settStar] = useState(forst)
  const [utkast, settUtkast] = useState(() => med.reduce(leggTil, lagUtkast(forst.tiltak.deling)))
  const [feil, settFeil] = useState(INGEN)
  const [endretAvAndre, settEndret] = useState<Delingsskjema['endretAvAndre']>()
  const [stans, settStans] = useState<ApiFeil | null>(null)
  const [lagrer, settLagrer] = useState(false)

  const visFeil = (kart: Feilkart) => {
    settFeil(kart)
    fokuserFeil('.delingsskjema')
  }
  const hentDetSomStar = async () => {
    const ny = await hentKontortiltak(kontor.peek().id, star.tiltak.id)
    settUtkast((u) => flett(u, star.tiltak.deling, ny.tiltak.deling))
    settEndret({ deling: ny.tiltak.deling })
    settStar(ny)
  }
  const taImot = async (feilen: unknown) => {
    if (!(feilen instanceof ApiFeil)) throw feilen
    if (feilen.status === 412) return hentDetSomStar()
    if (feilen.felt.length > 0) return visFeil(fraTjenesten(feilen.felt, utkast))
    return settStans(feilen)
  }
  const lagre = async () => {
    if (lagrer) return
    const kart = feilI(utkast, idag())
    settStans(null)
    visFeil(kart)
    if (kart.size > 0) return
    settLagrer(true)
    try {
      await lagreDeling(kontor.peek().id, star, tilDeling(utkast))
      lagret(star.tiltak.navn)
    } catch (e) {
      await taImot(e).catch((f: unknown) => settStans(f instanceof ApiFeil ? f : new ApiFeil(500)))
      settLagrer(false)
    }
  }
  return { utkast, endre: (hvordan) => settUtkast(hvordan), feil, endretAvAndre, stans, lagrer, lagre, star }
}
