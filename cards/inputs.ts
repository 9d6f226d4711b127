import type { Action, InputName } from './action'
import type { Part } from './card'

/** What people fill in. Each input has a label and says what is wrong with it. */

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

/** A time of day, as 09:00. */
export function timeInput<A extends Action>(
  _action: A,
  name: InputName<A>,
  label: string,
  look: { value?: string; required?: string } = {},
): Part {
  return {
    type: 'Input.Time',
    id: name,
    label,
    ...(look.value ? { value: look.value } : {}),
    errorMessage: look.required ?? `Choose a time: ${label}`,
    ...(look.required ? { isRequired: true } : {}),
  }
}
