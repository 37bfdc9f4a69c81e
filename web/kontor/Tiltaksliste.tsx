import { Henter } from '../felles/Tilstander.tsx'

export const Tiltaksliste = () => <Henter />
