import { listAll } from '../../../storage/lists'
import { ConflictError, type Kept } from '../../../storage/port'
import { homeLane, type PeerGroup } from '../../domain/peer-group'
import { helpers, type Question, questions } from '../../domain/question'
import { forEach } from '../../each'
import { shown } from '../../owed'
import { isAnswered } from '../../questions'
import type { Services } from '../../services'
import { changeQuestion } from './records'
import { helpersFor } from './rules'
import { patience } from './settle'

/**
 * What becomes of a question that nobody answers: after three days people who offered to help are shown it, after three more
 * the connector of who asked. Messages are kept under derived keys before the question moves on, so nothing is lost or sent
 * twice however many processes are at it.
 */

export async function advanceAll(services: Services): Promise<void> {
  const { items } = await services.store.due(questions, services.clock().getTime(), 200)
  await forEach(items, (kept) => advance(kept, services))
}

async function advance(kept: Kept<Question>, services: Services): Promise<void> {
  const question = kept.value
  // It is due for something else that is owed; see `settleQuestion`.
  if (question.state !== 'open' || question.next === undefined || question.next > services.clock().getTime()) return
  const group = await services.groups.get(question.group)
  if (!group || group.closed) return giveUp(kept, services)
  if (question.stage === 'new') return
  if (await isAnswered(question, services)) return giveUp(kept, services)
  if (question.stage === 'posted' && (await askHelpers(question, group, services)))
    return move(question, { stage: 'helpers', next: services.clock().getTime() + patience }, services)
  await tellStaff(question, group, services)
  return move(question, { stage: 'connector' }, services)
}

/**
 * Nothing more is done for it until it has no answer any more; see `settleQuestion`. Where somebody wrote meanwhile, that may
 * be so by now: it is looked at again.
 */
async function giveUp({ value, version }: Kept<Question>, { store }: Services): Promise<void> {
  const { next: _over, ...rest } = value
  await store.put(questions, rest, version).catch((error: unknown) => {
    if (!(error instanceof ConflictError)) throw error
  })
}

/** Moves on from the very stage at which it was seen; without `next` nothing more is done for it. */
async function move(
  seen: Question,
  to: { readonly stage: Question['stage']; readonly next?: number },
  services: Services,
): Promise<void> {
  const change = () =>
    changeQuestion({ group: seen.group, question: seen.id }, services, (one) => {
      if (one.stage !== seen.stage || one.next !== seen.next) return one
      const { next: _before, ...rest } = one
      return { ...rest, ...to }
    })
  const isNews = to.stage !== seen.stage && to.stage !== 'posted'
  await (isNews ? shown([homeLane(seen.group)], services, change) : change())
}

/** Answers whether there is anybody to ask. */
async function askHelpers(question: Question, group: PeerGroup, services: Services): Promise<boolean> {
  const [offered, members] = await Promise.all([
    listAll(services.store, helpers, 'helpers'),
    services.groups.peersOf(group.id),
  ])
  const chosen = helpersFor(
    question,
    offered.items.map(({ value }) => value),
    {
      open: group.open,
      members: new Set(members.map(({ person }) => person)),
      muted: new Set(members.filter(({ muted }) => muted).map(({ person }) => person)),
    },
  )
  await mail(
    question,
    chosen.map(({ person, name }) => ({ id: person, name })),
    'helper',
    services,
  )
  return chosen.length > 0
}

async function tellStaff(question: Question, group: PeerGroup, services: Services): Promise<void> {
  const staff = question.council ? await services.people.staffOf(question.council) : []
  const to = staff.length > 0 ? staff : group.facilitators
  await mail(
    question,
    to.filter(({ id }) => id !== question.by.id),
    'staff',
    services,
  )
}

const mail = (
  { id, group }: Question,
  people: readonly { readonly id: string; readonly name: string }[],
  as: 'helper' | 'staff',
  { notify, clock }: Services,
): Promise<void> =>
  notify.mail(
    people.map((one) => ({
      ...{
        key: `question:${id}:${as}:${one.id}`,
        to: one.id,
        lane: `question-help:${id}`,
        name: one.name,
        council: '',
      },
      ...{ kind: 'question-help', about: { group, question: id, as }, at: clock().getTime() },
    })),
  )
