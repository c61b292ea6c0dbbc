import { expect, it } from 'vitest'
import { en } from '../../src/replies/en.ts'
import { zh } from '../../src/replies/zh.ts'
import { readAloud } from './examples.ts'
import { ayi, linda } from './sample.ts'

const phrases = [
  'sharesTaken',
  'sharesAmended',
  'sharesCancelled',
  'sharesReceived',
  'shareWords',
  'askAmountAsWell',
] as const

it('tells of several people in one answer', () => {
  expect(readAloud(zh, ayi, phrases)).toMatchInlineSnapshot(`
    "# sharesTaken: one trip
    王阿姨，您妈妈的络活喜2盒、您自己的络活喜2盒都约好了。
    明天下午2:00–2:30，惠民药房（欧阳路12号）。
    带每个人的医保卡、病历或处方；药备好我叫您，先别跑。
    编号0317-005（您妈妈）、0317-006（您自己），要改@我说一声就行。

    # sharesTaken: two times
    王阿姨，您妈妈的络活喜2盒、您自己的络活喜2盒都约好了。
    明天下午2:00–2:30，惠民药房：您妈妈的络活喜2盒
    明天下午2:30–3:00，惠民药房：您自己的络活喜2盒
    带每个人的医保卡、病历或处方；药备好我叫您，先别跑。编号0317-005（您妈妈）、0317-006（您自己）

    # sharesTaken: by the agent
    王阿姨，您妈妈的络活喜2盒、您自己的络活喜2盒都约好了。
    小陈明天下午2点去惠民药房取。
    请中午12点前把每个人的医保卡、病历或处方装袋挂门把手。
    编号0317-005（您妈妈）、0317-006（您自己），要改@我说一声就行。

    # sharesTaken: one must be looked at
    王阿姨，您妈妈的络活喜2盒约好了。
    明天下午2:00–2:30，惠民药房（欧阳路12号）。
    带您妈妈的医保卡、病历或处方；药备好我叫您，先别跑。
    编号0317-005，要改@我说一声就行。
    您自己的络活喜2盒，量有点多，要药师看过才能约（0317-006）。

    # sharesTaken: nothing has a place
    王阿姨，您妈妈的络活喜2盒，量有点多，要药师看过才能约（0317-005）。

    # sharesTaken: one is missing
    王阿姨，您妈妈的络活喜2盒约好了。
    明天下午2:00–2:30，惠民药房（欧阳路12号）。
    带您妈妈的医保卡、病历或处方；药备好我叫您，先别跑。
    编号0317-005，要改@我说一声就行。
    代文要几盒？回个数就行，比如“2盒”。

    # sharesTaken: one is known
    王阿姨，您妈妈的络活喜2盒约好了。
    明天下午2:00–2:30，惠民药房（欧阳路12号）。
    带您妈妈的医保卡、病历或处方；药备好我叫您，先别跑。
    编号0317-005，要改@我说一声就行。
    您自己的络活喜2盒记着呢，不用再报：约好了，等药师审（0317-006）。

    # sharesTaken: all are known
    王阿姨，您妈妈的络活喜2盒、您自己的络活喜2盒都记着呢，不用再报：
    0317-005（您妈妈）约好了，等药师审。
    0317-006（您自己）约好了，等药师审。

    # sharesTaken: two households, one private
    王阿姨，3-502的络活喜2盒、5-301的药（1样）都约好了。
    明天下午2:00–2:30，惠民药房（欧阳路12号）。
    带每个人的医保卡、病历或处方；药备好我叫您，先别跑。
    编号0317-006（3-502）、0317-006（5-301），要改@我说一声就行。

    # sharesAmended: usual
    王阿姨，您妈妈的络活喜2盒、您自己的络活喜2盒都改好了。
    明天下午2:00–2:30，惠民药房：您妈妈的络活喜2盒
    明天下午2:30–3:00，惠民药房：您自己的络活喜2盒
    带每个人的医保卡、病历或处方；药备好我叫您，先别跑。编号0317-005（您妈妈）、0317-006（您自己）

    # sharesCancelled: usual
    好的，王阿姨，您妈妈的络活喜2盒、您自己的络活喜2盒都不取了（0317-005、0317-006）。
    以后要，@我说“照旧”就行。

    # sharesCancelled: the agent has the card
    好的，王阿姨，您妈妈的络活喜2盒、您自己的络活喜2盒都不取了（0317-005、0317-006）。
    医保卡还在小陈那里，记得拿回来。
    以后要，@我说“照旧”就行。

    # sharesCancelled: after a death
    王阿姨，请节哀。您妈妈的络活喜2盒、您自己的络活喜2盒都不取了（0317-005、0317-006）。
    有什么要帮忙的，@我说“找人”。

    # sharesReceived: usual
    好的，王阿姨，您妈妈的络活喜2盒、您自己的络活喜2盒都收到了，我记下了（0317-005、0317-006）。
    药不对、少了、坏了，7天里随时@我。

    # sharesReceived: the agent has the card
    好的，王阿姨，您妈妈的络活喜2盒、您自己的络活喜2盒都收到了，我记下了（0317-005、0317-006）。
    医保卡还在小陈那里，记得拿回来。
    药不对、少了、坏了，7天里随时@我。

    # shareWords: for a mother
    您妈妈的代文

    # shareWords: for oneself
    您自己的代文

    # askAmountAsWell: one
    代文要几盒？回个数就行，比如“2盒”。

    # askAmountAsWell: two
    代文、络活喜各要几盒？连名字一起回您要的数就行。

    # askAmountAsWell: not to be named
    另外的药要几盒？回个数就行，比如“2盒”。"
  `)
})

