import type { Avtalerad, Delingsoversikt } from '../../../catalog/skjema/kontortiltak.ts'
import { etikett, forklaring, kommunenavn } from '../../felles/grunnlag.ts'
import { t } from '../../felles/sprak.ts'
import { Tomt } from '../../felles/Tilstander.tsx'
import { avtaleord, gjelder, maFornyes } from './avtaleord.ts'

type Rad = Delingsoversikt['viDeler'][number]
type Props = { rader: readonly Rad[]; kommune: string | null; endre: ((id: string) => void) | null }

/** Our own tiltak: with whom, on what terms and for how long. Those that nobody else may use come last, short. */
export function ViDeler({ rader, kommune, endre }: Props) {
  const delte = rader.filter((r) => r.synlighet !== 'eget-kontor' || r.avtaler.length > 0)
  const egne = rader.filter((r) => !delte.includes(r))
  return (
    <>
      {delte.length === 0 && (
        <Tomt tittel={t(kommune ? 'deling.vi.ingen.kommune' : 'deling.vi.ingen')}>
          {!kommune && egne.length > 0 && <p>{t('deling.vi.ingen.hjelp')}</p>}
          {!kommune && egne.length === 0 && <p>{t('deling.vi.ingen-tiltak')}</p>}
        </Tomt>
      )}
      <ul class="delingsliste">
        {delte.map((r) => (
          <li key={r.id}>
            <Topp rad={r} niva="h3" endre={endre} tekst={t('deling.endre')} />
            {r.avtaler.length > 0 ? <Avtaler avtaler={r.avtaler} /> : <p>{forklaring('synlighet', r.synlighet)}</p>}
          </li>
        ))}
      </ul>
      {egne.length > 0 && (
        <>
          <h3 class="ds-heading" data-size="2xs">
            {t('deling.vi.egne')}
          </h3>
          <ul class="delingsliste delingsliste--tett">
            {egne.map((r) => (
              <li key={r.id}>
                <Topp rad={r} niva="h4" endre={endre} tekst={t('deling.del-det')} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

type Toppen = { rad: Rad; niva: 'h3' | 'h4'; endre: Props['endre']; tekst: string }

const Topp = ({ rad: { id, navn, synlighet }, niva: Navn, endre, tekst }: Toppen) => (
  <div class="delingsliste__topp">
    <Navn class="delingsliste__navn">
      <a class="ds-link" href={`/tiltak/${id}`}>
        {navn}
      </a>
    </Navn>
    <span class="ds-tag" data-color={synlighet === 'eget-kontor' ? 'neutral' : 'accent'}>
      {etikett('synlighet', synlighet)}
    </span>
    {endre && (
      <button type="button" class="ds-button" data-variant="secondary" onClick={() => endre(id)}>
        {tekst}
        <span class="ds-sr-only">: {navn}</span>
      </button>
    )}
  </div>
)

const Avtaler = ({ avtaler }: { avtaler: readonly Avtalerad[] }) => (
  <ul class="avtaler">
    {avtaler.map((a) => (
      <li key={a.kommunenummer}>
        <strong>{kommunenavn(a.kommunenummer)}</strong> {avtaleord(a)} <Frist avtale={a} />
      </li>
    ))}
  </ul>
)

/** Says that an agreement must be renewed; nothing as long as it need not. */
export const Frist = ({ avtale }: { avtale: Avtalerad }) =>
  maFornyes(avtale) ? (
    <span class="ds-tag" data-color={gjelder(avtale) ? 'warning' : 'danger'}>
      {t(gjelder(avtale) ? 'deling.frist.snart' : 'deling.frist.ute')}
    </span>
  ) : null
