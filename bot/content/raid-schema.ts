import { z } from 'zod/v4'
import { contentId } from '../domain/questionnaire'
import { bandIds, raidKinds, raidResponses } from '../domain/raid'
import { twice } from './plan-checks'
import type { Fault } from './yaml'

const stepSchema = z.strictObject({ title: z.string().min(3).max(30), means: z.string().min(3).max(50) })

const kindSchema = z.strictObject({
  title: z.string().min(3).max(20),
  many: z.string().min(3).max(20),
  means: z.string().min(5).max(40),
  ask: z.string().min(5).max(100),
})

/** The scales of the RAID-A log, as a programme officer edits them in `bot/content/raid.yaml`. */
export const raidFile = z.strictObject({
  title: z.string().min(3).max(60),
  version: z.string().min(1).max(20),
  checked: z.iso.date(),
  label: z.string().min(10).max(200),
  source: z.string().min(10).max(300),
  probability: z.array(stepSchema).length(5),
  impact: z.array(stepSchema).length(5),
  bands: z.array(
    z.strictObject({
      id: z.enum(bandIds),
      title: z.string().min(3).max(20),
      from: z.number().int().min(1).max(25),
      means: z.string().min(5).max(100),
    }),
  ),
  responses: z.array(stepSchema.extend({ id: z.enum(raidResponses) })),
  severities: z
    .array(stepSchema.extend({ id: contentId }))
    .min(2)
    .max(5),
  kinds: z.strictObject(
    Object.fromEntries(raidKinds.map((kind) => [kind, kindSchema])) as Record<
      (typeof raidKinds)[number],
      typeof kindSchema
    >,
  ),
})
export type RaidContent = z.output<typeof raidFile>

/** A choice on the form is "3, Possible: 30% to 50%", and phones clip what is longer than 60. */
const mostWords = 54

/** Faults across raid.yaml. */
export function raidFaults({ probability, impact, bands, responses, severities }: RaidContent): Fault[] {
  const inOrder = (ids: readonly string[], all: readonly string[]) => ids.join() === all.join()
  const choices = { probability, impact, responses, severities }
  return [
    ...Object.entries(choices).flatMap(([name, steps]) =>
      steps.flatMap(({ title, means }, at) =>
        title.length + means.length > mostWords
          ? [{ path: [name, at], fault: `title and meaning have more than ${mostWords} characters together` }]
          : [],
      ),
    ),
    ...(inOrder(
      bands.map(({ id }) => id),
      bandIds,
    )
      ? bands.flatMap(({ from }, at) =>
          at === 0 ? (from === 1 ? [] : [lowFault]) : from > bands[at - 1]!.from ? [] : [riseFault(at)],
        )
      : [{ path: ['bands'], fault: `must be ${bandIds.join(', ')}, each once and in that order` }]),
    ...(inOrder(
      responses.map(({ id }) => id),
      raidResponses,
    )
      ? []
      : [{ path: ['responses'], fault: `must be ${raidResponses.join(', ')}, each once and in that order` }]),
    ...twice(severities, ['severities']),
  ]
}

const lowFault: Fault = { path: ['bands', 0, 'from'], fault: 'the lowest band must begin at 1' }
const riseFault = (at: number): Fault => ({ path: ['bands', at, 'from'], fault: 'must begin above the band before it' })
