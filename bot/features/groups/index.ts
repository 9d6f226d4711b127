import * as cards from '../../../cards/groups-actions'
import { type Feature, onPress } from '../../feature'
import { showOwed } from '../../owed'
import * as closing from './close'
import * as forms from './form'
import { tellOfGone } from './gone'
import * as links from './link'
import { list } from './list'
import * as members from './members'
import { askToRemove, listPeers, makeFacilitator, readmit, remove } from './people'
import { settleAll } from './settle'
import { home, open } from './view'

/** Peer groups: who learns with whom, and in which channels. */
export const groupsFeature: Feature = {
  name: 'groups',
  commands: [
    {
      name: 'groups',
      does: 'See your peer groups and others that would suit you, and join them',
      for: 'programme',
      examples: ['my groups', 'peer groups', 'group', 'networks', 'join a group'],
      unlisted: true,
      run: ({ person }, services) => list(person, 0, services),
    },
    {
      name: 'link this channel',
      does: 'In a channel: link it to a peer group, for connectors and leads',
      for: 'programme',
      examples: ['link channel', 'link the channel', 'unlink this channel'],
      unlisted: true,
      inPlace: true,
      run: ({ person, where }, services) => links.ask(person, where, services),
    },
  ],
  presses: [
    onPress(cards.listGroups, 'programme', ({ person, data }, services) => list(person, data.page, services)),
    onPress(cards.openGroup, 'programme', ({ person, data, where }, services) =>
      open(person, where, data.group, services),
    ),
    onPress(cards.joinGroup, 'programme', ({ person, data, where }, services) =>
      members.join(person, where, data.group, services),
    ),
    onPress(cards.leaveGroup, 'programme', ({ person, data, where }, services) =>
      members.leave(person, where, data.group, services),
    ),
    onPress(cards.muteGroup, 'programme', ({ person, data, where }, services) =>
      members.mute(person, where, data, services),
    ),
    onPress(cards.listPeers, 'programme', ({ person, data }, services) => listPeers(person, data, services)),
    onPress(cards.findPeers, 'programme', ({ person, data, inputs }, services) =>
      listPeers(person, { group: data.group, after: '', begins: inputs.begins }, services),
    ),
    onPress(cards.askToRemovePeer, 'programme', ({ person, data }, services) => askToRemove(person, data, services)),
    onPress(cards.removePeer, 'programme', ({ person, data, inputs }, services) =>
      remove(person, { ...data, ...inputs }, services),
    ),
    onPress(cards.readmitPeer, 'programme', ({ person, data }, services) => readmit(person, data, services)),
    onPress(cards.makeFacilitator, 'programme', ({ person, data }, services) =>
      makeFacilitator(person, data, services),
    ),
    onPress(cards.newGroup, 'programme', ({ person, data, where }, services) =>
      forms.newForm(person, data.here, where, services),
    ),
    onPress(cards.addGroup, 'programme', ({ person, data, inputs, where }, services) =>
      forms.add(person, { ...data, form: inputs }, where, services),
    ),
    onPress(cards.editGroup, 'programme', ({ person, data }, services) => forms.edit(person, data.group, services)),
    onPress(cards.saveGroup, 'programme', ({ person, data, inputs }, services) =>
      forms.save(person, { ...data, form: inputs }, services),
    ),
    onPress(cards.askToCloseGroup, 'programme', ({ person, data }, services) =>
      closing.askToClose(person, data.group, services),
    ),
    onPress(cards.closeGroup, 'programme', ({ person, data }, services) => closing.close(person, data.group, services)),
    onPress(cards.chooseLink, 'programme', ({ person, where }, services) => links.choose(person, where, services)),
    onPress(cards.linkGroup, 'programme', ({ person, inputs, where }, services) =>
      links.link(person, inputs.group, where, services),
    ),
    onPress(cards.unlinkChannel, 'programme', ({ person, data }, services) => links.unlink(person, data, services)),
  ],
  jobs: [
    { name: 'bring home cards up to date', every: 60, run: showOwed },
    { name: 'follow changes of groups', every: 15, run: settleAll },
    { name: 'tell of channels that are gone', every: 60, run: tellOfGone },
  ],
  posts: [home],
}
