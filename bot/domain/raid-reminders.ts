import { dayOf, daysAfter } from './local-time'

/** When somebody is reminded of an item: of one that is overdue, and of one that nobody owns. At most once a week an item. */

interface Reminded {
  readonly due?: string | undefined
  readonly closed?: unknown
  readonly owner?: unknown
  readonly changed: { readonly at: string }
}

const week = 7

/**
 * The day from which on somebody is to be reminded of an item; nothing where there is no cause. What is overdue is told
 * on the day after; that nobody owns it a week after somebody last chose so; either again a week after `mark`.
 */
export function nextReminder(item: Reminded, mark: string | undefined): string | undefined {
  if (item.closed) return undefined
  const overdue = item.due ? [daysAfter(item.due, 1)] : []
  const unowned = item.owner ? [] : [daysAfter(dayOf(item.changed.at), week)]
  const [first] = [...overdue, ...unowned].toSorted()
  if (!first || !mark) return first
  const again = daysAfter(dayOf(mark), week)
  return again > first ? again : first
}

/** Whether there is cause to remind somebody of an item: it is open, and overdue or without an owner. */
export const isRemindable = (item: Reminded, today: string): boolean =>
  !item.closed && (!item.owner || (item.due !== undefined && item.due < today))

/** Marks of a log are the day of each item's last reminder; behind it the batch, while the message is still to be made. */
export const markName = (item: string): string => `item ${item}`

export const markOf = (marks: Readonly<Record<string, string>> | undefined, item: string): string | undefined =>
  marks?.[markName(item)]

export const waitingBatch = (mark: string | undefined): string | undefined => mark?.split(' ')[1]

/** The marks that claim those items which somebody is to be reminded of by today; empty where there are none. */
export function claimed(
  log: { readonly items: readonly (Reminded & { readonly id: string })[]; readonly marks: Marks | undefined },
  today: string,
  batch: string,
): Marks {
  const ready = log.items.filter((item) => {
    const mark = markOf(log.marks, item.id)
    const day = nextReminder(item, mark)
    return !waitingBatch(mark) && day !== undefined && day <= today
  })
  return Object.fromEntries(ready.map(({ id }) => [markName(id), `${today} ${batch}`]))
}

/** The marks of a batch once its messages are made. */
export const told = (marks: Marks | undefined, batch: string): Marks =>
  Object.fromEntries(
    Object.entries(marks ?? {})
      .filter(([, mark]) => waitingBatch(mark) === batch)
      .map(([name, mark]) => [name, dayOf(mark)]),
  )

type Marks = Readonly<Record<string, string>>
