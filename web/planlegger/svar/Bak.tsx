import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { ApiFeil } from '../../api.ts'
import { Dialogboks } from '../../felles/Dialogboks.tsx'
import { etikett } from '../../felles/grunnlag.ts'
import { useEksempel } from '../../felles/side.ts'
import { t } from '../../felles/sprak.ts'
import { useHentet } from '../hentet.ts'
import { Kommunelenke } from '../Kommunelenke.tsx'
import { Regner } from '../Regner.tsx'
import { Tiltaksnavn } from '../Tiltaksnavn.tsx'
import { type Apnet, apnet } from './bak.ts'
import { hentTiltak } from './hent.ts'
import { antallord } from './kort.ts'
import { typetilfellenavn } from './personer.ts'

/** So many at a time: each tiltak is asked for its name. */
const OM_GANGEN = 20

/** What the figure that was pressed counts; nothing until one is. A link out of it leaves it closed. */
export function BakTallet() {
  const { url } = useLocation()
  useEffect(() => lukk, [url])
  return apnet.value ? <Liste key={apnet.value.om} {...apnet.value} /> : null
}

const lukk = (): void => {
  apnet.value = null
}

function Liste({ figur: { slag, tall }, om }: Apnet) {
  const [antall, settAntall] = useState(OM_GANGEN)
  const ids = tall.ids.slice(0, antall)
  return (
    <Dialogboks id="bak-tallet" tittel={t('svar.bak', { om, antall: antallord(slag, tall.antall) })} lukk={lukk}>
      {slag === 'tiltak' ? (
        <Tiltakene ids={ids} />
      ) : (
        <ul class="bak__liste">
          {ids.map((id) => (
            <li key={id}>
              {slag === 'kommune' ? (
                <Kommunelenke nr={id} />
              ) : slag === 'behov' ? (
                etikett('behov', id)
              ) : (
                typetilfellenavn(id)
              )}
            </li>
          ))}
        </ul>
      )}
      <div class="rad">
        {tall.ids.length > antall && (
          <button
            type="button"
            class="ds-button"
            data-variant="secondary"
            onClick={() => settAntall((n) => n + OM_GANGEN)}
          >
            {t('svar.vis-flere', { n: Math.min(OM_GANGEN, tall.ids.length - antall), igjen: tall.ids.length - antall })}
          </button>
        )}
        <button type="button" class="ds-button" onClick={lukk}>
          {t('svar.lukk')}
        </button>
      </div>
    </Dialogboks>
  )
}

type Navn = { id: string; navn: string | null; eksempel: boolean }

/** One that has been taken away since the figures were made has no name any more. */
async function navnet(id: string, signal: AbortSignal): Promise<Navn> {
  try {
    const { navn, eksempel } = await hentTiltak(id, signal)
    return { id, navn, eksempel: eksempel === true }
  } catch (feil) {
    if (feil instanceof ApiFeil && feil.status === 404) return { id, navn: null, eksempel: false }
    throw feil
  }
}

const hentNavn = (nokkel: string, signal: AbortSignal): Promise<Navn[]> =>
  Promise.all(nokkel.split(' ').map((id) => navnet(id, signal)))

function Tiltakene({ ids }: { ids: readonly string[] }) {
  const { tilstand, sist, hent } = useHentet(hentNavn, ids.join(' '))
  const navn = tilstand.slag === 'klar' ? tilstand.verdi : (sist ?? [])
  useEksempel(navn.some(({ eksempel }) => eksempel))
  return (
    <>
      <ul class="bak__liste">
        {navn.map((n) => (
          <li key={n.id}>
            {n.navn === null ? t('svar.borte') : <Tiltaksnavn id={n.id} navn={n.navn} eksempel={n.eksempel} />}
          </li>
        ))}
      </ul>
      <Regner tilstand={tilstand} provIgjen={hent} />
    </>
  )
}
