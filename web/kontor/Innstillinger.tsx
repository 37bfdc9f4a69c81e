import { Henter } from '../felles/Tilstander.tsx'

export const Innstillinger = () => <Henter />
