import type { Card } from '../../../cards/card'
import { withoutMentions } from '../../../cards/parts'
import { stepFormCard } from '../../../cards/process-map-step'
import type { StepValues } from '../../../cards/process-map-step-fields'
import type { MapVersion, ProcessMap, Step } from '../../domain/process-map'
import { formOf } from '../../domain/process-map-edits'
import type { Services } from '../../services'
import { marksOf } from './merge'
import { readMap, rolesOf, shortInBytes, stagesOf } from './rules'

interface Seen {
  readonly revision: number
  readonly was?: string | undefined
}

/**
 * The form of a step as its card shows it. `seen` is what its fields were drawn from where that is not the step as it is now:
 * what others changed since is then still theirs.
 */

export function drawn(
  sheet: ProcessMap,
  version: MapVersion,
  given: {
    readonly form: string
    readonly existing?: Step
    readonly seen?: Seen
    readonly values: StepValues
    readonly note?: string
  },
  services: Services,
): Card {
  const { processMap } = services.content
  const { council, id, body, title } = sheet
  const map = readMap(body, version, processMap)
  const { existing, form, values, note } = given
  const seen = given.seen ?? (existing && { revision: existing.revision, was: marksOf(formOf(existing)) })
  return stepFormCard({
    ...{ council, id, version, name: title, form, values, note },
    existing: existing &&
      seen && { step: existing.id, revision: seen.revision, was: seen.was, number: map.numberOf(existing) },
    stages: stagesOf(body, processMap).map((stage) => ({ title: stage.title, value: stage.id })),
    roles: rolesOf(body, processMap).slice(0, mostRoles),
    flags: processMap.flags.map((flag) => ({ title: flag.title, value: flag.id })),
    steps: map.ways.order
      .filter((step) => step !== existing)
      .map((step) => ({
        title: `${map.numberOf(step)}. ${shortInBytes(withoutMentions(step.what), choiceBytes)}`,
        value: step.id,
      })),
  })
}

/** As much as a card has room for when sixty steps are offered four times. */
const choiceBytes = 30
const mostRoles = 30
