/** How one signs in to this service. */
import type { Oidc } from './oidc.ts'

export type Tilgangsoppsett = {
  lesing: 'apen' | 'innlogget'
  /** The address of the service as users know it, without a slash at the end. */
  offentligUrl: string
  /** A proxy of ours stands in front: the last address in `X-Forwarded-For` is then who asks. */
  bakProxy: boolean
  /** null when no identity provider is set up: then by invitation only. */
  oidc: Oidc | null
}
