import { describe, expect, it } from 'vitest'
import { zh } from '../../src/replies/zh.ts'
import { readAloud } from './examples.ts'
import { ayi } from './sample.ts'

describe('the bot in Chinese', () => {
  it('says what became of a request', () => {
    expect(
      readAloud(zh, ayi, [
        'booked',
        'listTaken',
        'waitlisted',
        'pending',
        'noInstitution',
        'moved',
        'amended',
        'cancelled',
        'itemsCancelled',
        'rejected',
      ]),
    ).toMatchInlineSnapshot(`
      "# booked: self
      王阿姨，络活喜2盒约好了。
      明天下午2:00–2:30，惠民药房（欧阳路12号）。
      带医保卡、病历或处方；药备好我叫您，先别跑。
      编号0317-005，要改@我说一声就行。

      # booked: over the counter
      王阿姨，络活喜2盒约好了。
      明天下午2:00–2:30，惠民药房（欧阳路12号）。
      带医保卡；药备好我叫您，先别跑。
      编号0317-005，要改@我说一声就行。

      # booked: wish missed
      王阿姨，络活喜2盒约好了。
      您说的时间约不上，最近是明天下午2:00–2:30，惠民药房（欧阳路12号）。
      带医保卡、病历或处方；药备好我叫您，先别跑。
      编号0317-005，要改@我说一声就行。

      # booked: room missing
      王阿姨，络活喜2盒约好了。
      明天下午2:00–2:30，惠民药房（欧阳路12号）。
      带医保卡、病历或处方；药备好我叫您，先别跑。
      编号0317-005。您住几室？@我说一声就行。

      # booked: urgent
      王阿姨，络活喜2盒约好了。
      明天下午2:00–2:30，惠民药房（欧阳路12号）。
      带医保卡、病历或处方；药备好我叫您，先别跑。
      编号0317-005，等不到那时候就@我说“找人”。

      # booked: for a mother
      王阿姨，您妈妈的络活喜2盒约好了。
      明天下午2:00–2:30，惠民药房（欧阳路12号）。
      带您妈妈的医保卡、病历或处方；药备好我叫您，先别跑。
      编号0317-005，要改@我说一声就行。

      # booked: for somebody by name
      王阿姨，络活喜2盒约好了。
      明天下午2:00–2:30，惠民药房（欧阳路12号）。
      带医保卡、病历或处方；药备好我叫您，先别跑。
      编号0317-005，要改@我说一声就行。

      # booked: private medicine
      王阿姨，您的药（1样）约好了。
      明天下午2:00–2:30，惠民药房（欧阳路12号）。
      带医保卡、病历或处方；药备好我叫您，先别跑。
      编号0317-005，要改@我说一声就行。

      # booked: by the agent
      王阿姨，络活喜2盒约好了。
      小陈明天下午2点去惠民药房取。
      请中午12点前把医保卡、病历或处方装袋挂门把手。
      编号0317-005，要改@我说一声就行。

      # booked: by the agent, who has the card
      王阿姨，络活喜2盒约好了。
      小陈明天下午2点去惠民药房取。
      医保卡在小陈那里了；请中午12点前把病历或处方装袋挂门把手。
      编号0317-005，要改@我说一声就行。

      # booked: by the agent, who has all it takes
      王阿姨，络活喜2盒约好了。
      小陈明天下午2点去惠民药房取。
      医保卡在小陈那里了，您在家等就行。
      编号0317-005，要改@我说一声就行。

      # booked: self, card with the agent
      王阿姨，络活喜2盒约好了。
      明天下午2:00–2:30，惠民药房（欧阳路12号）。
      医保卡先跟小陈拿，再带病历或处方；药备好我叫您，先别跑。
      编号0317-005，要改@我说一声就行。

      # booked: two institutions
      王阿姨，您的药分两家约好了。
      明天下午2:00–2:30，惠民药房：络活喜2盒
      后天上午9:30–10:00，赤峰路医院：诺和灵30R 2支
      带医保卡、病历或处方；药备好我叫您，先别跑。编号0317-005

      # booked: part waits
      王阿姨，络活喜2盒约好了，诺和灵30R 2支暂时约不到，给您排着。
      明天下午2:00–2:30，惠民药房（欧阳路12号）。
      带医保卡、病历或处方；药备好我叫您，先别跑。
      编号0317-005，要改@我说一声就行。

      # booked: nobody has a name
      络活喜2盒约好了。
      明天下午2:00–2:30，惠民药房（欧阳路12号）。
      带医保卡、病历或处方；药备好我叫您，先别跑。
      编号0317-005，要改@我说一声就行。

      # listTaken: all
      这2份都约好了：
      3-502 络活喜2盒：惠民药房明天下午2:00–2:30，0317-005
      9-404（1样）：惠民药房明天下午2:00–2:30，0317-006
      小陈明天下午2点统一去取，中午12点前把医保卡（处方药加病历）装袋挂门把手；不对的@我。

      # listTaken: mixed
      这3份记下了，2份约好了，原来的2份照旧：
      3-502 络活喜2盒：惠民药房明天下午2:00–2:30，0317-005
      6-402 络活喜2盒：还排着，没约上，0317-006
      0317-007 络活喜2盒、诺和灵30R 2支：惠民药房明天下午2:00–2:30，其余排着
      取时带医保卡（处方药加病历），备好我叫人；不对的@我。

      # listTaken: nothing new
      原来的3份照旧，没有新的。

      # waitlisted: another brand
      王阿姨，络活喜2盒眼下还约不到，给您排上了。
      同成分别的牌子的络活喜约得到，愿意就回“换”。
      家里不够吃3天的话，现在就@我，我马上找人。
      编号0317-005

      # waitlisted: usual
      王阿姨，络活喜2盒眼下还约不到，给您排上了。
      一有就先给您留，约上马上告诉您。
      家里不够吃3天的话，现在就@我，我马上找人。
      编号0317-005

      # waitlisted: urgent, room missing
      王阿姨，络活喜2盒眼下还约不到，给您排上了。
      一有就先给您留，约上马上告诉您。
      急用的话我正在找人想办法。
      编号0317-005。您住几室？@我说一声就行。

      # pending: too much
      王阿姨，络活喜2盒量有点多，要药师看过才能约。
      药师点了头，我马上约好告诉您，先别跑。
      编号0317-005

      # pending: too soon
      王阿姨，络活喜2盒离上次配还没多久，要药师看过才能约。
      药师点了头，我马上约好告诉您，先别跑。
      家里的不够了就@我。编号0317-005

      # pending: unknown drug
      王阿姨，络活喜2盒我没认准是哪种药，不敢猜，正请协调员看。
      照药盒上的名字@我再发一遍，会快些。
      编号0317-005

      # pending: no institution
      王阿姨，络活喜2盒，咱们街道定点的几家按规定都不能配。
      我正在请协调员看怎么办，有结果就告诉您。
      编号0317-005

      # pending: wrong medicine
      王阿姨，先别吃，药和盒子都留着。
      我正在请药师和协调员看，有结果就告诉您。
      人不舒服别等，打120。编号0317-005

      # pending: danger
      王阿姨，人要紧，请马上打120，别等药！
      药的事我正在请协调员接手。编号0317-005

      # pending: unanswered
      王阿姨，还差一句话没问到您，络活喜2盒先没约。
      我正在请社区的人给您打电话；现在@我回也行。
      编号0317-005

      # noInstitution: private
      王阿姨，您的药（1样），咱们街道定点的几家按规定都不能配。
      我正在请协调员看怎么办，有结果就告诉您。
      编号0317-005

      # moved: out of stock
      王阿姨，康乐大药房的络活喜刚断货，抱歉。
      已换到惠民药房（欧阳路12号），明天下午2:00–2:30，药和数量没变。
      带医保卡、病历或处方；药师要再核一次，备好我叫您再去。
      不方便就@我说“不行”。编号0317-005

      # moved: out of stock, private
      王阿姨，康乐大药房有药刚断货，抱歉。
      已换到惠民药房（欧阳路12号），明天下午2:00–2:30，药和数量没变。
      带医保卡、病历或处方；药师要再核一次，备好我叫您再去。
      不方便就@我说“不行”。编号0317-005

      # moved: out of stock everywhere
      王阿姨，康乐大药房的络活喜刚断货，抱歉。
      别家眼下也约不到，给您排上了，约上马上告诉您。
      家里不够吃3天的话，现在就@我，我马上找人。
      编号0317-005

      # moved: part out of stock everywhere
      王阿姨，康乐大药房的诺和灵30R刚断货，抱歉。
      已换到惠民药房（欧阳路12号），明天下午2:00–2:30，诺和灵30R 2支先排着。
      带医保卡、病历或处方；药师要再核一次，备好我叫您再去。
      不方便就@我说“不行”。编号0317-005

      # moved: paused, with a run
      王阿姨，康乐大药房临时取不了药，抱歉。
      小陈明天下午2点去惠民药房取。
      请中午12点前把医保卡、病历或处方装袋挂门把手。
      不方便就@我说“不行”。编号0317-005

      # moved: reassigned to two
      王阿姨，协调员给您换了一家。
      现在是：惠民药房明天下午2:00–2:30取络活喜2盒；赤峰路医院后天上午9:30–10:00取诺和灵30R 2支。
      带医保卡、病历或处方；药师要再核一次，备好我叫您再去。
      不方便就@我说“不行”。编号0317-005

      # moved: another time at the same place
      王阿姨，惠民药房那个时段接不下了，抱歉。
      时间改到明天下午2:00–2:30，药和数量没变。
      带医保卡、病历或处方；备好我叫您再去。
      不方便就@我说“不行”。编号0317-005

      # moved: amended
      王阿姨，按您说的改了。
      已换到惠民药房（欧阳路12号），明天下午2:00–2:30，别的没变。
      带医保卡、病历或处方；药师要再核一次，备好我叫您再去。
      不方便就@我说“不行”。编号0317-005

      # amended: booked
      王阿姨，络活喜2盒改好了。
      明天下午2:00–2:30，惠民药房（欧阳路12号）。
      带医保卡、病历或处方；药备好我叫您，先别跑。
      编号0317-005，要改@我说一声就行。

      # amended: waiting
      王阿姨，改好了：络活喜2盒。
      眼下还约不到，给您排着，约上马上告诉您。
      编号0317-005

      # cancelled: usual
      好的，王阿姨，络活喜2盒不取了（0317-005）。
      以后要，@我说“照旧”就行。

      # cancelled: card with the agent
      好的，王阿姨，络活喜2盒不取了（0317-005）。
      医保卡还在小陈那里，记得拿回来。
      以后要，@我说“照旧”就行。

      # cancelled: in grief
      王阿姨，请节哀。络活喜2盒不取了（0317-005）。
      有什么要帮忙的，@我说“找人”。

      # itemsCancelled: usual
      好的，王阿姨，诺和灵30R 2支不取了，络活喜2盒照旧。
      明天下午2:00–2:30，惠民药房（欧阳路12号）。
      带医保卡、病历或处方；药备好我叫您，先别跑。
      编号0317-005，要改@我说一声就行。

      # rejected: with a reason
      王阿姨，药师审了，络活喜2盒这次没通过，取不了。
      药师说：处方过期了
      先请医生把处方开好，有了再@我报一次，我接着约。编号0317-005

      # rejected: with a reason, private
      王阿姨，药师审了，您的药（1样）这次没通过，取不了。
      原因请直接问药师。
      先请医生把处方开好，有了再@我报一次，我接着约。编号0317-005"
    `)
  })

  it('says how it goes on', () => {
    expect(
      readAloud(zh, ayi, [
        'ready',
        'pickedUp',
        'received',
        'status',
        'repeated',
        'noteAdded',
        'wrongMedicine',
      ]),
    ).toMatchInlineSnapshot(`
      "# ready: self
      王阿姨，络活喜2盒备好了，可以去拿了。
      惠民药房，今天下午2:00–2:30（下午5:30关门）。
      带医保卡、病历或处方，报0317-005。
      走不开就@我说“找人”，我问问谁能帮着带。

      # ready: card with the agent
      王阿姨，络活喜2盒备好了，可以去拿了。
      惠民药房，今天下午2:00–2:30（下午5:30关门）。
      医保卡先跟小陈拿；带病历或处方，报0317-005。
      走不开就@我说“找人”，我问问谁能帮着带。

      # ready: by the agent
      王阿姨，络活喜2盒备好了。
      小陈明天下午2点去惠民药房取，您在家等就行。
      医保卡、病历或处方要先给小陈。编号0317-005

      # ready: one of two
      王阿姨，络活喜2盒备好了，可以去拿了。其余的备好再说。
      惠民药房，今天下午2:00–2:30（下午5:30关门）。
      带医保卡、病历或处方，报0317-005。
      走不开就@我说“找人”，我问问谁能帮着带。

      # pickedUp: self
      王阿姨，络活喜2盒已经取走了。
      不是您家里人取的，马上@我。编号0317-005

      # pickedUp: by the agent
      王阿姨，小陈取到了络活喜2盒，回来给您送。
      拿到了@我说“收到了”。编号0317-005

      # received: usual
      好的，王阿姨，络活喜2盒收到了，我记下了（0317-005）。
      药不对、少了、坏了，7天里随时@我。

      # received: card with the agent
      好的，王阿姨，络活喜2盒收到了，我记下了（0317-005）。
      医保卡还在小陈那里，记得拿回来。
      药不对、少了、坏了，7天里随时@我。

      # status: booked
      王阿姨，络活喜2盒约好了，等药师审。
      明天下午2:00–2:30，惠民药房（欧阳路12号）。
      带医保卡、病历或处方。编号0317-005

      # status: by the agent
      王阿姨，络活喜2盒约好了，等药师审。
      小陈明天下午2点去惠民药房取。
      医保卡在小陈那里。编号0317-005

      # status: ready
      王阿姨，络活喜2盒备好了。
      今天下午2:00–2:30，惠民药房（欧阳路12号）。
      带医保卡、病历或处方。编号0317-005

      # status: waiting
      王阿姨，络活喜2盒还排着，没约上。
      编号0317-005

      # status: two institutions
      王阿姨，络活喜2盒、诺和灵30R 2支约好了，等药师审。
      明天下午2:00–2:30，惠民药房；后天上午9:30–10:00，赤峰路医院
      带医保卡、病历或处方。编号0317-005

      # status: several
      王阿姨，您有2单：
      0317-005 络活喜2盒：约好了，等药师审，明天下午2:00–2:30，惠民药房
      0317-011 络活喜2盒：还排着，没约上

      # repeated: usual
      王阿姨，络活喜2盒记着呢，不用再报：约好了，等药师审。
      明天下午2:00–2:30，惠民药房（欧阳路12号）。
      带医保卡、病历或处方。编号0317-005

      # noteAdded: pharmacist
      好的，王阿姨，这句记下了，药师配药看得到。
      络活喜2盒照旧，编号0317-005。

      # noteAdded: agent
      好的，王阿姨，这句记下了，送药的人看得到。
      您的药（1样）照旧，编号0317-005。

      # wrongMedicine: dangerous
      王阿姨，先别吃，药和盒子都留着，对不起。
      我正在请药师和协调员看，有结果就告诉您。
      已经吃了、人不舒服，马上打120。编号0317-005

      # wrongMedicine: nothing known
      王阿姨，对不起，我记下了，正在请药师和协调员看。
      药和盒子先留着，有结果就告诉您。"
    `)
  })

  it('asks what it must know', () => {
    expect(
      readAloud(zh, ayi, [
        'askWhat',
        'askDrug',
        'askBox',
        'askAmount',
        'askAddress',
        'askCommunity',
        'askAddOrReplace',
        'askAnother',
        'askWhich',
        'askWhichItem',
        'askConfirmForOther',
        'waitsForConfirmation',
        'offer',
        'offerDeclined',
        'remindQuestion',
      ]),
    ).toMatchInlineSnapshot(`
      "# askWhat: usual
      王阿姨，要什么药？照药盒上的名字发我就行。
      要几盒也一起说，比如“络活喜2盒”。
      说不上名字就拍药盒，或者回“帮我看”，我请人打给您。

      # askDrug: several
      王阿姨，胰岛素有好几种，不能弄错，是哪种？
      1 诺和灵30R　2 诺和锐　3 诺和锐30　4 都不是
      回数字就行；不确定就拍下药盒，我请药师看。

      # askDrug: one guess
      王阿姨，“拜新铜”是拜新同吗？弄错了可不行。
      1 是　2 不是
      回数字就行；不确定就拍下药盒，我请药师看。

      # askBox: usual
      王阿姨，降压药有好多种，我不敢猜。
      药盒上写的什么名字？照着发我就行。
      看不清就拍下药盒，我请药师看。

      # askAmount: one
      王阿姨，代文要几盒？
      回个数就行，比如“2盒”。
      拿不准就回“帮我看”，我请人打给您。

      # askAmount: two
      王阿姨，代文、络活喜各要几盒？
      连名字一起回，比如“代文2盒，络活喜1盒”。
      拿不准就回“帮我看”，我请人打给您。

      # askAmount: not to be named
      王阿姨，要几盒？
      回个数就行，比如“2盒”。
      拿不准就回“帮我看”，我请人打给您。

      # askAmount: one of two not to be named
      王阿姨，代文、另外1样各要几盒？
      连名字一起回，比如“代文2盒”。
      拿不准就回“帮我看”，我请人打给您。

      # askAmount: two not to be named
      王阿姨，这2样各要几盒？
      连名字一起私下发我就行。
      拿不准就回“帮我看”，我请人打给您。

      # askAddress: usual
      王阿姨，您住几号楼几室？
      回“3号楼502”这样就行。

      # askAddress: of a neighbour
      王阿姨，邻居住几号楼几室？
      回“3号楼502”这样就行。

      # askCommunity: usual
      王阿姨，您住哪个小区、哪个居委？
      回个名字就行，好给您找对药房。

      # askAddOrReplace: usual
      王阿姨，络活喜您已经要了2盒，这次怎么算？
      再加1盒（一共3盒），就回“加”。
      只要1盒，就回“换成1盒”。

      # askAddOrReplace: another brand
      王阿姨，您已经约了来得时1支；来优时跟它成分一样，牌子不同，不是一回事。
      两样都要，就回“加”。
      不要来得时、只要来优时2支，就回“换”。

      # askAddOrReplace: another unit
      王阿姨，络活喜您已经要了2盒，这次怎么算？
      再加30天的量，就回“加”。
      只要30天的量，就回“换成30天的量”。

      # askAnother: another time
      王阿姨，络活喜2盒已经约过一份了：
      明天下午2:00–2:30，惠民药房（欧阳路12号）。
      另外再要一份就回“再要一份”，只是换时间就回“换时间”。
      不回就还是原来那份。编号0317-005

      # askAnother: another person
      王阿姨，络活喜2盒已经约过一份了：
      明天下午2:00–2:30，惠民药房（欧阳路12号）。
      给另一个人再要一份就回“再要一份”，就是那份就回“不用”。
      不回就还是原来那份。编号0317-005

      # askAnother: two institutions
      王阿姨，络活喜2盒、诺和灵30R 2支已经约过一份了：
      明天下午2:00–2:30，惠民药房：络活喜2盒；后天上午9:30–10:00，赤峰路医院：诺和灵30R 2支
      另外再要一份就回“再要一份”，只是换时间就回“换时间”。
      不回就还是原来那份。编号0317-005

      # askAnother: by the agent
      王阿姨，络活喜2盒已经约过一份了：
      小陈明天下午2点去惠民药房取。
      另外再要一份就回“再要一份”，只是换时间就回“换时间”。
      不回就还是原来那份。编号0317-005

      # askWhich: usual
      王阿姨，说的是哪一单？
      1 络活喜2盒，明天（0317-005）　2 药1样（0317-011）
      回数字就行。

      # askWhich: for a neighbour, too
      王阿姨，说的是哪一单？
      1 络活喜2盒，明天（0317-005）　2 您邻居的络活喜2盒，明天（0317-005）
      回数字就行。

      # askWhichItem: usual
      王阿姨，哪样不要了？怕弄错，我先一样没动。
      1 络活喜2盒　2 您邻居的络活喜2盒　3 都留着
      回数字就行。

      # askWhichItem: one only
      王阿姨，是络活喜2盒不要了吗？
      回“是”或“不是”，回话前我不动。

      # askWhichItem: one not to be named
      王阿姨，是那样药不要了吗？
      回“是”或“不是”，回话前我不动。

      # askWhichItem: several not to be named
      王阿姨，哪样不要了？怕弄错，我先一样没动。
      群里不念药名，私下跟我说名字就行。

      # askConfirmForOther: cancel
      王阿姨，有人来说，络活喜2盒不要了（0317-005）。
      是您的意思吗？回“是”或“不是”，回话前我不动。

      # askConfirmForOther: of who is on a list
      王阿姨，名单上这位自己来说，络活喜2盒不要了（0317-005）。
      是您的意思吗？回“是”或“不是”，回话前我不动。

      # askConfirmForOther: amend
      王阿姨，有人来说，络活喜2盒要改一下（0317-005）。
      是您的意思吗？回“是”或“不是”，回话前我不动。

      # waitsForConfirmation: usual
      王阿姨，这单是别人报的，我先问一声，那边点头了就办。

      # offer: usual
      王阿姨，您要的时间空出来一个：
      今天下午3:00–3:30，赤峰路医院。
      要就回“要”，给您留到今天上午9:30；不回就还是原来的。
      编号0317-005

      # offerDeclined: usual
      好的，王阿姨，还是原来的时间，没动。

      # remindQuestion: usual
      王阿姨，刚才那句还等您回一下，回了我就接着办。
      打字不方便也没事，我请社区的人打电话问。"
    `)
  })

  it('answers everything else', () => {
    expect(
      readAloud(zh, ayi, [
        'nothingOpen',
        'noLastOrder',
        'tooLate',
        'unknownCode',
        'notYours',
        'notAllowed',
        'stock',
        'medicalQuestion',
        'smallTalk',
        'personCalled',
        'attachmentSeen',
        'privateFromNow',
        'emergency',
        'neutral',
        'outsideHours',
        'remindSlot',
        'notReadyYet',
      ]),
    ).toMatchInlineSnapshot(`
      "# nothingOpen: usual
      王阿姨，您现在没有在约的药。
      要约药，@我发药名和盒数就行。

      # nothingOpen: in grief
      王阿姨，请节哀。没有还在约的药。
      有什么要帮忙的，@我说“找人”。

      # noLastOrder: usual
      王阿姨，上次要的药我没找到。
      这次要什么？@我，照药盒发名字和盒数就行。

      # tooLate: usual
      王阿姨，络活喜2盒已经配好了，这会儿改不了。
      一定要改就@我说“找人”，我请协调员看。编号0317-005

      # unknownCode: usual
      王阿姨，没找到0317-999这个编号，看看是不是错了一位？
      不记得也行，@我问“我的药到了吗”，我查您名下的。

      # unknownCode: none was named
      王阿姨，说的是哪一单？请带上编号，比如0317-005。

      # notYours: usual
      王阿姨，这单是别人报的，我不好说，也不好动。
      请报的人来说一声；要紧就@我说“找人”。

      # notAllowed: pharmacist
      王阿姨，谢谢热心。审核、备药要药师本人来，这句我没记。
      着急的话@我说“找人”，我去催。

      # notAllowed: agent
      王阿姨，谢谢热心。收卡、取药、送药要社区代办员来报，这句我没记。
      着急的话@我说“找人”，我去催。

      # notAllowed: coordinator
      王阿姨，谢谢热心。这件事要协调员来定，这句我没记。
      着急的话@我说“找人”，我去催。

      # stock: usual
      王阿姨，代文：惠民药房有（上午8:40说的，还剩5）；赤峰路医院也能配，有没有货还没说；康乐大药房说没有。
      要的话@我说名字和几盒，我来约。

      # stock: nobody may
      王阿姨，代文：咱们街道定点的几家都配不了。
      急用就@我说“找人”，我请协调员看。

      # medicalQuestion: usual
      王阿姨，这个我说不好，怎么吃、能不能吃，请问药师或医生。
      人很不舒服就别等，打120。

      # smallTalk: usual
      王阿姨，这句我没听懂，我是帮大家约药的机器人。
      要药就@我发药名和盒数，比如“络活喜2盒”；说不上名字就拍药盒。
      要找真人，@我说“找人”，我请人打给您。

      # smallTalk: talk
      王阿姨，我是帮大家约药的机器人，聊天不在行。
      要约药，@我发药名和盒数就行。

      # personCalled: usual
      好的，王阿姨，正在帮您找人，留意电话和消息。
      人不舒服就别等，打120。

      # personCalled: sorry
      王阿姨，对不起，让您不痛快了。
      正在找人听您说，留意电话和消息。

      # attachmentSeen: usual
      王阿姨，收到了。我看不懂图片、听不了语音，正请人看。
      想快些，就打几个字：药名和盒数。

      # privateFromNow: usual
      好的，王阿姨，往后群里不念您的药名。
      想知道细的，私下发我就行。

      # emergency: somebody on duty
      请马上打120，别等药，也别等我回话！
      我是机器人，打不了电话；家人或邻居现在就打。
      电话别挂，听120一步步说。
      我正在通知值班吴协调（13900000000），请邻居去看一眼。

      # emergency: nobody
      请马上打120，别等药，也别等我回话！
      我是机器人，打不了电话；家人或邻居现在就打。
      电话别挂，听120一步步说。
      我正在通知协调员，请邻居去看一眼。

      # neutral: usual
      3-502，回我一下。

      # neutral: no label
      刚才找我的邻居，回我一下。

      # outsideHours: usual
      这会儿没人值班，明天上午7:30有人接着办；人不舒服别等，打120。

      # outsideHours: somebody on duty
      药房都关门了，明天上午7:30接着办；急事找值班吴协调（021-5555），人不舒服别等，打120。

      # remindSlot: self
      王阿姨，提醒一声，别忘了取络活喜2盒：
      明天下午2:00–2:30，惠民药房（欧阳路12号）。
      带医保卡、病历或处方，报0317-005；药备好我再叫您。

      # remindSlot: by the agent
      王阿姨，提醒一声：小陈明天下午2点去取络活喜2盒。
      请明天中午12点前把医保卡、病历或处方装袋挂门把手。
      编号0317-005

      # notReadyYet: self
      王阿姨，络活喜2盒还没备好，先别出门。
      备好我马上告诉您。编号0317-005

      # notReadyYet: by the agent
      王阿姨，络活喜2盒还没备好，小陈这趟也许要晚些。
      备好我马上告诉您。编号0317-005

      # notReadyYet: a counter to be phoned
      王阿姨，络活喜2盒还没跟药房说好，先别出门。
      说好我马上告诉您。编号0317-005"
    `)
  })

  it('tells pharmacists', () => {
    expect(
      readAloud(zh, ayi, [
        'standingForRole',
        'noSuchOrder',
        'notTheirs',
        'whichOfThese',
        'boardLink',
        'boardInPrivate',
        'newAtPharmacy',
        'changedAtPharmacy',
        'goneFromPharmacy',
        'reviewed',
        'readyNoted',
        'notReviewedYet',
        'rejectNoted',
        'stillAsking',
        'coordinatorDecides',
        'outOfStock',
        'inStock',
        'askWhichDrug',
        'strengthNeeded',
        'askWhichIsOut',
        'dayClosed',
        'askClosingTime',
        'dayOpen',
        'dayAtCounter',
        'nudgeReady',
        'reviewWanted',
      ]),
    ).toMatchInlineSnapshot(`
      "# standingForRole: usual
      0317-006 5-102 李伯伯：络活喜2盒
      约好了，等药师审；惠民药房，明天下午2:00–2:30

      # standingForRole: asking
      0317-006 5-102 李伯伯：络活喜2盒
      等居民回话

      # noSuchOrder: usual
      没找到0317-099，看看是不是错了一位？

      # noSuchOrder: no code
      说的是哪一单？请带上编号，比如0317-005。

      # notTheirs: usual
      0317-005 不归这边管，这句没记。

      # whichOfThese: usual
      说的是哪一单？带上编号再说一声：
      0317-005 3-502 王阿姨：络活喜2盒、诺和灵30R 2支〔急，已审〕 备注：青霉素过敏 电话13800000000
      0317-006 5-102 李伯伯：络活喜2盒

      # boardLink: usual
      看板在这里，只能您自己用，用一次，15分钟内打开：
      http://127.0.0.1:8420/enter/abc

      # boardInPrivate: usual
      看板的链接只发给本人，请私下跟我说“看板”。

      # newAtPharmacy: usual
      明天下午2:00–2:30新约2份：
      0317-005 3-502 王阿姨：络活喜2盒、诺和灵30R 2支〔急，已审〕 备注：青霉素过敏 电话13800000000
      0317-006 5-102 李伯伯：络活喜2盒
      审好回“审核通过 编号”，配好回“编号 已备好”。

      # newAtPharmacy: over the counter
      明天下午2:00–2:30新约1份：
      0317-006 5-102 李伯伯：络活喜2盒
      配好回“编号 已备好”。

      # changedAtPharmacy: another amount
      改了：0317-006 5-102 李伯伯：络活喜2盒
      原来络活喜2盒、诺和灵30R 2支，按新的配。
      要重新审：审好回“审核通过 编号”，配好回“编号 已备好”。

      # changedAtPharmacy: another time
      改了：0317-006 5-102 李伯伯：络活喜2盒
      时间改到明天下午4:00–4:30，原来明天下午2:00–2:30。
      审好回“审核通过 编号”，配好回“编号 已备好”。

      # goneFromPharmacy: cancelled
      不用配了，居民取消了：
      0317-005 3-502 王阿姨：络活喜2盒、诺和灵30R 2支〔急，已审〕 电话13800000000
      0317-006 5-102 李伯伯：络活喜2盒

      # goneFromPharmacy: undecided
      先别配，改过了，等人定：
      0317-006 5-102 李伯伯：络活喜2盒

      # goneFromPharmacy: ready already
      不用配了，挪走了：
      0317-006 5-102 李伯伯：络活喜2盒〔已审、已备好〕
      备好的请放回货架。

      # reviewed: usual
      0317-005 3-502 王阿姨 审核通过，记下了。

      # reviewed: and placed by it
      0317-005 3-502 王阿姨 审核通过，记下了；约在惠民药房明天下午2:00–2:30。

      # readyNoted: usual
      0317-005 3-502 王阿姨 备好了，记下了，正在告诉居民。

      # notReviewedYet: usual
      0317-005 里有处方药还没审核，备好先没记。
      审好回“审核通过 0317-005”。

      # rejectNoted: usual
      0317-005 没通过，记下了，正在把原因告诉居民。

      # stillAsking: usual
      0317-005 还没约成，先等一等；这句没记。

      # coordinatorDecides: usual
      0317-005 要协调员来定，这句没记。

      # outOfStock: some
      络活喜缺货，记下了；3份换了别家，1份排队等着。

      # outOfStock: none
      络活喜缺货，记下了；没有要挪的预约。

      # inStock: some
      络活喜到货，记下了；排队的约上了2份。

      # inStock: none
      络活喜到货，记下了；没有人在等。

      # askWhichDrug: usual
      “那个白的”没认出是哪种药，先没记。
      请写通用名或药盒上的商品名。

      # strengthNeeded: usual
      0317-005 的华法林居民没写规格，请照病历或处方核准规格再配。

      # askWhichIsOut: usual
      0317-005 在这里有2样：络活喜、立普妥，缺哪样？
      回“络活喜缺货”这样就行。

      # dayClosed: to its pharmacist
      惠民药房明天不开门，记下了；3份改了时间或换了家，1份还没处可去。
      又开了就回“明天照常”。

      # dayClosed: to coordinators
      惠民药房明天不开门，记下了；3份改了时间或换了家。

      # dayClosed: in the afternoon
      惠民药房明天下午3点后不开门，记下了；没有要挪的预约。
      又开了就回“明天照常”。

      # dayClosed: with nothing to move
      惠民药房明天不开门，记下了；没有要挪的预约。
      又开了就回“明天照常”。

      # askClosingTime: usual
      几点到几点不开？先没记。回“今天下午3点后休息”这样就行，全天就回“明天休息”。

      # dayOpen: again
      明天照常，可以接着约；挪走的不动。

      # dayOpen: anyway
      明天本来就是照常的，没有改。

      # dayAtCounter: usual
      今天还有2份，2份没备好：
      【今天下午2:00–2:30】
      0317-005 3-502 王阿姨：络活喜2盒、诺和灵30R 2支〔急，已审〕 备注：青霉素过敏 电话13800000000
      0317-006 5-102 李伯伯：络活喜2盒

      # dayAtCounter: nothing
      今天没有要取的了。

      # nudgeReady: usual
      今天下午2:00–2:30的还有2份没备好：
      0317-005、0317-006
      配好回“编号 已备好”。

      # reviewWanted: usual
      请药师定一下 0317-005 3-502 王阿姨：络活喜2盒、诺和灵30R 2支
      量超过规定，点头了才约。
      回“审核通过 0317-005”，或“审核不通过 0317-005 理由”。

      # reviewWanted: something was wrong
      请药师马上核对 0317-005 3-502 王阿姨：络活喜2盒、诺和灵30R 2支
      居民说药不对，请查发出去的是什么，结果告诉协调员。"
    `)
  })

  it('tells agents', () => {
    expect(
      readAloud(zh, ayi, [
        'pickUpList',
        'cardNoted',
        'cardReturned',
        'pickedUpNoted',
        'deliveredNoted',
        'phonePlease',
        'slotPassed',
        'noShowNoted',
        'alreadyNoted',
      ]),
    ).toMatchInlineSnapshot(`
      "# pickUpList: usual
      要取2份，都还没备好：
      【惠民药房（欧阳路12号）】今天下午2:00–2:30，2份
      0317-005 3-502 王阿姨：络活喜2盒、诺和灵30R 2支〔急，已审，还没备好〕 备注：青霉素过敏 电话13800000000
      0317-006 5-102 李伯伯：络活喜2盒〔还没备好〕
      另有2份还在排队，不用取。

      # pickUpList: nothing
      眼下没有要取的。

      # cardNoted: usual
      0317-005 3-502 王阿姨 医保卡收了，记下了。

      # cardReturned: usual
      0317-005 3-502 王阿姨 医保卡还了，记下了。

      # pickedUpNoted: usual
      0317-005、0317-006 已取，记下了。

      # deliveredNoted: usual
      0317-005 已送达，记下了。辛苦！

      # phonePlease: usual
      请给这几位打个电话，问了没回：
      0317-005 3-502 王阿姨：络活喜2盒、诺和灵30R 2支〔急，已审〕 备注：青霉素过敏 电话13800000000

      # slotPassed: usual
      今天上午8:00–8:30过了，这1份取了吗？
      0317-006 5-102 李伯伯：络活喜2盒
      取了回“编号 已取”，没来回“编号 没来取”。

      # noShowNoted: usual
      0317-005 没来取，记下了。

      # alreadyNoted: usual
      0317-005 这步之前就记过了，没有再记。"
    `)
  })

  it('tells coordinators', () => {
    expect(
      readAloud(zh, ayi, [
        'summary',
        'toDo',
        'reassigned',
        'cannotReassign',
        'unknownPharmacy',
        'paused',
        'resumed',
        'alert',
        'alertAgain',
        'alertTaken',
        'alertClosed',
        'alertSettled',
        'whichAlert',
        'noAlert',
        'capacityCut',
      ]),
    ).toMatchInlineSnapshot(`
      "# summary: usual
      今天一共12单：等回话1，等人定2，约好5，已收到3，取消1。
      惠民药房 5/60（暂停）
      等人处理2件，回“待处理”看。

      # toDo: usual
      等人处理2件：
      量超过规定｜0317-005 3-502 王阿姨：络活喜8盒（今天上午8:30）
      紧急，先看人｜3-502 王阿姨：胸口疼（今天上午8:30）

      # toDo: nothing
      没有等人处理的。

      # reassigned: usual
      0317-005 已改到惠民药房明天下午2:00–2:30，正在告诉居民。

      # cannotReassign: prescription
      0317-005 没改：康乐大药房不能配处方药。

      # cannotReassign: too late
      0317-005 没改：药已经备好或取走了。

      # unknownPharmacy: usual
      没找到“惠明”这家，写全名试试？

      # paused: some
      惠民药房暂停了，3份换了别家，1份没处可去，在“待处理”里。

      # paused: none
      惠民药房暂停了，没有要挪的预约。

      # resumed: usual
      惠民药房恢复了，可以接着约；挪走的不动。

      # alert: usual
      【请看】紧急，先看人｜0317-005 3-502 王阿姨：胸口疼（今天上午8:30）
      谁去看，回“我来”。

      # alertAgain: usual
      【还没人接】紧急，先看人｜0317-005 3-502 王阿姨：络活喜8盒（今天上午8:30）
      谁去看，马上回“我来”。

      # alertTaken: usual
      3-502 王阿姨这件有人去看了，记下了。完了回“处理好了”。

      # alertClosed: usual
      3-502 王阿姨这件处理好了，记下了。

      # alertSettled: usual
      … 王阿姨这件已经处理好了，之前就记下了，放心。

      # whichAlert: usual
      是哪一件？引用那条提醒，或带上名字再说一声：
      量超过规定｜0317-005 3-502 王阿姨：络活喜8盒（今天上午8:30）
      紧急，先看人｜3-502 王阿姨：络活喜8盒（今天上午8:30）

      # noAlert: usual
      没找到这件事。引用那条提醒，或带上编号再说一遍。

      # capacityCut: usual
      惠民药房 明天下午2:00–2:30 约了6份，现在只接3份。
      一份都没丢；要挪的回“改派 编号 到 药房”。"
    `)
  })
})
