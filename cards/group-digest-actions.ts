import { defineAction } from './action'
import { choice, id, oneOf, revision } from './fields'

/** What can be pressed on the weekly digest of peer groups. */

export const digestWeekdays = ['1', '2', '3', '4', '5'] as const

const time = {
  weekday: oneOf(digestWeekdays, 'Choose the day.'),
  /** Which hours there are, the settings say. */
  time: choice('Choose the hour.'),
}

export const openGroupDigest = defineAction('group-digest')
export const saveGroupDigest = defineAction('group-digest-save', { revision: revision() }, time)
export const groupDigestOff = defineAction('group-digest-off')

const of = { group: id(), channel: id() }

/** The digests of a group's channels, for its facilitators. */
export const listChannelDigests = defineAction('channel-digests', { group: id() })
export const openChannelDigest = defineAction('channel-digest', of)
export const saveChannelDigest = defineAction('channel-digest-save', { ...of, revision: revision() }, time)
export const channelDigestOff = defineAction('channel-digest-off', of)
