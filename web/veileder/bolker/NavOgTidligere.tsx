import { etikett, type KodeI, kodeliste } from '../../felles/grunnlag.ts'
import { Boks, Kodesett } from '../../felles/Kodesett.tsx'
import { Kodevalg } from '../../felles/Kodevalg.tsx'
import { Sokevelger } from '../../felles/Sokevelger.tsx'
import { t } from '../../felles/sprak.ts'
import { type Kartlegging, vekslet, vekslingAvIngen } from '../kartlegging.ts'
import { feltId, kartlegging, sett } from '../tilstand.ts'

type Provd = NonNullable<Kartlegging['tidligere']>[number]

export function NavOgTidligere() {
  const k = kartlegging.value
  return (
    <>
      <Kodesett
        id={feltId('ytelser')}
        verk="ytelse"
        sporsmal={t('sp.ytelser')}
        hjelp={t('sp.liste.hjelp')}
        valgte={k.ytelser}
        veksle={(kode) => sett('ytelser', vekslet(k.ytelser, kode))}
        vekslIngen={() => sett('ytelser', vekslingAvIngen(k.ytelser))}
      />
      <Kodevalg
        id={feltId('innsatsgruppe')}
        verk="innsatsgruppe"
        sporsmal={t('sp.innsatsgruppe')}
        valgt={k.innsatsgruppe}
        velg={(v) => sett('innsatsgruppe', v)}
      />
      <Tidligere />
    </>
  )
}

const settProvd = (ny: Provd[]) => sett('tidligere', ny.length > 0 ? ny : undefined)

function Tidligere() {
  const provd = kartlegging.value.tidligere
  const ingen = provd?.length === 0
  return (
    <fieldset class="tidligere" id={feltId('tidligere')}>
      <legend class="ds-label">{t('sp.tidligere')}</legend>
      {!provd?.length && (
        <Boks navn={t('sp.tidligere.ingen')} valgt={ingen} veksle={() => sett('tidligere', vekslingAvIngen(provd))} />
      )}
      {provd?.map((p, i) => (
        <Ett
          key={p.tiltakstype}
          provd={p}
          endre={(utfall) => settProvd(provd.with(i, { ...p, utfall }))}
          fjern={() => settProvd(provd.toSpliced(i, 1))}
        />
      ))}
      {!ingen && <LeggTil provd={provd ?? []} ta={(tiltakstype) => settProvd([...(provd ?? []), { tiltakstype }])} />}
    </fieldset>
  )
}

type Ettprops = { provd: Provd; endre: (utfall: KodeI<'proveutfall'> | undefined) => void; fjern: () => void }

function Ett({ provd: { tiltakstype, utfall }, endre, fjern }: Ettprops) {
  const navn = etikett('tiltakstype', tiltakstype)
  return (
    <div class="tidligere__ett">
      <Kodevalg
        id={`tidligere-${tiltakstype}`}
        verk="proveutfall"
        sporsmal={t('sp.tidligere.hvordan', { navn })}
        valgt={utfall}
        velg={endre}
      />
      <button type="button" class="ds-button" data-variant="tertiary" onClick={fjern}>
        {t('sp.tidligere.fjern')}
        <span class="ds-sr-only">: {navn}</span>
      </button>
    </div>
  )
}

type Leggprops = { provd: readonly Provd[]; ta: (type: KodeI<'tiltakstype'>) => void }

function LeggTil({ provd, ta }: Leggprops) {
  const valg = kodeliste('tiltakstype').filter(({ kode }) => !provd.some((p) => p.tiltakstype === kode))
  return (
    <Sokevelger
      // A new field after each, since the one before has done its work.
      key={provd.length}
      id="tidligere-ny"
      navn={t('sp.tidligere.legg-til')}
      alle={valg.map(({ kode }) => ({ verdi: kode, navn: etikett('tiltakstype', kode), sokeord: [] }))}
      valgt={null}
      velg={(kode) => {
        const funnet = valg.find((v) => v.kode === kode)
        if (funnet) ta(funnet.kode)
      }}
    />
  )
}
