import { refreshing } from '../cards/card'
import { openResult } from '../cards/result-actions'
import { decisionNoticeCard } from '../cards/results'
import { reviewNoticeCard } from '../cards/review-notice'
import type { Content } from './content/load'
import type { Notice } from './delivery/outbox'
import type { Response } from './domain/response'
import { decisionIn } from './domain/result-view'
import type { People } from './people'

/** Whom the events of a response that are not settled yet concern, and what they are told. Keys come from the event's place in the trail. */
export async function noticesOf(
  response: Response,
  with_: { people: Pick<People, 'staffOf' | 'find'>; content: Content },
): Promise<Notice[]> {
  const fresh = response.trail.map((event, place) => ({ event, place })).slice(response.settled)
  const notices = await Promise.all(fresh.map(({ event, place }) => noticesFor(response, event, place, with_)))
  return notices.flat()
}

async function noticesFor(
  response: Response,
  event: Response['trail'][number],
  place: number,
  { people, content }: { people: Pick<People, 'staffOf' | 'find'>; content: Content },
): Promise<Notice[]> {
  const key = (to: string) => `${response.council}:${response.id}:${place}:${to}`
  const { title } = content.questionnaires[response.level]
  const about = {
    council: response.council,
    response: response.id,
    title,
    subject: response.subject.title,
    councilName: content.register.nameOf(response.council),
  }
  if (event.did === 'submitted') {
    const staff = await people.staffOf(response.council)
    const card = reviewNoticeCard({ ...about, by: event.by.name, what: 'submitted' })
    return staff.map(({ id }) => ({ key: key(id), to: id, card }))
  }
  if (event.did === 'replied' && response.decision) {
    const staff = await people.staffOf(response.council)
    const decider = staff.filter(({ id }) => id === response.decision?.by.id)
    const card = reviewNoticeCard({ ...about, by: event.by.name, what: 'replied', words: event.detail })
    return (decider.length > 0 ? decider : staff).map(({ id }) => ({ key: key(id), to: id, card }))
  }
  const decision = decisionIn(content.questionnaires[response.level], response)
  const to = response.submitted?.by.id
  if (event.did === 'started' || !decision || !to) return []
  const mri = (await people.find(to))?.mri
  const card = decisionNoticeCard(
    { ...about, revision: response.revision, decision, canAnswer: response.state === 'needs-evidence' },
    refreshing(openResult, { response: response.id }, mri),
  )
  return [{ key: key(to), to, card }]
}
