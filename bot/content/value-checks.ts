import type { ValueContent } from '../domain/contract-value-content'
import { twice } from './plan-checks'
import type { Fault } from './yaml'

/** Faults across value.yaml. */
export const valueFaults = ({ figures }: ValueContent): Fault[] => [
  ...twice(figures, ['figures']),
  ...(figures.some(({ percent }) => percent !== undefined)
    ? []
    : [{ path: ['figures'], fault: 'must have at least one figure with a percent' }]),
]
