import type { RaidFormValues } from '../../../cards/raid-form'
import type { RaidForm } from '../../domain/raid-changes'
import { nobody } from './owners'

/** What stands in the form of an item. */

export const blank: RaidFormValues = {
  ...{ words: '', probability: '', impact: '', response: '', severity: '', on: '', due: '', doing: '' },
  ...{ owner: '', ownerName: '', links: [] },
}

export const valuesOf = (form: Partial<RaidForm> & Pick<RaidForm, 'words' | 'doing' | 'links'>): RaidFormValues => ({
  ...blank,
  ...{ words: form.words, doing: form.doing, links: form.links, severity: form.severity ?? '', on: form.on ?? '' },
  due: form.due ?? '',
  probability: String(form.risk?.probability ?? ''),
  impact: String(form.risk?.impact ?? ''),
  response: form.risk?.response ?? '',
  owner: form.owner ? (form.owner.id ?? '') : nobody,
  ownerName: form.owner && !form.owner.id ? form.owner.name : '',
})
