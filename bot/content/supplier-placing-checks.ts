import { axisIds, placeIds, viewIds } from '../domain/supplier-placing'
import type { SupplierPlacingContent } from '../domain/supplier-placing-content'
import { twice } from './plan-checks'
import type { Fault } from './yaml'

/** Faults across supplier-placing.yaml: a combination that is missing would be one on which nobody is advised. */
export function supplierPlacingFaults({ axes, places, views, combinations }: SupplierPlacingContent): Fault[] {
  const inOrder = (ids: readonly string[], all: readonly string[], path: string): Fault[] =>
    ids.join() === all.join() ? [] : [{ path: [path], fault: `must be ${all.join(', ')}, each once and in that order` }]
  const risks = axes.risk.factors.map(({ id }) => id)
  return [
    ...axisIds.flatMap((axis) => {
      const weights = axes[axis].factors.reduce((sum, { weight }) => sum + weight, 0)
      const path = ['axes', axis, 'factors']
      return [
        ...twice(axes[axis].factors, path),
        ...(weights === 100 ? [] : [{ path, fault: `the weights are ${weights} together, and must be 100` }]),
      ]
    }),
    ...axes.impact.factors.flatMap(({ id }, at) =>
      risks.includes(id)
        ? [{ path: ['axes', 'impact', 'factors', at, 'id'], fault: `the id "${id}" is used for the other axis too` }]
        : [],
    ),
    ...inOrder(
      places.map(({ id }) => id),
      placeIds,
      'places',
    ),
    ...inOrder(
      views.map(({ id }) => id),
      viewIds,
      'views',
    ),
    ...placeIds.flatMap((place) =>
      viewIds.flatMap((view) => {
        const found = combinations.filter((one) => one.place === place && one.seen === view).length
        const fault = found === 0 ? 'is missing' : 'is there twice'
        return found === 1 ? [] : [{ path: ['combinations'], fault: `the one of ${place} and ${view} ${fault}` }]
      }),
    ),
  ]
}
