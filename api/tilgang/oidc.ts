/** The identity provider, as the routes see it. */
export type Oidc = {
  /** On the button: `Logg inn med {navn}`. */
  navn: string
}
