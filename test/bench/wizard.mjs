import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const { parse } = require('yaml')

const tenant = '11111111-1111-4111-8111-111111111111'
const officer = { id: '29:bench', name: 'Bench Officer', aadObjectId: '00000000-0000-4000-8000-00000000bbbb' }
const service = parse(readFileSync(new URL('../../bot/content/self-assessment/service.yaml', import.meta.url), 'utf8'))
const questions = service.areas.flatMap((area) => area.questions.map((question) => question.id))
const points = service.scale.points.map((point) => point.id)

/** The activity of one press, as Teams sends it. */
export const activity = (serviceUrl, verb, fixed, inputs = {}) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  channelId: 'msteams',
  id: `press-${Math.random()}`,
  serviceUrl,
  from: officer,
  recipient: { id: '28:pioneer', name: 'Pioneer' },
  conversation: { id: 'a:bench', conversationType: 'personal', tenantId: tenant },
  channelData: { tenant: { id: tenant } },
  replyToId: 'message-1',
  value: { action: { type: 'Action.Execute', verb, data: { verb, fixed, ...inputs } } },
})

export const member = {
  ...officer,
  email: 'bench@alderbrook.example',
  userPrincipalName: 'bench@alderbrook.example',
  tenantId: tenant,
}

/** Wizard steps: each lane answers the questions of a draft of its own in turn, differently each time, so that every press is a write. */
export function wizardSteps(serviceUrl, drafts, count) {
  const steps = drafts.map(() => 0)
  return {
    count,
    next: (lane) => {
      const step = steps[lane]++
      const question = questions[step % questions.length]
      const seen = Math.floor(step / questions.length)
      const inputs = {
        point: points[(step + seen) % points.length],
        note: `Evidence ${step}: the register of contracts, page ${step}.`,
      }
      return activity(serviceUrl, 'answer', { response: drafts[lane], question, seen, move: 'next' }, inputs)
    },
    check: (answer, lane) => {
      if (answer.status !== 200 || !answer.text.includes('card.adaptive') || answer.text.includes('newer answer'))
        throw new Error(`A press failed in lane ${lane}: ${answer.status} ${answer.text.slice(0, 300)}`)
    },
  }
}
