import { helpCard, suggestionsCard } from '../../../cards/help'
import type { Person } from '../../domain/person'
import type { Command, Feature, For } from '../../feature'
import { likeliest } from './rules'

/** What a person, in their role, can do here; and what to say to words that nothing claims. */
export const help: Feature = {
  name: 'help',
  commands: [
    {
      name: 'help',
      does: 'See what you can do here',
      for: 'anyone',
      examples: ['hello', 'hi', 'hey', 'menu', '?', '', 'what can you do', 'what can i do', 'commands'],
      run: async ({ person, words }, services) => {
        const open = services.commands.filter((command) => isFor(person, command.for))
        const self = services.commands.find((command) => command.name === 'help')!
        const asked = words
          .trim()
          .toLowerCase()
          .replace(/^\/|[.!?]+$/g, '')
        if (asked === 'help' || self.examples.includes(asked)) return helpCard(sections(open))
        return suggestionsCard(
          likeliest(
            words,
            open.filter((command) => command !== self),
          ),
        )
      },
    },
  ],
}

const isFor = (person: Person, who: For): boolean =>
  who === 'anyone' || person.roles.has(who) || (who === 'connector' && person.roles.has('admin'))

const titles: Readonly<Record<For, string>> = {
  officer: 'For your council',
  lead: 'As a lead of your council',
  connector: 'As a connector',
  admin: 'As an administrator of the programme',
  anyone: 'At any time',
}

const sections = (commands: readonly Command[]) =>
  (Object.keys(titles) as For[]).map((who) => ({
    title: titles[who],
    commands: commands.filter((command) => command.for === who),
  }))
