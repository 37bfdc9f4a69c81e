import type { ComponentChildren } from 'preact'

/** The menu of the workspace, and the office it is about. */
export const Kontorramme = ({ children }: { children: ComponentChildren }) => <div class="kontor">{children}</div>
