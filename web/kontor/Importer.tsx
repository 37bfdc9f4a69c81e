import { Henter } from '../felles/Tilstander.tsx'

export const Importer = () => <Henter />
