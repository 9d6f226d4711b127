import type { Card } from '../../../cards/card'
import { saidCard } from '../../../cards/check-in-said'
import { trendCard } from '../../../cards/check-in-trend'
import { trendPicture, trendWords } from '../../../cards/trend-chart'
import { saidIn } from '../../domain/check-in-said'
import { roundLines } from '../../domain/check-in-shown'
import { type CouncilRound, hasAnswered, silentIn } from '../../domain/council-round'
import { paged } from '../../domain/pages'
import { looksAfter, type Person } from '../../domain/person'
import { direction, trendOf } from '../../domain/trend'
import { listed, moment } from '../../domain/words'
import { AskAgain, NotAllowed } from '../../feature'
import type { Services } from '../../services'

const isOfficer = (person: Person, council: string): boolean =>
  person.roles.has('officer') && person.council?.id === council

/** A check-in's words are for the council's leads and its connectors; other officers see counts. */
const mayRead = (person: Person, council: string): boolean =>
  looksAfter(person, council) || (isOfficer(person, council) && person.roles.has('lead'))

const refused = 'This council is not yours to see.'

export async function openTrend(person: Person, council: string, services: Services): Promise<Card> {
  if (!isOfficer(person, council) && !looksAfter(person, council)) throw new NotAllowed(refused)
  const rounds = trendOf(await services.checkIns.roundsOf(council), services.clock().toISOString())
  const chart = {
    title: `${services.content.register.nameOf(council)}: check-ins`,
    rounds: rounds.map(({ title, ...rest }) => ({ label: title, ...rest })),
  }
  return trendCard({
    council,
    councilName: services.content.register.nameOf(council),
    direction: direction(rounds),
    lines: roundLines(rounds),
    ...(rounds.length > 0 ? { picture: { ...(await trendPicture(chart)), alt: trendWords(chart) } } : {}),
    said: mayRead(person, council) ? rounds.findLast((round) => round.answered > 0)?.id : undefined,
    officer: isOfficer(person, council),
    connector: looksAfter(person, council),
  })
}

/** Three people's words, as long as they may be, fit on a card. */
const perPage = 3

export async function openSaid(
  person: Person,
  ask: { readonly council: string; readonly round: string; readonly page: number },
  services: Services,
): Promise<Card> {
  const { council } = ask
  const again = await services.people.again(person)
  if (!mayRead(again, council)) throw new NotAllowed('Only leads of the council and its connectors read what was said.')
  const rounds = await services.checkIns.roundsOf(council)
  const round = rounds.find((one) => one.round.id === ask.round)
  if (!round) throw new AskAgain('There is no such check-in round of this council.')
  const people = peopleIn(round)
  const { shown, ...place } = paged(people, ask.page, perPage)
  const all = await Promise.all(shown.map((id) => services.checkIns.get(council, ask.round, id)))
  const answered = rounds.filter((one) => peopleIn(one).length > 0)
  const here = answered.indexOf(round)
  const silent = silentIn(round)
  return saidCard({
    council,
    councilName: services.content.register.nameOf(council),
    round: round.round.id,
    title: round.round.title,
    people: all.flatMap((one) =>
      one?.sent
        ? [
            {
              name: one.person.name,
              at: moment(one.sent.at),
              words: saidIn(one.sent.given, services.content.plan.ratings, []),
            },
          ]
        : [],
    ),
    ...place,
    silent: silent.length > 0 ? `Asked and not answered: ${listed(silent.slice(0, 20))}` : '',
    ...(here > 0 ? { before: answered[here - 1]!.round.id } : {}),
    ...(here >= 0 && here + 1 < answered.length ? { after: answered[here + 1]!.round.id } : {}),
  })
}

const peopleIn = (round: CouncilRound): string[] =>
  Object.keys(round.answers)
    .filter((id) => hasAnswered(round, id))
    .toSorted((one, other) => round.answers[one]!.name.localeCompare(round.answers[other]!.name, 'en-GB'))
