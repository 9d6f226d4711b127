import type { Collection } from '../../storage/port'
import { type Peer, peerSchema } from './peer-group'

/** Lines of the members of a group in the order of their names, those who were taken out at the end: derived from `peers`. */
export const peerLines: Collection<Peer> = {
  name: 'peer-line',
  schema: peerSchema,
  partition: ({ group }) => `peer-lines:${group}`,
  id: ({ removed, name, person }) => `${removed ? '~' : ''}${lineName(name)}:${person}`,
}

/** Plain letters and figures of a name, by which it is found: `Zoë O'Neil` is `zoe oneil`. */
export const lineName = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim()
    .slice(0, 60)
