import { z } from 'zod/v4'
import type { Collection, Kept } from '../../storage/port'
import type { Conversation } from './conversation'

/** Puts what no program of ours can read where a record of this kind would be, in the place of one that is there. */
export async function damage(
  { bot }: Pick<Conversation, 'bot'>,
  collection: { readonly name: string },
  partition: string,
  id: string,
): Promise<Kept<{ odd: string }>> {
  const loose: Collection<{ odd: string }> = {
    name: collection.name,
    schema: z.object({ odd: z.string() }),
    partition: () => partition,
    id: () => id,
  }
  await bot.services.store.remove(loose, partition, id)
  return bot.services.store.put(loose, { odd: 'yes' })
}
