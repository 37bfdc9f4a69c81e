/** Numbers and rows as the tables have them. */

export const tall = (n: number, desimaler = 0): string =>
  n
    .toLocaleString('nb-NO', { minimumFractionDigits: desimaler, maximumFractionDigits: desimaler })
    .replaceAll('\u00a0', ' ')
export const ms = (n: number): string => tall(n, n < 10 ? 2 : n < 100 ? 1 : 0)
export const mb = (byte: number): string => tall(byte / 1e6)
export const rad = (...celler: string[]): string => `| ${celler.join(' | ')} |`
export const prosent = (andel: number): string => `${tall(100 * andel, andel === 1 ? 0 : 1)} %`
