import { Henter } from '../felles/Tilstander.tsx'

export const Historikk = () => <Henter />
