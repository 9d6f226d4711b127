import { button } from './buttons'
import { type Card, card } from './card'
import { listChannelDigests } from './group-digest-actions'
import { named, quiet, said, text, title } from './parts'

/** Told to facilitators, once: the channel's digest is off until one of them switches it on again. */
export function channelDigestLostCard(view: {
  readonly group: { readonly id: string; readonly name: string }
  readonly channel: string
}): Card {
  return card(
    `The weekly digest does not reach the channel ${view.channel}.`,
    [
      title('A weekly digest does not reach its channel'),
      named('Channel', view.channel),
      said(view.group.name, { quiet: true }),
      text('Pioneer is not in its team any more, so the digest of this channel is switched off.'),
      quiet('Add Pioneer to the team again, then switch the digest on.'),
    ],
    { actions: [button('Digest in channels', listChannelDigests, { group: view.group.id })] },
  )
}
