# What a counter says of the wrong medicine that has gone out reaches whoever has it, and what they say then reaches a person
group 欧二居民区便民群1
08:00 1-101 甲阿姨: @志愿者 帮我爸配达喜1盒
  > 0317-001
08:01 1-102 乙伯: @志愿者 达喜1盒
  > 0317-002
group 欧阳路惠民药房
08:10 欧阳路惠民药房药师: 0317-001 已备好
  > 0317-001
08:30 欧阳路惠民药房药师: 0317-001 已取
  > 0317-001
group 欧阳路康乐大药房
08:31 欧阳路康乐大药房药师: 0317-002 已备好
  > 0317-002
# What still lies at the counter is only not ready
08:32 欧阳路康乐大药房药师: 乙伯的拿错了
  > 0317-002 … 备好收回
08:33 欧阳路康乐大药房药师: 0317-002 已备好
  > 0317-002
08:34 欧阳路康乐大药房药师: 0317-002 已取
  > 0317-002
group 欧阳路惠民药房
# With what it was, too
08:40 欧阳路惠民药房药师: 甲阿姨爸爸那份我拿错了 给成了比索洛尔 叫他别吃
  > 0317-001 … 甲阿姨 … 已经发出去了
group 欧二居民区便民群1
  < 甲阿姨，先别吃 … 0317-001
group 平台
  < 药可能不对 … 0317-001 … 给成了比索洛尔
group 欧阳路惠民药房
# Said again, it takes nothing back
08:42 欧阳路惠民药房药师: 甲阿姨那份我拿错了 叫他别吃
  > 0317-001 … 已经发出去了
group 欧二居民区便民群1
  (quiet)
08:45 1-101 甲阿姨: @志愿者 我爸已经吃了一粒了
  > 别再吃 … 120 … 值班周协调
group 平台
  < 紧急 … 0317-001 … 我爸已经吃了一粒了
group 欧阳路惠民药房
  < 已经吃了 … 0317-001
# Without a mention, by whoever has just been told
group 欧二居民区便民群1
08:47 1-101 甲阿姨: 早上又吃过半片
  > 120
08:48 1-102 乙伯: 我早饭吃过了
  (nothing)
group 欧阳路康乐大药房
08:50 欧阳路康乐大药房药师: 乙伯的药让他先不要吃
  > 0317-002 … 已经发出去了
group 欧二居民区便民群1
  < 乙伯，先别吃
08:51 1-102 乙伯: @志愿者 还没吃
  > 乙伯 … 先别吃 … 0317-002
group 欧阳路康乐大药房
# Of nobody in particular: whose it is is asked, and a person hears of it
08:56 欧阳路康乐大药房药师: 发出去的药发错了 叫人家别吃
  > 哪一单 … 0317-002
group 平台
  < 叫人家别吃
group 欧阳路康乐大药房
08:57 欧阳路康乐大药房药师: 中午别吃外卖了
  (nothing)
= 0317-001 pending
= 0317-002 pending
