import { Henter } from '../felles/Tilstander.tsx'

export const Foresporsler = () => <Henter />
