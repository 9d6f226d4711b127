import { toolkitYaml } from '../../content/toolkit-yaml'
import { dayWords } from '../../domain/local-time'
import type { FileKind, Reply } from '../../feature'
import { todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { list } from './entry'

/** The catalogue as a file in the shape of toolkit.yaml, so that changes can be brought back into the content. */
export const catalogueFile: FileKind = {
  kind: 'catalogue-yaml',
  for: 'admin',
  make: async (_ask, services) => ({
    name: 'toolkit.yaml',
    about: 'The catalogue of tools as it is now, in the shape of the file toolkit.yaml.',
    bytes: Buffer.from(yamlNow(services), 'utf8'),
  }),
}

const yamlNow = (services: Services): string => {
  const { content, catalogue } = services
  return toolkitYaml(content.toolkit, [...catalogue.everyTool().values()], dayWords(todayOf(services)))
}

/** Teams asks the person whether the file may be put into their OneDrive. */
export const offerCatalogue = async (services: Services): Promise<Reply> => ({
  card: list(
    { filter: 'all', words: '', page: 0 },
    services,
    'Pioneer asks below whether the file may be put into your OneDrive.',
  ),
  offers: { kind: catalogueFile.kind, of: {} },
})
