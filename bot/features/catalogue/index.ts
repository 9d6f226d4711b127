import * as cards from '../../../cards/catalogue-actions'
import { type Feature, onPress } from '../../feature'
import { list, open } from './entry'
import { catalogueFile, offerCatalogue } from './export'
import { formForChange, formForNew } from './form'
import { preview, publish, rewrite } from './publish'
import { askToRetire, bringBack, retire } from './retire'
import * as versions from './versions'

/** How administrators keep the catalogue of tools. A tool that works in the chat is started by a command of `others`. */
export function catalogueWith(others: readonly Feature[]): Feature {
  const commands = others.flatMap((feature) => feature.commands ?? []).map(({ name }) => name)
  return {
    name: 'catalogue',
    commands: [
      {
        name: 'catalogue',
        does: 'Add, change and retire tools of the toolkit, see earlier versions, take it all as a file',
        for: 'admin',
        examples: ['change a tool', 'add a tool', 'retire a tool'],
        unlisted: true,
        run: async (_ask, services) => list({ filter: 'all', words: '', page: 0 }, services),
      },
    ],
    presses: [
      onPress(cards.listEntries, 'admin', async ({ data }, services) => list(data, services)),
      onPress(cards.findEntries, 'admin', async ({ inputs }, services) =>
        list({ filter: inputs.shown, words: inputs.words, page: 0 }, services),
      ),
      onPress(cards.openEntry, 'admin', ({ data }, services) => open(data.tool, services)),
      onPress(cards.newEntry, 'admin', async ({ data }, services) => formForNew(data.words, services, commands)),
      onPress(cards.editEntry, 'admin', ({ data }, services) => formForChange(data.tool, services, commands)),
      onPress(cards.previewEntry, 'admin', ({ person, data, inputs }, services) =>
        preview(person, data, inputs, services, commands),
      ),
      onPress(cards.rewriteEntry, 'admin', ({ person, data }, services) =>
        rewrite(person, data.key, services, commands),
      ),
      onPress(cards.publishEntry, 'admin', ({ person, data }, services) => publish(person, data, services, commands)),
      onPress(cards.askToRetire, 'admin', ({ data }, services) => askToRetire(data.tool, services)),
      onPress(cards.retireEntry, 'admin', ({ person, data, inputs }, services) =>
        retire(person, data, inputs, services),
      ),
      onPress(cards.bringBackEntry, 'admin', ({ person, data }, services) => bringBack(person, data, services)),
      onPress(cards.listVersions, 'admin', ({ data }, services) => versions.list(data, services)),
      onPress(cards.openVersion, 'admin', ({ data }, services) => versions.open(data, services)),
      onPress(cards.useVersion, 'admin', ({ person, data }, services) => versions.use(person, data, services)),
      onPress(cards.takeCatalogue, 'admin', (_ask, services) => offerCatalogue(services)),
    ],
    jobs: [{ name: 'bring the catalogue up to date', every: 45, run: ({ catalogue }) => catalogue.refresh() }],
    files: [catalogueFile],
  }
}
