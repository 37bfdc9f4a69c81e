import { apnePostgres } from '../../api/store/postgres.ts'
import type { Store } from '../../api/store/store.ts'
import { direkte, nyPostgres } from './postgres.ts'
import { tilfeller } from './tilfeller.ts'

tilfeller('PostgreSQL', async () => {
  const { url, rydd } = await nyPostgres()
  const apne: Store[] = []
  const apneEnTil = async () => {
    const store = await apnePostgres(url)
    apne.push(store)
    return store
  }
  return {
    store: await apneEnTil(),
    apneEnTil,
    hold: async () => {
      const klient = await direkte(url)
      await klient.query("BEGIN; SELECT verdi FROM teller WHERE navn = 'endring' FOR UPDATE")
      return () => void klient.end()
    },
    rydd: async () => {
      await Promise.all(apne.map((s) => s.lukk()))
      await rydd()
    },
  }
})
