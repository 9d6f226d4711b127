import * as cards from '../../../cards/share-sheet-actions'
import { type Feature, onPress } from '../../feature'
import { askToTakeDown, takeDown } from './down'
import { own, see, sharedPost } from './post'
import { begin, share, takeBack } from './share'
import { toolsOf } from './tools'

/** What councils keep of tools, shared in channels for other councils to see. `features` are those of the tools. */
export function sharingWith(features: readonly Feature[]): Feature {
  const tools = toolsOf(features)
  return {
    name: 'sharing',
    presses: [
      onPress(cards.openShare, 'officer', ({ person, data }, services) => begin(person, data, tools, services)),
      onPress(cards.shareSheet, 'officer', ({ person, data, inputs }, services) =>
        share(person, data, inputs, tools, services),
      ),
      onPress(cards.takeSheetBack, 'officer', ({ person, data }, services) => takeBack(person, data, tools, services)),
      onPress(cards.leaveShare, 'programme', ({ person, data: { tool, ...at } }, services) =>
        tools.shareOf(tool).open(person, at, services),
      ),
      onPress(cards.doForOwnCouncil, 'programme', ({ person, data, where }, services) =>
        own(person, data.lane, where, tools, services),
      ),
      onPress(cards.askToTakeSheetDown, 'programme', ({ person, data, where }, services) =>
        askToTakeDown(person, data.lane, where, tools, services),
      ),
      onPress(cards.takeSheetDown, 'programme', ({ person, data, inputs, where }, services) =>
        takeDown(person, data, inputs.reason, where, tools, services),
      ),
      onPress(cards.leaveSharedSheet, 'programme', ({ data, where }, services) =>
        see(data.lane, where, tools, services),
      ),
    ],
    posts: [sharedPost(tools)],
  }
}
