import { z } from 'zod/v4'
import type { Collection } from '../../../storage/port'

/** An entry that an administrator is writing: kept, so that nothing that they typed is lost before it is published. */

const text = z.string()
const draftSchema = z.object({
  person: text,
  key: text,
  /** Empty for a new one. */
  tool: text,
  /** What the form was drawn from. */
  revision: z.number().int().min(0),
  /** How often it was written. */
  turn: z.number().int().min(1),
  values: z.object({
    ...{ title: text, summary: text, use: text, stages: text, levels: text, minutes: text, format: text, owner: text },
    ...{ where: text, link: text, command: text, words: text, related: text, steps: text, training: text },
    ...{ source: text, checked: text },
  }),
})
export type Draft = z.output<typeof draftSchema>

export const draftsPartition = 'catalogue-drafts'

/** Of somebody's own, so that no crafted key stands in another's way. */
export const draftId = (person: string, key: string): string => `${person}:${key}`

export const drafts: Collection<Draft> = {
  name: 'catalogue-draft',
  schema: draftSchema,
  partition: () => draftsPartition,
  id: ({ person, key }) => draftId(person, key),
  timeToLive: 30 * 86_400,
}
