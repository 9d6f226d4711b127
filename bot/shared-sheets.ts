import { z } from 'zod/v4'
import { sheetTakenDownCard } from '../cards/shared-sheet-down'
import type { Notice } from './delivery/outbox'
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
export async function postSharedLane(
  lane: string,
  services: Pick<Services, 'notify' | 'store' | 'clock'>,
): Promise<void> {
  const at = placeOfLane(lane)
  if (!at) return
  // Of whichever tool it is: only where it is shared is read of it.
  const { sheets } = worksheetTool(at.tool, z.unknown())
  const kept = await services.store.get(sheets, at.council, at.id)
  if (!kept) return
  const there = await services.notify.standing(lane)
  const missing = sharedNow(kept.value).filter(({ channel }) => !there.some(({ to }) => to === channel))
  await postShared(at, missing, services)
  const since = new Date(services.clock().getTime() - lately).toISOString()
  const fresh = (kept.value.shared ?? []).filter(({ back }) => back && back.at > since)
  await services.notify.keep(fresh.flatMap((one) => downNotice(kept.value, one)))
}

/** Shorter than the 90 days for which it is known that somebody was told. */
const lately = 30 * 24 * 3_600_000

/** Tells whoever shared it that it was taken down, and why: of an id made from both, so that it is told once. */
export function downNotice(
  sheet: SharedPlace & { readonly title: string },
  { channel, title, by, back }: SharedIn,
): readonly Notice[] {
  if (back?.reason === undefined) return []
  const card = sheetTakenDownCard({ name: sheet.title, where: title, who: back.by.name, reason: back.reason })
  return [{ key: `sheet-down:${sharedLane(sheet)}:${channel}:${back.at}`, to: by.id, card }]
}
