/** Wrong usage of the command line: told with the help text, exit status 2. */
export class Bruksfeil extends Error {}
