# What is not ready when its time has gone by is asked of the counter, and whoever asks for it hears that they did nothing wrong
group 山三居民区便民群3
08:00 5-501 邹阿姨: @志愿者 络活喜1盒，上午9点
  > 0317-001
group 四川北路惠民药房工作群
until 10:01
  < 过了，这1份还没备好 … 0317-001 … 缺货
group 山三居民区便民群3
10:10 5-501 邹阿姨: @志愿者 我的药到底什么时候好
  > 络活喜1盒约好了，等药师审 … 还没备好，让您久等了，我催一下 … 先别跑 … 0317-001
group 四川北路惠民药房工作群
  < 居民在问 … 0317-001
10:20 四川北路惠民药房药师: 0317-001 审核通过
  > 0317-001
10:21 四川北路惠民药房药师: 0317-001 备好了
  > 备好了，记下了
# Ready after its time, it can be fetched until the counter closes
group 山三居民区便民群3
  < 邹阿姨，络活喜1盒备好了 … 关门前来都行
= 0317-001 booked reviewed ready
