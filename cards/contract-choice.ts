import type { Action, InputName } from './action'
import type { Part } from './card'
import { choiceInput, textInput } from './inputs'
import { quiet, text } from './parts'

/** A contract that a tool is to be used for: one of the register, or one that is only named. */
export interface ContractChoice {
  readonly contracts: readonly { readonly id: string; readonly title: string }[]
  /** How many more there are than can be offered. */
  readonly more: number
}

/** The inputs `contract` and `name`, of which one is to be filled in. */
export function contractChoice<A extends Action>(action: A, { contracts, more }: ContractChoice): (Part | undefined)[] {
  const isEmpty = contracts.length === 0
  return [
    isEmpty
      ? text('Your register of contracts has none yet. Type the name of one.')
      : choiceInput(
          action,
          'contract' as InputName<A>,
          'A contract of your register',
          contracts.map((one) => ({ title: one.title, value: one.id })),
          { hint: 'Choose a contract' },
        ),
    more > 0
      ? quiet(`The register has ${more} more. Type the reference or the title of one of those below.`)
      : undefined,
    textInput(action, 'name' as InputName<A>, isEmpty ? 'The name of the contract' : 'Or type its name or reference', {
      max: 120,
      hint: 'For example household waste collection',
    }),
  ]
}
