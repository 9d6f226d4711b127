import * as cards from '../../../cards/toolkit-actions'
import { type Feature, onPress } from '../../feature'
import { home, listOf } from './browse'
import { needs } from './needs'
import { chooseCouncil, recommendForm, sendRecommendation } from './recommend'
import { search } from './search'
import { forMessage, offers } from './share'
import { show, vote } from './tool'

/**
 * The catalogue of tools: found by somebody's own words, by stage or by problem. A tool that works in the chat is started
 * by a command of `others`, once one has it.
 */
export function toolkitWith(others: readonly Feature[]): Feature {
  const commands = others.flatMap((feature) => feature.commands ?? [])
  return {
    name: 'toolkit',
    commands: [
      {
        name: 'toolkit',
        does: 'Find a tool, guide or course for a problem: say it after the word toolkit',
        for: 'anyone',
        examples: ['tools', 'find a tool'],
        takesWords: true,
        run: async ({ person, rest }, services) => (rest ? search(person, { words: rest }, services) : home(services)),
      },
      {
        name: 'unmet needs',
        does: 'See what people looked for in the toolkit and did not find',
        for: 'connector',
        examples: ['not found'],
        unlisted: true,
        run: ({ person }, services) => needs(person, 0, services),
      },
    ],
    presses: [
      onPress(cards.openToolkit, 'anyone', async (_ask, services) => home(services)),
      onPress(cards.searchTools, 'anyone', ({ person, inputs }, services) => search(person, inputs, services)),
      onPress(cards.chooseProblem, 'anyone', async ({ inputs }, services) =>
        listOf({ by: 'problem', of: inputs.problem, page: 0 }, services),
      ),
      onPress(cards.listTools, 'anyone', async ({ person, data }, services) =>
        data.by === 'words' ? search(person, { words: data.of, page: data.page }, services) : listOf(data, services),
      ),
      onPress(cards.openTool, 'anyone', ({ person, data }, services) => show(person, data.tool, services, commands)),
      onPress(cards.voteOnTool, 'programme', ({ person, data }, services) => vote(person, data, services, commands)),
      onPress(cards.recommendTool, 'connector', ({ person, data }, services) => chooseCouncil(person, data, services)),
      onPress(cards.recommendTo, 'connector', ({ person, data }, services) => recommendForm(person, data, services)),
      onPress(cards.sendRecommendation, 'connector', ({ person, data, inputs }, services) =>
        sendRecommendation(person, data, inputs, services),
      ),
      onPress(cards.listNeeds, 'connector', ({ person, data }, services) => needs(person, data.page, services)),
    ],
    searches: [
      {
        kind: 'compose',
        id: 'find-tool',
        title: 'Find a tool',
        does: 'Find a tool for managing contracts and put it into your message',
        hint: 'Such as: supplier keeps missing targets',
        run: async (words, services) => offers(words, services, commands),
      },
      {
        kind: 'message',
        id: 'find-tool-for-message',
        title: 'Find a tool for this',
        does: 'Find a tool that helps with what this message says',
        run: async (words, services) => forMessage(words, services, commands),
      },
    ],
    jobs: [
      {
        name: 'count votes on tools',
        every: 60,
        run: ({ toolkit, clock }) => toolkit.bringUpToDate(clock().getTime()),
      },
    ],
  }
}
