import { asSaid, saidAfter } from './domain/words'
import type { Command } from './feature'

/** The command that somebody typed, and what they typed after it; help answers what nothing claims. */
export function commandFor(
  commands: readonly Command[],
  words: string,
): { readonly command: Command | undefined; readonly rest: string } {
  const said = asSaid(words)
  const whole = commands.find((command) => command.name === said || command.examples.includes(said))
  if (whole) return { command: whole, rest: '' }
  for (const command of commands.filter((one) => one.takesWords))
    for (const name of [command.name, ...command.examples]) {
      const rest = saidAfter(words, name)
      if (rest) return { command, rest }
    }
  return { command: commands.find((command) => command.name === 'help'), rest: '' }
}
