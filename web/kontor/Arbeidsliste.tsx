import { Henter } from '../felles/Tilstander.tsx'

export const Arbeidsliste = () => <Henter />
