import type { Feature } from './feature'
import { caseloadFeature } from './features/caseload'
import { checkIn } from './features/check-in'
import { contractsFeature } from './features/contracts'
import { duties } from './features/duties'
import { eventsFeature } from './features/events'
import { helpWith } from './features/help'
import { membership } from './features/membership'
import { plan } from './features/plan'
import { processMap } from './features/process-map'
import { promptsFeature } from './features/prompts'
import { raid } from './features/raid'
import { review } from './features/review'
import { selfAssessment } from './features/self-assessment'
import { tiering } from './features/tiering'
import { toolkitWith } from './features/toolkit'

/** What Pioneer does: the product's table of contents. */
const tools: readonly Feature[] = [tiering, raid, duties, processMap]
const forCouncils: readonly Feature[] = [selfAssessment, contractsFeature, ...tools, plan, checkIn]
const others: readonly Feature[] = [review, caseloadFeature, promptsFeature, membership]
const all: readonly Feature[] = [...forCouncils, toolkitWith([...forCouncils, ...others]), eventsFeature, ...others]

export const features: readonly Feature[] = [helpWith(all), ...all]

/** What can be searched from outside the chat, as the manifest lists it. */
export const searchTable = features.flatMap((feature) => feature.searches ?? [])

/** Every command, as help, the manifest and the README list them. */
export const commandTable = features.flatMap((feature) => feature.commands ?? [])
