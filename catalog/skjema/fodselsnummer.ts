/**
 * Does a text hold a fødselsnummer or D-nummer? Eleven digits (a space after the sixth is allowed) with both control
 * digits right, so telephone and organisation numbers pass. Source: Skatteetaten, folkeregisterforskriften § 2-2-1.
 */
const VEKTER1 = [3, 7, 6, 1, 8, 9, 4, 5, 2]
const VEKTER2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]

const kontroll = (sifre: number[], vekter: number[]) => {
  const rest = vekter.reduce((sum, vekt, i) => sum + vekt * (sifre[i] ?? 0), 0) % 11
  return rest === 0 ? 0 : 11 - rest
}

export function harFodselsnummer(tekst: string): boolean {
  for (const [, a, b] of tekst.matchAll(/(?<!\d)(\d{6}) ?(\d{5})(?!\d)/g)) {
    const sifre = `${a}${b}`.split('').map(Number)
    if (kontroll(sifre, VEKTER1) === sifre[9] && kontroll(sifre, VEKTER2) === sifre[10]) return true
  }
  return false
}
