import { tieringDueCard } from '../../../cards/tiering-due'
import type { Held } from '../../delivery/deliveries'
import { tierTitle } from '../../domain/questionnaire'
import { day } from '../../domain/words'
import { forEach } from '../../each'
import { hearersOf, mayHear, remindedOf, strangerWords } from '../../hearers'
import type { Mail } from '../../mail'
import { heldNow, todayOf } from '../../sending-time'
import type { Services } from '../../services'
import { isUntold, nextReminder, type Tiering, tieringTool, tierOf } from './model'

/** What follows from a tiering: the register has its tier, and a year later who tiered it is told to look again, each quarter until they do. */

export async function settle(sheet: Tiering, services: Services): Promise<void> {
  if (sheet.retired) return
  if (isUntold(sheet)) await tellRegister(sheet, services)
  if (nextReminder(sheet) <= todayOf(services)) await remind(sheet, services)
}

/** What a process that died has left undone, and what has come due. */
export async function settleAll(services: Services): Promise<void> {
  const page = await services.store.due(tieringTool.sheets, services.clock().getTime(), 1000)
  await forEach(page.items, ({ value }) => settle(value, services))
}

async function tellRegister(sheet: Tiering, services: Services): Promise<void> {
  const { by, name } = sheet.trail.at(-1)!
  const tier = tierOf(sheet)
  await services.contracts.setTier(sheet.council, sheet.contract!.id!, tier, { id: by, name })
  await services.worksheets.mark(tieringTool, sheet, { register: tier })
}

/**
 * Whoever tiered it; when they are no longer of the council, whoever there is. Keys come from the answers and from the day
 * that was waited for: told once. Where there is nobody, it is not marked: it is told as soon as somebody comes.
 */
async function remind(sheet: Tiering, services: Services): Promise<void> {
  const { council, id, body } = sheet
  const people = remindedOf(await hearersOf(council, services), [body.tiered.by.id])
  if (people.length === 0) return
  await services.notify.mail(
    people.map(({ id: to, name }) => ({
      ...{ key: `tiering:${council}:${id}:${body.tiered.at}:${nextReminder(sheet)}:${to}`, to, name, council },
      ...{ lane: `tiering:${council}`, kind: 'tiering-due', about: { id, council, tiered: body.tiered.at } },
      at: services.clock().getTime(),
    })),
  )
  await services.worksheets.mark(tieringTool, sheet, { reminded: `${body.tiered.at} ${todayOf(services)}` })
}

const unneeded = (reason: string): Held => ({ end: 'unneeded', reason })

/** Drawn when it is sent: not for a contract that has been tiered again, and not to somebody who has paused reminders. */
export const tieringMail: Mail = {
  kind: 'tiering-due',
  holds: heldNow,
  prepare: async (delivery, to, services) => {
    const { id = '', council = '', tiered = '' } = delivery.about ?? {}
    const sheet = (await services.store.get(tieringTool.sheets, council, id))?.value
    if (!sheet || sheet.retired || sheet.body.tiered.at !== tiered) return unneeded('the contract was looked at since')
    if (!(await mayHear(to, council, services))) return unneeded('is no longer of that council')
    const who = sheet.body.tiered.by.id === to.id ? 'You tiered it' : 'It was tiered'
    return tieringDueCard({
      ...{ council, id },
      name: sheet.title,
      tier: tierTitle(tierOf(sheet)),
      since: `${who} on ${day(tiered)}. ${strangerWords(to, council, services)}`.trim(),
    })
  },
}
