import { type ChannelNow, placesIn, sharedNow, sharedWords } from './domain/sheet-sharing'
import type { Worksheet } from './domain/worksheet'
import type { Services } from './services'

/** Where a worksheet is shown to other councils, asked of the channels: a link may have ended since it was shared. */

type Placed = Pick<Worksheet<unknown>, 'shared' | 'retired'>

/** As they were half a minute ago at the most; nothing is read of channels for what is shared nowhere. */
const channelsOf = async (sheet: Placed, { channels }: Services): Promise<readonly ChannelNow[]> =>
  sharedNow(sheet).length > 0 ? channels.allKnown() : []

export const placesOf = async (sheet: Placed, services: Services) => placesIn(sheet, await channelsOf(sheet, services))

export const sharedWordsOf = async (sheet: Placed, services: Services): Promise<string> =>
  sharedWords(sheet, await channelsOf(sheet, services))
