import { z } from 'zod/v4'
import { placeOfLane, type SharedPlace, sharedLane, sharedNow } from './domain/sheet-sharing'
import { type SharedIn, worksheetTool } from './domain/worksheet'
import type { Services } from './services'

/** Cards of what councils shared of their worksheets: posted wherever one is shared and does not stand yet. */

type Posting = { readonly notify: Pick<Services['notify'], 'post'> }

export const sharedKind = 'shared-sheet'

/** Posts it where it is shared anew. One that somebody took away in Teams stays away until it is shared there again. */
export async function postShared(
  { tool, council, id }: SharedPlace,
  fresh: readonly Pick<SharedIn, 'channel'>[],
  { notify }: Posting,
): Promise<void> {
  const of = { lane: sharedLane({ tool, council, id }), kind: sharedKind, about: { tool, council, id } }
  for (const { channel } of fresh) await notify.post({ ...of, to: channel })
}

/** What a process wrote and did not post, for a job, which knows the lane alone; nothing for other lanes. */
export async function postSharedLane(lane: string, services: Pick<Services, 'notify' | 'store'>): Promise<void> {
  const at = placeOfLane(lane)
  if (!at) return
  // Of whichever tool it is: only where it is shared is read of it.
  const { sheets } = worksheetTool(at.tool, z.unknown())
  const kept = await services.store.get(sheets, at.council, at.id)
  if (!kept) return
  const there = await services.notify.standing(lane)
  const missing = sharedNow(kept.value).filter(({ channel }) => !there.some(({ to }) => to === channel))
  await postShared(at, missing, services)
}
