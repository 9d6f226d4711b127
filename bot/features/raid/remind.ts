import type { Card } from '../../../cards/card'
import { raidReminderCard } from '../../../cards/raid-reminder'
import { changeKept } from '../../../storage/writes'
import type { Delivery, Held } from '../../delivery/deliveries'
import { type RaidItem, type RaidLog, raidTool } from '../../domain/raid'
import { claimed, isRemindable, markOf, told, waitingBatch } from '../../domain/raid-reminders'
import { filtered } from '../../domain/raid-view'
import { markedSheet } from '../../domain/worksheet-changes'
import { forEach } from '../../each'
import { type Hearers, hearersOf, mayHear, strangerWords } from '../../hearers'
import type { Mail } from '../../mail'
import type { Known } from '../../people-records'
import { heldNow, todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { concerned } from './owners'
import { reminderLine } from './rules'

/**
 * Overdue items are told to their owners, those without an owner to whoever made them, else to whoever there is: one message a log and person, each
 * item once a week at most. A process first claims the items by a versioned write, with the name of a batch; the keys of
 * the messages come from it. So processes side by side tell once, and what a process that died had claimed is told by the next.
 */

export async function remindAll(services: Services): Promise<void> {
  const page = await services.store.due(raidTool.sheets, services.clock().getTime(), 1000)
  await forEach(page.items, ({ value }) => remind(value, services))
}

/** Where there is nobody to tell, nothing is claimed: it is told as soon as somebody comes. */
async function remind({ council, id }: RaidLog, services: Services): Promise<void> {
  const hearers = await hearersOf(council, services)
  if (hearers.members.length + hearers.keepers.length === 0) return
  const batch = services.newId()
  const today = todayOf(services)
  const change = (step: (log: RaidLog) => Readonly<Record<string, string>>) =>
    changeKept(services.store, raidTool.sheets, { partition: council, id }, (log) => markedSheet(log, step(log)))
  const log = await change(({ body, marks, retired }) =>
    retired ? {} : claimed({ items: body.items, marks }, today, batch),
  )
  if (!log || log.retired) return
  const batches = new Set(log.body.items.flatMap((item) => waitingBatch(markOf(log.marks, item.id)) ?? []))
  for (const one of batches) {
    await mail(log, one, hearers, services)
    await change(({ marks }) => told(marks, one))
  }
}

async function mail(log: RaidLog, batch: string, hearers: Hearers, services: Services): Promise<void> {
  const { council, id, body } = log
  const items = body.items.filter((item) => waitingBatch(markOf(log.marks, item.id)) === batch)
  const people = new Map<string, { readonly name: string; readonly items: string[] }>()
  for (const item of items)
    for (const { id: person, name } of concerned(item, hearers)) {
      const theirs = people.get(person) ?? { name, items: [] }
      people.set(person, { ...theirs, items: [...theirs.items, item.id] })
    }
  await services.notify.mail(
    [...people].map(([to, { name, items }]) => ({
      ...{ key: `raid:${council}:${id}:${batch}:${to}`, to, name, council, lane: `raid:${council}` },
      ...{ kind: 'raid-reminder', about: { id, council, items: items.join(',') }, at: services.clock().getTime() },
    })),
  )
}

const unneeded = (reason: string): Held => ({ end: 'unneeded', reason })

const mostLines = 8

/** Drawn when it is sent: of what is closed, in time or somebody else's by then, nothing is told. */
export const raidMail: Mail = { kind: 'raid-reminder', holds: heldNow, prepare }

async function prepare(delivery: Delivery, to: Known, services: Services): Promise<Card | Held> {
  const { id = '', council = '', items = '' } = delivery.about ?? {}
  const log = (await services.store.get(raidTool.sheets, council, id))?.value
  if (!log || log.retired) return unneeded('the log was put away')
  if (!(await mayHear(to, council, services))) return unneeded('is no longer of that council')
  const hearers = await hearersOf(council, services)
  const today = todayOf(services)
  const asked = new Set(items.split(','))
  const isTold = (item: RaidItem) =>
    asked.has(item.id) && isRemindable(item, today) && concerned(item, hearers).some((one) => one.id === to.id)
  const theirs = filtered(log.body.items, { kind: '', shown: 'open' }, today, to.id).filter(isTold)
  if (theirs.length === 0) return unneeded('nothing is overdue or without an owner any more')
  return raidReminderCard({
    ...{ council, id, logName: log.title, note: strangerWords(to, council, services) },
    lines: theirs.slice(0, mostLines).map((item) => reminderLine(item, to.id, services.content.raid, today)),
    more: Math.max(0, theirs.length - mostLines),
  })
}
