import type { Ark, Arkdel, Linje } from './lagArk.ts'
import type { Bit } from './ramme.ts'

type Ved = Ark['vedKode']

/** What is put in keeps its own direction, and Norwegian is said to be Norwegian, of either målform. */
const Biter = ({ biter }: { biter: readonly Bit[] }) => (
  <>
    {biter.map(({ fra, tekst }, i) =>
      fra === 'ramme' ? (
        tekst
      ) : (
        <bdi key={i} dir="ltr" lang={fra === 'norsk' ? 'no' : undefined}>
          {tekst}
        </bdi>
      ),
    )}
  </>
)

const Tekst = ({ linje, ved }: { linje: Linje; ved: Ved }) => (
  <>
    <Biter biter={linje.biter} />
    {linje.ved && (
      <span class="ark__ved" lang={ved ?? undefined} dir="ltr">
        <Biter biter={linje.ved} />
      </span>
    )}
  </>
)

/** Sentences after each other. */
const sammen = (linjer: readonly (readonly Bit[])[]): Bit[] =>
  linjer.flatMap((biter, i): readonly Bit[] => (i === 0 ? biter : [{ fra: 'ramme', tekst: ' ' }, ...biter]))

/** The sheet as it is printed. What is to be ticked and written is for a pen, so nothing here can be filled in. */
export const Papir = ({ ark }: { ark: Ark }) => (
  <article class="ark" lang={ark.kode} dir={ark.retning}>
    <header>
      <p class="ark__dato">
        <Biter biter={ark.dato.biter} />
      </p>
      <h2 class="ark__tittel">
        <Tekst linje={ark.tittel} ved={ark.vedKode} />
      </h2>
      <p class="ark__om">
        <Biter biter={sammen(ark.om.map((l) => l.biter))} />
      </p>
      {ark.vedKode && (
        <p class="ark__ved" lang={ark.vedKode} dir="ltr">
          <Biter biter={sammen(ark.om.map((l) => l.ved ?? []))} />
        </p>
      )}
    </header>
    {ark.deler.map((del) => (
      <Del key={del.id} del={del} ark={ark} />
    ))}
    <footer class="ark__skriv">
      {ark.skriv.map((linje, i) => (
        <p key={i}>
          <span>
            <Tekst linje={linje} ved={ark.vedKode} />
          </span>
        </p>
      ))}
    </footer>
  </article>
)

const Del = ({ del, ark }: { del: Arkdel; ark: Ark }) => (
  <section class="ark__del">
    <h3 class="ark__navn">
      <span class="ark__nr">{del.nr}</span>
      <bdi lang="no" dir="ltr">
        {del.navn}
      </bdi>
    </h3>
    <div class="ark__hvem">
      <p>
        <Tekst linje={del.hvem} ved={ark.vedKode} />
      </p>
      {del.eksempel && (
        <p class="ark__eksempel">
          <Tekst linje={del.eksempel} ved={ark.vedKode} />
        </p>
      )}
    </div>
    <dl class="ark__rader">
      {del.rader.map(({ merke, linjer }, i) => (
        <div key={i}>
          <dt>
            <Tekst linje={merke} ved={ark.vedKode} />
          </dt>
          <dd>
            {linjer.map((linje, j) => (
              <p key={j}>
                <Tekst linje={linje} ved={ark.vedKode} />
              </p>
            ))}
          </dd>
        </div>
      ))}
    </dl>
    <div class="ark__valg">
      <p class="ark__sporsmal">
        <Tekst linje={ark.sporsmal} ved={ark.vedKode} />
      </p>
      <ul class="ark__svar">
        {ark.svar.map((linje, i) => (
          <li key={i}>
            <span class="ark__boks" aria-hidden="true" />
            <span>
              <Tekst linje={linje} ved={ark.vedKode} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  </section>
)
