/** What the address of the sharing screen says. Nothing in it is about a person. */
export const DELER = ['vi', 'naboer', 'spor'] as const
export type Del = (typeof DELER)[number]

export type Visning = {
  del: Del
  /** Only what concerns this kommune is shown. */
  kommune: string | null
  /** The id of the tiltak whose sharing is open. */
  endre: string | null
  /** Kommuner that are to be added there: those that have asked. */
  med: readonly string[]
}

export const SKJERM = /^\/kontor\/deling\/?(\?|$)/

const erDel = (s: string | null): s is Del => DELER.some((del) => del === s)
const NUMMER = /^\d{4}$/
const ID = /^[a-z0-9-]{1,100}$/

const lovlig = (verdi: string | null, form: RegExp) => (verdi !== null && form.test(verdi) ? verdi : null)

/** What cannot be read counts as not said. */
export function lesAdresse(adresse: string): Visning {
  const sok = new URLSearchParams(adresse.split('?')[1])
  const del = sok.get('del')
  return {
    del: erDel(del) ? del : 'vi',
    kommune: lovlig(sok.get('kommune'), NUMMER),
    endre: lovlig(sok.get('endre'), ID),
    med: (sok.get('med') ?? '').split(',').filter((nr) => NUMMER.test(nr)),
  }
}

/** The same choices always give the same address, and nothing is said of what is as it is from the start. */
export function tilAdresse({ del, kommune, endre, med }: Visning): string {
  const sok = new URLSearchParams()
  if (del !== 'vi') sok.set('del', del)
  if (kommune) sok.set('kommune', kommune)
  if (endre) sok.set('endre', endre)
  const tekst = sok.toString() + (endre && med.length > 0 ? `&med=${med.join(',')}` : '')
  return `/kontor/deling${tekst && `?${tekst}`}`
}

/** To the sharing of one tiltak, with kommuner that are to be added. */
export const delingslenke = (endre: string, med: readonly string[] = []): string =>
  tilAdresse({ del: 'vi', kommune: null, endre, med })
