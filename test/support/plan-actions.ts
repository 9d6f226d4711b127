import type { PlanAction } from '../../bot/domain/plan'

/** An action of a plan for tests of rules: its id, and what about it matters. */

export const amina = { id: 't:amina', name: 'Amina Yusuf' }
export const at = '2026-11-23T09:00:00.000Z'

export const planAction = (id: string, more: Partial<PlanAction> = {}): PlanAction => ({
  id,
  council: 'c',
  title: `Do ${id}`,
  theme: 'people',
  due: '2027-03-31',
  percent: 0,
  milestones: [],
  needs: [],
  comments: [],
  dropped: false,
  trail: [{ at, by: amina, did: 'added', changes: [] }],
  revision: 1,
  settled: 0,
  ...more,
})
