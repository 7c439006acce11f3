import { z } from 'zod'
import { distribution } from '../distribution.ts'
import { name, share } from '../quantities.ts'

/** Customers who answer a touch, so that another one follows. */
export const replies = z.strictObject({
  chance: share.describe('Chance that a touch is followed by a reply of the customer and another touch.'),
  delay: distribution.describe('Time until the reply, counted while the customer is awake.')
})

/** Solutions that do not last (K3). */
export const reopen = z
  .strictObject({
    chance: share.describe('Chance that a solved ticket is opened again.'),
    after: distribution.describe('Time until then, counted while the customer is awake.')
  })
  .describe('Solved tickets that come back to their owner.')

/** Tickets passed on to another skill, such as a second level. */
export const escalate = z
  .strictObject({
    chance: share.describe('Chance that a touch is followed by work of the other skill, at once.'),
    to: name.describe('That skill.')
  })
  .describe('Tickets that are passed on to another skill after a touch.')
