import type { DigestView } from '../../../cards/group-digest'
import type { Event } from '../../domain/event'
import { entryOf, type Places } from '../../domain/event-places'
import { startOf, timeWords } from '../../domain/event-times'
import { farthest } from '../../domain/group-digest'
import type { Learning } from '../../domain/learning'
import type { PeerGroup } from '../../domain/peer-group'
import type { Question } from '../../domain/question'
import { counted, day, listed, short } from '../../domain/words'

/** What a digest says, and whether there is anything to say. */

/** What there is in a group that a digest may tell of. */
export interface Ground {
  readonly group: PeerGroup
  /** Shared with it, the newest first. */
  readonly learning: readonly Learning[]
  /** Those that nobody has settled, with how many answers by others each has. */
  readonly questions: readonly { readonly question: Question; readonly answers: number }[]
}

/** An event that is coming, with who goes. */
export interface Coming {
  readonly event: Event
  readonly places: Places | undefined
}

/** For whom, and between which instants (ISO 8601) something is new. `person` is absent for a channel. */
export interface Reader {
  readonly person?: string
  readonly since: string
  readonly until: string
}

interface Known {
  readonly themes: readonly { readonly id: string; readonly title: string }[]
  readonly nameOf: (council: string) => string
}

const [mostLines, mostThemes, mostNames] = [3, 6, 3]
/** An event of the coming week is told of again, though it was told of before. */
const soon = 7 * 24 * 3_600_000

/** Nothing where there is no news: what was there the week before and is still there is none, but is shown beside news. */
export function digestOf(
  grounds: readonly Ground[],
  coming: readonly Coming[],
  reader: Reader,
  known: Known,
): DigestView | undefined {
  const isNew = (at: string) => at >= reader.since && at < reader.until
  const learning = onceEach(grounds.flatMap((ground) => ground.learning)).filter(
    ({ at, author }) => isNew(at) && author.id !== reader.person,
  )
  const asked = grounds
    .flatMap(({ group, questions }) => questions.map((one) => ({ ...one, group })))
    .filter(({ question }) => isAsked(question, reader))
  const waiting = asked.filter(({ answers }) => answers === 0).toSorted(newest)
  const events = eventsFor(grounds, coming, reader)
  if (learning.length === 0 && !asked.some(({ question }) => isNew(question.at)) && !events.some(({ tells }) => tells))
    return undefined
  return {
    learning: learning.slice(0, mostLines).map(({ id, body }) => ({
      ...{ id, title: body.title, about: short(body.problem || body.did, 160) },
    })),
    moreLearning: more(learning),
    questions: waiting.slice(0, mostLines).map(({ question, group }) => ({
      ...{ id: question.id, group: group.id, words: short(question.words, 160) },
      where: `${reader.person === undefined ? 'Asked' : `${group.name}, asked`} on ${day(question.at)}`,
    })),
    moreQuestions: more(waiting),
    events: events.slice(0, mostLines).map(({ event, answer }) => ({
      ...{ event: event.id, title: event.title, time: timeWords(event), answer },
    })),
    moreEvents: more(events),
    help: helpIn(
      asked.map(({ question }) => question),
      known,
    ),
  }
}

const more = (all: readonly unknown[]): number => Math.max(0, all.length - mostLines)

const onceEach = (all: readonly Learning[]): readonly Learning[] =>
  [...new Map(all.map((one) => [one.id, one])).values()].toSorted((one, other) => other.at.localeCompare(one.at))

const isAsked = ({ at, by }: Question, { person, until }: Reader): boolean =>
  at < until && Date.parse(at) > Date.parse(until) - farthest && by.id !== person

const newest = (one: { readonly question: Question }, other: { readonly question: Question }): number =>
  other.question.at.localeCompare(one.question.at)

const answers = {
  going: 'You are going',
  maybe: 'You may be going',
  reserve: 'You are on the reserve list',
  no: '',
  'walk-in': '',
}

/** Those that somebody goes to first, then those of the groups; what they have said no to is left out. */
function eventsFor(grounds: readonly Ground[], coming: readonly Coming[], { person, since, until }: Reader) {
  const groups = new Set(grounds.map(({ group }) => group.id))
  return coming
    .map(({ event, places }) => {
      const answer = person === undefined ? undefined : entryOf(places, person)?.answer
      const isTheirs = answer !== undefined && answer !== 'no'
      const isOfGroup = event.posts.some(({ group }) => groups.has(group))
      const announced = event.announce ?? event.published ?? ''
      const isNews = (announced >= since && announced < until) || startOf(event) <= Date.parse(until) + soon
      const isShown = isTheirs || (isOfGroup && answer !== 'no')
      return { event, isTheirs, isShown, tells: isOfGroup && isNews, answer: answer ? answers[answer] : '' }
    })
    .filter(({ isShown }) => isShown)
    .toSorted(
      (one, other) => Number(other.isTheirs) - Number(one.isTheirs) || startOf(one.event) - startOf(other.event),
    )
}

/** Whoever asked without their name is counted and not named. */
function helpIn(all: readonly Question[], { themes, nameOf }: Known): DigestView['help'] {
  return themes
    .flatMap(({ id, title }) => {
      const asked = all.filter(({ theme }) => theme === id)
      const who = asked.flatMap(({ named, by, council }) =>
        named ? [council ? `${by.name}, ${nameOf(council)}` : by.name] : [],
      )
      const nameless = asked.filter(({ named }) => !named).length
      const without = nameless === 0 ? [] : [`${counted(nameless, 'question')} without a name`]
      return asked.length === 0 ? [] : [{ theme: title, who: few([...new Set(who)], without) }]
    })
    .slice(0, mostThemes)
}

function few(names: readonly string[], without: readonly string[]): string {
  const rest = names.length - mostNames
  return [...names.slice(0, mostNames), ...(rest > 0 ? [`${rest} more`] : []), ...without].join('; ')
}

/** `Highways managers, Suppliers and 2 more` */
export const groupsWords = (groups: readonly PeerGroup[]): string =>
  groups.length <= 4
    ? listed(groups.map(({ name }) => name))
    : `${groups
        .slice(0, 3)
        .map(({ name }) => name)
        .join(', ')} and ${groups.length - 3} more`
