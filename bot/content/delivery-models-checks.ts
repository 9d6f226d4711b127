import type { DeliveryContent } from '../domain/delivery-models-content'
import { twice } from './plan-checks'
import type { Fault, Path } from './yaml'

/** Faults across delivery-models.yaml. */
export function deliveryFaults({ models, questions, worthFrom, possibleFrom }: DeliveryContent): Fault[] {
  const ids = new Set(models.map(({ id }) => id))
  const astray = (named: readonly string[], path: Path): Fault[] =>
    named.flatMap((id, at) =>
      ids.has(id) ? [] : [{ path: [...path, at], fault: `there is no model "${id}" in this file` }],
    )
  return [
    ...twice(models, ['models']),
    ...twice(questions, ['questions']),
    ...(worthFrom > possibleFrom ? [] : [{ path: ['worthFrom'], fault: 'must be more than possibleFrom' }]),
    ...questions.flatMap(({ options }, at) => [
      ...twice(options, ['questions', at, 'options']),
      ...options.flatMap(({ omits = [], effects }, place) => {
        const path = ['questions', at, 'options', place]
        return [
          ...astray(omits, [...path, 'omits']),
          ...effects.flatMap((effect, of) => [
            ...astray(effect.models, [...path, 'effects', of, 'models']),
            ...(effect.stops && effect.points > 0
              ? [{ path: [...path, 'effects', of, 'stops'], fault: 'must not go with points for the models' }]
              : []),
          ]),
        ]
      }),
    ]),
  ]
}
