/** The least that toolkit.yaml may hold, and two tools that go together. */
export const smallToolkit = `title: Tools
cycles:
  - id: contract
    title: Stages of a contract
    source: Made up for a test
    stages:
      - { id: manage, title: Manage, about: While it runs. }
      - { id: exit, title: Exit, about: When it ends. }
tools:
  - id: raid-a-log
    title: A log
    summary: It holds what is open.
    use: Use it each week.
    owner: Our team
    where: Here on the shelf.
    link: https://tools.example/log
    source: Made up for a test
    format: Form
    stages: [manage]
    levels: [contract]
    words: [log, what is open]
    related: [exit-list]
    checked: 2026-11-24
    minutes: 5
    training: [None known]
  - id: exit-list
    title: A list
    summary: It says what to do last.
    use: Use it at the end.
    owner: Our team
    where: Here on the shelf.
    source: Made up for a test
    format: Form
    stages: [exit]
    levels: [contract]
    words: [list]
    related: []
    checked: 2026-11-24
    minutes: 5
    training: [None known]
problems:
  - { id: lost, title: We have lost the thread, tools: [raid-a-log, exit-list] }
synonyms:
  - [log, diary]
ignore: [the]
`
