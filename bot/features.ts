import type { Feature } from './feature'
import { caseloadFeature } from './features/caseload'
import { checkIn } from './features/check-in'
import { contractsFeature } from './features/contracts'
import { duties } from './features/duties'
import { helpWith } from './features/help'
import { membership } from './features/membership'
import { plan } from './features/plan'
import { processMap } from './features/process-map'
import { promptsFeature } from './features/prompts'
import { review } from './features/review'
import { selfAssessment } from './features/self-assessment'
import { tiering } from './features/tiering'

/** What Pioneer does: the product's table of contents. */
const others: readonly Feature[] = [
  selfAssessment,
  contractsFeature,
  tiering,
  duties,
  processMap,
  plan,
  checkIn,
  review,
  caseloadFeature,
  promptsFeature,
  membership,
]

export const features: readonly Feature[] = [helpWith(others), ...others]

/** Every command, as help, the manifest and the README list them. */
export const commandTable = features.flatMap((feature) => feature.commands ?? [])
