import { channelGoneCard } from '../../../cards/groups-channels'
import { type Channel, channels } from '../../channel-records'
import { homeLane, withoutChannel } from '../../domain/peer-group'
import { forEach } from '../../each'
import { shown } from '../../owed'
import type { Services } from '../../services'
import { endLink } from './link-end'

/** Facilitators hear, once, that a channel of their group is not there any more; and links end that a stop left half ended. */
export async function tellOfGone(services: Services): Promise<void> {
  const { items } = await services.store.due(channels, services.clock().getTime(), 200)
  await forEach(items, async ({ value }) => {
    if (value.gone || !value.group) await tell(value, services)
    else await endLink(value.id, value.group, services)
  })
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
