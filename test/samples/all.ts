import { caseloadSamples } from './caseload'
import { checkInSamples } from './check-in'
import { contractSamples } from './contracts'
import { dutiesSamples } from './duties'
import { eventSamples } from './events'
import { helpSamples } from './help'
import { membershipSamples } from './membership'
import type { Typed } from './people'
import { planSamples } from './plan'
import { processMapSamples } from './process-map'
import { promptSamples } from './prompts'
import { raidSamples } from './raid'
import { resultSamples } from './results'
import { reviewSamples } from './review'
import type { Sample } from './sample'
import { selfAssessmentSamples } from './self-assessment'
import { tieringSamples } from './tiering'
import { toolkitSamples } from './toolkit'
import { welcomeSamples } from './welcome'
import { wizardSamples } from './wizard'

/** Every card in every state, in groups named as the files of cards/ are. */
export async function allSamples(typed: Typed = (words) => words): Promise<Readonly<Record<string, Sample[]>>> {
  return {
    welcome: welcomeSamples(),
    help: helpSamples(),
    'self-assessment': selfAssessmentSamples(typed),
    wizard: wizardSamples(typed),
    results: await resultSamples(typed),
    review: await reviewSamples(typed),
    plan: await planSamples(typed),
    'check-in': await checkInSamples(typed),
    caseload: caseloadSamples(typed),
    prompts: await promptSamples(typed),
    toolkit: toolkitSamples(typed),
    events: eventSamples(typed),
    contracts: contractSamples(typed),
    tiering: tieringSamples(typed),
    raid: await raidSamples(typed),
    duties: dutiesSamples(typed),
    'process-map': await processMapSamples(typed),
    membership: membershipSamples(typed),
  }
}
