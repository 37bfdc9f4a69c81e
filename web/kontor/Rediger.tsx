import { Henter } from '../felles/Tilstander.tsx'

export const Rediger = () => <Henter />
