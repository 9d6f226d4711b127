import * as cards from '../../../cards/learning-actions'
import { type Feature, onPress } from '../../feature'
import * as asking from './asking'
import * as changing from './changing'
import * as finding from './finding'
import * as keeping from './keeping'
import { learningMail } from './mail'
import { learningNews } from './news'
import { learningReply } from './replies'
import * as saying from './saying'
import { settleAll } from './settle'
import * as sharing from './share'
import { learningPost, open, openCard } from './view'

/** What councils learn from one another: shared in channels, said something to, asked about, found again. */
export const learning: Feature = {
  name: 'learning',
  commands: [
    {
      name: 'share',
      does: 'Share what your council learnt with others, in the channels that you choose',
      for: 'programme',
      examples: ['share learning', 'share something', 'share what we learnt'],
      unlisted: true,
      run: ({ person, where }, services) => sharing.begin(person, where, services),
    },
    {
      name: 'learning',
      does: 'Find what other councils learnt: say what you look for after the word learning',
      for: 'programme',
      examples: ['find learning', 'lessons', 'lessons learnt', 'library'],
      unlisted: true,
      takesWords: true,
      run: ({ person, rest }, services) => finding.findAsTyped(person, { words: rest }, services),
    },
    {
      name: 'saved learning',
      does: 'See what you saved of what other councils learnt',
      for: 'programme',
      examples: ['my saved learning', 'saved'],
      unlisted: true,
      run: ({ person }, services) => finding.saved(person, 0, services),
    },
  ],
  presses: [
    onPress(cards.openShareForm, 'programme', ({ person, data }, services) =>
      sharing.beginFrom(person, data.key, services),
    ),
    onPress(cards.shareLearning, 'programme', ({ person, data, inputs, where }, services) =>
      sharing.share(person, data.key, inputs, where, services),
    ),
    onPress(cards.editLearning, 'programme', ({ person, data }, services) =>
      changing.edit(person, data.learning, services),
    ),
    onPress(cards.saveLearningChange, 'programme', ({ person, data, inputs }, services) =>
      changing.change(person, data, inputs, services),
    ),
    onPress(cards.openLearning, 'programme', ({ person, data, where }, services) =>
      open(person, data.learning, where, services),
    ),
    onPress(cards.showLearningCard, 'programme', ({ person, data, where }, services) =>
      openCard(person, data.learning, where, services),
    ),
    onPress(cards.markUseful, 'programme', ({ person, data, where }, services) =>
      saying.useful(person, data, where, services),
    ),
    onPress(cards.openTried, 'programme', ({ person, data, where }, services) =>
      saying.openTried(person, data, where, services),
    ),
    onPress(cards.markTried, 'programme', ({ person, data, inputs, where }, services) =>
      saying.tried(person, data, inputs.line, where, services),
    ),
    onPress(cards.unmarkTried, 'programme', ({ person, data, where }, services) =>
      saying.notTried(person, data, where, services),
    ),
    onPress(cards.saveForMe, 'programme', ({ person, data, where }, services) =>
      saying.save(person, data, where, services),
    ),
    onPress(cards.listSaved, 'programme', ({ person, data }, services) => finding.saved(person, data.page, services)),
    onPress(cards.openQuestionForm, 'programme', ({ person, data, where }, services) =>
      asking.openQuestion(person, data.learning, where, services),
    ),
    onPress(cards.askAuthor, 'programme', ({ person, data, inputs, where }, services) =>
      asking.ask(person, data, inputs.question, where, services),
    ),
    onPress(cards.answerPrivately, 'programme', ({ person, data, inputs }, services) =>
      asking.answer(person, data, inputs.answer, false, services),
    ),
    onPress(cards.answerOpenly, 'programme', ({ person, data, inputs }, services) =>
      asking.answer(person, data, inputs.answer, true, services),
    ),
    onPress(cards.askToWithdraw, 'programme', ({ person, data }, services) =>
      changing.askToWithdraw(person, data.learning, services),
    ),
    onPress(cards.withdrawLearning, 'programme', ({ person, data }, services) =>
      changing.withdraw(person, data, services),
    ),
    onPress(cards.askToTakeDown, 'programme', ({ person, data, where }, services) =>
      changing.askToTakeDown(person, data.learning, where, services),
    ),
    onPress(cards.takeDownLearning, 'programme', ({ person, data, inputs }, services) =>
      changing.takeDown(person, data, inputs.reason, services),
    ),
    onPress(cards.askToKeep, 'programme', ({ person, data }, services) => keeping.ask(person, data.draft, services)),
    onPress(cards.keepAsItIs, 'programme', ({ person, data, inputs }, services) =>
      keeping.keepAsItIs(person, data.draft, inputs.shown === 'yes', services),
    ),
    onPress(cards.refuseToKeep, 'programme', ({ person, data }, services) =>
      keeping.refuse(person, data.draft, services),
    ),
    onPress(cards.findLearning, 'programme', ({ person, inputs }, services) =>
      finding.findAsTyped(person, inputs, services),
    ),
    onPress(cards.pageLearning, 'programme', ({ person, data }, services) => finding.find(person, data, services)),
  ],
  searches: [finding.learningSearch],
  dialogs: [
    {
      kind: 'compose-form',
      id: 'share-learning',
      title: 'Share learning',
      does: 'Share what your council learnt, in this channel or in others',
      for: 'programme',
      run: ({ person, where }, services) => sharing.begin(person, where, services, 'dialog'),
    },
    {
      kind: 'message-form',
      id: 'keep-as-learning',
      title: 'Keep this as learning',
      does: 'Ask the author of this message whether others may learn from it',
      for: 'programme',
      run: ({ person, where, message }, services) => keeping.begin(person, message, where, services),
    },
  ],
  jobs: [
    { name: 'tell of learning', every: 30, run: settleAll },
    { name: 'read learning again', every: 60, run: ({ learning }) => learning.bringUpToDate() },
  ],
  mail: [learningMail],
  posts: [learningPost, learningReply],
  news: [learningNews],
}
