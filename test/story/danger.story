# An emergency is answered with 120 and handed to a person; nothing is booked
group 垦业居民区便民群1
09:00 7-701 费家阿婆: @志愿者 我老头子胸口痛得厉害，要速效救心丸1盒
  > 请马上打120 … 郑协调
group 平台
  < 紧急，先看人 … 0317-001
private
  < 【请看】紧急
until 09:04
  < 还没人接
group 平台
09:05 郑协调: 我来
  > 有人去看了
private
until 09:20
  (quiet)
group 平台
09:20 郑协调: 0317-001 处理好了
  > 处理好了，记下了 … 0317-001 的药还没约 … 改派 0317-001 … 取消 0317-001
09:21 郑协调: 待处理
  > 人看过了，药还没定
09:22 郑协调: 汇总
  > 等人处理1件
= 0317-001 pending
