import type { Card } from '../../../cards/card'
import { raidItemCard } from '../../../cards/raid-item'
import { dayWords } from '../../domain/local-time'
import type { Person } from '../../domain/person'
import { linkedTo, type RaidItem, type RaidLog } from '../../domain/raid'
import { overdueWords, ownerWords } from '../../domain/raid-words'
import { day, short } from '../../domain/words'
import { mayWriteSheets } from '../../domain/worksheet'
import { hearersOf } from '../../hearers'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { labelOf } from './list'
import { closedOf, factsOf, nameOf, offersOf, weightWords } from './rules'

/** One item as its card shows it. `notice` says what became of a press. */
export async function showItem(
  person: Person,
  log: RaidLog,
  item: RaidItem,
  services: Services,
  notice?: string,
): Promise<Card> {
  const { raid } = services.content
  const { council, id, retired, body } = log
  const overdue = overdueWords(item, todayOf(services))
  return raidItemCard({
    ...{ council, id, item: item.id, revision: item.revision, notice },
    logName: log.title,
    name: nameOf(item, raid),
    words: item.words,
    overdue: overdue && `${overdue}, since ${dayWords(item.due!)}.`,
    owner: ownerWords(item),
    hasOwner: item.owner !== undefined,
    reminded: item.owner || item.closed ? '' : await remindedWords(item, council, services),
    weight: weightWords(item, raid),
    facts: factsOf(item, raid),
    links: linkedTo(item, body.items)
      .slice(0, mostLinks)
      .map((one) => ({ item: one.id, name: nameOf(one, raid), words: short(one.words, 100) })),
    closed: closedOf(item),
    offers: retired ? [] : offersOf(item, body.items),
    made: `Added by ${item.made.by.name}, ${day(item.made.at)}`,
    remarks: [
      ...(retired ? ['This log was put away.'] : []),
      ...(item.risk && item.risk.rules !== raid.version
        ? [`The scales have changed since it was scored: they are now ${raid.version}. Edit it to score it again.`]
        : []),
    ],
    label: labelOf(services),
    mayChange: !retired && mayWriteSheets(person, council),
  })
}

const mostLinks = 12

async function remindedWords(item: RaidItem, council: string, services: Services): Promise<string> {
  const { members } = await hearersOf(council, services)
  const { id, name } = item.made.by
  if (members.some(({ person }) => person === id)) return `${name} is reminded every week.`
  return members.some(({ lead }) => lead)
    ? 'The leads of your council are reminded every week.'
    : 'Everybody of your council is reminded every week.'
}
