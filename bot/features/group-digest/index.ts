import * as cards from '../../../cards/group-digest-actions'
import { type Feature, onPress } from '../../feature'
import * as channels from './channel-settings'
import { digestPost } from './channels'
import { digestMail } from './mail'
import { makeDigests } from './make'
import * as settings from './settings'

/** The weekly digest of peer groups, to people and to channels: never for nothing, and switched off in one press. */
export const groupDigest: Feature = {
  name: 'group-digest',
  commands: [
    {
      name: 'digest',
      does: 'Choose when the weekly digest of your groups comes, or switch it off',
      for: 'programme',
      examples: ['weekly digest', 'my digest', 'group digest'],
      unlisted: true,
      run: ({ person }, services) => settings.open(person, services),
    },
  ],
  presses: [
    onPress(cards.openGroupDigest, 'programme', ({ person }, services) => settings.open(person, services)),
    onPress(cards.saveGroupDigest, 'programme', ({ person, data, inputs }, services) =>
      settings.save(person, { ...data, ...inputs }, services),
    ),
    onPress(cards.groupDigestOff, 'programme', ({ person }, services) => settings.off(person, services)),
    onPress(cards.listChannelDigests, 'programme', ({ person, data }, services) =>
      channels.list(person, data.group, services),
    ),
    onPress(cards.openChannelDigest, 'programme', ({ person, data }, services) =>
      channels.open(person, data, services),
    ),
    onPress(cards.saveChannelDigest, 'programme', ({ person, data, inputs }, services) =>
      channels.save(person, { ...data, ...inputs }, services),
    ),
    onPress(cards.channelDigestOff, 'programme', ({ person, data }, services) => channels.off(person, data, services)),
  ],
  jobs: [{ name: 'digests of groups', every: 60, run: makeDigests }],
  mail: [digestMail],
  posts: [digestPost],
}
