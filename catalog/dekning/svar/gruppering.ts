/** Puts what has the same key together. */

/** One thing may have several keys, and is once in the group of each. Shape: keys as first met, each group in the order of the list. */
export function grupper<T, K>(liste: readonly T[], nokler: (t: T) => Iterable<K>): Map<K, T[]> {
  const perNokkel = new Map<K, T[]>()
  for (const t of liste)
    for (const nokkel of new Set(nokler(t))) {
      const gruppe = perNokkel.get(nokkel)
      if (gruppe) gruppe.push(t)
      else perNokkel.set(nokkel, [t])
    }
  return perNokkel
}
