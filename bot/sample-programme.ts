import { z } from 'zod/v4'
import type { Collection } from '../storage/port'
import { persist } from '../storage/writes'
import { digest } from './content/yaml'
import { placeSample } from './sample'
import { placeSampleCheckIns } from './sample-check-ins'
import { sampleDays } from './sample-days'
import { placeSampleEvents } from './sample-events'
import { placeSampleGroups } from './sample-groups'
import { placeSamplePlans } from './sample-plans'
import { placeSampleProcessMaps } from './sample-process-maps'
import { placeSampleRaid } from './sample-raid'
import { placeSampleSuppliers } from './sample-suppliers'
import type { Services } from './services'

/** The sample that was placed whole, by the digest of its content. */
const placed: Collection<{ mark: string }> = {
  name: 'sample-placed',
  schema: z.object({ mark: z.string() }),
  partition: () => 'sample',
  id: () => 'placed',
}

/** Puts the sample programme where it is not yet, and tells nobody. A start that finds it whole has nothing to do. */
export async function placeSampleProgramme(services: Services): Promise<void> {
  const { store, content } = services
  const mark = digest(JSON.stringify(content.sample))
  if ((await store.get(placed, 'sample', 'placed'))?.value.mark === mark) return
  await placeSample(services)
  const days = await sampleDays(services)
  await placeSampleCheckIns(services, days)
  await placeSamplePlans(services, days)
  await placeSampleRaid(services, days)
  await placeSampleSuppliers(services, days)
  await placeSampleProcessMaps(services, days)
  await placeSampleGroups(services, days)
  await placeSampleEvents(services, days)
  await persist(async () => store.put(placed, { mark }, (await store.get(placed, 'sample', 'placed'))?.version))
}
