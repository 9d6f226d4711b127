import type { Card } from '../../../cards/card'
import { askCard } from '../../../cards/questions'
import { putOnce } from '../../../storage/writes'
import { derivedId } from '../../derived-id'
import { runsGroup } from '../../domain/peer-group'
import { actorOf, type Person } from '../../domain/person'
import { type Question, questions } from '../../domain/question'
import { short } from '../../domain/words'
import { AskAgain, NotAllowed } from '../../feature'
import { stillSees } from '../../group-access'
import { mustLinkSafely } from '../../links'
import type { Services } from '../../services'
import type { Where } from '../../where'
import { questionAt } from './records'
import { themeChoices } from './rules'
import { settleQuestion } from './settle'
import { show } from './view'

/** How a question is asked. */

const notOpen = 'This group is not open to you, or is not there any more.'
const [mostGroups, mostWords] = [60, 500]

/** With the words that somebody typed already, and the group of the channel in which they did. */
export async function form(
  person: Person,
  ask: { readonly words: string; readonly group?: string },
  where: Where,
  services: Services,
): Promise<Card> {
  const [{ mine, others }, asked, channel] = await Promise.all([
    services.groups.around(person),
    ask.group ? services.groups.known(ask.group) : undefined,
    where.channel ? services.channels.known(where.channel) : undefined,
  ])
  const theirs = [...mine, ...others]
  const isHere = asked !== undefined && channel?.group === asked.id && !channel.gone
  // Whom they may ask is asked anew when it is sent.
  if (ask.group && !(isHere || theirs.some(({ id }) => id === ask.group) || (asked && runsGroup(person, asked))))
    throw new NotAllowed(notOpen)
  const first = asked && !asked.closed ? [asked] : []
  const byId = new Map([...first, ...theirs].map((one) => [one.id, one]))
  if (byId.size === 0) throw new AskAgain('There is no peer group yet that you could ask. Your connector can make one.')
  const group = asked?.id ?? channel?.group ?? ''
  return askCard({
    key: services.newId(),
    groups: [...byId.values()].slice(0, mostGroups).map(({ id, name }) => ({ title: name, value: id })),
    themes: themeChoices(services.content.plan.themes),
    group: byId.has(group) ? group : '',
    words: short(ask.words, mostWords),
    // A message in a channel everybody there reads; a press they do not see.
    seenHere: where.channel !== undefined && where.seen !== undefined,
  })
}

export interface Asked {
  readonly group: string
  readonly question: string
  readonly theme: string
  readonly name: 'shown' | 'hidden'
}

/** Kept first and posted then; a job posts what a process that died has kept. */
export async function send(person: Person, key: string, asked: Asked, where: Where, services: Services): Promise<Card> {
  const known = await services.groups.known(asked.group)
  const group = known && (await stillSees(person, where, known, services))
  if (!group) throw new NotAllowed(notOpen)
  if (group.closed) throw new AskAgain('This group is closed. Choose another.')
  if (!services.content.plan.themes.some(({ id }) => id === asked.theme))
    throw new AskAgain('Choose what it is about from those offered.')
  mustLinkSafely(asked.question)
  const now = services.clock()
  const fresh: Question = {
    ...{ id: derivedId('question', person.id, key), group: group.id, by: actorOf(person) },
    ...(person.council && person.participates ? { council: person.council.id } : {}),
    ...{ named: asked.name === 'shown', words: asked.question, theme: asked.theme, at: now.toISOString() },
    ...{ state: 'open', stage: 'new', next: now.getTime(), unsettled: now.getTime() },
    shown: { all: 0, others: 0, first: [] },
  }
  const at = { group: group.id, question: fresh.id }
  const isNew = await putOnce(services.store, questions, fresh)
  const question = isNew ? fresh : ((await questionAt(at, services)) ?? fresh)
  if (isNew) services.afterwards.start(() => settleQuestion(at, services))
  const notice =
    group.channels.length > 0
      ? 'It is asked, and posted in the channels of the group.'
      : 'It is asked. The group has no channel yet: people find it under its questions.'
  return show(person, question, group, services, { notice })
}
