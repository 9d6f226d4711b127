import { button } from './buttons'
import { type Card, card } from './card'
import { group, heading, said, text, title } from './parts'
import { versionTitle } from './process-map'
import { addStep, askRemoveStep, type MapVersionName, openMap, removeStep, saveStep } from './process-map-actions'
import { placeParts, type StepFormView, wayParts, whatParts } from './process-map-step-fields'
import { moreParts } from './process-map-step-more'

/** A step of a map, new or to be changed. */

export function stepFormCard(view: StepFormView): Card {
  const { council, id, version, existing } = view
  const of = { council, id, version }
  const action = existing ? saveStep : addStep
  return card(
    existing ? `Change step ${existing.number} of ${view.name}` : `Add a step to ${view.name}`,
    [
      title(existing ? `Step ${existing.number}` : 'A new step'),
      said(`${view.name}, ${versionTitle(version).toLowerCase()}`, { quiet: true }),
      view.note ? group([heading('Please look again'), said(view.note)], { style: 'warning' }) : undefined,
      ...whatParts(action, view),
      ...(existing ? [] : placeParts(view)),
      ...wayParts(action, view),
      ...moreParts(action, view),
    ],
    {
      actions: [
        existing
          ? button(
              'Save',
              saveStep,
              { ...of, step: existing.step, revision: existing.revision, was: existing.was },
              positive,
            )
          : button('Save', addStep, { ...of, form: view.form }, positive),
        existing && button('Remove', askRemoveStep, { ...of, step: existing.step }, { withoutInputs: true }),
        button('Back to the map', openMap, { ...of, page: 0 }, { withoutInputs: true }),
      ],
    },
  )
}

const positive = { style: 'positive' } as const

export function removeStepCard(view: {
  readonly council: string
  readonly id: string
  readonly version: MapVersionName
  readonly step: string
  readonly revision: number
  readonly what: string
  readonly note?: string | undefined
}): Card {
  const { council, id, version, step, revision } = view
  const of = { council, id, version }
  return card(
    `Remove ${view.what}?`,
    [
      title('Remove this step?'),
      view.note ? group([heading('Please look again'), said(view.note)], { style: 'warning' }) : undefined,
      said(view.what, { bold: true }),
      text('What led to it will lead to where it went. The history keeps that it was there.'),
    ],
    {
      actions: [
        button('Remove', removeStep, { ...of, step, revision }, { style: 'destructive' }),
        button('Back to the map', openMap, { ...of, page: 0 }),
      ],
    },
  )
}
