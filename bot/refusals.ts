import type { For } from './feature'

/** What somebody is told who may not use a row. */
export const refusals: Readonly<Record<Exclude<For, 'anyone'>, string>> = {
  officer: 'Only officers of councils in the programme can do this. Type help to see what you can do.',
  programme:
    'Only officers of councils in the programme and its connectors can do this. Type help to see what you can do.',
  lead: 'Only a lead of your council can do this. Your connector can make somebody a lead.',
  connector: 'Only connectors of the programme can do this. Type help to see what you can do.',
  admin: 'Only administrators of the programme can do this. Type help to see what you can do.',
}
