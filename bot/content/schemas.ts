import { z } from 'zod/v4'
import { type Council, councilSchema, councilTypes } from '../domain/council'
import { levels, tiers } from '../domain/questionnaire'
import { verdicts } from '../domain/response'
import { sampleEvent, sampleGroup, sampleProcessMap, sampleSupplier } from './sample-more-schemas'
import { samplePlan, sampleRaid, sampleRound } from './sample-schemas'

const unique = <T extends { readonly id: string }>(items: readonly T[]): boolean =>
  new Set(items.map((item) => item.id)).size === items.length

/** A short name tells one council: it stands once, and is nobody's whole name. */
function namedApart(councils: readonly Council[]): boolean {
  const names = councils.flatMap(({ name, short = [] }) => [name, ...short]).map((name) => name.toLowerCase())
  return new Set(names).size === names.length
}

export const councilsFile = z.strictObject({
  title: z.string(),
  checked: z.iso.date(),
  source: z.union([z.string(), z.array(z.string())]),
  types: z.array(z.strictObject({ id: z.enum(councilTypes), title: z.string() })),
  councils: z
    .array(councilSchema)
    .refine(unique, 'an id is used twice')
    .refine(namedApart, 'a short name is used twice, or is the whole name of a council'),
})

/** A council that takes part in the programme, with the Entra tenants of its officers. */
const participantSchema = z.strictObject({
  council: z.string(),
  tenants: z.array(z.guid().transform((tenant) => tenant.toLowerCase())),
  /** The cohort in which it joined, such as "6". */
  cohort: z.string().min(1).max(40).optional(),
})
export type Participant = z.output<typeof participantSchema>

export const participantsFile = z.strictObject({
  title: z.string(),
  checked: z.iso.date(),
  participants: z.array(participantSchema),
})

export const sampleFile = z.strictObject({
  title: z.string(),
  note: z.string(),
  connectorDomain: z.string(),
  councils: z.array(councilSchema).min(12),
  people: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      job: z.string(),
      email: z.string(),
      council: z.string().nullable(),
      lead: z.boolean(),
    }),
  ),
  contracts: z.array(
    z.strictObject({
      id: z.string(),
      council: z.string(),
      title: z.string(),
      reference: z.string(),
      supplier: z.string(),
      annualValue: z.number(),
      endDate: z.iso.date(),
      tier: z.enum(tiers),
    }),
  ),
  responses: z.array(
    z.strictObject({
      id: z.string(),
      council: z.string(),
      level: z.enum(levels),
      subject: z.string().optional(),
      contract: z.string().optional(),
      person: z.string(),
      submitted: z.iso.datetime(),
      profile: z.enum(['low', 'mid', 'high']),
      state: z.enum(['submitted', ...verdicts]),
      comment: z.string().optional(),
      note: z.string().optional(),
    }),
  ),
  checkIns: z.array(sampleRound),
  plans: z.array(samplePlan),
  raidLogs: z.array(sampleRaid),
  suppliers: z.array(sampleSupplier).default([]),
  processMaps: z.array(sampleProcessMap),
  groups: z.array(sampleGroup),
  events: z.array(sampleEvent),
})
export type Sample = z.output<typeof sampleFile>
