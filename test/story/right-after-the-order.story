# What somebody says right after their order is about that order, mention or not
group 欧二居民区便民群1
09:00 2-201 阮阿姨: @志愿者 可定1盒
  > 0317-001
09:01 2-201 阮阿姨: 哎不对 是3盒
  > 可定3盒改好了
09:02 2-201 阮阿姨: 还有达喜
  > 达喜要几盒
09:03 2-201 阮阿姨: 一盒
  > 达喜1盒约好了 … 0317-002
09:04 2-201 阮阿姨: 可定不要了 要立普妥
  > 立普妥3盒改好了
09:05 2-202 小童: @志愿者 代文2盒
  > 0317-003
09:06 2-202 小童: 明天下午来拿
  > 明天下午
09:07 2-202 小童: 不要了
  > 是代文2盒不要了吗
09:08 2-202 小童: 要的
  > 代文2盒
09:09 2-203 Kim: @volunteer Plavix 1 box
  > 0317-004
09:10 2-203 Kim: sorry, make it 2 boxes
  > 2 boxes of Plavix
09:11 2-203 Kim: cancel that
  > Cancelled
= 0317-001 booked 阿托伐他汀 3盒
= 0317-002 booked 铝碳酸镁 1盒
= 0317-003 booked 缬沙坦 2盒
= 0317-004 cancelled
# To the neighbours as much else may be said, and later anything
09:12 2-204 老邬: @志愿者 络活喜1盒
  > 0317-005
09:13 2-204 老邬: 还有两盒鸡蛋谁要
  (nothing)
09:14 2-204 老邬: 再加点盐就好吃了
  (nothing)
09:20 2-204 老邬: 不对 两盒
  (nothing)
# Who only calls the bot is asked on
09:21 2-205 老池: @志愿者
  > 我在
09:22 2-205 老池: 今天风大
  (nothing)
09:22 2-205 老池: 我要配药
  > 要什么药
09:23 2-205 老池: 康忻
  > 康忻要几盒
09:24 2-205 老池: 两盒
  > 康忻2盒约好了
# How much was said before the name
09:25 2-206 老成: @志愿者 那个药再来两盒
  > 要什么药
09:26 2-206 老成: 波立维呀
  > 波立维2盒约好了
# As plain a yes as 要
09:27 2-207 老霍: @志愿者 我吃过络活喜，老伴的代文要2盒
  > 络活喜也要吗
09:28 2-207 老霍: 嗯呐
  > 络活喜要几盒
# How strong it is, named once more
09:30 2-208 老宁: @志愿者 优甲乐一瓶，达喜两份
  > 优甲乐1瓶、达喜×2
09:31 2-208 老宁: 优甲乐50微克的
  > 优甲乐50ug 1瓶
09:32 2-208 老宁: 优甲乐50微克的我妈也在吃
  (nothing)
