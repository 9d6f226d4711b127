import type { PeerGroup, ShownGroup } from '../../bot/domain/peer-group'
import { blankForm, commonChoices, formOf, groupLines, groupView } from '../../bot/features/groups/rules'
import { groupCard, groupsCard } from '../../cards/groups'
import { channelCard, channelGoneCard, linkFormCard } from '../../cards/groups-channels'
import { closingGroupCard, editGroupCard, newGroupCard } from '../../cards/groups-form'
import { homeCard, homeEndedCard } from '../../cards/groups-home'
import { peersCard, peersDoneCard, removedCard, removingPeerCard } from '../../cards/groups-people'
import { actorsOf, longName, longNote, type Typed } from './people'
import { content } from './responses'
import { type Sample, sampled } from './sample'

const at = '2026-11-20T09:30:00.000Z'

export function peerGroups(typed: Typed) {
  const { amina, grace, long } = actorsOf(typed)
  const group = (id: string, name: string, more: Partial<PeerGroup> = {}): PeerGroup => ({
    ...{ id, name: typed(name), kind: 'region', of: 'West Midlands', open: true, channels: [], revision: 0 },
    ...{ purpose: typed('Share what works when a contract ends, and meet twice a term.'), facilitators: [grace] },
    made: { by: grace, at },
    ...more,
  })
  return {
    region: group('group-1', 'West Midlands contract managers'),
    theme: group('group-2', 'Working with suppliers', { kind: 'theme', of: 'suppliers' }),
    longest: group('group-3', longName.slice(0, 60), {
      ...{ kind: 'cohort', of: typed(longName.slice(0, 40)), open: false },
      ...{ purpose: typed(longNote.slice(0, 400)), facilitators: [grace, amina, long] },
    }),
  }
}

export function groupSamples(typed: Typed): Sample[] {
  const { amina, tom, grace } = actorsOf(typed)
  const { region, theme, longest } = peerGroups(typed)
  const { themes } = content.plan
  const news = [
    { at, what: 'Question', words: typed('How do you check invoices for a contract with many sites?') },
    { at, what: 'Still without an answer', words: typed(longNote.slice(0, 120)) },
  ]
  const shown: ShownGroup = { ...{ people: 3, councils: { one: 2, two: 1 }, channels: [], at: 0 }, news }
  const view = { ...groupView(region, shown, themes), isMember: true, muted: false, runs: false, channels: [] }
  const channels = [{ id: 'channel-1', name: typed('Leisure and parks in Pioneer councils') }]
  const suits = {
    ...{ council: content.register.get('sample-alderbrook'), cohort: '6', caseload: [], weak: ['suppliers'] },
    planned: ['value'],
  }
  const lines = groupLines(
    { mine: [longest], others: [region, theme, { ...theme, id: 'group-4', of: 'people' }] },
    suits,
    themes,
  )
  const commons = commonChoices(themes)
  const people = [grace, amina]
  const form = { id: region.id, revision: 2, form: formOf(region), commons, people, facilitators: [people[0]!.id] }
  const removed = { by: grace, at, reason: typed('Sold things to members.') }
  return [
    ...sampled(groupsCard, {
      'mine, suggested and others': [{ lines, page: 0, pages: 2, mine: 1, mayMake: true }],
      nothing: [{ lines: [], page: 0, pages: 1, mine: 0, mayMake: false }],
    }),
    ...sampled(groupCard, {
      'a member': [view],
      'somebody who is not': [{ ...view, news: [], isMember: false }],
      'a facilitator, muted, with a channel': [
        { ...view, muted: true, runs: true, channels, notice: 'This channel is linked to it.' },
      ],
      'the longest words': [{ ...view, ...groupView(longest, shown, themes), runs: true, channels }],
      closed: [{ ...view, ...groupView({ ...region, closed: at }, shown, themes), runs: true }],
    }),
    ...sampled(homeCard, {
      'with news': [groupView(region, shown, themes)],
      'new, of nobody yet': [groupView(theme, { ...shown, people: 0, councils: {}, news: [] }, themes)],
    }),
    ...sampled(homeEndedCard, {
      closed: [{ name: region.name, why: 'closed' }],
      unlinked: [{ name: region.name, why: 'unlinked' }],
    }),
    ...sampled(newGroupCard, {
      'in the own chat': [{ key: 'a-key', here: false, form: blankForm, commons }],
      'in a channel': [{ key: 'a-key', here: true, form: blankForm, commons }],
    }),
    ...sampled(editGroupCard, {
      'the first time': [form],
      'changed meanwhile': [
        { ...form, changed: { by: tom.name, lines: [region.name, typed('Something else entirely.')] } },
      ],
    }),
    ...sampled(closingGroupCard, { asked: [region] }),
    ...sampled(peersCard, {
      'members, and one who was taken out': [
        {
          group: region,
          size: 'Members: 3 people of 2 councils',
          lines: [
            {
              id: amina.id,
              name: amina.name,
              about: 'Alderbrook (sample), since 20 November 2026',
              removed: false,
              facilitates: false,
            },
            {
              id: grace.id,
              name: grace.name,
              about: 'Facilitator, since 1 May 2026',
              removed: false,
              facilitates: true,
            },
            {
              id: tom.id,
              name: tom.name,
              about: `Taken out by ${grace.name}: ${removed.reason}`,
              removed: true,
              facilitates: false,
            },
          ],
          ...{ begins: '', isFirst: false, next: 'tom garland:one' },
        },
      ],
      'nobody of that name': [
        {
          ...{ group: region, size: 'Members: 3 people of 2 councils', lines: [], begins: typed('Zed') },
          ...{ isFirst: true, next: undefined },
        },
      ],
    }),
    ...sampled(peersDoneCard, { 'let back in': [{ group: region, notice: 'They can join again.' }] }),
    ...sampled(removingPeerCard, { asked: [{ group: region, person: tom }] }),
    ...sampled(removedCard, { told: [{ name: region.name, by: grace.name, reason: removed.reason }] }),
    ...sampled(channelCard, {
      'of no group': [{ channel: 'channel-1', group: undefined }],
      'of a group': [{ channel: 'channel-1', group: region }],
    }),
    ...sampled(linkFormCard, {
      'groups to choose': [{ groups: [region, theme, longest] }],
      'no group': [{ groups: [] }],
    }),
    ...sampled(channelGoneCard, {
      'it was deleted': [{ group: region, channel: channels[0]!.name, why: 'deleted' }],
      'its team was deleted': [{ group: region, channel: channels[0]!.name, why: 'team-deleted' }],
      'Pioneer was removed': [{ group: region, channel: channels[0]!.name, why: 'removed' }],
    }),
  ]
}
