import { brags } from '../domain/brag'
import type { Level, Questionnaire } from '../domain/questionnaire'
import type { PlanContent, Suggestion } from './plan-schema'
import type { Fault, Path } from './yaml'

/** What a plan may point at. What could not be read is absent, and not asked for. */
export interface Known {
  readonly areas: Readonly<Partial<Record<Level, ReadonlySet<string>>>>
  readonly tools: ReadonlySet<string> | undefined
}

export const nothingKnown: Known = { areas: {}, tools: undefined }

export const knownOf = (
  questionnaires: readonly (Questionnaire | undefined)[],
  tools: ReadonlySet<string> | undefined,
): Known => ({
  areas: Object.fromEntries(
    questionnaires.flatMap((one) => (one ? [[one.level, new Set(one.areas.map((area) => area.id))]] : [])),
  ),
  tools,
})

/** Faults across plan.yaml. Whether every area has its suggestion is not one: a council may write its own questions. */
export function planFaults(plan: PlanContent, known: Known): Fault[] {
  const themes = new Set(plan.themes.map((theme) => theme.id))
  const suggestions = [
    ...plan.gaps.map((gap, at) => ({ one: gap, path: ['gaps', at] })),
    ...plan.templates.flatMap((template, t) =>
      template.actions.map((action, at) => ({ one: action, path: ['templates', t, 'actions', at] })),
    ),
  ]
  const isInOrder = plan.ratings.map((rating) => rating.id).join() === brags.join()
  return [
    ...twice(plan.themes, ['themes']),
    ...(isInOrder ? [] : [{ path: ['ratings'], fault: `must be ${brags.join(', ')}, each once and in that order` }]),
    ...suggestions.flatMap(({ one, path }) => suggestionFaults(one, path, themes, known)),
    ...plan.gaps.flatMap(({ level, area }, at) =>
      plan.gaps.findIndex((gap) => gap.level === level && gap.area === area) < at
        ? [{ path: ['gaps', at, 'area'], fault: `the area "${area}" of level ${level} has a suggestion already` }]
        : [],
    ),
    ...twice(plan.templates, ['templates']),
    ...plan.templates.flatMap((template, t) => twice(template.actions, ['templates', t, 'actions'])),
  ]
}

function suggestionFaults(one: Suggestion, path: Path, themes: ReadonlySet<string>, { areas, tools }: Known): Fault[] {
  const fault = (isWrong: boolean, at: Path, words: string): Fault[] =>
    isWrong ? [{ path: [...path, ...at], fault: words }] : []
  const file = `self-assessment/${one.level}.yaml`
  return [
    ...fault(!isKnown(one.area, areas[one.level]), ['area'], `there is no area "${one.area}" in ${file}`),
    ...fault(!themes.has(one.theme), ['theme'], `there is no theme "${one.theme}" in this file`),
    ...one.milestones.flatMap(({ weeks }, at) =>
      fault(weeks > one.weeks, ['milestones', at, 'weeks'], `must not be after the action's own ${one.weeks} weeks`),
    ),
    ...one.tools.flatMap((tool, at) =>
      fault(!isKnown(tool, tools), ['tools', at], `there is no tool "${tool}" in toolkit.yaml`),
    ),
  ]
}

/**
 * The plan that came with Pioneer, beside a council's own questions or tools: suggestions for areas that are not asked
 * about are passed over, and so are tools that are not there.
 */
export function fittedPlan(plan: PlanContent, { areas, tools }: Known): PlanContent {
  const fitted = <T extends Suggestion>(one: T): T => ({ ...one, tools: one.tools.filter((id) => isKnown(id, tools)) })
  return {
    ...plan,
    gaps: plan.gaps.filter((gap) => isKnown(gap.area, areas[gap.level])).map(fitted),
    templates: plan.templates.map((template) => ({ ...template, actions: template.actions.map(fitted) })),
  }
}

const isKnown = (id: string, among: ReadonlySet<string> | undefined): boolean => among === undefined || among.has(id)

/** Ids that are used again, each at its own line. */
export const twice = (items: readonly { readonly id: string }[], path: Path): Fault[] =>
  items.flatMap(({ id }, at) =>
    items.findIndex((item) => item.id === id) < at
      ? [{ path: [...path, at, 'id'], fault: `the id "${id}" is used twice` }]
      : [],
  )
