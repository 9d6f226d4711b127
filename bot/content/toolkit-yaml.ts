import type * as Yaml from 'yaml'
import type { Tool } from '../domain/tool'
import type { ToolkitContent } from './toolkit-schema'

/** The catalogue as it is now, as a file that can take the place of toolkit.yaml. `day` is said at its top. */
export function toolkitYaml(toolkit: ToolkitContent, tools: readonly Tool[], day: string): string {
  // Loaded with the first file that is asked for, so that the bot starts without it.
  const { stringify }: typeof Yaml = require('yaml')
  const about = [
    `# The catalogue of tools as it was on ${day}, with what was changed in Teams.`,
    '# Put it into the folder that CONTENT_DIR names, as toolkit.yaml. How to edit it is said at the top of the',
    '# toolkit.yaml that comes with Pioneer. A tool that is `retired` is not offered, and says why and what to use instead.',
    '# What was changed in Teams still stands over this file: go back to the original there, once Pioneer has read it.',
    '',
  ].join('\n')
  return about + stringify({ ...toolkit, tools }, { lineWidth: 0, aliasDuplicateObjects: false })
}
