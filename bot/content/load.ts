import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type ValueContent, valueFile } from '../domain/contract-value-content'
import { type DeliveryContent, deliveryFile } from '../domain/delivery-models-content'
import { type ProcurementLaw, procurementFile } from '../domain/duties-law'
import type { Level, Questionnaire } from '../domain/questionnaire'
import { faultsOf, levels, questionnaireSchema } from '../domain/questionnaire'
import { type SupplierPlacingContent, supplierPlacingFile } from '../domain/supplier-placing-content'
import type { Tool } from '../domain/tool'
import { type CalendarContent, calendarFaults, calendarFile } from './calendar-schema'
import { deliveryFaults } from './delivery-models-checks'
import { shipped } from './places'
import { fittedPlan, knownOf, nothingKnown, planFaults } from './plan-checks'
import { type PlanContent, planFile } from './plan-schema'
import { type ProcessMapContent, processMapFaults, processMapFile } from './process-map-schema'
import { procurementFaults } from './procurement-checks'
import { type RaidContent, raidFaults, raidFile } from './raid-schema'
import { type Register, registerOf } from './register'
import { councilsFile, type Participant, participantsFile, type Sample, sampleFile } from './schemas'
import { supplierPlacingFaults } from './supplier-placing-checks'
import { type TieringContent, tieringFaults, tieringFile } from './tiering-schema'
import { type ToolkitContent, toolkitFaults, toolkitFile } from './toolkit-schema'
import { valueFaults } from './value-checks'
import { type Fault, readYaml, type SchemaOrMaker } from './yaml'

/** All that programme officers write: read once at start-up, checked whole, never changed while the bot runs. */
export interface Content {
  readonly questionnaires: Readonly<Record<Level, Questionnaire>>
  readonly toolkit: ToolkitContent
  /** The tools of the toolkit by their ids, in its order. */
  readonly tools: ReadonlyMap<string, Tool>
  readonly plan: PlanContent
  readonly calendar: CalendarContent
  readonly tiering: TieringContent
  readonly raid: RaidContent
  readonly procurement: ProcurementLaw
  readonly processMap: ProcessMapContent
  readonly placing: SupplierPlacingContent
  readonly delivery: DeliveryContent
  readonly value: ValueContent
  readonly register: Register
  readonly sample: Sample | undefined
}

/** Content that cannot be used; each fault names its file and line. */
export class ContentError extends Error {
  override readonly name = 'ContentError'
  constructor(readonly faults: readonly string[]) {
    super(`The content cannot be used. Please mend:\n${faults.map((fault) => `  * ${fault}`).join('\n')}`)
  }
}

/**
 * Reads the content. A file in `folder` (CONTENT_DIR) stands in the place of the one that came with Pioneer; what it
 * does not hold is taken from there. Throws `ContentError` with every fault of every file. `read` is told each file and its value.
 */
export function loadContent(options: {
  folder?: string | undefined
  withSample: boolean
  read?: (file: string, value: unknown) => void
}): Content {
  const faults: string[] = []
  const read = <T>(name: string, schema: SchemaOrMaker<T>, check?: (value: T) => readonly Fault[]): T | undefined => {
    const file = placeOf(name, options.folder)
    const { value, problems } = readYaml(file, schema, check)
    faults.push(...problems.map((problem) => `${file}${problem}`))
    options.read?.(file, value)
    return value
  }
  if (options.folder && !existsSync(options.folder))
    faults.push(`${options.folder}: CONTENT_DIR names a folder that is not there`)
  if (options.folder && existsSync(join(options.folder, 'tools.yaml')))
    faults.push(`${join(options.folder, 'tools.yaml')}: is no longer read: its tools belong in toolkit.yaml`)
  const toolkit = read('toolkit.yaml', toolkitFile, toolkitFaults)
  const names = toolkit && new Set(toolkit.tools.map((tool) => tool.id))
  const questionnaires = levels.map((level) =>
    read(`self-assessment/${level}.yaml`, questionnaireSchema, (value) => [
      ...(value.level === level ? [] : [{ path: ['level'], fault: `must be ${level}, as the file is named` }]),
      ...faultsOf(value, names),
    ]),
  )
  const known = knownOf(questionnaires, names)
  const plan = read('plan.yaml', planFile, (value) =>
    planFaults(value, givesWay('plan.yaml', options.folder) ? nothingKnown : known),
  )
  const calendar = read('calendar.yaml', calendarFile, calendarFaults)
  const tiering = read('tiering.yaml', tieringFile, tieringFaults)
  const raid = read('raid.yaml', raidFile, raidFaults)
  const procurement = read('procurement-act.yaml', procurementFile, procurementFaults)
  const processMap = read('process-map.yaml', processMapFile, processMapFaults)
  const placing = read('supplier-placing.yaml', supplierPlacingFile, supplierPlacingFaults)
  const delivery = read('delivery-models.yaml', deliveryFile, deliveryFaults)
  const value = read('value.yaml', valueFile, valueFaults)
  const councils = read('councils.yaml', councilsFile)
  const participants = read('participants.yaml', participantsFile, (value) =>
    councils ? participantFaults(value.participants, new Set(councils.councils.map((council) => council.id))) : [],
  )
  const sample = options.withSample ? read('sample.yaml', sampleFile) : undefined
  const inChat = tiering && raid && procurement && processMap && placing && delivery && value
  const all = toolkit && plan && calendar && inChat && councils && participants
  if (faults.length > 0 || !all) throw new ContentError(faults)
  const register = registerOf(councils.councils, participants.participants, sample)
  return {
    questionnaires: Object.fromEntries(questionnaires.map((one) => [one!.level, one!])) as Record<Level, Questionnaire>,
    toolkit,
    tools: new Map(toolkit.tools.map((tool) => [tool.id, tool])),
    plan: fittedPlan(plan, known),
    calendar,
    tiering,
    raid,
    procurement,
    processMap,
    placing,
    delivery,
    value,
    register,
    sample,
  }
}

/** Pioneer's own file beside a council's content: what it points at may have been replaced, which is no fault of theirs. */
const givesWay = (name: string, folder: string | undefined): boolean => !!folder && !existsSync(join(folder, name))

/** A council that is misspelt would be kept out without a word, so it stops the start. */
function participantFaults(participants: readonly Participant[], councils: ReadonlySet<string>): Fault[] {
  return participants.flatMap(({ council }, at) => {
    const path = ['participants', at, 'council']
    if (!councils.has(council)) return [{ path, fault: `there is no council "${council}" in councils.yaml` }]
    const isTwice = participants.findIndex((one) => one.council === council) < at
    return isTwice ? [{ path, fault: `the council "${council}" is named twice` }] : []
  })
}

function placeOf(name: string, folder: string | undefined): string {
  const own = folder ? join(folder, name) : undefined
  return own && existsSync(own) ? own : join(shipped, name)
}
