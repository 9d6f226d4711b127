import type { Part } from './card'
import { group, heading, named } from './parts'

/** How to go about a tool, step by step; a slide or a part of a survey is a step too. */
export const stepsPart = (steps: readonly string[]): Part =>
  group([heading("How to go about it, in Pioneer's words"), ...steps.map(stepPart)], { separator: true })

/** From so many characters on, a step's first sentence stands out, where that is short: it says what the step is about. */
const long = 160

function stepPart(step: string, at: number): Part {
  const about = step.length < long ? undefined : /^[^.]{1,60}\.(?= )/.exec(step)?.[0]
  return about ? named(`${at + 1}  ${about}`, step.slice(about.length + 1)) : named(`${at + 1}`, step)
}
