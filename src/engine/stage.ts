/** Stage of a ticket that waits for its owner alone. */
export const OWNER_STAGE = -1
/** Stage of a ticket that waits in the hand of a person who pauses; none opens after it. */
export const HELD_STAGE = -2
