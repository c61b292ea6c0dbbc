import { describe, expect, it } from 'vitest'
import { en } from '../../src/replies/en.ts'
import { chapters } from './chapters.ts'
import { readAloud } from './examples.ts'
import { linda } from './sample.ts'

describe('the bot in English', () => {
  it('says what became of a request', () => {
    expect(readAloud(en, linda, chapters.outcomes)).toMatchInlineSnapshot(`
      "# booked: self
      Booked, Linda: 2 boxes of 络活喜.
      Tomorrow (Wed) 2:00–2:30 pm, 惠民药房 (欧阳路12号).
      Bring the insurance card and the record or prescription; please wait until I say it's ready.
      Code 0317-005. To change anything, just @ me.

      # booked: over the counter
      Booked, Linda: 2 boxes of 络活喜.
      Tomorrow (Wed) 2:00–2:30 pm, 惠民药房 (欧阳路12号).
      Bring the insurance card; please wait until I say it's ready.
      Code 0317-005. To change anything, just @ me.

      # booked: wish missed
      Booked, Linda: 2 boxes of 络活喜.
      Nothing at the time you asked for; the nearest is tomorrow (Wed) 2:00–2:30 pm, 惠民药房 (欧阳路12号).
      Bring the insurance card and the record or prescription; please wait until I say it's ready.
      Code 0317-005. To change anything, just @ me.

      # booked: room missing
      Booked, Linda: 2 boxes of 络活喜.
      Tomorrow (Wed) 2:00–2:30 pm, 惠民药房 (欧阳路12号).
      Bring the insurance card and the record or prescription; please wait until I say it's ready.
      Code 0317-005. Which room are you in? @ me.

      # booked: urgent
      Booked, Linda: 2 boxes of 络活喜.
      Tomorrow (Wed) 2:00–2:30 pm, 惠民药房 (欧阳路12号).
      Bring the insurance card and the record or prescription; please wait until I say it's ready.
      Code 0317-005. If it can't wait until then, @ me: "help me".

      # booked: for a mother
      Booked, Linda: 2 boxes of 络活喜 for your mother.
      Tomorrow (Wed) 2:00–2:30 pm, 惠民药房 (欧阳路12号).
      Bring the patient's insurance card and the record or prescription; please wait until I say it's ready.
      Code 0317-005. To change anything, just @ me.

      # booked: for somebody by name
      Booked, Linda: 2 boxes of 络活喜.
      Tomorrow (Wed) 2:00–2:30 pm, 惠民药房 (欧阳路12号).
      Bring the patient's insurance card and the record or prescription; please wait until I say it's ready.
      Code 0317-005. To change anything, just @ me.

      # booked: private medicine
      Booked, Linda: your medicine (1 item).
      Tomorrow (Wed) 2:00–2:30 pm, 惠民药房 (欧阳路12号).
      Bring the insurance card and the record or prescription; please wait until I say it's ready.
      Code 0317-005. To change anything, just @ me.

      # booked: by the agent
      Booked, Linda: 2 boxes of 络活喜.
      小陈 fetches it from 惠民药房 tomorrow (Wed) 2 pm.
      Please hang a bag with the insurance card and the record or prescription on your door by noon.
      Code 0317-005. To change anything, just @ me.

      # booked: by the agent, who has the card
      Booked, Linda: 2 boxes of 络活喜.
      小陈 fetches it from 惠民药房 tomorrow (Wed) 2 pm.
      小陈 has the insurance card; please hang the record or prescription on your door by noon.
      Code 0317-005. To change anything, just @ me.

      # booked: by the agent, who has all it takes
      Booked, Linda: 2 boxes of 络活喜.
      小陈 fetches it from 惠民药房 tomorrow (Wed) 2 pm.
      小陈 has the insurance card, so just wait at home.
      Code 0317-005. To change anything, just @ me.

      # booked: self, card with the agent
      Booked, Linda: 2 boxes of 络活喜.
      Tomorrow (Wed) 2:00–2:30 pm, 惠民药房 (欧阳路12号).
      Get the insurance card from 小陈 first and bring the record or prescription; please wait until I say it's ready.
      Code 0317-005. To change anything, just @ me.

      # booked: two institutions
      Booked, Linda: your medicine, at 2 places.
      Tomorrow (Wed) 2:00–2:30 pm, 惠民药房: 2 boxes of 络活喜
      Thu 19 Mar 9:30–10:00 am, 赤峰路医院: 2 × 诺和灵30R
      Bring the insurance card and the record or prescription; please wait until I say it's ready. Code 0317-005

      # booked: part waits
      Booked, Linda: 2 boxes of 络活喜; waiting in line for 2 × 诺和灵30R.
      Tomorrow (Wed) 2:00–2:30 pm, 惠民药房 (欧阳路12号).
      Bring the insurance card and the record or prescription; please wait until I say it's ready.
      Code 0317-005. To change anything, just @ me.

      # booked: nobody has a name
      Booked: 2 boxes of 络活喜.
      Tomorrow (Wed) 2:00–2:30 pm, 惠民药房 (欧阳路12号).
      Bring the insurance card and the record or prescription; please wait until I say it's ready.
      Code 0317-005. To change anything, just @ me.

      # listTaken: all
      All 2 booked:
      3-502 (2 boxes of 络活喜): 惠民药房 tomorrow (Wed) 2:00–2:30 pm, 0317-005
      9-404 (1 item): 惠民药房 tomorrow (Wed) 2:00–2:30 pm, 0317-006
      小陈 fetches it all tomorrow (Wed) 2 pm; please hang the insurance card (with the record for prescription drugs) on your door by noon. Anything wrong? @ me.

      # listTaken: mixed
      3 noted, 2 booked, 2 from before unchanged:
      3-502 (2 boxes of 络活喜): 惠民药房 tomorrow (Wed) 2:00–2:30 pm, 0317-005
      6-402 (2 boxes of 络活喜): in line, not booked yet, 0317-006
      0317-007 (2 boxes of 络活喜 and 2 × 诺和灵30R): 惠民药房 tomorrow (Wed) 2:00–2:30 pm, the rest in line
      Bring the insurance card (with the record for prescription drugs); I'll say when it's ready. Anything wrong? @ me.

      # listTaken: nothing new
      3 from before unchanged, nothing new.

      # listTaken: nothing made out
      Not made out and not noted: 6-606. Please post them again with name and amount, or let them @ me.

      # waitlisted: another brand
      Can't be had just now, Linda: 2 boxes of 络活喜; you're in line.
      The same medicine of another brand can be had: 络活喜. Reply "change" to take it.
      If what you have won't last 3 days, @ me now and I'll find someone.
      Code 0317-005

      # waitlisted: usual
      Can't be had just now, Linda: 2 boxes of 络活喜; you're in line.
      You come first when there is some, and I'll tell you at once.
      If what you have won't last 3 days, @ me now and I'll find someone.
      Code 0317-005

      # waitlisted: urgent, room missing
      Can't be had just now, Linda: 2 boxes of 络活喜; you're in line.
      You come first when there is some, and I'll tell you at once.
      It's urgent, so I'm looking for a person who can help.
      Code 0317-005. Which room are you in? @ me.

      # pending: too much
      Linda, that's rather a lot (2 boxes of 络活喜), so a pharmacist must look first.
      Once they agree I'll book it and tell you; no need to go yet.
      Code 0317-005

      # pending: too soon
      Linda, this was supplied not long ago (2 boxes of 络活喜), so a pharmacist must look first.
      Once they agree I'll book it and tell you; no need to go yet.
      If you're running out, @ me. Code 0317-005

      # pending: unknown drug
      Linda, I'm not sure which medicine this is (2 boxes of 络活喜), and won't guess; I'm asking a coordinator.
      It helps to @ me with the name as printed on the box.
      Code 0317-005

      # pending: no institution
      Linda, none of your street's pharmacies may dispense 2 boxes of 络活喜.
      I'm asking the coordinator what can be done and will tell you.
      Code 0317-005

      # pending: wrong medicine
      Linda, please don't take it yet; keep the medicine and the box.
      I'm asking the pharmacist and the coordinator and will tell you.
      If anyone feels unwell, call 120. Code 0317-005

      # pending: danger
      Linda, please call 120 now; don't wait for medicine!
      I'm asking a coordinator to see to the medicine. Code 0317-005

      # pending: unanswered
      Linda, one thing is still open, so this isn't booked yet: 2 boxes of 络活喜.
      I'm asking the volunteer to phone you; a reply to me works too.
      Code 0317-005

      # noInstitution: private
      Linda, none of your street's pharmacies may dispense your medicine (1 item).
      I'm asking the coordinator what can be done and will tell you.
      Code 0317-005

      # moved: out of stock
      Linda, 康乐大药房 has just run out of 络活喜, sorry.
      Moved to 惠民药房 (欧阳路12号), tomorrow (Wed) 2:00–2:30 pm; medicine and amount unchanged.
      Bring the insurance card and the record or prescription; the pharmacist checks once more, and I'll tell you when it's ready.
      If it doesn't suit, @ me: "no". Code 0317-005

      # moved: out of stock, private
      Linda, 康乐大药房 has just run out, sorry.
      Moved to 惠民药房 (欧阳路12号), tomorrow (Wed) 2:00–2:30 pm; medicine and amount unchanged.
      Bring the insurance card and the record or prescription; the pharmacist checks once more, and I'll tell you when it's ready.
      If it doesn't suit, @ me: "no". Code 0317-005

      # moved: out of stock everywhere
      Linda, 康乐大药房 has just run out of 络活喜, sorry.
      Nowhere else can serve it just now, so you're in line; I'll tell you at once.
      If what you have won't last 3 days, @ me now and I'll find someone.
      Code 0317-005

      # moved: part out of stock everywhere
      Linda, 康乐大药房 has just run out of 诺和灵30R, sorry.
      Moved to 惠民药房 (欧阳路12号), tomorrow (Wed) 2:00–2:30 pm. Waiting in line for 2 × 诺和灵30R.
      Bring the insurance card and the record or prescription; the pharmacist checks once more, and I'll tell you when it's ready.
      If it doesn't suit, @ me: "no". Code 0317-005

      # moved: paused, with a run
      Linda, 康乐大药房 can't serve for now, sorry.
      小陈 fetches it from 惠民药房 tomorrow (Wed) 2 pm.
      Please hang a bag with the insurance card and the record or prescription on your door by noon.
      If it doesn't suit, @ me: "no". Code 0317-005

      # moved: reassigned to two
      Linda, the coordinator has moved this for you.
      Now: 惠民药房 tomorrow (Wed) 2:00–2:30 pm for 2 boxes of 络活喜; 赤峰路医院 Thu 19 Mar 9:30–10:00 am for 2 × 诺和灵30R.
      Bring the insurance card and the record or prescription; the pharmacist checks once more, and I'll tell you when it's ready.
      If it doesn't suit, @ me: "no". Code 0317-005

      # moved: another time at the same place
      Linda, 惠民药房 can't take everyone at that time, sorry.
      New time: tomorrow (Wed) 2:00–2:30 pm; medicine and amount unchanged.
      Bring the insurance card and the record or prescription; I'll tell you when it's ready.
      If it doesn't suit, @ me: "no". Code 0317-005

      # moved: amended
      Linda, changed as you asked.
      Moved to 惠民药房 (欧阳路12号), tomorrow (Wed) 2:00–2:30 pm; the rest is unchanged.
      Bring the insurance card and the record or prescription; the pharmacist checks once more, and I'll tell you when it's ready.
      If it doesn't suit, @ me: "no". Code 0317-005

      # amended: booked
      Changed, Linda: 2 boxes of 络活喜.
      Tomorrow (Wed) 2:00–2:30 pm, 惠民药房 (欧阳路12号).
      Bring the insurance card and the record or prescription; please wait until I say it's ready.
      Code 0317-005. To change anything, just @ me.

      # amended: waiting
      Changed, Linda: 2 boxes of 络活喜.
      It can't be had just now, so you're in line; I'll tell you at once.
      Code 0317-005

      # cancelled: usual
      Cancelled, Linda: 2 boxes of 络活喜 (0317-005).
      If you need it again, just @ me: "same as last time".

      # cancelled: card with the agent
      Cancelled, Linda: 2 boxes of 络活喜 (0317-005).
      小陈 still has your insurance card; do ask for it.
      If you need it again, just @ me: "same as last time".

      # cancelled: in grief
      Linda, I'm so sorry for your loss.
      Cancelled: 2 boxes of 络活喜 (0317-005).
      For anything else, @ me: "a person".

      # itemsCancelled: usual
      Taken off, Linda: 2 × 诺和灵30R; still on: 2 boxes of 络活喜.
      Tomorrow (Wed) 2:00–2:30 pm, 惠民药房 (欧阳路12号).
      Bring the insurance card and the record or prescription; please wait until I say it's ready.
      Code 0317-005. To change anything, just @ me.

      # rejected: with a reason
      Linda, the pharmacist could not approve 2 boxes of 络活喜, so it can't be had.
      The pharmacist says: 处方过期了
      Once a doctor has written the prescription, @ me again and I'll book it. Code 0317-005

      # rejected: told in private
      Linda, the pharmacist could not approve your medicine (1 item), so it can't be had.
      I'm telling you why in private.
      If things change, @ me and I'll try again. Code 0317-005

      # rejected: told by the agent
      Linda, the pharmacist could not approve 2 boxes of 络活喜, so it can't be had.
      The reason is not for the group; I'm asking 小陈 to tell you.
      If things change, @ me and I'll try again. Code 0317-005

      # rejected: told by a coordinator
      Linda, the pharmacist could not approve 2 boxes of 络活喜, so it can't be had.
      The reason is not for the group; I'm asking the coordinator to tell you.
      If things change, @ me and I'll try again. Code 0317-005

      # rejected: without a reason
      Linda, the pharmacist could not approve 2 boxes of 络活喜, so it can't be had.
      The pharmacist gave no reason; I'm asking.
      If things change, @ me and I'll try again. Code 0317-005

      # mayOrderAgain: usual
      Linda, the pharmacist now says yes to 2 boxes of 络活喜.
      That order was closed; if you still want it, @ me and order again. Code 0317-005"
    `)
  })

  it('says how it goes on', () => {
    expect(readAloud(en, linda, chapters.progress)).toMatchInlineSnapshot(`
      "# ready: self
      Ready, Linda: 2 boxes of 络活喜.
      惠民药房, today (Tue) 2:00–2:30 pm (closes 5:30 pm).
      Bring the insurance card and the record or prescription, and give the code 0317-005.
      Can't go? @ me: "help me", and I'll ask who can bring it.

      # ready: card with the agent
      Ready, Linda: 2 boxes of 络活喜.
      惠民药房, today (Tue) 2:00–2:30 pm (closes 5:30 pm).
      Get the insurance card from 小陈, bring the record or prescription, and give the code 0317-005.
      Can't go? @ me: "help me", and I'll ask who can bring it.

      # ready: by the agent
      Ready, Linda: 2 boxes of 络活喜.
      小陈 fetches it from 惠民药房 tomorrow (Wed) 2 pm; just wait at home.
      小陈 needs the insurance card and the record or prescription first. Code 0317-005

      # ready: somebody is looked for
      Ready, Linda: 2 boxes of 络活喜.
      I'm still asking the coordinator who fetches it, and will tell you.
      If somebody at home can go: 惠民药房, today (Tue) 2:00–2:30 pm (closes 5:30 pm).
      Bring the insurance card and the record or prescription, and give the code 0317-005.

      # ready: one of two
      Ready, Linda: 2 boxes of 络活喜. The rest will follow.
      惠民药房, today (Tue) 2:00–2:30 pm (closes 5:30 pm).
      Bring the insurance card and the record or prescription, and give the code 0317-005.
      Can't go? @ me: "help me", and I'll ask who can bring it.

      # pickedUp: self
      Picked up, Linda: 2 boxes of 络活喜.
      If that wasn't you or your family, @ me at once. Code 0317-005

      # pickedUp: by the agent
      Fetched, Linda: 小陈 has 2 boxes of 络活喜 and will bring it.
      @ me "received" when you have it. Code 0317-005

      # pickedUp: as the agent says
      Picked up, Linda: 2 boxes of 络活喜, as 小陈 says.
      If neither 小陈 nor your family has it for you, @ me at once. Code 0317-005

      # received: usual
      Noted as received, Linda: 2 boxes of 络活喜 (0317-005).
      If anything is wrong, short or broken, @ me within 7 days.

      # received: card with the agent
      Noted as received, Linda: 2 boxes of 络活喜 (0317-005).
      小陈 still has your insurance card; do ask for it.
      If anything is wrong, short or broken, @ me within 7 days.

      # status: booked
      Linda, 2 boxes of 络活喜: booked, waiting for the pharmacist to check.
      Tomorrow (Wed) 2:00–2:30 pm, 惠民药房 (欧阳路12号).
      Bring the insurance card and the record or prescription. Code 0317-005

      # status: by the agent
      Linda, 2 boxes of 络活喜: booked, waiting for the pharmacist to check.
      小陈 fetches it from 惠民药房 tomorrow (Wed) 2 pm.
      小陈 has the insurance card. Code 0317-005

      # status: ready
      Linda, 2 boxes of 络活喜: ready.
      Today (Tue) 2:00–2:30 pm, 惠民药房 (欧阳路12号).
      Bring the insurance card and the record or prescription. Code 0317-005

      # status: waiting
      Linda, 2 boxes of 络活喜: in line, not booked yet.
      Code 0317-005

      # status: two institutions
      Linda, 2 boxes of 络活喜 and 2 × 诺和灵30R: booked, waiting for the pharmacist to check.
      Tomorrow (Wed) 2:00–2:30 pm, 惠民药房; Thu 19 Mar 9:30–10:00 am, 赤峰路医院
      Bring the insurance card and the record or prescription. Code 0317-005

      # status: several
      Linda, you have 2 orders:
      0317-005 2 boxes of 络活喜: booked, waiting for the pharmacist to check; tomorrow (Wed) 2:00–2:30 pm, 惠民药房
      0317-011 2 boxes of 络活喜: in line, not booked yet

      # repeated: usual
      Linda, I already have 2 boxes of 络活喜: booked, waiting for the pharmacist to check.
      Tomorrow (Wed) 2:00–2:30 pm, 惠民药房 (欧阳路12号).
      Bring the insurance card and the record or prescription. Code 0317-005

      # wastedTrip: usual
      Linda, I'm sorry that you went for nothing.
      2 boxes of 络活喜: booked at 惠民药房, tomorrow (Wed) 2:00–2:30 pm; the counter hasn't said that it's ready.
      The counter and a coordinator are looking into it; please wait until I tell you. Code 0317-005

      # wastedTrip: private medicine
      Linda, I'm sorry that you went for nothing.
      your medicine (1 item): booked at 惠民药房, tomorrow (Wed) 2:00–2:30 pm; the counter hasn't said that it's ready.
      The counter and a coordinator are looking into it; please wait until I tell you. Code 0317-005

      # noteAdded: pharmacist
      Noted, Linda: the pharmacist will see it.
      Your order stands: 2 boxes of 络活喜. Code 0317-005

      # noteAdded: agent
      Noted, Linda: whoever brings it will see it.
      Your order stands: your medicine (1 item). Code 0317-005

      # wrongMedicine: dangerous
      Linda, please don't take it yet; keep the medicine and the box. Sorry.
      I'm asking the pharmacist and the coordinator and will tell you.
      If someone took it and feels unwell, call 120 now. Code 0317-005

      # wrongMedicine: nothing known
      Linda, sorry. I've noted it and am asking the pharmacist and the coordinator.
      Please keep the medicine and the box; I'll tell you what they say."
    `)
  })

  it('asks what it must know', () => {
    expect(readAloud(en, linda, chapters.questions)).toMatchInlineSnapshot(`
      "# askWhat: usual
      Linda, which medicine? Just send me the name on the box,
      and how many, such as "Norvasc 2 boxes".
      If you don't know the name, send a photo of the box, or answer "help me": someone will call you.

      # askDrug: several
      Linda, 胰岛素 comes in several kinds; which one is it?
      1) 诺和灵30R   2) 诺和锐   3) 诺和锐30   4) none of these
      Just reply with the number; not sure? Send a photo of the box and I'll ask a pharmacist.

      # askDrug: one guess
      Linda, do you mean 拜新同 by "拜新铜"? I must be sure.
      1) yes   2) no
      Just reply with the number; not sure? Send a photo of the box and I'll ask a pharmacist.

      # askBox: usual
      Linda, there are many kinds of 降压药, and I won't guess.
      What name is printed on the box? Just send me that.
      If it's hard to read, send a photo and I'll ask a pharmacist.

      # askAmount: one
      Linda, how many boxes of 代文?
      Just a number will do, such as "2 boxes".
      Not sure? Reply "not sure" and I'll have someone phone you.

      # askAmount: two
      Linda, how many of each: 代文, 络活喜?
      For example "代文 2 boxes, 络活喜 1 box".
      Not sure? Reply "not sure" and I'll have someone phone you.

      # askAmount: not to be named
      Linda, how many boxes?
      Just a number will do, such as "2 boxes".
      Not sure? Reply "not sure" and I'll have someone phone you.

      # askAmount: one of two not to be named
      Linda, how many of each: 代文, 1 more?
      For example "代文 2 boxes".
      Not sure? Reply "not sure" and I'll have someone phone you.

      # askAmount: two not to be named
      Linda, how many of each?
      Send me the names and numbers in private.
      Not sure? Reply "not sure" and I'll have someone phone you.

      # askAddress: usual
      Linda, which building and room are you in?
      Something like "building 3, room 502" is enough.

      # askAddress: of a neighbour
      Linda, which building and room is your neighbour in?
      Something like "building 3, room 502" is enough.

      # askCommunity: usual
      Linda, which neighbourhood do you live in?
      Just its name, so that I find your pharmacy.

      # askAddOrReplace: usual
      Linda, you already have 2 boxes of 络活喜; and this time?
      Reply "add" for 1 box more (3 boxes in all),
      or "replace" to have 1 box instead.

      # askAddOrReplace: another brand
      Linda, you already have 1 of 来得时; 来优时 has the same substance, but is another product.
      Reply "add" to have both,
      or "replace" to have 2 of 来优时 instead.

      # askAddOrReplace: another unit
      Linda, you already have 2 boxes of 络活喜; and this time?
      Reply "add" for 30 days more,
      or "replace" to have 30 days instead.

      # askAnother: another time
      Linda, this is on its way already: 2 boxes of 络活喜.
      Tomorrow (Wed) 2:00–2:30 pm, 惠民药房 (欧阳路12号).
      If you want one more, reply "one more"; if only the time changes, "change the time".
      Without a reply it stays as it is. Code 0317-005

      # askAnother: another person
      Linda, this is on its way already: 2 boxes of 络活喜.
      Tomorrow (Wed) 2:00–2:30 pm, 惠民药房 (欧阳路12号).
      If you want one more for somebody else, reply "one more"; if it's the same one, "no".
      Without a reply it stays as it is. Code 0317-005

      # askAnother: two institutions
      Linda, this is on its way already: 2 boxes of 络活喜 and 2 × 诺和灵30R.
      Tomorrow (Wed) 2:00–2:30 pm, 惠民药房: 2 boxes of 络活喜; Thu 19 Mar 9:30–10:00 am, 赤峰路医院: 2 × 诺和灵30R
      If you want one more, reply "one more"; if only the time changes, "change the time".
      Without a reply it stays as it is. Code 0317-005

      # askAnother: by the agent
      Linda, this is on its way already: 2 boxes of 络活喜.
      小陈 fetches it from 惠民药房 tomorrow (Wed) 2 pm.
      If you want one more, reply "one more"; if only the time changes, "change the time".
      Without a reply it stays as it is. Code 0317-005

      # askWhich: usual
      Linda, which order do you mean?
      1) 2 boxes of 络活喜, tomorrow (Wed) (0317-005)   2) 1 item (0317-011)
      Just reply with the number.

      # askWhich: for a neighbour, too
      Linda, which order do you mean?
      1) 2 boxes of 络活喜, tomorrow (Wed) (0317-005)   2) 2 boxes of 络活喜 for your neighbour, tomorrow (Wed) (0317-005)
      Just reply with the number.

      # askWhichItem: usual
      Linda, which one is no longer needed? I have not taken anything off yet.
      1) 2 boxes of 络活喜   2) 2 boxes of 络活喜 for your neighbour   3) keep them all
      Just reply with the number.

      # askWhichItem: one only
      Linda, is it 2 boxes of 络活喜 that you no longer need?
      Reply "yes" or "no"; nothing changes until you do.

      # askWhichItem: one not to be named
      Linda, is it that one that you no longer need?
      Reply "yes" or "no"; nothing changes until you do.

      # askWhichItem: several not to be named
      Linda, which one is no longer needed? I have not taken anything off yet.
      I name no medicines here; just tell me in private.

      # askConfirmForOther: cancel
      Linda, someone asked to cancel 2 boxes of 络活喜 (0317-005).
      Is that your wish? Reply "yes" or "no"; nothing changes until you do.

      # askConfirmForOther: of who is on a list
      Linda, the person on your list asked to cancel 2 boxes of 络活喜 (0317-005).
      Is that your wish? Reply "yes" or "no"; nothing changes until you do.

      # askConfirmForOther: amend
      Linda, someone asked to change 2 boxes of 络活喜 (0317-005).
      Is that your wish? Reply "yes" or "no"; nothing changes until you do.

      # waitsForConfirmation: usual
      Linda, someone else placed this order, so I'm asking them first; once they agree it's done.

      # offer: usual
      Linda, a place at the time you wanted has come free:
      Today (Tue) 3:00–3:30 pm, 赤峰路医院.
      Reply "yes" to take it, it's yours until today (Tue) 9:30 am; otherwise all stays as it is.
      Code 0317-005

      # offerDeclined: usual
      Linda, fine, all stays as it was.

      # remindQuestion: usual
      Linda, I'm still waiting for your answer, then I can go on.
      Later on, @ me with it; if typing is a bother, never mind: I'll ask the volunteer to phone."
    `)
  })

  it('answers everything else', () => {
    expect(readAloud(en, linda, chapters.answers)).toMatchInlineSnapshot(`
      "# nothingOpen: usual
      Linda, nothing is on its way for you right now.
      To order, just @ me with the name and how many boxes.

      # nothingOpen: in grief
      Linda, I'm so sorry for your loss. Nothing is on order any more.
      For anything else, @ me: "a person".

      # noLastOrder: usual
      Linda, I couldn't find what you had last time.
      What do you need? Just @ me with the name on the box and how many.

      # tooLate: usual
      Linda, I can't change this any more (2 boxes of 络活喜): it's already prepared.
      If it must change, @ me: "help me", and I'll ask a coordinator. Code 0317-005

      # unknownCode: usual
      Linda, I can't find the code 0317-999; is a digit off?
      No matter: @ me "has my medicine arrived?" and I'll look up yours.

      # unknownCode: none was named
      Linda, which order is it? Please add its code, such as 0317-005.

      # notYours: usual
      Linda, this order isn't yours, so I can't talk about it or change it.
      Whoever placed it, or whoever serves that street, can tell me.

      # notAllowed: pharmacist
      Linda, thanks for helping; only a pharmacist can review or prepare, so I did not note this.
      If it's urgent, @ me: "help me", and I'll chase it.

      # notAllowed: agent
      Linda, thanks for helping; cards, fetching and bringing are for the volunteer to report, so I did not note this.
      If it's urgent, @ me: "help me", and I'll chase it.

      # notAllowed: coordinator
      Linda, thanks for helping; this is for a coordinator to decide, so I did not note it.
      If it's urgent, @ me: "help me", and I'll chase it.

      # stock: usual
      Linda, 代文: 惠民药房 has it (said today (Tue) 8:40 am, 5 left); 赤峰路医院 may dispense it but hasn't said; out at 康乐大药房.
      @ me with the name and how many, and I'll book it.

      # stock: nobody may
      Linda, 代文: none of your street's pharmacies may dispense it.
      If it's urgent, @ me: "help me", and I'll ask a coordinator.

      # medicalQuestion: usual
      Linda, I can't say whether or how to take a medicine; please ask a pharmacist or doctor.
      If someone feels really unwell, don't wait: call 120.

      # smallTalk: usual
      Linda, I didn't quite get that; I'm a machine that arranges medicine pick-ups.
      To order, @ me with the name and how many, such as "Norvasc 2 boxes", or a photo of the box.
      For a person, @ me: "help me".

      # smallTalk: talk
      Linda, I'm a machine that arranges medicine pick-ups, and not much of a talker.
      To order, just @ me with the name and how many.

      # personCalled: usual
      Linda, I'm finding a person for you; please keep an eye on your phone.
      If someone feels unwell, don't wait: call 120.

      # personCalled: sorry
      Linda, I'm sorry to hear that.
      I'm finding a person who will listen; please keep an eye on your phone.

      # attachmentSeen: usual
      Linda, got it. I can't read pictures or hear voice messages, so I'm asking a person.
      Typing the name and how many is quicker.

      # saidToAll: usual
      Linda, everybody can read it here; I noted nothing, and all orders stand.

      # addedToComplaint: usual
      Linda, noted; whoever is looking into it can read this too.

      # gladItIsSettled: usual
      Linda, glad to hear it; I'll tell whoever is looking into it.

      # agentAway: usual
      Linda, I'm asking a coordinator to find somebody for you.
      They have the orders that you hold: 0317-001, 0317-004.

      # agentAway: holding nothing
      Linda, I'm asking a coordinator to find somebody for you.
      There is nothing that you still have to fetch or bring.

      # privateFromNow: usual
      Linda, from now on I won't name your medicine in the group.
      For details, send me a private message.

      # privateFromNow: on an order
      Linda, from now on I won't name your medicine in the group.
      Whoever brings it can see this too.
      For details, send me a private message.

      # emergency: somebody on duty
      Please call 120 now. Don't wait for medicine or for me!
      I'm a machine and cannot phone; family or neighbours, please call now.
      Stay on the line and do what 120 tells you.
      I'm alerting 吴协调, who is on duty (13900000000); neighbours, please look in.

      # emergency: nobody
      Please call 120 now. Don't wait for medicine or for me!
      I'm a machine and cannot phone; family or neighbours, please call now.
      Stay on the line and do what 120 tells you.
      I'm alerting the coordinator; neighbours, please look in.

      # neutral: usual
      3-502, please reply to me.

      # neutral: no label
      The neighbour who just wrote: please reply to me.

      # outsideHours: usual
      Nobody is on duty just now; from tomorrow (Wed) 7:30 am someone is. If you feel unwell, call 120.

      # outsideHours: somebody on duty
      All counters are closed until tomorrow (Wed) 7:30 am. What cannot wait: 吴协调, who is on duty (021-5555). If you feel unwell, call 120.

      # outsideHours: told just now
      All counters are closed until tomorrow (Wed) 7:30 am. I'm asking 吴协调, who is on duty (021-5555), to help. If you feel unwell, call 120.

      # remindSlot: self
      A reminder, Linda: to pick up 2 boxes of 络活喜.
      Tomorrow (Wed) 2:00–2:30 pm, 惠民药房 (欧阳路12号).
      Bring the insurance card and the record or prescription, and give the code 0317-005; I'll tell you when it's ready.

      # remindSlot: by the agent
      A reminder, Linda: 小陈 fetches 2 boxes of 络活喜 tomorrow (Wed) 2 pm.
      Please hang the insurance card and the record or prescription on your door by tomorrow (Wed) noon.
      Code 0317-005

      # notReadyYet: self
      Linda, please don't set out yet, it isn't ready: 2 boxes of 络活喜.
      I'll tell you as soon as it is. Code 0317-005

      # notReadyYet: by the agent
      Linda, this isn't ready yet, so 小陈 may be late: 2 boxes of 络活喜.
      I'll tell you as soon as it is. Code 0317-005

      # notReadyYet: a counter to be phoned
      Linda, please don't set out yet, the counter isn't reached: 2 boxes of 络活喜.
      I'll tell you as soon as it is. Code 0317-005

      # notReadyYetOf: to several
      Please don't set out yet, these aren't ready:
      3-502 2 boxes of 络活喜; 3-601 2 items; 5-101 2 boxes of 络活喜.
      I'll tell everybody as soon as they are.

      # notReadyYetOf: by the agent
      These aren't ready yet, so 小陈 may be late:
      3-502 2 boxes of 络活喜.
      I'll tell everybody as soon as they are.

      # notReadyYetOf: a counter to be phoned
      Please don't set out yet, the counter isn't reached:
      3-502 2 boxes of 络活喜.
      I'll tell everybody as soon as they are."
    `)
  })

  it('tells pharmacists', () => {
    expect(readAloud(en, linda, chapters.toPharmacists)).toMatchInlineSnapshot(`
      "# standingForRole: usual
      0317-006 5-102 李伯伯: 2 boxes of 络活喜
      booked, waiting for the pharmacist to check; 惠民药房, tomorrow (Wed) 2:00–2:30 pm

      # standingForRole: asking
      0317-006 5-102 李伯伯: 2 boxes of 络活喜
      waits for the resident

      # noSuchOrder: usual
      I cannot find 0317-099; is a digit wrong?

      # noSuchOrder: no code
      Which order? Please name its code, such as 0317-005.

      # noOrderOf: usual
      I found no order for "李伯伯", so I did not note that.

      # noOrderOf: several
      I found no order for "李伯伯", "络活喜", so I did not note that.

      # notTheirs: usual
      0317-005 is looked after by somebody else, so I noted nothing.

      # whichOfThese: usual
      Which one is it? Please say it again with its code:
      0317-005 3-502 王阿姨: 2 boxes of 络活喜 and 2 × 诺和灵30R [urgent, reviewed] note: 青霉素过敏 phone 13800000000
      0317-006 5-102 李伯伯: 2 boxes of 络活喜

      # boardLink: usual
      The board, for you alone; open it once, within 15 minutes:
      http://127.0.0.1:8420/enter/abc

      # boardInPrivate: usual
      A link to the board goes to one person only: please write “board” to me in private.

      # newAtPharmacy: usual
      2 new for tomorrow (Wed) 2:00–2:30 pm:
      0317-005 3-502 王阿姨: 2 boxes of 络活喜 and 2 × 诺和灵30R [urgent, reviewed] note: 青霉素过敏 phone 13800000000
      0317-006 5-102 李伯伯: 2 boxes of 络活喜
      Reviewed: "approved CODE". Prepared: "CODE ready".

      # newAtPharmacy: over the counter
      1 new for tomorrow (Wed) 2:00–2:30 pm:
      0317-006 5-102 李伯伯: 2 boxes of 络活喜
      Prepared: "CODE ready".

      # changedAtPharmacy: another amount
      Changed: 0317-006 5-102 李伯伯: 2 boxes of 络活喜
      It was 2 boxes of 络活喜 and 2 × 诺和灵30R; please prepare it as it is now.
      To be reviewed again. Reviewed: "approved CODE". Prepared: "CODE ready".

      # changedAtPharmacy: another time
      Changed: 0317-006 5-102 李伯伯: 2 boxes of 络活喜
      Now tomorrow (Wed) 4:00–4:30 pm, before tomorrow (Wed) 2:00–2:30 pm.
      Reviewed: "approved CODE". Prepared: "CODE ready".

      # goneFromPharmacy: cancelled
      No need to prepare, cancelled:
      0317-005 3-502 王阿姨: 2 boxes of 络活喜 and 2 × 诺和灵30R [urgent, reviewed] phone 13800000000
      0317-006 5-102 李伯伯: 2 boxes of 络活喜

      # goneFromPharmacy: undecided
      Please do not prepare yet, it was changed and waits for a decision:
      0317-006 5-102 李伯伯: 2 boxes of 络活喜

      # goneFromPharmacy: withdrawn
      No decision needed any more, cancelled:
      0317-006 5-102 李伯伯: 2 boxes of 络活喜

      # goneFromPharmacy: settled
      No decision needed any more, it is now:
      0317-006 5-102 李伯伯: 2 boxes of 络活喜

      # goneFromPharmacy: ready already
      No need to prepare, moved elsewhere:
      0317-006 5-102 李伯伯: 2 boxes of 络活喜 [reviewed, ready]
      What is ready can go back on the shelf.

      # reviewed: usual
      0317-005 3-502 王阿姨 noted as approved.

      # reviewed: and placed by it
      0317-005 3-502 王阿姨 noted as approved; booked at 惠民药房, tomorrow (Wed) 2:00–2:30 pm.

      # readyNoted: usual
      0317-005 3-502 王阿姨 noted as ready; I'm telling the residents.

      # notReviewedYet: usual
      0317-005 has a prescription drug that is not reviewed, so I did not note it as ready.
      Once reviewed: "approved 0317-005".

      # rejectNoted: usual
      0317-005 noted as not approved; I'm telling the resident why.

      # rejectNoted: in private
      0317-005 noted as not approved. The reason is not read out in the group; I'm telling the resident in private.

      # rejectNoted: through others
      0317-005 noted as not approved. The reason is not read out in the group; I'm asking the agent and the coordinator to tell the resident.

      # rejectNoted: without a reason
      0317-005 noted as not approved, without a reason; the resident will ask.
      Send it as "0317-005 rejected, reason" and I'll pass it on.

      # takenBackBefore: usual
      0317-005 was cancelled and need not be prepared; I did not note this.

      # refusedBefore: and no more
      0317-005 was refused before and is closed, so I did not note this.
      I'm telling the resident to order again; you'll have it at once.

      # refusedBefore: and ordered again
      0317-005 was refused before and is closed, so I did not note this.
      They have ordered again as 0317-012: "approved 0317-012".

      # stillAsking: usual
      0317-005 3-502 王阿姨 is not booked yet, so I did not note this; please wait a little.

      # coordinatorDecides: usual
      0317-005 is for a coordinator to decide, so I did not note this.

      # outOfStock: some
      络活喜 out of stock, noted; 3 moved elsewhere, 1 waiting in line.

      # outOfStock: named
      络活喜 out of stock, noted; 1 moved elsewhere: 0317-005.

      # outOfStock: none
      络活喜 out of stock, noted; nothing had to move.

      # inStock: some
      络活喜 in stock, noted; 2 from the line booked.

      # inStock: none
      络活喜 in stock, noted; nobody was waiting.

      # askWhichDrug: usual
      I don't know which medicine "那个白的" is, so I noted nothing.
      Please send the generic name or the name on the box.

      # strengthNeeded: usual
      0317-005: the resident named no strength of 华法林; please take it from the prescription or record.

      # askWhichIsOut: usual
      0317-005 has 2 medicines here: 络活喜, 立普妥. Which one is out?
      Such as "络活喜 out of stock".

      # dayClosed: to its pharmacist
      惠民药房 is closed tomorrow (Wed), noted; 3 moved, 1 with nowhere to go yet.
      Open after all? Reply "tomorrow (Wed) open as usual".

      # dayClosed: to coordinators
      惠民药房 is closed tomorrow (Wed), noted; 3 moved.

      # dayClosed: in the afternoon
      惠民药房 is closed after tomorrow (Wed) 3 pm, noted; nothing had to move.
      Open after all? Reply "tomorrow (Wed) open as usual".

      # dayClosed: with nothing to move
      惠民药房 is closed tomorrow (Wed), noted; nothing had to move.
      Open after all? Reply "tomorrow (Wed) open as usual".

      # askClosingTime: usual
      Closed from when to when? I noted nothing yet. Say "closed today after 3 pm", or "closed tomorrow" for all day.

      # dayOpen: again
      Open as usual tomorrow (Wed); what was moved stays where it is.

      # dayOpen: anyway
      It was open tomorrow (Wed) anyway, nothing changed.

      # dayAtCounter: usual
      Today (Tue): 2 left, 2 not ready:
      [today (Tue) 2:00–2:30 pm]
      0317-005 3-502 王阿姨: 2 boxes of 络活喜 and 2 × 诺和灵30R [urgent, reviewed] note: 青霉素过敏 phone 13800000000
      0317-006 5-102 李伯伯: 2 boxes of 络活喜

      # dayAtCounter: nothing
      Nothing left to hand over today (Tue).

      # nudgeReady: usual
      Today (Tue) 2:00–2:30 pm: 2 not ready yet: 0317-005, 0317-006
      When prepared: "CODE ready".

      # nudgeReady: of two slots
      Today (Tue) 2:00–2:30 pm: 2 not ready yet: 0317-005, 0317-006
      Today (Tue) 2:30–3:00 pm: 1 not ready yet: 0317-007
      When prepared: "CODE ready".

      # reviewWanted: usual
      Please decide on 0317-005 3-502 王阿姨: 2 boxes of 络活喜 and 2 × 诺和灵30R
      More than the rule allows; booked only if you agree.
      Reply "approved 0317-005", or "rejected 0317-005" with the reason.

      # reviewWanted: something was wrong
      Please check at once 0317-005 3-502 王阿姨: 2 boxes of 络活喜 and 2 × 诺和灵30R
      It may be the wrong medicine, or at the wrong door; please see what was handed out and tell the coordinator."
    `)
  })

  it('tells agents', () => {
    expect(readAloud(en, linda, chapters.toAgents)).toMatchInlineSnapshot(`
      "# pickUpList: usual
      2 to fetch, none ready:
      [惠民药房 (欧阳路12号)] today (Tue) 2:00–2:30 pm, 2
      0317-005 3-502 王阿姨: 2 boxes of 络活喜 and 2 × 诺和灵30R [urgent, reviewed, not ready yet] note: 青霉素过敏 phone 13800000000
      0317-006 5-102 李伯伯: 2 boxes of 络活喜 [not ready yet]
      2 more in line, nothing to fetch for them yet.

      # pickUpList: nothing
      Nothing to fetch right now.

      # cardNoted: usual
      0317-005 3-502 王阿姨 insurance card collected, noted.

      # cardReturned: usual
      0317-005 3-502 王阿姨 insurance card given back, noted.

      # residentIsHere: usual
      The resident says: 我在楼下
      0317-006 5-102 李伯伯: 2 boxes of 络活喜

      # cardAstray: lost
      0317-005 3-502 王阿姨: the card is lost. I have told the coordinator, who speaks with the resident.
      Think where you had it last; when it is found, reply "0317-005 card received". Don't fetch this one yet.

      # cardAstray: with the wrong person
      0317-005 3-502 王阿姨: the card is with the wrong person. I have told the coordinator.
      Please fetch it back first; when it is home, reply "0317-005 card returned".

      # cardsHeld: none
      No card is noted as being with you.

      # cardsHeld: some
      Noted as being with you: 2 cards:
      3-502 王阿姨, 5-101 李伯伯
      When one is home, reply with the name and "card returned".

      # errandChanged: usual
      What you said you would fetch is now at 惠民药房, today (Tue) 2:00–2:30 pm:
      0317-006 5-102 李伯伯: 2 boxes of 络活喜
      Go when it is ready; if it does not suit, say "cannot go".

      # errandChanged: not any more
      No need to fetch this any more:
      0317-006 5-102 李伯伯: 2 boxes of 络活喜

      # pickedUpNoted: usual
      0317-005 3-502 王阿姨, 0317-006 picked up, noted.

      # deliveredNoted: usual
      0317-005 3-502 王阿姨 delivered, noted. Thank you!

      # phonePlease: usual
      Please phone these, they have not answered:
      0317-005 3-502 王阿姨: 2 boxes of 络活喜 and 2 × 诺和灵30R [urgent, reviewed] note: 青霉素过敏 phone 13800000000

      # slotPassed: usual
      Today (Tue) 8:00–8:30 am is over. Were these picked up?
      0317-006 5-102 李伯伯: 2 boxes of 络活喜
      Reply "CODE picked up", or "CODE no-show".

      # noShowNoted: usual
      0317-005 3-502 王阿姨 not picked up, noted.

      # alreadyNoted: usual
      0317-005 3-502 王阿姨: this was noted before, nothing changed."
    `)
  })

  it('tells coordinators', () => {
    expect(readAloud(en, linda, chapters.toCoordinators)).toMatchInlineSnapshot(`
      "# summary: usual
      Today, in orders: 4 asked for, 8 booked for today, 6 ready, 3 picked up, 3 received, 1 cancelled, 1 not approved.
      8 orders open: 5 booked, 1 asked, 2 to decide. 1 of them late: not ready or not fetched in time.
      Seven days with today: 40 asked for, 36 ready, 33 picked up, 30 received, 2 not fetched, 5 cancelled, 3 not approved.
      Booked today:
      惠民药房 5 of 60 (paused)
      2 waiting for a person; "to do" lists them.
      To print or download: "board", then List or Numbers.

      # toDo: usual
      2 waiting for a person:
      more than the rule allows | 0317-005 3-502 王阿姨: 络活喜8盒 (today (Tue) 8:30 am)
      EMERGENCY: the person first | 3-502 王阿姨: 胸口疼 (today (Tue) 8:30 am)

      # toDo: nothing
      Nothing waits for a person.

      # toDo: overdue
      Nothing waits for a person.
      7 more past their time, not ready or not fetched: say "what's late".

      # reassigned: usual
      0317-005 moved to 惠民药房, tomorrow (Wed) 2:00–2:30 pm; I'm telling the resident.

      # cannotReassign: prescription
      0317-005 not moved: 康乐大药房 may not dispense prescription drugs.

      # cannotReassign: too late
      0317-005 not moved: it's already prepared or fetched.

      # unknownPharmacy: usual
      I can't find "惠明"; could you send the full name?

      # whichPharmacy: usual
      Several are called "惠民药房", and nothing was changed: 惠民药房, 康乐大药房. Which one? Please send the full name.

      # paused: some
      惠民药房 paused; 3 moved elsewhere, 1 with nowhere to go (see "to do").
      By mistake? "resume 惠民药房", then "move back 惠民药房".

      # paused: none
      惠民药房 paused; nothing had to move.

      # resumed: usual
      惠民药房 is open again; what was moved stays where it is.

      # resumed: away
      惠民药房 is open again; what was moved stays where it is.
      7 were moved away; to have them back: “move back 惠民药房”.

      # alert: usual
      [Please look] EMERGENCY: the person first | 0317-005 3-502 王阿姨: 胸口疼 (today (Tue) 8:30 am)
      Who goes there, please reply "on it".

      # alertAgain: usual
      [Nobody is on it yet] EMERGENCY: the person first | 0317-005 3-502 王阿姨: 络活喜8盒 (today (Tue) 8:30 am)
      Who goes there, please reply "on it" at once.

      # alertTaken: usual
      3-502 王阿姨: somebody is on it, noted. When done: "done".

      # attendedByAgent: usual
      3-502 王阿姨: good that you are there, noted; I'm telling the coordinators. Other orders can wait.

      # alertTakenBy: usual
      [Somebody is there] 3-502 王阿姨: 小陈 says "120".
      Reply "done" when it is settled.

      # alertClosed: usual
      3-502 王阿姨: done, noted.

      # alertSettled: usual
      … 王阿姨: somebody has settled this already, and it is noted.

      # whichAlert: usual
      Which one is it? Quote its alert, or say it again with the name:
      more than the rule allows | 0317-005 3-502 王阿姨: 络活喜8盒 (today (Tue) 8:30 am)
      EMERGENCY: the person first | 3-502 王阿姨: 络活喜8盒 (today (Tue) 8:30 am)

      # noAlert: usual
      I do not know which one you mean. Please quote the alert or send its code.

      # capacityCut: usual
      惠民药房, tomorrow (Wed) 2:00–2:30 pm: 6 booked, only 3 places now.
      Nobody was dropped; to move one: "reassign CODE to PHARMACY"."
    `)
  })
})
