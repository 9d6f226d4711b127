import { type Activity, ActivityTypes } from 'botbuilder'
import { z } from 'zod/v4'
import type { Config } from '../config'
import type { MadeFile } from '../feature'

/**
 * How a file reaches somebody in their own chat: Teams asks them first (a consent card), then names a place in their own
 * OneDrive, to which the file is put. So it is never behind a link that others could follow. In channels and groups, and
 * in government clouds, Teams has no such way. Source: Microsoft Learn, send and receive files with a bot.
 */

const consentType = 'application/vnd.microsoft.teams.card.file.consent'
const savedType = 'application/vnd.microsoft.teams.card.file.info'

/** Which file, by its kind and by what it is of: what a consent card carries, and so a claim when it comes back. */
export interface FileAsked {
  readonly kind: string
  readonly of: Readonly<Record<string, string>>
}

/** What somebody answered to a consent card. `upload` is there when they agreed. */
export interface Consent extends FileAsked {
  readonly upload: Upload | undefined
}

interface Upload {
  readonly uploadUrl: string
  readonly contentUrl: string
  readonly name: string
  readonly uniqueId: string
  readonly fileType: string
}

export const consentMessage = (file: MadeFile, asked: FileAsked) => ({
  type: ActivityTypes.Message,
  summary: file.about,
  attachments: [
    {
      contentType: consentType,
      name: file.name,
      content: {
        description: file.about,
        sizeInBytes: file.bytes.length,
        acceptContext: asked,
        declineContext: asked,
      },
    },
  ],
})

export const savedMessage = ({ contentUrl, name, uniqueId, fileType }: Upload) => ({
  type: ActivityTypes.Message,
  summary: `${name} is in your OneDrive.`,
  attachments: [{ contentType: savedType, contentUrl, name, content: { uniqueId, fileType } }],
})

const word = z.string().max(2000)
const consentSchema = z.object({
  action: z.enum(['accept', 'decline']),
  context: z.object({ kind: z.string().max(60), of: z.record(z.string().max(60), z.string().max(400)) }),
  uploadInfo: z
    .object({ uploadUrl: word, contentUrl: word, name: word, uniqueId: word.default(''), fileType: word.default('') })
    .optional(),
})

export const isConsent = (activity: Pick<Activity, 'type' | 'name'>): boolean =>
  activity.type === ActivityTypes.Invoke && activity.name === 'fileConsent/invoke'

/** Nothing when it is none of Teams' own making. */
export function consentIn(activity: Pick<Activity, 'value'>): Consent | undefined {
  const parsed = consentSchema.safeParse(activity.value)
  if (!parsed.success) return undefined
  const { action, context, uploadInfo } = parsed.data
  if (action === 'accept' && !uploadInfo) return undefined
  return { ...context, upload: action === 'accept' ? uploadInfo : undefined }
}

/** Whether files may be put there: OneDrive's own addresses alone, whoever names another. */
export function mayUpload(address: string, config: Pick<Config, 'LOCAL_MODE'>): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, port, username, password } = new URL(address)
  if (config.LOCAL_MODE) return hostname === '127.0.0.1' || hostname === 'localhost'
  return protocol === 'https:' && hostname.endsWith('.sharepoint.com') && !port && !username && !password
}

/** Less than Teams waits for an answer to a press, in milliseconds. */
const patience = 8000

/** Puts a file where Teams said. Answers whether it is there. */
export async function upload(
  file: MadeFile,
  { uploadUrl }: Upload,
  config: Pick<Config, 'LOCAL_MODE'>,
): Promise<boolean> {
  if (!mayUpload(uploadUrl, config)) return false
  const { length } = file.bytes
  const response = await fetch(uploadUrl, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream', 'content-range': `bytes 0-${length - 1}/${length}` },
    body: new Uint8Array(file.bytes),
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  }).catch(() => undefined)
  return response?.ok === true
}
