import { z } from 'zod/v4'
import { placeOfLane, sharedLane, sharedNow } from './domain/sheet-sharing'
import { type Worksheet, worksheetTool } from './domain/worksheet'
import type { Services } from './services'

/** Cards of what councils shared of their worksheets: posted wherever one is shared and does not stand yet. */

type Posting = { readonly notify: Pick<Services['notify'], 'post'> }

export const sharedKind = 'shared-sheet'

export async function postShared(sheet: Worksheet<unknown>, { notify }: Posting): Promise<void> {
  const { tool, council, id } = sheet
  const of = { lane: sharedLane(sheet), kind: sharedKind, about: { tool, council, id } }
  for (const { channel } of sharedNow(sheet)) await notify.post({ ...of, to: channel })
}

/** The same for a job, which knows the lane alone; nothing for other lanes. */
export async function postSharedLane(lane: string, services: Posting & Pick<Services, 'store'>): Promise<void> {
  const at = placeOfLane(lane)
  if (!at) return
  // Of whichever tool it is: only where it is shared is read of it.
  const { sheets } = worksheetTool(at.tool, z.unknown())
  const kept = await services.store.get(sheets, at.council, at.id)
  if (kept) await postShared(kept.value, services)
}
