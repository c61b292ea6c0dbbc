# What somebody does in their office for a resident is told as theirs, and what did not go is told to nobody else
group 海伦居民区便民群2
08:00 1-301 劳阿婆: @志愿者 络活喜2盒，下午3点
  > 0317-001
08:01 1-302 束老师: @志愿者 开瑞坦2盒，上午10点
  > 0317-002
private
08:30 郑协调: 0317-001 改成3盒
  > 0317-001
group 海伦居民区便民群2
  < 劳阿婆，这是郑协调帮您办的 … 络活喜3盒改好了
private
08:40 海伦居民区志愿者小李: 0317-002 已取
08:40 海伦居民区志愿者小李: 0317-002 已取
08:41 郑协调: 0317-002 挪到今天下午
  > 0317-002 没有改：药已经取走了。居民那边我没说
group 海伦居民区便民群2
  (quiet)
private
08:50 郑协调: 取消 0317-001
  > 已经取消
group 海伦居民区便民群2
  < 劳阿婆，这是郑协调帮您办的 … 络活喜3盒不取了
= 0317-001 cancelled
= 0317-002 booked picked-up
