# Who has handed over the card hears that the agent has fetched it, and how it stands says so; who has not hears who says so
group 欧二居民区便民群1
08:00 1-101 甲阿姨: @志愿者 达喜2盒
  > 0317-001
08:01 1-102 俞阿姨: @志愿者 开瑞坦1盒
  > 0317-002
private
08:20 欧二居民区志愿者小陈: 甲阿姨的卡拿了
  > 医保卡收了
08:50 欧二居民区志愿者小陈: 甲阿姨的拿到了
  > 已取
group 欧二居民区便民群1
  < 甲阿姨，小陈取到了达喜2盒，回来给您送
08:51 1-101 甲阿姨: @志愿者 小陈来了伐
  > 达喜2盒小陈取到了，等着送
private
08:52 欧二居民区志愿者小陈: 俞阿姨的取了
  > 已取
group 欧二居民区便民群1
  < 俞阿姨，小陈报来：开瑞坦1盒取走了 … 不是小陈替您取
08:53 1-102 俞阿姨: @志愿者 我的药呢
  > 开瑞坦1盒小陈取走了
= 0317-001 booked
= 0317-002 booked
