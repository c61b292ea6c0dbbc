# Where a counter has neither a group nor a pharmacist, the coordinators hear what it should hear
mute H-2
group 新市南路居民区便民群2
09:00 2-202 凤姐: @志愿者 络活喜2盒，明天上午8点
  > 约好了 … 广中医院
group 平台
  < 广中医院在这里没有群 … 0317-001
group 新市南路居民区便民群2
10:00 2-202 凤姐: @志愿者 不要了
  > 不取了
group 平台
  < 广中医院在这里没有群 … 0317-001
= 0317-001 cancelled
