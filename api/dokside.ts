/** The OpenAPI document as a page to read: no script, no outside resource. */
import { html } from 'hono/html'

type Skjema = {
  $ref?: string
  type?: string | string[]
  description?: string
  enum?: unknown[]
  const?: unknown
  items?: Skjema
  properties?: Record<string, Skjema>
  required?: string[]
  anyOf?: Skjema[]
  additionalProperties?: Skjema | boolean
}
type Innhold = Record<string, { schema?: Skjema }>
type Operasjon = {
  summary?: string
  parameters?: { name: string; in: string; description?: string; required?: boolean; schema?: Skjema }[]
  requestBody?: { content: Innhold }
  responses: Record<string, { description: string; content?: Innhold }>
}
export type OpenApi = {
  openapi: string
  info: { title: string; version: string; description?: string }
  paths: Record<string, Record<string, Operasjon>>
  components: { schemas: Record<string, Skjema> }
}

const navnAv = (ref: string) => ref.split('/').at(-1) ?? ref
const lenke = (navn: string) => html`<a href="#${navn}">${navn}</a>`

type Del = ReturnType<typeof html> | string

/** A type in a few words; a closed list of more than a dozen codes is only counted. */
function typetekst(s: Skjema | undefined): Del {
  if (!s) return ''
  if (s.$ref) return lenke(navnAv(s.$ref))
  if (s.enum) return s.enum.length > 12 ? `kode (${s.enum.length} mulige)` : s.enum.map(String).join(' | ')
  if (s.const !== undefined) return JSON.stringify(s.const)
  if (s.anyOf) return html`${s.anyOf.map((del, i) => html`${i > 0 ? ' eller ' : ''}${typetekst(del)}`)}`
  if (s.items) return html`liste av ${typetekst(s.items)}`
  return Array.isArray(s.type) ? s.type.join(' | ') : (s.type ?? 'objekt')
}

const felttabell = (s: Skjema): Del =>
  s.properties
    ? html`<table>
        <thead><tr><th>Felt</th><th>Type</th><th>Må med</th><th>Om</th></tr></thead>
        <tbody>${Object.entries(s.properties).map(
          ([navn, felt]) => html`<tr>
            <td><code>${navn}</code></td><td>${typetekst(felt)}${felt.properties ? felttabell(felt) : ''}</td>
            <td>${s.required?.includes(navn) ? 'ja' : ''}</td><td>${felt.description ?? ''}</td></tr>`,
        )}</tbody></table>`
    : html`<p>${typetekst(s)}</p>`

const innholdstekst = (innhold: Innhold | undefined): Del =>
  html`${Object.entries(innhold ?? {}).map(([type, { schema }]) => html`${typetekst(schema)} <small>${type}</small> `)}`

const parametertabell = (op: Operasjon): Del =>
  op.parameters?.length
    ? html`<table>
        <thead><tr><th>Parameter</th><th>Sted</th><th>Type</th><th>Om</th></tr></thead>
        <tbody>${op.parameters.map(
          (p) => html`<tr><td><code>${p.name}</code></td><td>${p.in === 'path' ? 'adresse' : 'spørring'}</td>
            <td>${typetekst(p.schema)}</td><td>${p.description ?? ''}</td></tr>`,
        )}</tbody></table>`
    : ''

const rute = (sti: string, metode: string, op: Operasjon): Del => html`
  <section>
    <h3><code>${metode.toUpperCase()} ${sti}</code></h3>
    <p>${op.summary ?? ''}</p>
    ${parametertabell(op)}
    ${op.requestBody ? html`<p>Innhold: ${innholdstekst(op.requestBody.content)}</p>` : ''}
    <ul>${Object.entries(op.responses).map(
      ([status, svar]) => html`<li><strong>${status}</strong> ${svar.description}: ${innholdstekst(svar.content)}</li>`,
    )}</ul>
  </section>`

export const STIL = `body{font:1rem/1.6 system-ui,sans-serif;max-width:64rem;margin:0 auto;padding:1rem;color:#1e2b3c}
code{font-size:.95em;overflow-wrap:anywhere}table{border-collapse:collapse;width:100%;margin:.5rem 0}
th,td{text-align:left;vertical-align:top;padding:.25rem .5rem;border-bottom:1px solid #c9ced6}a{color:#0a4f8f}
section{border-top:2px solid #c9ced6;margin-top:1.5rem}.rull{overflow-x:auto}`

export const dokside = ({ info, paths, components }: OpenApi) => html`<!doctype html>
<html lang="nb">
  <head>
    <meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${info.title}: API</title><link rel="stylesheet" href="/api/docs.css" />
  </head>
  <body>
    <main>
      <h1>${info.title}: API</h1>
      <p>${info.description ?? ''} Utgave ${info.version}. <a href="/api/openapi.json">OpenAPI 3.1 som JSON</a>.</p>
      <h2>Adresser</h2>
      ${Object.entries(paths).flatMap(([sti, ops]) => Object.entries(ops).map(([metode, op]) => rute(sti, metode, op)))}
      <h2>Former</h2>
      ${Object.entries(components.schemas).map(
        ([navn, s]) => html`<section id="${navn}"><h3>${navn}</h3><p>${s.description ?? ''}</p>
          <div class="rull">${felttabell(s)}</div></section>`,
      )}
    </main>
  </body>
</html>`
