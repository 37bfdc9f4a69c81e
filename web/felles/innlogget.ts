/**
 * Whether somebody has signed in on this machine: a plain yes, and no secret. It spares everyone else the question to the service, so
 * that the first screen waits for nothing. Who it is, the service alone says.
 */
import { signal } from '@preact/signals'

const LAGRET = 'innlogget'

function lest(): boolean {
  try {
    return localStorage.getItem(LAGRET) === '1'
  } catch {
    return false
  }
}

export const harLoggetInn = signal(lest())

export function huskInnlogget(innlogget: boolean): void {
  harLoggetInn.value = innlogget
  try {
    if (innlogget) localStorage.setItem(LAGRET, '1')
    else localStorage.removeItem(LAGRET)
  } catch {
    // Storage is turned off: the service is then asked when the workspace is opened.
  }
}
