import { channelDigestCard, digestEndedCard } from '../../../cards/group-digest'
import { channelDigestLostCard } from '../../../cards/group-digest-lost'
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
  if (had && (await isLost(channel, had.week, services))) return switchOff(one, had.week, services)
  const until = new Date(at).toISOString()
  const about = { group, since: sinceIn(one, until), until }
  if (await viewOf({ ...about, channel }, services))
    await services.notify.post({ lane: channelLane(channel, week), to: channel, kind, about, passes: true })
  await changeDigest(channel, services, (now) => (now.had?.week === week ? now : { ...now, had: { week, until } }))
}

const changeDigest = (id: string, { store }: Services, step: (one: ChannelDigest) => ChannelDigest) =>
  changeKept(store, channelDigests, { partition: 'channel-digests', id }, step)

/** Whether the last one found Pioneer not there any more. */
const isLost = async (channel: string, week: string, { notify }: Services): Promise<boolean> =>
  (await notify.standing(channelLane(channel, week))).some(
    ({ state }) => state === 'not-installed' || state === 'blocked',
  )

/** Facilitators hear of it once, and switch it on again where Pioneer is back; until then nothing is tried in vain. */
async function switchOff({ channel: id, group: of }: ChannelDigest, week: string, services: Services): Promise<void> {
  const [group, channel] = await Promise.all([services.groups.get(of), services.channels.find(id)])
  if (group && channel && !group.closed) {
    const card = channelDigestLostCard({ group, channel: channel.name })
    const key = `channel-digest-lost:${id}:${week}`
    await services.notify.keep(group.facilitators.map(({ id: to }) => ({ key, to, card })))
  }
  await changeDigest(id, services, (now) =>
    now.on && now.group === of && now.had?.week === week
      ? withoutHad({ ...now, on: false, revision: now.revision + 1 })
      : now,
  )
}

/** What was told before counts no more: switched on again, it begins anew. */
const withoutHad = ({ had: _lost, ...digest }: ChannelDigest): ChannelDigest => digest
