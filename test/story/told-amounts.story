# What is told or asked about is no amount that somebody wants, whatever the bot has just asked
group 欧二居民区便民群1
09:00 2-101 费阿姨: @志愿者 倍他乐克
  > 要几盒
09:01 2-101 费阿姨: 我一天吃两片的
09:02 2-101 费阿姨: @志愿者 一盒有多少粒
  > 要几盒
09:03 2-101 费阿姨: 那两盒吧，家里还有一盒
  > 倍他乐克2盒约好了 … 0317-001
= 0317-001 booked 美托洛尔 2盒
09:04 2-102 小卞: @志愿者 波立维
  > 要几盒
09:05 2-102 小卞: 屋里还剩三盒
09:06 2-102 小卞: 上个月配了两盒
09:07 2-102 小卞: 医生开了4盒
  > 波立维4盒约好了
09:08 2-103 Amy: @volunteer Lipitor please
  > how many boxes
09:09 2-103 Amy: how many tablets in 1 box?
09:10 2-103 Amy: I still have 2 boxes at home
09:11 2-103 Amy: 3 boxes
  > 3 boxes of Lipitor
# A complaint orders nothing either, and a place in a row is no amount
09:12 2-104 老岳: @志愿者 我吃过络活喜，老伴的代文要2盒，她说立普妥也要的吧
  > 络活喜也要吗
09:14 2-104 老岳: @志愿者 怎么只有一盒
  > 络活喜也要吗
09:15 2-104 老岳: 3盒
  > 络活喜3盒
09:16 2-105 老舒: @志愿者 安博诺2盒
  > 0317-005
09:17 2-105 老舒: @志愿者 为什么只给一盒
  > 安博诺2盒
09:18 2-106 老鲍: @志愿者 开塞露
  > 要几
09:19 2-106 老鲍: 第一个
= 0317-006 proposed
