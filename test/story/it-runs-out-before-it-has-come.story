# Whoever waits in vain and has nothing left hears how theirs stands, a person is called, and nothing new is ordered
group 欧二居民区便民群1
08:00 1-101 甲阿姨: @志愿者 达喜1盒 给我妈
  > 0317-001
group 欧阳路惠民药房
08:12 欧阳路惠民药房药师: 0317-001 已备好
  > 0317-001
private
12:10 欧二居民区志愿者小陈: 甲阿姨的药家里没人 明天再送
  > 0317-001 … 没碰上人
# He has been there in vain: they hear so
group 欧二居民区便民群1
  < 甲阿姨，小陈来过您家，没碰上人，说明天再送
18:00 1-101 甲阿姨: @志愿者 小陈没来啊 我妈今晚的药没了
  > 甲阿姨，知道了 … 达喜1盒备好了 … 值班周协调 … 小陈 … 0317-001
group 平台
  < 家里没药了，还没送到 … 0317-001 … 我妈今晚的药没了
private
  < 0317-001 … 我妈今晚的药没了
group 欧二居民区便民群1
# What is named is a need of its own
18:05 1-101 甲阿姨: @志愿者 我爸的药没了 急 开瑞坦1盒
  > 开瑞坦1盒约好了 … 0317-002
18:06 1-101 甲阿姨: @志愿者 急 我爷爷的药也没了
  > 要什么药
= 0317-001 booked
