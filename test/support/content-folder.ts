import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ContentError, loadContent } from '../../bot/content/load'
import { temporaryFolder } from './temporary-folder'

export type Files = Readonly<Record<string, string>>

/** For a test file: makes folders for CONTENT_DIR, and tells the faults of what is in one. */
export function contentFolders() {
  const temporary = temporaryFolder()
  let folders = 0

  function folderOf(files: Files): string {
    const folder = temporary.file(String(++folders))
    mkdirSync(join(folder, 'self-assessment'), { recursive: true })
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    return folder
  }

  /** Every fault of these files, each from its file's name on. */
  function faultsOf(files: Files): readonly string[] {
    const folder = folderOf(files)
    try {
      loadContent({ folder, withSample: false })
      return []
    } catch (error) {
      if (!(error instanceof ContentError)) throw error
      return error.faults.map((fault) => fault.replace(`${folder}/`, ''))
    }
  }

  return { folderOf, faultsOf }
}

export const organisation = 'self-assessment/organisation.yaml'

/** The least that a level's file may hold: one question. */
export const small = `level: organisation
title: A small one
version: '1'
checked: 2026-11-23
about: A questionnaire of one question.
minutes: 5
credit: Written for a test.
scale:
  name: maturity
  target: true
  points:
    - { id: low, value: 1, title: Low, meaning: Little is there. }
    - { id: high, value: 2, title: High, meaning: Much is there. }
doesNotApply: false
areas:
  - id: people
    title: The people
    about: Who does the work.
    source: A test
    questions:
      - id: people-enough
        text: Are there enough people?
        guidance: Count the people.
        statements:
          low: There are too few people for the work.
          high: There are enough people for the work.
    tools:
      - { tool: raid-a-log, why: It says what is open. }
`
