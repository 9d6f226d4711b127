import * as contractCards from '../../../cards/contracts'
import * as resultCards from '../../../cards/result-actions'
import * as beginCards from '../../../cards/self-assessment-actions'
import * as wizardCards from '../../../cards/wizard-actions'
import { serviceId } from '../../domain/contract'
import { type Feature, onPress } from '../../feature'
import { begin, chooseService, offerLevels, startDraft } from './begin'
import * as results from './results'
import { wholeCouncil } from './rules'
import * as wizard from './wizard'

/** Self-assessments at three levels: choosing a subject, answering, the result, and the rounds before. */
export const selfAssessment: Feature = {
  name: 'self-assessment',
  commands: [
    {
      name: 'assess',
      does: 'Start or go on with a self-assessment of the council, a service or a contract',
      for: 'officer',
      examples: ['assessment', 'self-assessment', 'self assessment', 'start', 'continue', 'questions'],
      run: ({ person }, services) => offerLevels(person, services),
    },
    {
      name: 'my results',
      does: "See your results and earlier rounds; a lead sees the whole council's",
      for: 'officer',
      examples: ['results', 'result', 'scores', 'my scores', 'rounds'],
      run: ({ person }, services) => results.listResults(person, 0, services),
    },
  ],
  presses: [
    onPress(beginCards.chooseLevel, 'officer', ({ person, data }, services) =>
      data.level === 'organisation'
        ? begin(person, data.level, wholeCouncil.id, services)
        : chooseService(person, services),
    ),
    onPress(beginCards.nameService, 'officer', ({ person, inputs }, services) =>
      begin(person, 'service', serviceId(inputs.service), services, inputs.service),
    ),
    onPress(beginCards.chooseSubject, 'officer', ({ person, data }, services) =>
      begin(person, data.level, data.subject, services),
    ),
    onPress(contractCards.assessContract, 'officer', ({ person, data }, services) =>
      begin(person, 'contract', data.contract, services),
    ),
    onPress(beginCards.startDraft, 'officer', ({ person, data }, services) => startDraft(person, data, services)),
    onPress(beginCards.resumeDraft, 'officer', ({ person, data }, services) =>
      wizard.resume(person, data.response, services),
    ),
    onPress(wizardCards.answerQuestion, 'officer', ({ person, data, inputs }, services) =>
      wizard.answer(person, data, inputs, services),
    ),
    onPress(wizardCards.gotoQuestion, 'officer', ({ person, data }, services) =>
      wizard.goto(person, data.response, data.question, services),
    ),
    onPress(wizardCards.checkAnswers, 'officer', ({ person, data }, services) =>
      wizard.checkAnswers(person, data.response, services),
    ),
    onPress(wizardCards.submitResponse, 'officer', ({ person, data }, services) =>
      wizard.submit(person, data, services),
    ),
    onPress(wizardCards.showCurrent, 'officer', ({ person, data }, services) =>
      wizard.current(person, data.response, services),
    ),
    onPress(resultCards.listResults, 'officer', ({ person, data }, services) =>
      results.listResults(person, data.page, services),
    ),
    onPress(resultCards.openResult, 'officer', ({ person, data }, services) =>
      results.openResult(person, data.response, services),
    ),
    onPress(resultCards.openResultAnswers, 'officer', ({ person, data }, services) =>
      results.openAnswers(person, data.response, data.area, services),
    ),
    onPress(resultCards.openResultTrail, 'officer', ({ person, data }, services) =>
      results.openTrail(person, data.response, data.page ?? 0, services),
    ),
    onPress(resultCards.replyToDecision, 'officer', ({ person, data, inputs }, services) =>
      results.reply(person, data, inputs.reply, services),
    ),
  ],
  jobs: [{ name: 'settle responses', every: 30, run: (services) => services.responses.settleAll() }],
}
