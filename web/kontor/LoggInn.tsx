import { Henter } from '../felles/Tilstander.tsx'

export const LoggInn = () => <Henter />
