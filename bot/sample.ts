import { putOnce } from '../storage/writes'
import type { Sample } from './content/schemas'
import { type Contract, contractId, contracts, serviceId } from './domain/contract'
import type { Actor } from './domain/person'
import { stepsOf } from './domain/questionnaire'
import type { Response } from './domain/response'
import { decided, startedResponse, submitted } from './domain/transitions'
import type { Services } from './services'

type SampleResponse = Sample['responses'][number]

/** Puts the sample programme's contracts and responses where they are not yet. Made-up data for local mode, always the same. */
export async function placeSample(services: Services): Promise<void> {
  const { sample } = services.content
  if (!sample) return
  await Promise.all(sample.contracts.map((one) => placeContract(one, services)))
  const rounds = new Map<string, number>()
  const inOrder = sample.responses.toSorted((one, other) => one.submitted.localeCompare(other.submitted))
  for (const one of inOrder) {
    const subject = subjectOf(one, sample)
    const place = `${one.council} ${one.level} ${subject.id}`
    const round = (rounds.get(place) ?? 0) + 1
    rounds.set(place, round)
    await services.responses.place(responseOf(one, subject, round, sample, services))
  }
}

async function placeContract(one: Sample['contracts'][number], services: Services): Promise<void> {
  const changed = { by: { id: 'sample', name: 'Sample programme' }, at: services.clock().toISOString() }
  const contract: Contract = { ...one, id: contractId(one.reference), changed, revision: 0 }
  await putOnce(services.store, contracts, contract)
}

function subjectOf(one: SampleResponse, sample: Sample): Response['subject'] {
  const contract = sample.contracts.find((candidate) => candidate.id === one.contract)
  if (contract)
    return {
      id: contractId(contract.reference),
      title: `${contract.title} (${contract.reference})`,
      tier: contract.tier,
    }
  if (one.level === 'organisation') return { id: 'whole-council', title: 'Whole council' }
  return { id: serviceId(one.subject ?? ''), title: one.subject ?? '' }
}

function responseOf(
  one: SampleResponse,
  subject: Response['subject'],
  round: number,
  sample: Sample,
  services: Services,
): Response {
  const by: Actor = {
    id: one.person,
    name: sample.people.find((person) => person.id === one.person)?.name ?? 'Sample officer',
  }
  const questionnaire = services.content.questionnaires[one.level]
  const started = new Date(Date.parse(one.submitted) - 6 * 86_400_000).toISOString()
  const draft = startedResponse({
    council: one.council,
    level: one.level,
    subject,
    round,
    questions: questionnaire.version,
    by,
    at: started,
  })
  const steps = stepsOf(questionnaire, subject.tier)
  const answers = Object.fromEntries(
    steps.map((step, index) => [step.question.id, answerOf(one, index, questionnaire.scale, by)]),
  )
  const sent = submitted({ ...draft, answers }, by, one.submitted)!
  if (one.state === 'submitted') return sent
  const reviewer = sample.people.find((person) => person.council === null)
  const decisionAt = new Date(Date.parse(one.submitted) + 4 * 86_400_000).toISOString()
  const reopen = one.state === 'needs-evidence' ? [steps[0]!.question.id] : []
  const decision = { verdict: one.state, comment: one.comment ?? '', reopen }
  return decided(
    sent,
    decision,
    { id: reviewer?.id ?? 'sample', name: reviewer?.name ?? 'Sample connector' },
    decisionAt,
  )!
}

const heights = { low: 0.2, mid: 0.45, high: 0.75 }

/** A point near the profile's height, a little up or down by the question's place, so that areas differ. */
function answerOf(one: SampleResponse, index: number, scale: { points: { id: string }[]; target: boolean }, by: Actor) {
  const last = scale.points.length - 1
  const wave = ((index * 7) % 5) / 5 - 0.4
  const at = Math.min(last, Math.max(0, Math.round(last * heights[one.profile] + wave)))
  const aim = Math.min(last, at + 1 + (index % 2))
  return {
    point: scale.points[at]!.id,
    ...(scale.target ? { target: scale.points[aim]!.id } : {}),
    note: index === 0 ? (one.note ?? '') : '',
    by,
    at: new Date(Date.parse(one.submitted) - 86_400_000).toISOString(),
    revision: 1,
  }
}
