import { pattern } from '../../pattern/pattern.ts'
import { wordsOf } from '../saying.ts'
import { neighbours } from './neighbours.ts'
import { neighboursAside } from './neighbours-aside.ts'

const neighbour = pattern(new RegExp(wordsOf(neighbours)))
const aside = pattern(new RegExp(wordsOf(neighboursAside)))

/** Where the text names somebody of the house; null where nobody is. */
export const findNeighbour = (text: string): number | null => neighbour.exec(text)?.index ?? null

/** Whether the house only helps, tells, recommends, or is a place to leave things at. */
export const isNeighbourAside = (text: string): boolean => aside.test(text)
