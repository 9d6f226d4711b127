import { channelDigestCard, digestEndedCard } from '../../../cards/group-digest'
import { changeKept } from '../../../storage/writes'
import { type Slot, slotOf } from '../../domain/digest-times'
import { type ChannelDigest, channelDigests, channelLane, sinceIn } from '../../domain/group-digest'
import { forEach } from '../../each'
import type { PostKind } from '../../mail'
import type { Services } from '../../services'
import { recentComing, recentGround } from './ground'
import { digestOf } from './rules'

/** The week of a group, as it is posted in its channels: a new message each week. */

const kind = 'channel-digest'

interface Week {
  readonly group: string
  readonly channel: string
  readonly since: string
  readonly until: string
}

/** Nothing where there is no news, or where the channel is not of the group any more. */
async function viewOf({ group: id, channel, since, until }: Week, services: Services) {
  const linked = await services.channels.find(channel)
  const ground = linked?.group === id && !linked.gone ? await recentGround(id, services) : undefined
  if (!ground) return undefined
  const { plan, register } = services.content
  const known = { themes: plan.themes, nameOf: register.nameOf }
  const view = digestOf([ground], await recentComing('', services), { since, until }, known)
  return view && { ...view, id, name: ground.group.name, channel }
}

export const digestPost: PostKind = {
  kind,
  draw: async ({ about = {}, to, message }, services) => {
    const { group = '', since = '', until = '' } = about
    // What was said stays as it was that week, for as long as the channel is of the group.
    if (message)
      return (await services.channels.find(to))?.group === group
        ? { end: 'unneeded', reason: 'it is said already' }
        : digestEndedCard()
    const view = await viewOf({ group, channel: to, since, until }, services)
    return view ? channelDigestCard(view) : { end: 'unneeded', reason: 'there is nothing to say any more' }
  },
}

/** Posts what is due. What it tells of is settled by the slot, so that another process which does it again says the same. */
export async function postDue(
  all: readonly ChannelDigest[],
  slots: readonly Slot[],
  services: Services,
): Promise<void> {
  const due = all.flatMap((one) => (one.on ? slotOf(one, slots, services.calendar).map((slot) => ({ one, slot })) : []))
  await forEach(due, ({ one, slot }) => postOne(one, slot, services))
}

async function postOne(one: ChannelDigest, { week, at }: Slot, services: Services): Promise<void> {
  const { channel, group, had } = one
  if (had?.week === week) return
  const until = new Date(at).toISOString()
  const about = { group, since: sinceIn(one, until), until }
  if (await viewOf({ ...about, channel }, services))
    await services.notify.post({ lane: channelLane(channel, week), to: channel, kind, about })
  await changeKept(services.store, channelDigests, { partition: 'channel-digests', id: channel }, (now) =>
    now.had?.week === week ? now : { ...now, had: { week, until } },
  )
}
