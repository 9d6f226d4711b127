import AdmZip from 'adm-zip'
import { z } from 'zod/v4'
import { settings as everySetting } from '../bot/config'
import { faultsOf } from './check'
import { icons } from './icons'
import { type ListedCommand, type ListedSearch, ManifestError, manifestOf } from './manifest'

/** What is uploaded to Teams, and a sentence to show when it is good for trying only. */
export interface AppPackage {
  readonly zip: Buffer
  readonly warning: string | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

/** Stands for the app while it has no id of its own; nothing in Microsoft Entra has it. */
export const sampleAppId = '00000000-0000-4000-8000-00000000c0de'

/** The bot's settings that the manifest shows. No secret is among them, so a package can be built without any. */
const shown = everySetting
  .pick({ PUBLIC_HOST: true, WEBSITE_URL: true, PRIVACY_URL: true, TERMS_URL: true })
  .extend({ MICROSOFT_APP_ID: z.guid(`must be an id like ${sampleAppId}`).optional() })

/** The same input makes the same bytes. Throws `ManifestError` for settings or commands that Teams would refuse. */
export function packageOf(
  env: Environment,
  version: string,
  commands: readonly ListedCommand[],
  searches: readonly ListedSearch[] = [],
): AppPackage {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const read = shown.safeParse(given)
  if (!read.success) throw new ManifestError(read.error.issues.map((one) => `${one.path.join('.')} ${one.message}.`))
  const manifest = manifestOf(
    {
      version,
      appId: read.data.MICROSOFT_APP_ID ?? sampleAppId,
      host: read.data.PUBLIC_HOST,
      website: read.data.WEBSITE_URL,
      privacy: read.data.PRIVACY_URL,
      terms: read.data.TERMS_URL,
    },
    commands,
    searches,
  )
  const faults = faultsOf(manifest)
  if (faults.length > 0) throw new ManifestError(faults)
  const missing = Object.keys(shown.shape).filter((name) => !(name in given))
  return {
    zip: zipped({ 'manifest.json': Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), ...icons() }),
    warning:
      missing.length > 0
        ? `This package is for trying Pioneer only: ${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} not set, so examples stand in their place.`
        : undefined,
  }
}

function zipped(files: Readonly<Record<string, Buffer>>): Buffer {
  const zip = new AdmZip()
  for (const [name, bytes] of Object.entries(files)) {
    zip.addFile(name, bytes)
    zip.getEntry(name)!.header.time = new Date(2000, 0, 1)
  }
  return zip.toBuffer()
}
