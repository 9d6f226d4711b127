import { z } from 'zod/v4'
import { faultKinds } from '../domain/process-map-faults'
import { contentId } from '../domain/questionnaire'
import { twice } from './plan-checks'
import type { Fault } from './yaml'

/** Phones clip what is longer, and pictures have no room for it. */
const shortTitle = z.string().min(3).max(40)
const role = z.string().min(3).max(30)
const action = z
  .string()
  .min(10)
  .max(60)
  .regex(/^[A-Z]/, 'must say what to do, beginning with a capital letter')
const weight = z.number().min(0).max(10)
const weeks = z.number().int().min(1).max(104)

const stageSchema = z.strictObject({ id: contentId, title: shortTitle })
const processSchema = z.strictObject({ id: contentId, title: shortTitle, stages: z.array(stageSchema).min(2).max(10) })
const flagSchema = z.strictObject({ id: contentId, title: shortTitle, action })
const faultSchema = z.strictObject({
  id: z.enum(faultKinds),
  title: shortTitle,
  says: z.string().min(10).max(200),
  action,
  weight,
})

/** How processes are mapped, as a programme officer edits it in `bot/content/process-map.yaml`. */
export const processMapFile = z.strictObject({
  title: z.string().min(3).max(60),
  version: z.string().min(1).max(20),
  checked: z.iso.date(),
  label: z.string().min(10).max(200),
  source: z.string().min(10).max(300),
  processes: z.array(processSchema).min(1).max(6),
  roles: z.array(role).min(2).max(15),
  flags: z.array(flagSchema).min(1).max(8),
  pain: z.strictObject({ title: shortTitle, action }),
  faults: z.array(faultSchema),
  wider: z.strictObject({
    days: z.number().min(1).max(999),
    decisions: z.boolean(),
    red: z.boolean(),
    flags: z.array(contentId),
    faults: z.array(z.enum(faultKinds)),
  }),
  weights: z.strictObject({ red: weight, amber: weight, pain: weight }),
  weeks: z.strictObject({ quick: weeks, wider: weeks }),
})
export type ProcessMapContent = z.output<typeof processMapFile>

/** Faults across process-map.yaml. */
export function processMapFaults({ processes, flags, faults, roles, wider }: ProcessMapContent): Fault[] {
  const missing = faultKinds.filter((kind) => !faults.some(({ id }) => id === kind))
  return [
    ...twice(processes, ['processes']),
    ...processes.flatMap(({ stages }, at) => twice(stages, ['processes', at, 'stages'])),
    ...twice(flags, ['flags']),
    ...twice(faults, ['faults']),
    ...missing.map((kind) => ({ path: ['faults'], fault: `the fault "${kind}" is missing` })),
    ...roles.flatMap((one, at) =>
      roles.findIndex((other) => other.toLowerCase() === one.toLowerCase()) < at
        ? [{ path: ['roles', at], fault: `the role "${one}" is there twice` }]
        : [],
    ),
    ...wider.flags.flatMap((id, at) =>
      flags.some((flag) => flag.id === id)
        ? []
        : [{ path: ['wider', 'flags', at], fault: `there is no flag "${id}" in this file` }],
    ),
  ]
}
