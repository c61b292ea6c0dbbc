# Where a counter has neither a group nor a pharmacist, a coordinator phones, and the resident goes when that is done
mute H-2
group 新市南路居民区便民群2
09:00 2-202 凤姐: @志愿者 络活喜2盒，明天上午8点
  > 位子留好了 … 广中医院 … 要人打电话去说 … 先别跑
group 平台
  < 广中医院在这里没有群 … 0317-001 … 0317-001 说好了
09:10 吴协调: 0317-001 还没说好
  > 位子留着
09:11 吴协调: 待处理
  > 要打电话跟柜台说｜0317-001
09:20 吴协调: 0317-001 说好了
  > 跟柜台说好了，记下了，正在告诉居民
group 新市南路居民区便民群2
  < 凤姐，广中医院那边说好了 … 明天上午8:00–8:30 … 报0317-001
10:00 2-202 凤姐: @志愿者 我的药怎么样了
  > 跟药房说好了，按时去就行
# What changes is to be agreed anew
10:10 2-202 凤姐: @志愿者 改成3盒
  > 要人打电话去说
group 平台
  < 广中医院在这里没有群 … 改了 … 0317-001 说好了
10:20 吴协调: 0317-001 备好了
  > 跟柜台说好了
group 新市南路居民区便民群2
  < 那边说好了，络活喜3盒
11:00 2-202 凤姐: @志愿者 不要了
  > 不取了
group 平台
  < 广中医院在这里没有群 … 取消 … 0317-001
11:01 吴协调: 待处理
  > 没有等人处理的
# What nobody has phoned about is asked for before the time comes, and nobody sets out for it
group 新市南路居民区便民群2
11:10 2-203 邱伯伯: @志愿者 达喜1盒，明天上午8点
  > 位子留好了
day 2026-03-18
until 07:50
  < 还没跟药房说好，先别出门
group 平台
  < 【请看】要打电话跟柜台说｜0317-002
= 0317-001 cancelled
= 0317-002 booked
