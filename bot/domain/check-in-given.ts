import { type Brag, brags } from './brag'
import { type GivenCheckIn, helps, stuckTags } from './check-in'

/** What arrives from a check-in's card: always text. The problem is a sentence for the person. */

export interface Typed {
  readonly actions: readonly { readonly id: string; readonly brag: string; readonly percent: string }[]
  readonly brag: string
  readonly progress: string
  readonly confidence: string
  readonly moved: string
  readonly stuck: string
  readonly tags: readonly string[]
  readonly help: string
  readonly next: string
  readonly nextDay: string
}

export const unfit = 'That choice is not one of those offered. Choose again.'

/** `titleOf` names an action of this person's; those that it cannot name are passed over. */
export function givenIn(
  typed: Typed,
  titleOf: (action: string) => string | undefined,
): { readonly given: GivenCheckIn } | { readonly problem: string } {
  const problems: string[] = []
  const one = <T extends string>(value: string, offered: readonly T[]): T | undefined => {
    const found = offered.find((candidate) => candidate === value)
    if (value !== '' && !found) problems.push(unfit)
    return found
  }
  const percent = (value: string, what: string): number | undefined => {
    if (value === '') return undefined
    const digits = /^(\d{1,3})\s*%?$/.exec(value)?.[1]
    if (digits !== undefined && Number(digits) <= 100) return Number(digits)
    problems.push(`${what} is not a number from 0 to 100.`)
    return undefined
  }
  const actions = typed.actions.flatMap(({ id, ...rest }) => {
    const title = titleOf(id)
    if (title === undefined) return []
    const rated = {
      ...known('brag', one(rest.brag, brags) as Brag | undefined),
      ...known('percent', percent(rest.percent, `The percent of "${title}"`)),
    }
    return [[id, rated] as const]
  })
  const confidence = one(typed.confidence, ['1', '2', '3', '4', '5'])
  const given: GivenCheckIn = {
    actions: Object.fromEntries(actions),
    ...known('brag', one(typed.brag, brags)),
    ...known('progress', percent(typed.progress, 'The progress overall')),
    ...known('confidence', confidence && Number(confidence)),
    moved: typed.moved,
    stuck: typed.stuck,
    tags: stuckTags.filter((tag) => typed.tags.includes(tag)),
    ...known('help', one(typed.help, helps)),
    next: typed.next,
    ...known('nextDay', typed.nextDay || undefined),
  }
  if (typed.tags.some((tag) => !stuckTags.some((known) => known === tag))) problems.push(unfit)
  return problems.length > 0 ? { problem: [...new Set(problems)].join(' ') } : { given }
}

const known = <K extends string, T>(name: K, value: T | undefined | ''): { [key in K]?: T } =>
  (value === undefined || value === '' ? {} : { [name]: value }) as { [key in K]?: T }
