/** Whether something is typed that another office would take the place of; the choice of office then waits. */
import { signal } from '@preact/signals'

export const ulagret = signal(false)
