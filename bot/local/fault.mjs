/** Something that the person at the keyboard can mend. Its message is a sentence for them, and is all that they see. */
export class Fault extends Error {
  name = 'Fault'
}
