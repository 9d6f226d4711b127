import { readFileSync } from 'node:fs'
import Ajv from 'ajv'
import { schemaVersion } from './manifest'

const file = `@microsoft/app-manifest/build/json-schemas/teams/v${schemaVersion}/MicrosoftTeams.schema.json`
// The schema calls itself draft 04 yet uses `const`, which is newer: without its own word for it, both hold.
const { $schema: _draft, ...schema } = JSON.parse(readFileSync(require.resolve(file), 'utf8')) as { $schema: string }
const valid = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema)

/** What Microsoft's own schema says against a manifest: a sentence for each fault, none when Teams would take it. */
export function faultsOf(manifest: unknown): string[] {
  valid(manifest)
  return (valid.errors ?? []).map((error) => `${error.instancePath || 'It'} ${error.message ?? 'is not right'}.`)
}
