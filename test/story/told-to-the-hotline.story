# What somebody says on the telephone of their order is looked up, and a complaint reaches the coordinators
group 海伦居民区便民群2
08:00 1-301 劳阿婆: @志愿者 络活喜2盒，上午9点
  > 0317-001
08:01 1-303 柏阿姨: @志愿者 立普妥1盒，下午3点
  > 0317-002
private
10:00 热线小孙: 劳阿婆打热线说药还没到
  > 0317-001 … 已经转给协调员了
group 平台
  < 居民要找人｜0317-001 … 劳阿婆打热线说药还没到
private
10:01 热线小孙: 柏阿姨的怎么样了
  > 0317-002 … 等药师审
10:02 热线小孙: 张奶奶打电话来说药没收到
  > 没找到这位在约的单子
10:03 热线小孙: 1-303电话催了
  > 0317-002 … 已经转给协调员了
= 0317-001 booked
= 0317-002 booked
