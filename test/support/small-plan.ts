const action = (id: string) => `      - id: ${id}
        level: organisation
        area: people
        theme: people
        title: Do the thing called ${id}
        why: Without it the thing is not done at all.
        weeks: 8
        milestones:
          - { weeks: 8, title: Have the thing done }
        tools: []
`

/** The least that plan.yaml may hold, beside the small questionnaire of one area (see content-folder.ts). */
export const smallPlan = `title: A small plan
checked: 2026-11-24
themes:
  - { id: people, title: People, about: Who does the work. }
  - { id: process, title: Process, about: How the work is done. }
  - { id: risk, title: Risk, about: What could go wrong. }
  - { id: value, title: Value, about: What it is worth. }
  - { id: data, title: Data, about: Where it is kept. }
  - { id: law, title: The law, about: What must be done. }
ratings:
  - { id: blue, title: Complete, meaning: All of it is done., overall: All of it is done. }
  - { id: green, title: On track, meaning: Nothing is late., overall: Nothing is late. }
  - { id: amber, title: At risk, meaning: Something is late., overall: Something is late. }
  - { id: red, title: Off track, meaning: All of it is late., overall: All of it is late. }
gaps:
  - level: organisation
    area: people
    theme: people
    title: Count the people who do the work
    why: Nobody knows how many people there are.
    weeks: 8
    milestones:
      - { weeks: 2, title: Ask every service }
      - { weeks: 8, title: Write down the number }
    tools: [raid-a-log]
templates:
  - id: start
    title: A start
    about: The first six things to do.
    source: Written for a test.
    actions:
${['one', 'two', 'three', 'four', 'five', 'six'].map(action).join('')}`
