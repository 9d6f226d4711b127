import { describeByAxe } from '../gallery/axe'

describeByAxe('light')
