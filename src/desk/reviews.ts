import type { Catalogue } from '../catalogue/catalogue.ts'
import { itemNeedsPrescription } from '../dispatch/eligible.ts'
import { hasMilestone, type Leg } from '../domain/appointment.ts'

/** Something of it is on prescription, and no pharmacist has reviewed it yet. What is over the counter needs no review. */
export const needsReview = (leg: Leg, catalogue: Catalogue): boolean =>
  !hasMilestone(leg, 'reviewed') && leg.items.some((item) => itemNeedsPrescription(item, catalogue))
