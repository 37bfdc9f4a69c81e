/** Files that the browser keeps for the planner. */
import { beOmStrom } from '../../api.ts'

function lagre(innhold: Blob, navn: string): void {
  const adresse = URL.createObjectURL(innhold)
  const lenke = document.createElement('a')
  lenke.href = adresse
  lenke.download = navn
  lenke.click()
  URL.revokeObjectURL(adresse)
}

const FILNAVN = /filename="([^"]+)"/

/** The service names it. Errors: `ApiFeil`. */
export async function lastNed(sti: string): Promise<void> {
  const svar = await beOmStrom(sti)
  lagre(await svar.blob(), FILNAVN.exec(svar.headers.get('content-disposition') ?? '')?.[1] ?? 'dekning')
}

/** As a file of its own: all that it looks like is in its attributes. */
const somTekst = (bilde: SVGSVGElement): string => new XMLSerializer().serializeToString(bilde)

export const lagreSvg = (bilde: SVGSVGElement, navn: string): void =>
  lagre(new Blob([somTekst(bilde)], { type: 'image/svg+xml' }), `${navn}.svg`)

/** Twice as large, so that it is sharp on paper. */
const SKALA = 2

/** Errors: throws when the browser will not draw it, as when it is too large. */
export async function lagrePng(bilde: SVGSVGElement, navn: string): Promise<void> {
  const { width, height } = bilde.viewBox.baseVal
  const tegning = new Image()
  tegning.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(somTekst(bilde))}`
  await tegning.decode()
  const lerret = document.createElement('canvas')
  lerret.width = width * SKALA
  lerret.height = height * SKALA
  lerret.getContext('2d')?.drawImage(tegning, 0, 0, lerret.width, lerret.height)
  const innhold = await new Promise<Blob | null>((klar) => lerret.toBlob(klar, 'image/png'))
  if (!innhold) throw new Error('Bildet ble for stort for nettleseren')
  lagre(innhold, `${navn}.png`)
}
