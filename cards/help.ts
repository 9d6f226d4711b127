import { z } from 'zod/v4'
import { defineAction } from './action'
import { button, buttons } from './buttons'
import { type Card, card, type Part } from './card'
import { group, heading, named, quiet, text, title } from './parts'
import { listTools, openTool } from './toolkit-actions'
import type { ToolLine } from './toolkit-list'

/** Runs a command by its name, as if the person had typed it. */
export const runCommand = defineAction('command', { name: z.string().min(1).max(60) })

/** A command as cards show it. */
export interface CommandLine {
  readonly name: string
  readonly does: string
}

export const commandButton = (words: string, name: string, look: { style?: 'positive' } = {}): Part =>
  button(words, runCommand, { name }, { ...look, withoutInputs: true })

/** Named on every help of those to whom it says something. */
const howItWorks = 'how it works'

const commandOf = ({ name }: CommandLine): Part => commandButton(capital(name), name)

const line = (command: CommandLine): Part => named(command.name, command.does)

/** What a person, in their role, can do; sections with nothing in them are left out. */
export function helpCard(
  sections: readonly { readonly title: string; readonly commands: readonly CommandLine[] }[],
): Card {
  const shown = sections.filter((section) => section.commands.length > 0)
  const first = shown.flatMap((section) => section.commands).filter((command) => command.name !== 'help')
  return card('What you can do with Pioneer', [
    title('What you can do here'),
    text('Type one of these words, or press a button.'),
    ...shown.flatMap((section) => [
      group([heading(section.title), ...section.commands.map(line)], { separator: true }),
    ]),
    buttons([...first.slice(0, 4), ...first.filter(({ name }) => name === howItWorks)].map(commandOf)),
  ])
}

/** What the toolkit has for words that no command claims; `words` are those that lead to the rest of it. */
export interface SuggestedTools {
  readonly lines: readonly ToolLine[]
  readonly words: string
  readonly all: number
}

const toolParts = ({ lines, words, all }: SuggestedTools): Part[] => [
  group([
    heading('Did you mean a tool for this?'),
    ...lines.flatMap(({ id, title, why }) => [
      named(title, why),
      buttons([button('Open', openTool, { tool: id }, { withoutInputs: true, tooltip: `Open ${title}` })]),
    ]),
  ]),
  ...(all > lines.length
    ? [buttons([button('More tools', listTools, { by: 'words', of: words, page: 0 }, { withoutInputs: true })])]
    : []),
]

/** Free text that nothing claims: tools that it asks for, where it does, and the likeliest commands; never a dead end. */
export function suggestionsCard(suggestions: readonly CommandLine[], tools?: SuggestedTools): Card {
  const names = suggestions.map((command) => command.name).join(', ')
  const titles = tools ? ` Did you mean a tool for this? ${tools.lines.map((one) => one.title).join(', ')}.` : ''
  return card(
    `I did not understand that.${titles} Perhaps one of these: ${names}.`,
    [
      title('I did not understand that'),
      ...(tools ? toolParts(tools) : []),
      text(tools ? 'Or perhaps you want one of these.' : 'Perhaps you want one of these.'),
      ...suggestions.map(line),
      quiet(
        tools
          ? 'I answer short commands, and look in the toolkit for what you write. Nothing of it is kept.'
          : 'I answer short commands. I do not read what you write beyond that.',
      ),
    ],
    {
      actions: [
        ...suggestions.map((command) => commandButton(capital(command.name), command.name)),
        commandButton('Show everything', 'help'),
      ],
    },
  )
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
