# An agent who cannot go calls somebody else, and sees another day's list when they ask for it
run 垦业 11:00 14:00
group 垦业居民区便民群1
08:00 1-101 桑阿姨: @志愿者 络活喜2盒
  > 小陈今天下午2点去
08:01 1-102 计伯伯: @志愿者 达喜1盒，明天
  > 小陈明天下午2点去
private
08:30 垦业居民区志愿者小陈: 我今天去不了了
  > 正在帮你找人
group 平台
  < 垦业居民区志愿者小陈：我今天去不了了
private
08:40 垦业居民区志愿者小陈: 明天的单子
  > 要取1份 … 明天下午2:00 … 0317-002
08:41 垦业居民区志愿者小陈: 今天的单子
  > 要取1份 … 今天下午2:00 … 0317-001
