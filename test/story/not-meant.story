# What was ordered as a joke is taken back, and who was asked to decide about it hears so
group 欧二居民区便民群1
09:00 6-101 阿豪: @志愿者 可定9盒哈哈
  > 药师看过才能约 … 0317-001
09:01 6-101 阿豪: @志愿者 逗你们玩的呀
  > 可定9盒不取了
group 欧阳路惠民药房工作群
  < 不用定了，取消了 … 0317-001
group 欧二居民区便民群1
09:05 6-102 阿杰: @志愿者 拜新同8盒
  > 药师看过才能约
09:06 6-102 阿杰: @志愿者 不要了 瞎讲讲的
  > 拜新同8盒不取了
09:10 6-103 Kim: @volunteer 2 boxes of Norvasc
  > Booked
09:11 6-103 Kim: @volunteer haha just kidding
  > Cancelled
# Of one of several, or of what was changed since, it is asked
09:15 6-104 小邱: @志愿者 代文1盒
  > 约好了 … 0317-004
09:16 6-104 小邱: @志愿者 改成2盒
  > 改好了
09:17 6-104 小邱: @志愿者 说着玩的
  > 是代文2盒不要了吗
09:18 6-104 小邱: 不是
  > 代文2盒
09:20 6-105 沈姐: @志愿者 安宫牛黄丸一百盒
  > 药师看过才能约
09:21 6-105 沈姐: @志愿者 打错了 一盒
  > 安宫牛黄丸1盒
group 欧阳路惠民药房工作群
  < 不用定了，改成了 … 安宫牛黄丸1盒
# A joke is no joke where it is denied, and nothing goes of what was never ordered
group 欧二居民区便民群1
09:25 6-106 阿庆: @志愿者 我没开玩笑，立普妥2盒
  > 立普妥2盒约好了
09:26 6-107 阿宽: @志愿者 来两盒后悔药
  > 没听懂
= 0317-001 cancelled
= 0317-002 cancelled
= 0317-003 cancelled
= 0317-004 booked 缬沙坦 2盒
= 0317-006 booked 阿托伐他汀 2盒
