import { describeByAxe } from '../gallery/axe'

/** The themes differ in colours alone. */
describeByAxe('dark', { runOnly: ['color-contrast'] })
