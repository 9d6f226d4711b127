import type { Event } from './event'

/**
 * The names of all that changed since somebody was last told. `wasTold` says of a revision whether a notice of it was sent to
 * them; nothing where none was made for them, as for whoever answered after that change and saw it.
 */
export async function untoldTo(
  { news, changes = [] }: Pick<Event, 'news' | 'changes'>,
  wasTold: (revision: number) => Promise<boolean | undefined>,
): Promise<readonly string[]> {
  const names = [news?.changed ?? []]
  for (const { revision, changed } of changes.toReversed()) {
    if (!news || revision >= news.revision) continue
    const told = await wasTold(revision)
    if (told) break
    if (told === false) names.unshift(changed)
  }
  return [...new Set(names.flat())]
}
