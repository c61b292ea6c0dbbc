/**
 * What a district's book must say, in as few rules as will do: who ordered what, and how far it has come. The model
 * knows neither texts nor slots, only the order in which things happened.
 */
export interface ModelOrder {
  readonly code: string
  readonly resident: number
  readonly boxes: number
  /** `pending`: so soon after the last supply a pharmacist must look. */
  readonly status: 'booked' | 'pending' | 'fulfilled' | 'cancelled' | 'noshow'
  readonly isReady: boolean
  readonly isPickedUp: boolean
}

export type Command =
  | { readonly kind: 'order'; readonly resident: number; readonly boxes: number }
  | { readonly kind: 'cancel'; readonly resident: number }
  /** By the pharmacist of the place, by the code. */
  | { readonly kind: 'ready' | 'picked-up' | 'no-show'; readonly nth: number }
  /** By the agent of the community. */
  | { readonly kind: 'delivered'; readonly nth: number }
  /** By somebody who has no right to say so. */
  | { readonly kind: 'impostor'; readonly nth: number; readonly resident: number }
  /** An earlier message, once more. */
  | { readonly kind: 'again'; readonly nth: number }
  | { readonly kind: 'chat'; readonly resident: number }
  | { readonly kind: 'minutes'; readonly count: number }
  | { readonly kind: 'restart' | 'power-cut' | 'full-disk' }

export type Model = readonly ModelOrder[]

export const codeOf = (number: number): string => `0317-${String(number).padStart(3, '0')}`

export const isOpen = ({ status }: ModelOrder): boolean => status === 'booked' || status === 'pending'

const openOf = (model: Model, resident: number): ModelOrder | undefined =>
  model.find((order) => order.resident === resident && isOpen(order))

const change = (model: Model, code: string, next: Partial<ModelOrder>): Model =>
  model.map((order) => (order.code === code ? { ...order, ...next } : order))

/** The order that a command names by its place in the list. */
export const named = (model: Model, nth: number): ModelOrder | undefined =>
  model.length === 0 ? undefined : model[nth % model.length]

/** What holds after a command that was confirmed. */
export function after(model: Model, command: Command): Model {
  switch (command.kind) {
    case 'order': {
      // The same again is told how the first stands; another amount is asked about. Neither makes a second order.
      const { resident, boxes } = command
      if (openOf(model, resident) !== undefined) return model
      const code = codeOf(model.length + 1)
      const isSoon = model.some((one) => one.resident === resident && one.status === 'fulfilled')
      const status = isSoon ? 'pending' : 'booked'
      return [...model, { code, resident, boxes, status, isReady: false, isPickedUp: false }]
    }
    case 'cancel': {
      const order = openOf(model, command.resident)
      return order === undefined || order.isPickedUp
        ? model
        : change(model, order.code, { status: 'cancelled' })
    }
    case 'ready': {
      const order = named(model, command.nth)
      return order?.status === 'booked' ? change(model, order.code, { isReady: true }) : model
    }
    case 'picked-up': {
      const order = named(model, command.nth)
      return order?.status === 'booked' ? change(model, order.code, { isPickedUp: true }) : model
    }
    case 'no-show': {
      const order = named(model, command.nth)
      return order?.status === 'booked' ? change(model, order.code, { status: 'noshow' }) : model
    }
    case 'delivered': {
      const order = named(model, command.nth)
      return order?.status === 'booked' ? change(model, order.code, { status: 'fulfilled' }) : model
    }
    case 'impostor':
    case 'again':
    case 'chat':
    case 'minutes':
    case 'restart':
    case 'power-cut':
    case 'full-disk':
      return model
  }
}
