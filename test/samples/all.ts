import { caseloadSamples } from './caseload'
import { catalogueSamples } from './catalogue'
import { checkInSamples } from './check-in'
import { contractSamples } from './contracts'
import { deliveryModelSamples } from './delivery-models'
import { dutiesSamples } from './duties'
import { eventSamples } from './events'
import { groupDigestSamples } from './group-digest'
import { groupSamples } from './groups'
import { helpSamples } from './help'
import { learningSamples } from './learning'
import { membershipSamples } from './membership'
import type { Typed } from './people'
import { planSamples } from './plan'
import { processMapSamples } from './process-map'
import { promptSamples } from './prompts'
import { questionSamples } from './questions'
import { raidSamples } from './raid'
import { resultSamples } from './results'
import { reviewSamples } from './review'
import type { Sample } from './sample'
import { selfAssessmentSamples } from './self-assessment'
import { sharingSamples } from './sharing'
import { supplierPlacingSamples } from './supplier-placing'
import { tieringSamples } from './tiering'
import { toolkitSamples } from './toolkit'
import { valueSamples } from './value'
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
    catalogue: catalogueSamples(typed),
    groups: groupSamples(typed),
    'group-digest': groupDigestSamples(typed),
    questions: questionSamples(typed),
    learning: learningSamples(typed),
    events: eventSamples(typed),
    contracts: contractSamples(typed),
    tiering: tieringSamples(typed),
    raid: await raidSamples(typed),
    duties: dutiesSamples(typed),
    'process-map': await processMapSamples(typed),
    'supplier-placing': await supplierPlacingSamples(typed),
    'delivery-models': deliveryModelSamples(typed),
    value: valueSamples(typed),
    sharing: await sharingSamples(typed),
    membership: membershipSamples(typed),
  }
}
