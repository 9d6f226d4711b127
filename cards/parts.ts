import type { Action, DataOf, InputName } from './action'
import { carried } from './action'
import type { Part } from './card'
import { progressPicture } from './progress'

/** The vocabulary of our cards. Fixed words go through `text` (its markdown is ours); people's words through `said`. */

export const title = (words: string): Part => ({
  type: 'TextBlock',
  text: plain(words),
  size: 'large',
  weight: 'bolder',
  wrap: true,
  style: 'heading',
})

export const heading = (words: string): Part => ({
  type: 'TextBlock',
  text: plain(words),
  weight: 'bolder',
  wrap: true,
  spacing: 'medium',
  style: 'heading',
})

export const text = (words: string): Part => ({ type: 'TextBlock', text: plain(words), wrap: true })

export const quiet = (words: string): Part => ({
  type: 'TextBlock',
  text: plain(words),
  wrap: true,
  isSubtle: true,
  size: 'small',
  spacing: 'small',
})

/** One of a list of fixed words, close to the one before it. */
export const entry = (words: string): Part => ({ ...text(words), spacing: 'small' })

/** Somebody's own words: a run carries no markdown, so nothing in it becomes a link, a mention or an emphasis. */
export const said = (words: string, style: { quiet?: boolean; bold?: boolean } = {}): Part => ({
  type: 'RichTextBlock',
  spacing: 'small',
  inlines: [
    {
      type: 'TextRun',
      text: withoutMentions(words),
      ...(style.quiet ? { isSubtle: true, size: 'small' } : {}),
      ...(style.bold ? { weight: 'bolder' } : {}),
    },
  ],
})

/** A name in bold, then words of ours or of others, and perhaps more of them in grey, in one paragraph. */
export const named = (name: string, words: string, more?: string): Part => ({
  type: 'RichTextBlock',
  spacing: 'small',
  inlines: [
    { type: 'TextRun', text: `${withoutMentions(name)}  `, weight: 'bolder' },
    { type: 'TextRun', text: withoutMentions(words) },
    ...(more ? [{ type: 'TextRun', text: ` ${withoutMentions(more)}`, isSubtle: true }] : []),
  ],
})

/** Takes the mention tags out of somebody's words, and those that taking them out makes; the name in them stays. */
export function withoutMentions(words: string): string {
  const fewer = words.replace(/<\/?at\b[^>]*>/gi, '')
  return fewer === words ? words : withoutMentions(fewer)
}

/** Our own words, from code or content; what people wrote goes through `said`, in titles too. */
const plain = withoutMentions

export const group = (
  parts: readonly (Part | undefined | false)[],
  look: { style?: 'emphasis' | 'good' | 'warning' | 'attention' | 'accent'; separator?: boolean; bleed?: boolean } = {},
): Part => ({
  type: 'Container',
  items: parts.filter((part) => part !== undefined && part !== false),
  ...(look.style ? { style: look.style } : {}),
  ...(look.separator ? { separator: true, spacing: 'medium' } : {}),
})

/** A picture of progress, across the card. */
export const progress = (done: number, all: number): Part => ({
  type: 'Image',
  url: progressPicture(done, all),
  altText: `${done} of ${all} answered`,
  size: 'stretch',
  spacing: 'small',
})

/** `alt` says in words what the picture shows. */
export const picture = (shown: { url: string; alt: string }): Part => ({
  type: 'Image',
  url: shown.url,
  altText: withoutMentions(shown.alt),
  size: 'auto',
})

type ButtonStyle = {
  style?: 'positive' | 'destructive'
  withoutInputs?: boolean
  tooltip?: string
}

/** A button that answers in place. Old clients, which know only Action.Submit, send the same data in a message. */
export function button<A extends Action>(words: string, action: A, data: DataOf<A>, look: ButtonStyle = {}): Part {
  const rest = {
    title: words,
    data: carried(action, data),
    ...(look.style ? { style: look.style } : {}),
    ...(look.withoutInputs ? { associatedInputs: 'none' } : {}),
    ...(look.tooltip ? { tooltip: withoutMentions(look.tooltip) } : {}),
  }
  return { type: 'Action.Execute', verb: action.verb, ...rest, fallback: { type: 'Action.Submit', ...rest } }
}

/** Buttons inside the body: one a line of a list. */
export const buttons = (parts: readonly (Part | undefined | false)[]): Part => ({
  type: 'ActionSet',
  spacing: 'small',
  actions: parts.filter((part) => part !== undefined && part !== false),
})

export const link = (words: string, url: string): Part => ({ type: 'Action.OpenUrl', title: words, url })

export function textInput<A extends Action>(
  _action: A,
  name: InputName<A>,
  label: string,
  look: { value?: string; hint?: string; lines?: boolean; max?: number; required?: string } = {},
): Part {
  return {
    type: 'Input.Text',
    id: name,
    label,
    ...(look.value ? { value: look.value } : {}),
    ...(look.hint ? { placeholder: look.hint } : {}),
    ...(look.lines ? { isMultiline: true } : {}),
    ...(look.max ? { maxLength: look.max } : {}),
    errorMessage: look.required ?? `Check this: ${label}`,
    ...(look.required ? { isRequired: true } : {}),
  }
}

export function choiceInput<A extends Action>(
  _action: A,
  name: InputName<A>,
  label: string,
  choices: readonly { title: string; value: string }[],
  look: { value?: string | undefined; several?: boolean; open?: boolean; required?: string; hint?: string } = {},
): Part {
  return {
    type: 'Input.ChoiceSet',
    id: name,
    label,
    choices,
    wrap: true,
    style: look.open ? 'expanded' : 'compact',
    ...(look.value !== undefined ? { value: look.value } : {}),
    ...(look.several ? { isMultiSelect: true } : {}),
    ...(look.hint ? { placeholder: look.hint } : {}),
    errorMessage: look.required ?? `Choose one: ${label}`,
    ...(look.required ? { isRequired: true } : {}),
  }
}

export function dateInput<A extends Action>(
  _action: A,
  name: InputName<A>,
  label: string,
  look: { value?: string; required?: string } = {},
): Part {
  return {
    type: 'Input.Date',
    id: name,
    label,
    ...(look.value ? { value: look.value } : {}),
    errorMessage: look.required ?? `Choose a date: ${label}`,
    ...(look.required ? { isRequired: true } : {}),
  }
}
