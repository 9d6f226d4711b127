import { guideCard } from '../../../cards/guide'
import { helpCard, suggestionsCard } from '../../../cards/help'
import { asSaid } from '../../domain/words'
import { type Command, type Feature, type For, mayUse } from '../../feature'
import { likeliest, toolsFor } from './rules'

/** What a person, in their role, can do here; and what to say to words that no other feature claims. */
export function helpWith(others: readonly Feature[]): Feature {
  const commands = others.flatMap((feature) => feature.commands ?? [])
  const self: Command = {
    name: 'help',
    does: 'See what you can do here',
    for: 'anyone',
    examples: ['hello', 'hi', 'hey', 'menu', '', 'what can you do', 'what can i do', 'commands'],
    run: async ({ person, words }, { toolkit }) => {
      const may = (command: Command) => mayUse(person, command.for)
      const said = asSaid(words)
      const asked = said === self.name || self.examples.includes(said)
      return asked
        ? helpCard(sections([...commands, guide, self].filter(may)))
        : suggestionsCard(likeliest(words, commands.filter(may)), toolsFor(words, toolkit))
    },
  }
  return { name: 'help', commands: [self, guide] }
}

const guide: Command = {
  name: 'how it works',
  does: 'See in a few steps how plans, check-ins and prompts work',
  for: 'programme',
  examples: ['guide', 'how to', 'steps', 'how does it work', 'how do i'],
  unlisted: true,
  run: async ({ person }) =>
    guideCard({
      officer: person.roles.has('officer'),
      connector: person.roles.has('connector') || person.roles.has('admin'),
    }),
}

const titles: Readonly<Record<For, string>> = {
  officer: 'For your council',
  lead: 'As a lead of your council',
  connector: 'As a connector',
  admin: 'As an administrator of the programme',
  programme: 'For councils and connectors',
  anyone: 'At any time',
}

const sections = (commands: readonly Command[]) =>
  (Object.keys(titles) as For[]).map((who) => ({
    title: titles[who],
    commands: commands.filter((command) => command.for === who),
  }))
