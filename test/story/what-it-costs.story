# What a medicine costs is the counter's to say, and the answer says so first
day 2026-03-17
group 欧二居民区便民群1
09:00 6-201 沈阿姨: @志愿者 倍他乐克多少钱啊
  > 价钱和报销我这里看不到 … 问药房 … 我不收钱 … 倍他乐克 … 能配
09:02 6-201 沈阿姨: @志愿者 安博维能报销吗
  > 价钱和报销我这里看不到 … 欧阳路惠民药房
09:04 6-201 沈阿姨: @志愿者 医保报多少
  > 请问药房：欧阳路惠民药房
09:06 6-202 老方: @志愿者 可定贵不贵，是不是自费的
  > 价钱和报销我这里看不到
09:08 6-203 小范: @志愿者 捷诺维要几钿，能用医保伐
  > 价钱和报销我这里看不到
09:10 6-204 Kate: @volunteer how much is Crestor
  > can't see prices … Crestor … may dispense
# Beside an order it is said behind it
09:12 6-202 老方: @志愿者 可定1盒，大概多少钱
  > 可定1盒约好了 … 价钱和报销我这里看不到
= 0317-001 booked
