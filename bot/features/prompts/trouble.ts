import { promptTroubleCard } from '../../../cards/prompt-pause'
import type { Prompt } from '../../domain/prompt'
import type { Services } from '../../services'

/** Told to the author and to the administrators of their tenant, once for each `key`. */
export async function tellTrouble(
  { title, author }: Pick<Prompt, 'title' | 'author'>,
  key: string,
  why: string,
  services: Services,
  what = 'A prompt was not sent',
): Promise<void> {
  const tenant = author.id.slice(0, author.id.indexOf(':'))
  const admins = await services.people.adminsOf(tenant)
  const to = new Set([author.id, ...admins.flatMap((admin) => admin?.id ?? [])])
  const card = promptTroubleCard({ what, title, author: author.name, why })
  await services.notify.keep([...to].map((id) => ({ key: `prompt:${key}:${id}`, to: id, card })))
}
