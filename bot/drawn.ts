import type { Channels } from './channels'
import type { Holds, Posted, Prepare } from './delivery/attempt'
import type { Delivery } from './delivery/deliveries'
import type { Feature } from './feature'
import type { Mail, PostKind } from './mail'
import type { People } from './people'
import type { Services } from './services'

/** Which feature draws what is sent, and where a card that stands belongs. `services` is asked for when something is drawn. */
export function drawnBy(
  features: readonly Feature[],
  with_: {
    readonly people: Pick<People, 'find'>
    readonly channels: Pick<Channels, 'find'>
    readonly services: () => Services
  },
): { readonly holds: Holds; readonly prepare: Prepare; readonly posted: Posted } {
  const { people, channels, services } = with_
  const mail = byKind<Mail>(features.flatMap((feature) => feature.mail ?? []))
  const posts = byKind<PostKind>(features.flatMap((feature) => feature.posts ?? []))

  async function placeOf(to: string) {
    const channel = await channels.find(to)
    if (channel) return channel.gone ? undefined : channel.reference
    return (await people.find(to))?.references.personal
  }

  return {
    holds: (delivery, to) => mail(delivery).holds?.(to, services()),
    prepare: (delivery, to) => mail(delivery).prepare(delivery, to, services()),
    posted: { placeOf, draw: (delivery) => posts(delivery).draw(delivery, services()) },
  }
}

function byKind<T extends { readonly kind: string }>(all: readonly T[]): (delivery: Delivery) => T {
  const kinds = new Map(all.map((one) => [one.kind, one]))
  return ({ kind = '' }) => {
    const found = kinds.get(kind)
    if (!found) throw new Error(`No feature draws what is of the kind "${kind}".`)
    return found
  }
}
