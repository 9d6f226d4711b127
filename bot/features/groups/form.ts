import type { Card } from '../../../cards/card'
import { editGroupCard, type GroupForm, newGroupCard } from '../../../cards/groups-form'
import { derivedId } from '../../derived-id'
import { type PeerGroup, runsGroup, type ShownGroup } from '../../domain/peer-group'
import { actorOf, type Person } from '../../domain/person'
import { AskAgain, NotAllowed } from '../../feature'
import { ownGroup, ownKept } from '../../group-access'
import { mustLinkSafely } from '../../links'
import type { Services } from '../../services'
import type { Where } from '../../where'
import { linkTo, mayLinkHere } from './link'
import { mayMake } from './list'
import { blankForm, commonChoices, commonOf, formOf, kindWords } from './rules'
import { owing, settlePeer } from './settle'
import { memberIn, show } from './view'

/** How groups are made, changed and closed. */

const notForYou = 'Only connectors and leads of councils can make a peer group.'

export async function newForm(person: Person, here: boolean, where: Where, services: Services): Promise<Card> {
  if (!mayMake(person)) throw new NotAllowed(notForYou)
  if (here) await mayLinkHere(person, where, services)
  const commons = commonChoices(services.content.plan.themes)
  return newGroupCard({ key: services.newId(), here, form: blankForm, commons })
}

function checked(form: GroupForm, { content }: Services): Pick<PeerGroup, 'kind' | 'of' | 'name' | 'purpose' | 'open'> {
  const common = commonOf(form, content.plan.themes)
  if (!common)
    throw new AskAgain(
      form.common === 'cohort'
        ? 'Say which cohort it is.'
        : 'Choose what its councils have in common from those offered.',
    )
  mustLinkSafely(form.name, form.cohort, form.purpose)
  return { ...common, name: form.name, purpose: form.purpose, open: form.audience === 'open' }
}

async function mustBeFree(name: string, but: string, { groups }: Services): Promise<void> {
  const same = (await groups.all()).find(
    (one) => one.id !== but && !one.closed && one.name.toLowerCase() === name.toLowerCase(),
  )
  if (same) throw new AskAgain('There is a group of this name already. Choose another name, or join that group.')
}

/** Keeps a new group, with its maker as facilitator and member; a form that is sent twice shows the one that is there. */
export async function add(
  person: Person,
  ask: { readonly key: string; readonly here: boolean; readonly form: GroupForm },
  where: Where,
  services: Services,
): Promise<Card> {
  if (!mayMake(person)) throw new NotAllowed(notForYou)
  if (ask.here) await mayLinkHere(person, where, services)
  const id = derivedId('group', person.id, ask.key)
  const what = checked(ask.form, services)
  await mustBeFree(ask.form.name, id, services)
  const at = services.clock().toISOString()
  const by = actorOf(person)
  const fresh = owing(
    { id, ...what, facilitators: [by], channels: [], made: { by, at }, revision: 0, shown: nobody(services) },
    services,
  )
  await services.groups.add(fresh)
  const peer = await services.groups.enter(person, id)
  const linked = ask.here ? await linkTo(person, id, where, services) : undefined
  services.afterwards.start(() => settlePeer(peer, services))
  const notice = ask.here ? 'The group is made, and linked to this channel.' : 'The group is made.'
  const group = linked ?? (await services.groups.get(id)) ?? fresh
  return show(person, group, services, { peer, ...(group.shown?.people === 0 ? { moved: 1 as const } : {}), notice })
}

const nobody = ({ clock }: Services): ShownGroup => ({
  ...{ people: 0, councils: {}, news: [], channels: [], at: clock().getTime() },
})

export async function edit(person: Person, id: string, services: Services): Promise<Card> {
  const group = await ownGroup(person, id, services)
  if (group.closed) throw new AskAgain('This group is closed.')
  return editCard(group, { ...formOf(group), facilitators: group.facilitators.map((one) => one.id) }, services)
}

/** An older form never overwrites what somebody saved since: it is shown instead, beside what was typed. */
export async function save(
  person: Person,
  ask: {
    readonly group: string
    readonly revision: number
    readonly form: GroupForm & { facilitators: readonly string[] }
  },
  services: Services,
): Promise<Card> {
  const kept = await ownKept(person, ask.group, services)
  const group = kept.value
  if (group.closed) throw new AskAgain('This group is closed.')
  const what = checked(ask.form, services)
  const facilitators = group.facilitators.filter((one) => ask.form.facilitators.includes(one.id))
  if (facilitators.length === 0) throw new AskAgain('A group needs at least one facilitator. Choose one.')
  if (what.name !== group.name) await mustBeFree(what.name, group.id, services)
  const wanted = JSON.stringify([what, facilitators])
  const changed = { by: actorOf(person), at: services.clock().toISOString() }
  const step = (one: PeerGroup): PeerGroup =>
    one.revision === ask.revision && !one.closed
      ? owing({ ...withoutOf(one), ...what, facilitators, revision: one.revision + 1, changed }, services)
      : one
  const after = await services.groups.change(group.id, step, kept)
  if (!after) throw new AskAgain('This group is not there any more.')
  services.afterwards.start(() => services.homes.show(group.id))
  if (JSON.stringify([partsOf(after), after.facilitators]) !== wanted && runsGroup(person, after))
    return editCard(after, ask.form, services, after.changed?.by.name ?? after.made.by.name)
  return show(person, after, services, { peer: await memberIn(group.id, person, services), notice: 'Saved.' })
}

const withoutOf = ({ of: _of, ...rest }: PeerGroup): Omit<PeerGroup, 'of'> => rest

const partsOf = ({ kind, of, name, purpose, open }: PeerGroup) => ({ kind, of, name, purpose, open })

function editCard(
  group: PeerGroup,
  { facilitators, ...form }: GroupForm & { readonly facilitators: readonly string[] },
  services: Services,
  by?: string,
): Card {
  const { themes } = services.content.plan
  const people = group.facilitators
  const names = group.facilitators.map(({ name }) => name).join(', ')
  const lines = [group.name, kindWords(group, themes), group.purpose, `Facilitators: ${names}`]
  return editGroupCard({
    ...{ id: group.id, revision: group.revision, form, people, commons: commonChoices(themes) },
    facilitators: facilitators.filter((id) => people.some((one) => one.id === id)),
    changed: by === undefined ? undefined : { by, lines },
  })
}
