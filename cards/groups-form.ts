import { button } from './buttons'
import { type Card, card } from './card'
import * as actions from './groups-actions'
import { choiceInput, textInput } from './inputs'
import { entry, group, heading, quiet, said, text, title } from './parts'

/** How a peer group is made, changed and closed. */

interface Choice {
  readonly title: string
  readonly value: string
}

export interface GroupForm {
  readonly name: string
  readonly common: string
  readonly cohort: string
  readonly purpose: string
  readonly audience: (typeof actions.audiences)[number]
}

const audienceTitles = { open: 'Everybody in the programme', members: 'Its members alone' }

const fieldsOf = (form: GroupForm, commons: readonly Choice[]) => [
  textInput(actions.saveGroup, 'name', 'Name', { value: form.name, max: 60, required: 'Give the group a name.' }),
  choiceInput(actions.saveGroup, 'common', 'What do its councils have in common?', commons, {
    ...(form.common ? { value: form.common } : {}),
    hint: 'Choose one',
    required: 'Choose what its councils have in common.',
  }),
  textInput(actions.saveGroup, 'cohort', 'Which cohort, if it is one?', {
    value: form.cohort,
    max: 40,
    hint: 'Such as: 6',
  }),
  textInput(actions.saveGroup, 'purpose', 'Purpose', {
    value: form.purpose,
    lines: true,
    max: 400,
    hint: 'What members get from it',
    required: 'Say what the group is for.',
  }),
  choiceInput(
    actions.saveGroup,
    'audience',
    'Who may see what is shared?',
    actions.audiences.map((value) => ({ title: audienceTitles[value], value })),
    { value: form.audience, required: 'Choose who may see what is shared.' },
  ),
  quiet('Whoever is in a channel of the group sees what is posted there, member or not.'),
]

/** `here` when it is pressed in a channel that is to be linked to it. */
export function newGroupCard(view: {
  readonly key: string
  readonly here: boolean
  readonly form: GroupForm
  readonly commons: readonly Choice[]
}): Card {
  return card(
    'Make a peer group',
    [
      title('Make a peer group'),
      text(
        view.here
          ? 'You will be its facilitator, and this channel will be linked to it.'
          : 'You will be its facilitator. To link a channel, mention Pioneer there and write: link this channel.',
      ),
      ...fieldsOf(view.form, view.commons),
    ],
    {
      actions: [
        button('Make the group', actions.addGroup, { key: view.key, here: view.here }, { style: 'positive' }),
        !view.here && button('All groups', actions.listGroups, { page: 0 }, { withoutInputs: true }),
      ],
    },
  )
}

/** `changed` says who changed the group since the form was drawn, and how it is now. */
export function editGroupCard(view: {
  readonly id: string
  readonly revision: number
  readonly form: GroupForm
  readonly commons: readonly Choice[]
  /** Those who are ticked, of `people`: the facilitators as they are now. */
  readonly facilitators: readonly string[]
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly changed?: { readonly by: string; readonly lines: readonly string[] } | undefined
}): Card {
  return card(
    `Edit the group ${view.form.name}`,
    [
      title('Edit the group'),
      view.changed
        ? group(
            [
              heading('It changed meanwhile'),
              said(`${view.changed.by} changed this group since you opened it, so nothing was saved. Now it is:`),
              ...view.changed.lines.map((line) => said(line)),
              text('What you typed is below: save it if it should take the place of that.'),
            ],
            { style: 'warning' },
          )
        : undefined,
      ...fieldsOf(view.form, view.commons),
      choiceInput(
        actions.saveGroup,
        'facilitators',
        'Facilitators',
        view.people.map(({ id, name }) => ({ title: name.slice(0, 60), value: id })),
        { several: true, open: true, value: view.facilitators.join(',') },
      ),
      quiet(
        'Facilitators change the group, link channels, and take down what should not stand. Members can be chosen.',
      ),
    ],
    {
      actions: [
        button('Save', actions.saveGroup, { group: view.id, revision: view.revision }, { style: 'positive' }),
        button('Back to the group', actions.openGroup, { group: view.id }, { withoutInputs: true }),
      ],
    },
  )
}

export function closingGroupCard(view: { readonly id: string; readonly name: string }): Card {
  return card(
    `Close this group? ${view.name}`,
    [
      title('Close this group?'),
      said(view.name, { bold: true }),
      entry('It takes no more members, questions and posts, and its channels are unlinked. What was shared stays.'),
      entry('It cannot be opened again.'),
    ],
    {
      actions: [
        button('Close it', actions.closeGroup, { group: view.id }, { style: 'destructive' }),
        button('Back to the group', actions.openGroup, { group: view.id }),
      ],
    },
  )
}
