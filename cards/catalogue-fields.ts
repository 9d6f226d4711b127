import { buttons, showButton } from './buttons'
import type { Part } from './card'
import { type EntryField, previewEntry } from './catalogue-actions'
import { choiceInput, dateInput, textInput } from './inputs'
import { heading, hideable, quiet } from './parts'

/** The fields of an entry's form: every one that the content has. */

export type EntryValues = Readonly<Record<EntryField, string>>

interface Choice {
  readonly title: string
  readonly value: string
}

/** `values` as they stand in the fields: choices with commas, lists with a line for each. */
export interface EntryFields {
  readonly values: EntryValues
  readonly stages: readonly Choice[]
  readonly levels: readonly Choice[]
  readonly tools: readonly Choice[]
  readonly commands: readonly Choice[]
}

export const entryFields = (view: EntryFields): Part[] => [
  heading('What it is'),
  ...whatItIs(view),
  heading('Where people get it'),
  ...whereItIs(view),
  heading('How it is found'),
  ...howItIsFound(view),
  heading('How to go about it'),
  ...howToUse(view),
  heading('Where the facts come from'),
  ...facts(view),
]

type Look = { readonly lines?: boolean; readonly max: number; readonly hint?: string; readonly required?: string }

const field = ({ values }: EntryFields, name: EntryField, label: string, look: Look): Part =>
  textInput(previewEntry, name, label, { value: values[name], ...look })

const choices = (view: EntryFields, name: 'stages' | 'levels' | 'related', label: string, required?: string): Part =>
  choiceInput(previewEntry, name, label, name === 'related' ? view.tools : view[name], {
    several: true,
    ...(view.values[name] ? { value: view.values[name] } : {}),
    ...(name === 'related' ? {} : { open: true }),
    ...(required ? { required } : {}),
  })

const whatItIs = (view: EntryFields): Part[] => [
  field(view, 'title', 'Title', { max: 60, required: 'The title is missing.' }),
  field(view, 'summary', 'What it is for', {
    lines: true,
    max: 500,
    hint: 'One or two plain sentences',
    required: 'Say what it is for.',
  }),
  field(view, 'use', 'When to use it', {
    lines: true,
    max: 500,
    hint: 'In one sentence',
    required: 'Say when to use it.',
  }),
  choices(view, 'stages', 'Stages', 'Choose at least one stage.'),
  choices(view, 'levels', 'For', 'Choose at least one level.'),
  field(view, 'minutes', 'Minutes for a first use', {
    max: 6,
    hint: 'Such as 45. Your own estimate will do',
    required: 'Say how many minutes a first use takes, about.',
  }),
  field(view, 'format', 'Format', {
    max: 60,
    hint: 'Such as template, course or checklist',
    required: 'Say what it is.',
  }),
]

const whereItIs = (view: EntryFields): Part[] => [
  field(view, 'owner', 'Whose it is', { max: 200, required: 'Say whose it is.' }),
  field(view, 'where', 'Where people get it', {
    lines: true,
    max: 500,
    hint: 'If it is not a public file, say so',
    required: 'Say where people get it.',
  }),
  field(view, 'link', 'Link, if there is a public page', { max: 500, hint: 'https://' }),
  choiceInput(previewEntry, 'command', 'What starts it in Pioneer', view.commands, { value: view.values.command }),
]

const howItIsFound = (view: EntryFields): Part[] => [
  quiet('What people call it, and how they say the trouble that it helps with. Short ones are best.'),
  field(view, 'words', 'Words people use for it, one a line', {
    lines: true,
    max: 2500,
    required: 'Give at least one word that people use for it.',
  }),
  ...related(view),
]

const chooser = 'related-tools'

/** All tools are too many to look at for those who change something else. */
function related(view: EntryFields): Part[] {
  const chosen = view.values.related.split(',')
  const titles = view.tools.filter(({ value }) => chosen.includes(value)).map(({ title }) => title)
  return [
    quiet(`Goes well with: ${titles.join(', ') || 'nothing chosen'}.`),
    buttons([showButton('Choose what goes well with it', [chooser])]),
    hideable(chooser, false, [choices(view, 'related', 'Goes well with, at most five')]),
  ]
}

const howToUse = (view: EntryFields): Part[] => [
  field(view, 'steps', 'Steps, one a line, at most twelve', { lines: true, max: 6100 }),
  field(view, 'training', 'Training that goes with it, one a line', {
    lines: true,
    max: 500,
    hint: 'If you know of none, write: None known',
    required: 'Say which training goes with it, or: None known.',
  }),
]

const facts = (view: EntryFields): Part[] => [
  field(view, 'source', 'Source', { lines: true, max: 500, required: 'Say where the facts come from.' }),
  dateInput(previewEntry, 'checked', 'Compared with its source on', {
    value: view.values.checked,
    required: 'Choose the day on which you compared it with its source.',
  }),
]
