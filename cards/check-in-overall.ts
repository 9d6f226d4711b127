import type { Part } from './card'
import type { CheckInView, RatingChoice } from './check-in'
import { giveCheckIn } from './check-in-actions'
import { choiceInput, dateInput, textInput } from './inputs'

/** What is asked about the plan as a whole. */
export function overallInputs({ given, ratings, tags, helps, confidences }: CheckInView): Part[] {
  const text = (name: 'moved' | 'stuck' | 'next', label: string, hint: string, max: number) =>
    textInput(giveCheckIn, name, label, { value: given[name], hint, max, lines: true })
  return [
    choiceInput(giveCheckIn, 'brag', 'How is it going overall?', choicesOf(ratings), {
      value: given.brag,
      hint: 'Choose a rating',
    }),
    textInput(giveCheckIn, 'progress', 'How much is done overall, in percent?', {
      value: given.progress,
      max: 5,
      hint: '0 to 100',
    }),
    choiceInput(
      giveCheckIn,
      'confidence',
      'How confident are you that it will be done?',
      confidences.map((words, place) => ({ title: words, value: String(place + 1) })),
      { value: given.confidence, hint: 'Choose 1 to 5' },
    ),
    text('moved', 'What moved?', 'One or two sentences', 600),
    text('stuck', 'What is stuck?', 'Leave it empty if nothing is', 600),
    choiceInput(
      giveCheckIn,
      'tags',
      'What is it stuck on? Choose any.',
      tags.map((tag) => ({ title: tag.title, value: tag.id })),
      { value: given.tags.join(','), several: true, open: true },
    ),
    choiceInput(
      giveCheckIn,
      'help',
      'What help do you want?',
      helps.map((help) => ({ title: help.title, value: help.id })),
      { value: given.help, hint: 'Choose one; it may be none' },
    ),
    text('next', 'What is the next step?', 'What, and who', 300),
    dateInput(giveCheckIn, 'nextDay', 'By when?', given.nextDay ? { value: given.nextDay } : {}),
  ]
}

/** The colour's name stands beside the title, since councils speak of both. */
export const choicesOf = (ratings: readonly RatingChoice[]) =>
  ratings.map((rating) => ({ title: `${rating.title} (${rating.id})`, value: rating.id }))
