import { channelGoneCard } from '../../../cards/groups-channels'
import { type Channel, channels } from '../../channel-records'
import { homeLane, withoutChannel } from '../../domain/peer-group'
import { forEach } from '../../each'
import { shown } from '../../owed'
import type { Services } from '../../services'

/** Facilitators hear, once, that a channel of their group is not there any more. */
export async function tellOfGone(services: Services): Promise<void> {
  const { items } = await services.store.due(channels, services.clock().getTime(), 200)
  await forEach(items, ({ value }) => tell(value, services))
}

async function tell({ id, name, group: of, gone }: Channel, services: Services): Promise<void> {
  const group = of && gone ? await services.groups.get(of) : undefined
  if (group && gone && !group.closed) {
    const card = channelGoneCard({ group, channel: name, why: gone.why })
    const key = `channel-gone:${id}:${gone.at}`
    await services.notify.keep(group.facilitators.map(({ id: to }) => ({ key, to, card })))
    await shown([homeLane(group.id)], services, () =>
      services.groups.change(group.id, (one) => withoutChannel(one, id)),
    )
  }
  await services.channels.told(id)
}
