import type { Store } from '../storage/port'
import { putOnce } from '../storage/writes'
import type { Notify } from './delivery/notify'
import { sharedLane, sharedNow } from './domain/sheet-sharing'
import { olderLines, type SharedIn, type Worksheet, type WorksheetTool } from './domain/worksheet'
import { shortened } from './domain/worksheet-changes'
import { shown } from './owed'
import { postShared } from './shared-sheets'

/**
 * Writes a changed worksheet, and has it shown where it is shared. Older lines of its history are kept first: should the
 * process die in between, they are the same lines the next time.
 */
export async function writeSheet<B>(
  tool: WorksheetTool<B>,
  { before, next, version }: { readonly before: Worksheet<B>; readonly next: Worksheet<B>; readonly version: string },
  with_: { store: Store; clock: () => Date; notify: Pick<Notify, 'post' | 'refresh'> },
): Promise<Worksheet<B>> {
  const { store } = with_
  const long = shortened(next)
  if (long) await putOnce(store, olderLines, long.older)
  const write = async () => (await store.put(tool.sheets, long?.sheet ?? next, version)).value
  if (sharedNow(before).length + sharedNow(next).length === 0) return write()
  const after = await shown([sharedLane(next)], with_, write)
  const isOld = ({ channel, at }: SharedIn) => sharedNow(before).some((one) => one.channel === channel && one.at === at)
  await postShared(
    after,
    sharedNow(after).filter((one) => !isOld(one)),
    with_,
  )
  return after
}
