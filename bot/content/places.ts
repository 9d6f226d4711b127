import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where things lie, whether this runs from the sources, from the build, or from the one file that the build makes of it. */

const rootFrom = (folder: string): string =>
  existsSync(join(folder, 'package.json')) || folder === dirname(folder) ? folder : rootFrom(dirname(folder))

const root = rootFrom(__dirname)

/** The content that comes with Pioneer. */
export const shipped = join(root, 'bot/content')

/** What the build read: each file's key (see yaml.ts) to its value. */
export const preparedFile = join(root, 'dist/bot/content/prepared.json')
