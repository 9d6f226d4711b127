import type { Card } from '../../../cards/card'
import { roomBeside } from '../../../cards/picture'
import { type ShareForm, shareFormCard } from '../../../cards/share-sheet'
import type { Person } from '../../domain/person'
import { mayTakeBack, mostShared } from '../../domain/sheet-sharing'
import type { SharedIn } from '../../domain/worksheet'
import { channelsFor } from '../../linked-channels'
import type { Services } from '../../services'
import { placesOf } from '../../shared-places'
import type { Shareable } from '../../sheet-share'
import { sharedView, standingOf, titleOf } from './rules'
import type { Tools } from './tools'

/** Drawn again after a fault: what was chosen and typed, and what became of the press. */
export interface Typed {
  readonly chosen?: readonly string[]
  readonly words?: string
  readonly notice?: ShareForm['notice']
}

/** The page of sharing: where it stands and where not any more, what others would see, and the form. */
export async function page(
  person: Person,
  { sheet, draw }: Shareable,
  tools: Tools,
  services: Services,
  typed: Typed = {},
): Promise<Card> {
  const { tool, council, id, revision, title, retired } = sheet
  const { standing, hidden } = await placesOf(sheet, services)
  const spots = (await channelsFor(person, services)).map((spot) => ({ id: spot.channel.id, title: titleOf(spot) }))
  const channels = spots.filter((spot) => !standing.some(({ channel }) => channel === spot.id))
  const { chosen = [], words = '', notice } = typed
  const by = { by: person, at: services.clock().toISOString(), words }
  const placeOf = (one: SharedIn) => ({ ...standingOf(one), mayTakeBack: mayTakeBack(person, council, one) })
  const viewOf = (result: Parameters<typeof sharedView>[0]): ShareForm => ({
    ...{ tool, council, id, revision, name: title, channels, words, notice, mind: tools.shareOf(tool).mind },
    chosen: chosen.filter((one) => channels.some((channel) => channel.id === one)),
    isFull: standing.length >= mostShared,
    isAway: retired !== undefined,
    standing: standing.slice(0, mostShared).map(placeOf),
    hidden: hidden.map(placeOf),
    preview: sharedView(result, by, services.content.register.nameOf(council)),
  })
  return shareFormCard(viewOf(await draw((result) => roomBeside(shareFormCard(viewOf(result))))))
}
