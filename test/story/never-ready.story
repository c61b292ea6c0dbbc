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
# Asked for again, it is said what was done of it, and a person is called
group 山三居民区便民群3
10:12 5-501 邹阿姨: @志愿者 好了没
  > 刚催过，还没回音
10:50 5-501 邹阿姨: @志愿者 问了三遍了，好了没
  > 又催了一遍，也正在请协调员看
group 平台
  < 居民要找人 … 0317-001 … 邹阿姨
group 四川北路惠民药房工作群
  < 居民在问 … 0317-001
10:51 四川北路惠民药房药师: 0317-001 审核通过
  > 0317-001
10:52 四川北路惠民药房药师: 0317-001 备好了
  > 备好了，记下了
# Ready after its time, it can be fetched until the counter closes
group 山三居民区便民群3
  < 邹阿姨，络活喜1盒备好了 … 关门前来都行
= 0317-001 booked reviewed ready
