import { INVOKE_RESPONSE_KEY, type TurnContext } from 'botbuilder'
import type { Config } from '../config'
import type { Answer, Dispatch } from '../dispatch'
import type { Services } from '../services'
import { consentIn, savedMessage, upload } from './files'
import type { Turn } from './turn'

/**
 * Somebody has answered whether a file may be put into their OneDrive. When they agreed it is put there and named to
 * them; answers with what is to be said instead. Agreed to twice, it is one file there.
 */
export async function consented(
  context: TurnContext,
  { place, sender }: Turn,
  { dispatch, services, config }: { dispatch: Dispatch; services: Services; config: Config },
): Promise<Answer> {
  context.turnState.set(INVOKE_RESPONSE_KEY, { type: 'invokeResponse', value: { status: 200 } })
  const consent = place === 'personal' ? consentIn(context.activity) : undefined
  const to = consent?.upload
  if (!to || !sender) return undefined
  return dispatch.guarded('file', async () => {
    const file = await dispatch.file(await services.people.whoIs(sender), consent)
    if (!file || !('bytes' in file)) return file
    if (!(await upload(file, to, config)))
      return { words: 'The file could not be put into your OneDrive. Please ask for it again.' }
    await context.sendActivity(savedMessage(to))
    return undefined
  })
}
