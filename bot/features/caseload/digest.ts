import { z } from 'zod/v4'
import { digestCard } from '../../../cards/digest'
import { listAll } from '../../../storage/lists'
import type { Collection } from '../../../storage/port'
import { putOnce } from '../../../storage/writes'
import { type CouncilWeek, dueDigest, weekOf } from '../../domain/digest'
import { day } from '../../domain/words'
import { forEach } from '../../each'
import { opensNext } from '../../sending-time'
import type { Services } from '../../services'
import { weekLines } from './rules'

/**
 * That a connector's digest of a week was made, also where it had nothing to say: what happens later in the day is for the
 * week after. Partitioned by week, so that a job sees in one read who is done.
 */
export const digestsMade: Collection<{ week: string; connector: string }> = {
  name: 'digest-made',
  schema: z.object({ week: z.string(), connector: z.string() }),
  partition: (made) => made.week,
  id: (made) => made.connector,
  timeToLive: 30 * 24 * 3600,
}

/** So many councils, each with as much as it may have, fit on a card. */
const mostCouncils = 5

/** Makes the digests that are due: each once, since its key comes from the week, however many processes make it. */
export async function sendDigests(services: Services): Promise<void> {
  const due = dueDigest(services.clock().toISOString(), services.calendar.bankHolidays)
  if (!due) return
  const made = new Set((await listAll(services.store, digestsMade, due.week)).items.map((kept) => kept.value.connector))
  const connectors = (await services.people.allConnectors()).filter(({ id }) => !made.has(id))
  const taking = await services.people.participants()
  const weeks = new Map<string, Promise<CouncilWeek | undefined>>()
  const week = (council: string) => {
    const known = weeks.get(council) ?? weekIn(council, due, services)
    weeks.set(council, known)
    return known
  }
  await forEach(connectors, async ({ id, caseload }) => {
    if ((await services.people.find(id))?.digestOff) return
    const councils: { name: string; week: CouncilWeek }[] = []
    for (const council of caseload.filter(taking)) {
      const news = await week(council)
      if (news) councils.push({ name: services.content.register.nameOf(council), week: news })
    }
    if (councils.length > 0) await services.notify.keep([{ ...noticeOf(id, due, councils), at: opensNext(services) }])
    await putOnce(services.store, digestsMade, { week: due.week, connector: id })
  })
}

async function weekIn(council: string, due: NonNullable<ReturnType<typeof dueDigest>>, services: Services) {
  const actions = await services.plans.actionsOf(council)
  const rounds = await services.checkIns.roundsOf(council)
  return weekOf({ actions, rounds }, due)
}

const troubleIn = ({ red, low }: CouncilWeek): number => red.length + low.length

function noticeOf(
  to: string,
  due: { readonly week: string; readonly from: string; readonly at: string },
  councils: readonly { readonly name: string; readonly week: CouncilWeek }[],
) {
  const inOrder = councils.toSorted(
    (one, other) => troubleIn(other.week) - troubleIn(one.week) || one.name.localeCompare(other.name, 'en-GB'),
  )
  const card = digestCard({
    week: `From ${day(due.from)} to ${day(due.at)}`,
    councils: inOrder.slice(0, mostCouncils).map(({ name, week }) => ({ name, lines: weekLines(week) })),
    more: Math.max(0, councils.length - mostCouncils),
  })
  return { key: `digest:${due.week}:${to}`, to, card }
}
