import { biter } from './merking.ts'

/** A text with what the search found in it marked. */
export const Merket = ({ tekst, merker }: { tekst: string; merker: readonly (readonly number[])[] }) => (
  <>{biter(tekst, merker).map((b, i) => (b.merket ? <mark key={i}>{b.tekst}</mark> : b.tekst))}</>
)
