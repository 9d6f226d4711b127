import { dayWords } from './local-time'
import type { Change, Owner, PlanAction } from './plan'
import { changed } from './plan-changes'

/** What is different between an action and a form of it. */

/** What a form says of an action. */
export interface ActionForm {
  readonly title: string
  readonly theme: string
  readonly owner: Owner | undefined
  readonly due: string
  readonly milestones: readonly { readonly title: string; readonly due: string }[]
  readonly evidence: string
  readonly needs: readonly string[]
}

const milestoneWords = (all: readonly { title: string; due: string }[]): string =>
  all.map(({ title, due }) => `${title} (${dayWords(due)})`).join('; ')

/** What a form changes, in words that the history keeps. */
export const differences = (before: PlanAction, form: ActionForm): Change[] => [
  ...changed('Title', before.title, form.title),
  ...changed('Theme', before.theme, form.theme),
  ...ownerChange(before.owner, form.owner),
  ...changed('Due', dayWords(before.due), dayWords(form.due)),
  ...changed('Milestones', milestoneWords(before.milestones), milestoneWords(form.milestones)),
  ...changed('Evidence', before.evidence ?? 'none', form.evidence || 'none'),
  ...changed('Needs first', before.needs.join(', '), form.needs.join(', ')),
]

/** Whoever was named by email and has come since is the same person, with an id. */
const isSameOwner = (one: Owner | undefined, other: Owner | undefined): boolean =>
  one === undefined || other === undefined
    ? one === other
    : (one.id !== undefined && one.id === other.id) || (one.email !== undefined && one.email === other.email)

/** Of two people of one name it is said that they are two. */
function ownerChange(before: Owner | undefined, after: Owner | undefined): Change[] {
  const names = [before?.name ?? 'nobody yet', after?.name ?? 'nobody yet'] as const
  if (isSameOwner(before, after)) return changed('Owner', ...names)
  return [{ field: 'Owner', from: names[0], to: names[0] === names[1] ? `another ${names[1]}` : names[1] }]
}
