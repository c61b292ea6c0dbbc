# What is asked for as well comes with the trip that is fixed, and a time said right after an answer needs no mention
group 新市南路居民区便民群2
09:00 2-208 Linda: @志愿者 Norvasc 2 boxes, tomorrow afternoon please
  > Tomorrow (Wed) 12:00–12:30 pm, 江湾镇惠民药房
09:14 2-208 Linda: @志愿者 could I get metformin as well? 1 box
  > Tomorrow (Wed) 12:00–12:30 pm, 江湾镇惠民药房
09:20 2-207 小红: @志愿者 代文
  > 要几盒
09:21 2-207 小红: 两盒
  > 今天
09:22 2-207 小红: 后天下午打麻将
  (nothing)
09:23 2-207 小红: 后天上午吧
  > 改好了 … 后天上午
09:40 2-207 小红: 明天上午
  (nothing)
= 0317-001 booked 2盒
= 0317-002 booked 1盒
= 0317-003 booked 2盒
