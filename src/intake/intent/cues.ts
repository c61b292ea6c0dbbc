import { hearing } from '../saying.ts'
import * as amend from './cues/amend.ts'
import * as announcement from './cues/announcement.ts'
import * as anotherDay from './cues/another-day.ts'
import * as bot from './cues/bot.ts'
import * as cancel from './cues/cancel.ts'
import * as complaint from './cues/complaint.ts'
import * as notMeant from './cues/not-meant.ts'
import * as ownOrders from './cues/own-order.ts'
import * as received from './cues/received.ts'
import * as request from './cues/request.ts'
import * as service from './cues/service.ts'
import * as slip from './cues/slip.ts'
import * as status from './cues/status.ts'
import * as stock from './cues/stock.ts'
import * as unnamed from './cues/unnamed.ts'

/*
 * What decides what a message is for: each cue is one thing that people say, in Mandarin, Shanghainese, Cantonese,
 * the speech of Wuhan, and English. With which words they say it stands in its file of `cues/`. A text that is
 * asked about is normalised and without the mention of the bot.
 *
 * A new name here is a new sign for the classifier: train again.
 */

export const cancels = hearing(cancel.cancels)
export const cancelsNot = hearing(cancel.cancelsNot)

export const amends = hearing(amend.amends)
export const movesToDay = hearing(anotherDay.movesToDay)
export const putsOff = hearing(anotherDay.putsOff)
export const ownOrder = hearing(ownOrders.ownOrder)
export const selfCorrects = hearing(slip.selfCorrects)

export const receives = hearing(received.receives)
export const receivesNot = hearing(received.receivesNot)
export const forgetsToFetch = hearing(received.forgetsToFetch)
export const complains = hearing(complaint.complains)

export const asksStatus = hearing(status.asksStatus)
export const asksForCode = hearing(status.asksForCode)

export const asksStock = hearing(stock.asksStock)
export const asksStockOf = hearing(stock.asksStockOf)
export const asksGoods = hearing(stock.asksGoods)
export const asksShortage = hearing(stock.asksShortage)
export const asksPrice = hearing(stock.asksPrice)
export const ordersNot = hearing(stock.ordersNot)
export const askedBefore = hearing(stock.askedBefore)

export const requests = hearing(request.requests)
export const requestsUnnamed = hearing(request.requestsUnnamed)
export const wantsOutright = hearing(request.wantsOutright)
export const wantsNothing = hearing(request.wantsNothing)
export const describesMedicine = hearing(unnamed.describesMedicine)
export const forgetsName = hearing(unnamed.forgetsName)

export const jokes = hearing(notMeant.jokes)
export const sitsOut = hearing(notMeant.sitsOut)
export const announces = hearing(announcement.announces)
export const sells = hearing(announcement.sells)
export const chatters = hearing(announcement.chatters)
export const warnsOfFakes = hearing(announcement.warnsOfFakes)

export const asksHow = hearing(service.asksHow)
export const meansFail = hearing(service.meansFail)
export const commandsProgram = hearing(bot.commandsProgram)
export const chats = hearing(bot.chats)
