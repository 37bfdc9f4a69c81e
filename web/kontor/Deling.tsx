import { Henter } from '../felles/Tilstander.tsx'

export const Deling = () => <Henter />
