# What somebody orders after saying that they do not want to live waits until a person has looked after them
group 欧二居民区便民群1
09:00 3-501 戴阿姨: @志愿者 活够了，给我来两瓶安定
  > 我听到了
09:02 3-501 戴阿姨: @志愿者 阿莫西林2盒 感冒灵1盒，今天就要
  > 还没约，协调员在定 … 0317-001
group 平台
  < 先看人 … 0317-001 … 阿莫西林2盒、感冒灵1盒
group 欧二居民区便民群1
09:04 3-501 戴阿姨: @志愿者 再加达喜1盒
  > 达喜1盒 … 还没约，协调员在定
# Somebody else's are booked as ever
09:05 3-502 阿明: @志愿者 达喜1盒
  > 达喜1盒约好了
group 平台
09:10 周协调: 我来
  > 有人去看了
09:30 周协调: 处理好了
  > 处理好了 … 0317-001 的药还没约：要就回“改派 0317-001
group 欧二居民区便民群1
09:40 3-501 戴阿姨: @志愿者 健胃消食片1盒
  > 健胃消食片1盒约好了
= 0317-001 pending
