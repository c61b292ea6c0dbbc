# Who cannot come and names another time is moved; the part of the day stays, and a time that nobody has moves nothing
group 新市南路居民区便民群2
09:00 2-203 老于: @志愿者 立普妥2盒，今天下午
  > 今天下午12:00–12:30
09:30 2-203 老于: @志愿者 今天赶不过去了，后天可以吗
  > 改好了 … 后天下午12:00–12:30
09:31 2-204 阿珍: @志愿者 代文1盒，明天上午9点
  > 明天上午9:00–9:30
09:32 2-204 阿珍: @志愿者 今天夜里11点来拿
  > 说的时间约不上 … 还是原来的 … 明天上午9:00–9:30 … 0317-002
09:33 2-208 Linda: @志愿者 Norvasc 2 boxes, tomorrow afternoon please
  > Tomorrow (Wed) 12:00–12:30 pm
09:50 2-208 Linda: @志愿者 I can't make it tomorrow, is Friday ok?
  > Fri 20 Mar 12:00–12:30 pm
= 0317-001 booked 2盒
= 0317-002 booked 1盒
