# An urgent order that a counter cannot serve today calls the coordinators, and its writer hears of it
group 垦业居民区便民群1
14:10 1-101 桑阿姨: @志愿者 急！络活喜今天断了，要2盒
  > 今天下午3:00–3:30，嘉兴路惠民药房
group 嘉兴路惠民药房
16:50 嘉兴路惠民药房药师: 络活喜缺货
  > 1份换了别家
group 平台
  < 急单，今天排不上 … 0317-001
group 垦业居民区便民群1
  < 刚断货，抱歉 … 明天上午8:00–8:30 … 正在请协调员想办法
17:40 1-102 Tom: @志愿者 urgent! I need 2 boxes of Norvasc, my last pill was today
  > Nothing … today … tomorrow (Wed) 8:00–8:30 am … asking a coordinator
# Who wants it tomorrow gets it in time, urgent or not
17:41 1-103 季老伯: @志愿者 加急，达喜1盒，明天上午来拿
  > 明天上午8:00–8:30 … 0317-003，等不到那时候就@我说“找人”
group 平台
  < 急单，今天排不上 … 0317-002
  (quiet)
# Without a time it is said that today is over
group 垦业居民区便民群1
18:30 1-104 小蓝: @志愿者 达喜1盒，马上来拿
  > 约好了 … 今天约不上了，最近是明天上午8:00–8:30
