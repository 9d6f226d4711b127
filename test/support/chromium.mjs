import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Fault } from '../../bot/local/fault.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const program = (folder) => [
  `${folder}/Google/Chrome/Application/chrome.exe`,
  `${folder}/Microsoft/Edge/Application/msedge.exe`,
]
const usual = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
}

/** Where a Chromium is, or nothing: then it is said in words which tests do not run and why. REQUIRE_BROWSER=true wants one. */
export function browserOf(env, platform, exists = existsSync) {
  const { CHROMIUM_PATH, REQUIRE_BROWSER } = env
  if (CHROMIUM_PATH && !exists(CHROMIUM_PATH))
    throw new Fault(`CHROMIUM_PATH is ${CHROMIUM_PATH}, and there is no such file.`)
  const found = CHROMIUM_PATH || candidates(env, platform).find((one) => exists(one))
  if (found) return found
  const why = 'no Chromium, Chrome or Edge was found: install one, or say with CHROMIUM_PATH where it is'
  if (REQUIRE_BROWSER === 'true') throw new Fault(`The browser tests must run (REQUIRE_BROWSER=true), and ${why}.`)
  console.log(`The tests in a browser are skipped, because ${why}.`)
  return undefined
}

function candidates(env, platform) {
  if (platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((one) => (one ? program(one) : []))
  const folders = ['/usr/bin', ...(env.PATH ?? '').split(delimiter).filter(Boolean)]
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...(usual[platform] ?? [])]
}
