import type { Feature } from './feature'
import { contractsFeature } from './features/contracts'
import { help } from './features/help'
import { membership } from './features/membership'
import { review } from './features/review'
import { selfAssessment } from './features/self-assessment'

/** What Pioneer does: the product's table of contents. */
export const features: readonly Feature[] = [help, selfAssessment, contractsFeature, review, membership]

/** Every command, as help, the manifest and the README list them. */
export const commandTable = features.flatMap((feature) => feature.commands ?? [])
