/** One way of writing a point in time, so that the later is the one that sorts last. Errors: throws when it is none. */
export const utc = (tidspunkt: string): string => new Date(tidspunkt).toISOString()
