import * as cards from '../../../cards/questions-actions'
import { type Feature, onPress } from '../../feature'
import * as answers from './answer'
import * as ask from './ask'
import { questionMail } from './help-mail'
import * as helping from './helping'
import { questionPost } from './post'
import { settleAll } from './settle'
import * as down from './take-down'
import { advanceAll } from './unanswered'
import { list, open, questionNews } from './view'

/** Questions to peer groups: asked, answered, and not forgotten when nobody answers. */
export const questionsFeature: Feature = {
  name: 'questions',
  commands: [
    {
      name: 'ask',
      does: 'Ask a peer group a question: type it after the word ask',
      for: 'programme',
      examples: ['ask a question', 'ask a group', 'question'],
      takesWords: true,
      unlisted: true,
      run: ({ person, rest, where }, services) => ask.form(person, { words: rest }, where, services),
    },
    {
      name: 'can help',
      does: 'Say what you can help others with, and whether you want to be asked',
      for: 'programme',
      examples: ['i can help', 'help others', 'helping'],
      unlisted: true,
      run: ({ person }, services) => helping.open(person, services),
    },
  ],
  presses: [
    onPress(cards.askGroup, 'programme', ({ person, data, where }, services) =>
      ask.form(person, { words: '', group: data.group }, where, services),
    ),
    onPress(cards.sendQuestion, 'programme', ({ person, data, inputs, where }, services) =>
      ask.send(person, data.key, inputs, where, services),
    ),
    onPress(cards.listQuestions, 'programme', ({ person, data, where }, services) =>
      list(person, where, data, services),
    ),
    onPress(cards.openQuestion, 'programme', ({ person, data, where }, services) =>
      open(person, where, data, services),
    ),
    onPress(cards.answerForm, 'programme', ({ person, data, where }, services) =>
      answers.form(person, where, data, services),
    ),
    onPress(cards.sendAnswer, 'programme', ({ person, data, inputs, where }, services) =>
      answers.send(person, where, { ...data, words: inputs.answer }, services),
    ),
    onPress(cards.settleQuestion, 'programme', ({ person, data, where }, services) =>
      answers.settle(person, where, data, services),
    ),
    onPress(cards.withdrawQuestion, 'programme', ({ person, data, where }, services) =>
      answers.withdraw(person, where, data, services),
    ),
    onPress(cards.removeAnswer, 'programme', ({ person, data }, services) => answers.takeBack(person, data, services)),
    onPress(cards.takeDownForm, 'programme', ({ person, data }, services) => down.form(person, data, services)),
    onPress(cards.takeDown, 'programme', ({ person, data, inputs }, services) =>
      down.takeDown(person, data, inputs.reason, services),
    ),
    onPress(cards.openHelping, 'programme', ({ person }, services) => helping.open(person, services)),
    onPress(cards.saveHelping, 'programme', ({ person, inputs }, services) =>
      helping.save(person, inputs.themes, services),
    ),
    onPress(cards.stopHelping, 'programme', ({ person }, services) => helping.stop(person, services)),
  ],
  jobs: [
    { name: 'follow questions and answers', every: 15, run: settleAll },
    { name: 'look after unanswered questions', every: 60, run: advanceAll },
  ],
  mail: [questionMail],
  posts: [questionPost],
  news: [questionNews],
}
