import type { DataOf, InputsOf } from '../../../cards/action'
import { type giveCheckIn, places } from '../../../cards/check-in-actions'
import { insteadOf } from '../../check-in-open'
import { formShown, savedShown, sentShown } from '../../check-in-shown'
import { type Standing, standingIn } from '../../check-in-standing'
import type { GivenCheckIn } from '../../domain/check-in'
import { changedElsewhere, changedUnder, givingWay, missingIn, withGiven } from '../../domain/check-in-actions'
import { emptyGiven, isSameGiven, savedCheckIn, sentCheckIn } from '../../domain/check-in-changes'
import { givenIn } from '../../domain/check-in-given'
import { saidIn } from '../../domain/check-in-said'
import { actorOf, type Person } from '../../domain/person'
import { moment } from '../../domain/words'
import { AskAgain, type Reply } from '../../feature'
import type { Services } from '../../services'

type Data = DataOf<typeof giveCheckIn>

/** Keeps what is on the card, and sends it or shows other actions. Nothing is kept of a round that is over. */
export async function give(
  person: Person,
  data: Data,
  inputs: InputsOf<typeof giveCheckIn>,
  services: Services,
): Promise<Reply> {
  const here = await standingIn(person, data.round, services)
  const typed = typedOn(data, inputs, here)
  if (!here?.open) {
    const sent = here?.checkIn?.sent
    if (sent && isSameGiven(sent.given, withGiven(sent.given, typed, here.actions)))
      return sentShown(here, here.checkIn!, services)
    return insteadOf(person, here, services, typed)
  }
  const changed = data.move === 'send' ? changedUnder(here.actions, { ids: data.actions, mark: data.mark }, typed) : []
  const elsewhere = changedElsewhere(here.actions, { ids: data.actions, person: person.id }, here.checkIn)
  const kept = givingWay(typed, elsewhere)
  const { checkIn, isNewer } = await keep(person, here, data, kept, changed.length > 0, services)
  const now = { ...here, checkIn }
  if (isNewer) return newerShown(person, now, data.page, typed, services)
  if (changed.length > 0) return changedShown(person, now, data.page, changed, services)
  const notes = [...passedOver(data, here), ...elsewhere.map(gaveWay)]
  if (data.move === 'send') return { card: await sentShown(now, checkIn, services, notes), lasts: true }
  if (data.move === 'save') return savedShown(now, checkIn, notes)
  const page = Math.max(0, data.page + (data.move === 'more' ? 1 : -1))
  if (elsewhere.length === 0) return formShown(person, now, services, { page })
  const notice = { title: 'The plan has changed since you opened this', words: elsewhere.map(gaveWay) }
  return formShown(person, now, services, { page, changed: elsewhere, notice })
}

/** Which actions are on the card is a claim: those that are not this person's are passed over. */
function typedOn(data: Data, inputs: InputsOf<typeof giveCheckIn>, here: Standing | undefined): GivenCheckIn {
  const actions = data.actions.flatMap((id, at) => {
    const place = places[at]
    return place === undefined ? [] : [{ id, brag: inputs[`brag-${place}`], percent: inputs[`percent-${place}`] }]
  })
  const read = givenIn({ ...inputs, actions }, (id) => here?.actions.find((action) => action.id === id)?.title)
  if ('problem' in read) throw new AskAgain(read.problem)
  return read.given
}

/** A later version from another device is never overwritten; where others changed an action, nothing is sent yet. */
async function keep(
  person: Person,
  here: Standing,
  data: Data,
  typed: GivenCheckIn,
  onlyKeep: boolean,
  services: Services,
) {
  const { council, round, actions } = here
  const at = services.clock().toISOString()
  let isNewer = false
  const checkIn = await services.checkIns.change({ council, round, person: actorOf(person) }, (now) => {
    const given = withGiven(now.given, typed, actions)
    isNewer = now.revision !== data.seen && !isSameGiven(now.given, given)
    if (isNewer) return now
    if (data.move !== 'send' || onlyKeep) return savedCheckIn(now, given, at)
    const missing = missingIn(given, actions)
    if (missing.length > 0) throw new AskAgain(missingWords(missing, actions.length > data.actions.length))
    return sentCheckIn(now, given, at, actions)
  })
  return { checkIn, isNewer }
}

const missingWords = (missing: readonly string[], elsewhere: boolean): string =>
  [
    'Nothing was sent yet.',
    ...missing,
    ...(elsewhere ? ['Actions that are not on this card are behind More actions or Earlier actions.'] : []),
  ].join(' ')

function newerShown(
  person: Person,
  here: Standing,
  page: number,
  typed: GivenCheckIn,
  services: Services,
): ReturnType<typeof formShown> {
  const kept = here.checkIn!
  const words = saidIn(kept.given, services.content.plan.ratings, [])
  const lines = [words.rated, words.moved, words.stuck, words.next].filter((one) => one !== '')
  return formShown(person, here, services, {
    page,
    given: withGiven(kept.given, typed, here.actions),
    notice: {
      title: 'You have a newer version of this',
      words: [
        `You kept it on ${moment(kept.trail.at(-1)!.at)}, perhaps on another device:`,
        ...(lines.length > 0 ? lines : ['Nothing about the whole plan.']),
        'What you typed here is below and is not saved yet. Send or Save puts it in the place of that one; to keep that one, say check in.',
      ],
    },
  })
}

const changedShown = (
  person: Person,
  here: Standing,
  page: number,
  changed: Standing['actions'],
  services: Services,
): ReturnType<typeof formShown> =>
  formShown(person, here, services, {
    page,
    given: here.checkIn?.given ?? emptyGiven,
    changed,
    notice: {
      title: 'The plan has changed since you opened this',
      words: [
        'Others changed what is marked below, so nothing was sent yet. What you filled in is kept. Look again, then send: what you send then holds.',
      ],
    },
  })

const gaveWay = ({ title, rated }: Standing['actions'][number]): string =>
  `${rated!.by.name} has rated "${title}" since you last saw it. It stays as they left it.`

const passedOver = (data: Data, here: Standing): string[] => {
  const gone = data.actions.filter((id) => !here.actions.some((action) => action.id === id)).length
  if (gone === 0) return []
  return [
    `${gone === 1 ? 'An action' : `${gone} actions`} on that card ${gone === 1 ? 'is' : 'are'} complete, off the plan, or not yours any more, and ${gone === 1 ? 'was' : 'were'} left as the plan has ${gone === 1 ? 'it' : 'them'}.`,
  ]
}
