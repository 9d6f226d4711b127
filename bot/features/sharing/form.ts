import type { Card } from '../../../cards/card'
import { roomBeside } from '../../../cards/picture'
import { type ShareForm, shareFormCard } from '../../../cards/share-sheet'
import type { Person } from '../../domain/person'
import { mayTakeBack, mostShared, sharedNow } from '../../domain/sheet-sharing'
import { channelsFor } from '../../linked-channels'
import type { Services } from '../../services'
import type { Shareable } from '../../sheet-share'
import { sharedView, standingOf, titleOf } from './rules'
import type { Tools } from './tools'

/** Drawn again after a fault: what was chosen and typed, and what became of the press. */
export interface Typed {
  readonly chosen?: readonly string[]
  readonly words?: string
  readonly notice?: ShareForm['notice']
}

/** The page of sharing: where it stands, what others would see, and the form. */
export async function page(
  person: Person,
  { sheet, draw }: Shareable,
  tools: Tools,
  services: Services,
  typed: Typed = {},
): Promise<Card> {
  const { tool, council, id, revision, title, retired } = sheet
  const standing = sharedNow(sheet)
  const spots = (await channelsFor(person, services)).map((spot) => ({ id: spot.channel.id, title: titleOf(spot) }))
  const channels = spots.filter((spot) => !standing.some(({ channel }) => channel === spot.id))
  const { chosen = [], words = '', notice } = typed
  const by = { by: person, at: services.clock().toISOString(), words }
  const viewOf = (result: Parameters<typeof sharedView>[0]): ShareForm => ({
    ...{ tool, council, id, revision, name: title, channels, words, notice, mind: tools.shareOf(tool).mind },
    chosen: chosen.filter((one) => channels.some((channel) => channel.id === one)),
    isFull: standing.length >= mostShared,
    isAway: retired !== undefined,
    standing: standing.map((one) => ({ ...standingOf(one), mayTakeBack: mayTakeBack(person, council, one) })),
    preview: sharedView(result, by, services.content.register.nameOf(council)),
  })
  return shareFormCard(viewOf(await draw((result) => roomBeside(shareFormCard(viewOf(result))))))
}
