import type { Part } from './card'
import { choiceInput, textInput } from './inputs'
import type { RaidKindName } from './raid-actions'
import type { RaidForm, RaidFormView } from './raid-form'

/** What the form of a kind asks besides what all of them ask. */

const choices = (all: RaidFormView['impact']) => all.map((one) => ({ title: one.title, value: one.id }))

const asked: Readonly<Record<RaidKindName, (action: RaidForm, view: RaidFormView) => Part[]>> = {
  risk: (action, { values, probability, impact, responses }) => [
    choiceInput(action, 'probability', 'How likely is it?', choices(probability), {
      value: values.probability,
      hint: 'Choose 1 to 5',
      required: 'Choose how likely it is.',
    }),
    choiceInput(action, 'impact', 'How much would it matter?', choices(impact), {
      value: values.impact,
      hint: 'Choose 1 to 5',
      required: 'Choose how much it would matter.',
    }),
    choiceInput(action, 'response', 'Response', choices(responses), {
      value: values.response,
      hint: 'Choose one',
      required: 'Choose a response.',
    }),
  ],
  assumption: () => [],
  issue: (action, { values, severities }) => [
    choiceInput(action, 'severity', 'How severe is it?', choices(severities), {
      value: values.severity,
      hint: 'Choose one',
      required: 'Choose how severe it is.',
    }),
  ],
  dependency: (action, { values }) => [
    textInput(action, 'on', 'On whom?', {
      value: values.on,
      max: 120,
      hint: 'For example the supplier, or the IT service',
      required: 'Say on whom it depends.',
    }),
  ],
  action: () => [],
}

export const kindParts = (action: RaidForm, view: RaidFormView): Part[] => asked[view.kind](action, view)
