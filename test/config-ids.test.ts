import { readConfig, SettingsError } from '../bot/config'
import { storageOf } from '../bot/start'

/** Settings that are ids of Entra, and whom the bot signs in to its database as. */

const ids = ['a', 'b'].map((last) => `00000000-0000-4000-8000-00000000000${last}`)
const complete = {
  MICROSOFT_APP_ID: 'app',
  MICROSOFT_APP_TENANT_ID: 'tenant',
  MICROSOFT_APP_PASSWORD: 'password',
  ALLOWED_TENANTS: ids[0]!,
}

function faultsOf(env: Readonly<Record<string, string>>): readonly string[] {
  try {
    readConfig(env)
    return []
  } catch (error) {
    if (error instanceof SettingsError) return error.faults
    throw error
  }
}

const form = 'must be an id of the form 00000000-0000-0000-0000-000000000000'

test.each(['ALLOWED_TENANTS', 'PROGRAMME_ADMINS'])(
  '%s must be ids, and each that is not is named by its place',
  (name) => {
    const wrong = [
      'contoso.example',
      `${ids[0]}0`,
      ids[0]!.replace('a', 'g'),
      ids[0]!.replaceAll('-', ''),
      `{${ids[0]}}`,
    ]
    for (const entry of wrong) {
      expect(faultsOf({ ...complete, [name]: entry })).toEqual([`${name} entry 1 ${form}.`])
      expect(faultsOf({ ...complete, [name]: `${ids[0]}, ${entry}, ${ids[1]}, x` })).toEqual([
        `${name} entry 2 ${form}.`,
        `${name} entry 4 ${form}.`,
      ])
    }
  },
)

test('a managed identity signs in to the database as itself; any other bot as the machine does', () => {
  const managed = { ...complete, MICROSOFT_APP_TYPE: 'UserAssignedMSI', MICROSOFT_APP_PASSWORD: '' }
  expect(storageOf(readConfig(managed)).identity).toBe('app')
  expect(storageOf(readConfig(complete)).identity).toBeUndefined()
})
