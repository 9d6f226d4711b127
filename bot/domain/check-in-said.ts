import type { CheckInWords } from '../../cards/check-in-sent'
import type { Brag } from './brag'
import type { GivenCheckIn } from './check-in'
import { helpTitles, nextWords, ratedWords, tagWords } from './check-in-words'

type Ratings = readonly { readonly id: Brag; readonly title: string }[]

/** A rating as it is said: its title and its colour. */
export const ratingWords = (ratings: Ratings, brag: Brag): string =>
  `${ratings.find((rating) => rating.id === brag)?.title ?? ''} (${brag})`.trim()

/** A check-in in words; `actions` are those that it is to be said of. */
export const saidIn = (
  given: GivenCheckIn,
  ratings: Ratings,
  actions: readonly { readonly id: string; readonly title: string }[],
): CheckInWords => ({
  rated: ratedWords(given, (brag) => ratingWords(ratings, brag)),
  help: given.help ? helpTitles[given.help] : '',
  actions: actions.flatMap(({ id, title }) => {
    const rated = given.actions[id]
    return rated ? [{ title, words: actionWords(rated, ratings) }] : []
  }),
  moved: given.moved,
  stuck: given.stuck,
  tags: tagWords(given.tags),
  next: nextWords(given),
})

export const actionWords = ({ brag, percent }: GivenCheckIn['actions'][string], ratings: Ratings): string =>
  [brag && ratingWords(ratings, brag), percent !== undefined && `${percent}% done`].filter(Boolean).join(', ')
