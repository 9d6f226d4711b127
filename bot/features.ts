import type { Feature } from './feature'
import { caseloadFeature } from './features/caseload'
import { catalogueWith } from './features/catalogue'
import { checkIn } from './features/check-in'
import { contractsFeature } from './features/contracts'
import { deliveryModels } from './features/delivery-models'
import { duties } from './features/duties'
import { eventsFeature } from './features/events'
import { groupDigest } from './features/group-digest'
import { groupsFeature } from './features/groups'
import { helpWith } from './features/help'
import { learning } from './features/learning'
import { membership } from './features/membership'
import { plan } from './features/plan'
import { processMap } from './features/process-map'
import { promptsFeature } from './features/prompts'
import { questionsFeature } from './features/questions'
import { raid } from './features/raid'
import { review } from './features/review'
import { selfAssessment } from './features/self-assessment'
import { sharingWith } from './features/sharing'
import { supplierPlacing } from './features/supplier-placing'
import { tiering } from './features/tiering'
import { toolkitWith } from './features/toolkit'
import { value } from './features/value'

/** What Pioneer does: the product's table of contents. */
const tools: readonly Feature[] = [tiering, raid, duties, processMap, supplierPlacing, deliveryModels, value]
const forCouncils: readonly Feature[] = [selfAssessment, contractsFeature, ...tools, plan, checkIn]
/** Councils that learn from each other; what is new among them stands on the home cards of groups. */
const together: readonly Feature[] = [learning, questionsFeature, eventsFeature]
const networking: readonly Feature[] = [groupsFeature, groupDigest, ...together, sharingWith(tools)]
const others: readonly Feature[] = [...networking, review, caseloadFeature, promptsFeature, membership]
const known: readonly Feature[] = [...forCouncils, ...others]
const all: readonly Feature[] = [...forCouncils, toolkitWith(known), catalogueWith(known), ...others]

export const features: readonly Feature[] = [helpWith(all), ...all]

/** What can be searched and opened from outside the chat, as the manifest lists it. */
export const searchTable = features.flatMap(({ searches = [], dialogs = [] }) => [...searches, ...dialogs])

/** Every command, as help, the manifest and the README list them. */
export const commandTable = features.flatMap((feature) => feature.commands ?? [])
