/** The plainest valid travel time an office can tell, and only what differs is given. */
import type { Reisetid } from '../../catalog/skjema/reisetid.ts'

/** Between Stjørdal and Meråker, by car, while the tunnel is closed. */
export const enReisetid = (avvik: Partial<Reisetid> = {}): Reisetid => ({
  fra: '5035',
  til: '5034',
  middel: 'bil',
  minutter: 95,
  gyldigFra: '2026-11-01',
  gyldigTil: '2026-12-20',
  grunn: 'Tunnelen er stengt',
  kontor: 'nav-stjordal',
  ...avvik,
})
