# What came short is looked after without alarm, and after seven days a complaint goes to a person
group 奎照路居民区便民群1
08:00 4-101 秋阿姨: @志愿者 达喜3盒
  > 0317-001
group 江湾镇
08:10 江湾镇惠民药房药师: 0317-001 备好了
  > 0317-001
group 奎照路居民区便民群1
09:00 4-101 秋阿姨: @志愿者 收到了
  > 收到了
09:10 4-101 秋阿姨: @志愿者 少了一盒，只有2盒
  > 对不起，我记下了
group 平台
  < 0317-001
09:30 吴协调: 0317-001 处理好了
  > 处理好了
day 2026-03-30
group 奎照路居民区便民群1
09:00 4-101 秋阿姨: @志愿者 药拿错了
  > 先别吃
group 平台
  < 居民要找人 … 秋阿姨
= 0317-001 fulfilled
