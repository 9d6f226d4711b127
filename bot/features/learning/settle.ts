import type { Mailing } from '../../delivery/outbox'
import { type Learning, laneOf, placesNow } from '../../domain/learning'
import { homeLane } from '../../domain/peer-group'
import { forEach } from '../../each'
import { shown } from '../../owed'
import type { Services } from '../../services'
import { tellAsker, tellAuthor } from './asking'
import { noticeOf } from './mail'
import { standsIn } from './places'
import { refreshReplies, replyInThreads } from './replies'

/**
 * What follows from a change of a learning: its cards in the channels, and whom it concerns is told. Made from the record
 * after its write, and by a job when the process died in between; done twice it is done once.
 */
export async function settle(one: Learning, services: Services): Promise<void> {
  const { notify, learning } = services
  const lane = laneOf(one.id)
  const channels = placesNow(one).flatMap(({ channel }) => channel ?? [])
  for (const channel of await notify.without(lane, channels))
    if (await standsIn(one, channel, services))
      await notify.post({ lane, to: channel, kind: 'learning', about: { learning: one.id } })
  if (one.revision > 0) {
    await notify.refresh(lane)
    await refreshReplies(one, services)
  }
  await notify.mail(noticesOf(one, services))
  // Home cards of its groups name it; they are drawn once more a minute later, when every process has read it again.
  const homes = [...new Set(one.places.map(({ group }) => homeLane(group)))]
  await shown(homes, services, () => learning.settled(one.id, one.revision))
}

function noticesOf(one: Learning, services: Services): readonly Mailing[] {
  const { id, asked, author, council } = one
  const kept = asked ? [noticeOf(one, asked, { notice: 'kept', key: `learning-kept:${id}` }, services)] : []
  const moments = [...new Set(one.places.flatMap(({ down }) => down?.at ?? []))]
  const to = { ...author, council }
  const down = moments.map((at) =>
    noticeOf(one, to, { notice: 'down', key: `learning-down:${id}:${at}`, about: { at } }, services),
  )
  return [...kept, ...down]
}

/** For a job: changes whose process died before all was told, and words that the cards do not show yet. */
export async function settleAll(services: Services): Promise<void> {
  const { learning, notify, clock } = services
  const now = clock().getTime()
  await forEach(await learning.unsettled(now), (one) => settle(one, services))
  const words = await learning.untold(now)
  const ids = [...new Set(words.map(({ value }) => value.learning))]
  await forEach(ids, async (id) => {
    await notify.refresh(laneOf(id))
    const one = await learning.get(id)
    for (const { value, version } of words.filter((word) => word.value.learning === id)) {
      if (one && value.kind === 'question') {
        await (value.answer ? tellAsker(one, value, services) : tellAuthor(one, value, services))
        if (value.answer) await replyInThreads(one, value, services)
      }
      await learning.told(value, version)
    }
  })
}