it('tells of them in English', () => {
  expect(readAloud(en, linda, phrases)).toMatchInlineSnapshot(`
    "# sharesTaken: one trip
    Booked, Linda: 2 boxes of 络活喜 for your mother and 2 boxes of 络活喜 for yourself.
    Tomorrow (Wed) 2:00–2:30 pm, 惠民药房 (欧阳路12号).
    Bring everybody's insurance card and the record or prescription; please wait until I say it's ready.
    Code 0317-005 (your mother), 0317-006 (yourself). To change anything, just @ me.

    # sharesTaken: two times
    Booked, Linda: 2 boxes of 络活喜 for your mother and 2 boxes of 络活喜 for yourself.
    Tomorrow (Wed) 2:00–2:30 pm, 惠民药房: 2 boxes of 络活喜 for your mother
    Tomorrow (Wed) 2:30–3:00 pm, 惠民药房: 2 boxes of 络活喜 for yourself
    Bring everybody's insurance card and the record or prescription; please wait until I say it's ready. Code 0317-005 (your mother), 0317-006 (yourself)

    # sharesTaken: by the agent
    Booked, Linda: 2 boxes of 络活喜 for your mother and 2 boxes of 络活喜 for yourself.
    小陈 fetches it from 惠民药房 tomorrow (Wed) 2 pm.
    Please hang a bag with everybody's insurance card and the record or prescription on your door by noon.
    Code 0317-005 (your mother), 0317-006 (yourself). To change anything, just @ me.

    # sharesTaken: one must be looked at
    Booked, Linda: 2 boxes of 络活喜 for your mother.
    Tomorrow (Wed) 2:00–2:30 pm, 惠民药房 (欧阳路12号).
    Bring the patient's insurance card and the record or prescription; please wait until I say it's ready.
    Code 0317-005. To change anything, just @ me.
    2 boxes of 络活喜 for yourself: rather a lot, so a pharmacist must look first (0317-006).

    # sharesTaken: nothing has a place
    Linda, 2 boxes of 络活喜 for your mother: rather a lot, so a pharmacist must look first (0317-005).

    # sharesTaken: one is missing
    Booked, Linda: 2 boxes of 络活喜 for your mother.
    Tomorrow (Wed) 2:00–2:30 pm, 惠民药房 (欧阳路12号).
    Bring the patient's insurance card and the record or prescription; please wait until I say it's ready.
    Code 0317-005. To change anything, just @ me.
    How much 代文? A number will do, e.g. "2 boxes".

    # sharesTaken: one is known
    Booked, Linda: 2 boxes of 络活喜 for your mother.
    Tomorrow (Wed) 2:00–2:30 pm, 惠民药房 (欧阳路12号).
    Bring the patient's insurance card and the record or prescription; please wait until I say it's ready.
    Code 0317-005. To change anything, just @ me.
    2 boxes of 络活喜 for yourself, noted already: booked, waiting for the pharmacist to check (0317-006).

    # sharesTaken: all are known
    Linda, 2 boxes of 络活喜 for your mother and 2 boxes of 络活喜 for yourself, all noted already:
    0317-005 (your mother): booked, waiting for the pharmacist to check.
    0317-006 (yourself): booked, waiting for the pharmacist to check.

    # sharesTaken: two households, one private
    Booked, Linda: 2 boxes of 络活喜 for 3-502 and your medicine (1 item).
    Tomorrow (Wed) 2:00–2:30 pm, 惠民药房 (欧阳路12号).
    Bring everybody's insurance card and the record or prescription; please wait until I say it's ready.
    Code 0317-006 (3-502), 0317-006 (5-301). To change anything, just @ me.

    # sharesAmended: usual
    Changed, Linda: 2 boxes of 络活喜 for your mother and 2 boxes of 络活喜 for yourself.
    Tomorrow (Wed) 2:00–2:30 pm, 惠民药房: 2 boxes of 络活喜 for your mother
    Tomorrow (Wed) 2:30–3:00 pm, 惠民药房: 2 boxes of 络活喜 for yourself
    Bring everybody's insurance card and the record or prescription; please wait until I say it's ready. Code 0317-005 (your mother), 0317-006 (yourself)

    # sharesCancelled: usual
    Cancelled, Linda: 2 boxes of 络活喜 for your mother and 2 boxes of 络活喜 for yourself (0317-005, 0317-006).
    If you need it again, just @ me: "same as last time".

    # sharesCancelled: the agent has the card
    Cancelled, Linda: 2 boxes of 络活喜 for your mother and 2 boxes of 络活喜 for yourself (0317-005, 0317-006).
    小陈 still has your insurance card; do ask for it.
    If you need it again, just @ me: "same as last time".

    # sharesCancelled: after a death
    Linda, I'm sorry for your loss. Cancelled: 2 boxes of 络活喜 for your mother and 2 boxes of 络活喜 for yourself (0317-005, 0317-006).
    If we can help, @ me: "help me".

    # sharesReceived: usual
    Received, Linda: 2 boxes of 络活喜 for your mother and 2 boxes of 络活喜 for yourself (0317-005, 0317-006).
    If anything is wrong, short or broken, @ me within 7 days.

    # sharesReceived: the agent has the card
    Received, Linda: 2 boxes of 络活喜 for your mother and 2 boxes of 络活喜 for yourself (0317-005, 0317-006).
    小陈 still has your insurance card; do ask for it.
    If anything is wrong, short or broken, @ me within 7 days.

    # shareWords: for a mother
    代文 for your mother

    # shareWords: for oneself
    代文 for yourself

    # askAmountAsWell: one
    How much 代文? A number will do, e.g. "2 boxes".

    # askAmountAsWell: two
    How many of each: 代文, 络活喜? Reply with the names, e.g. "代文 2 boxes".

    # askAmountAsWell: not to be named
    How much the other medicine? A number will do, e.g. "2 boxes"."
  `)
})
