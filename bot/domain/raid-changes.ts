import { type Actor, actorOf } from './person'
import type { RaidBody, RaidItem, RaidKind } from './raid'
import { isSame } from './worksheet-changes'

/** How the items of a log change. Each function answers with the body it was given when nothing changes. */

/** What the form of an item says: all but what comes of time. */
export type RaidForm = Pick<RaidItem, 'kind' | 'words' | 'doing' | 'links'> &
  Partial<Pick<RaidItem, 'owner' | 'due' | 'risk' | 'severity' | 'on'>>

/** Actions have a T, for task, because assumptions have the A. */
const letters: Readonly<Record<RaidKind, string>> = {
  risk: 'R',
  assumption: 'A',
  issue: 'I',
  dependency: 'D',
  action: 'T',
}

/** The next name of a kind: items are never taken out of a log, so none is given twice. */
const nextRef = (items: readonly RaidItem[], kind: RaidKind): string =>
  `${letters[kind]}${items.filter((item) => item.kind === kind).length + 1}`

export const itemOf = (body: RaidBody, id: string): RaidItem | undefined => body.items.find((item) => item.id === id)

export function withItem(body: RaidBody, id: string, form: RaidForm, by: Actor, at: string): RaidBody {
  const made = { by: actorOf(by), at }
  const ref = nextRef(body.items, form.kind)
  return { ...body, items: [...body.items, { ...form, id, ref, made, changed: made, revision: 1 }] }
}

export const formOf = ({ kind, words, owner, due, doing, risk, severity, on, links }: RaidItem): RaidForm => ({
  ...{ kind, words, doing, links },
  ...(owner ? { owner } : {}),
  ...(due ? { due } : {}),
  ...(risk ? { risk } : {}),
  ...(severity ? { severity } : {}),
  ...(on ? { on } : {}),
})

/** Whether an item says what a form says. */
export const says = (item: RaidItem, form: RaidForm): boolean => isSame(formOf(item), form)

export const edited = (body: RaidBody, id: string, form: RaidForm, by: Actor, at: string): RaidBody =>
  changed(body, id, by, at, (item) => {
    if (says(item, form)) return item
    const { ref, made, closed, revision, changed } = item
    return { ...form, id, ref, made, changed, revision, ...(closed ? { closed } : {}) }
  })

export type Outcome = Pick<NonNullable<RaidItem['closed']>, 'outcome' | 'result'>

export const withOutcome = (body: RaidBody, id: string, said: Outcome, by: Actor, at: string): RaidBody =>
  changed(body, id, by, at, (item) => {
    const { outcome, result } = item.closed ?? {}
    if (item.closed && outcome === said.outcome && result === said.result) return item
    return { ...item, closed: { ...said, by: actorOf(by), at } }
  })

export const reopened = (body: RaidBody, id: string, by: Actor, at: string): RaidBody =>
  changed(body, id, by, at, (item) => {
    const { closed, ...open } = item
    return closed ? open : item
  })

function changed(body: RaidBody, id: string, by: Actor, at: string, step: (item: RaidItem) => RaidItem): RaidBody {
  const item = itemOf(body, id)
  const next = item && step(item)
  if (!item || !next || next === item) return body
  const after = { ...next, changed: { by: actorOf(by), at }, revision: item.revision + 1 }
  return { ...body, items: body.items.map((one) => (one.id === id ? after : one)) }
}

/** What a new item is when an assumption has proved wrong: about the same, and linked to it. */
export const madeOf = (assumption: RaidItem, kind: 'risk' | 'issue'): Omit<RaidForm, 'risk'> => ({
  kind,
  words: `This does not hold: ${assumption.words}`.slice(0, mostWords),
  doing: '',
  links: [assumption.id],
  ...(assumption.owner ? { owner: assumption.owner } : {}),
})

/** The most characters of what an item says in a sentence. */
export const mostWords = 300
