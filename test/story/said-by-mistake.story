# What a counter noted by mistake is taken back, and nobody sets out for it
group 垦业居民区便民群1
08:00 1-101 桑阿姨: @志愿者 达喜1盒，上午10点
  > 嘉兴路惠民药房 … 0317-001
group 嘉兴路惠民药房
08:30 嘉兴路惠民药房药师: 0317-001 备好了
  > 备好了，记下了
group 垦业居民区便民群1
  < 备好了，可以去拿了
group 嘉兴路惠民药房
08:40 嘉兴路惠民药房药师: 0317-001 备错了，先别来
  > 备好收回了
group 垦业居民区便民群1
  < 药房没备对，先别来取
private
  < 先别去取 … 0317-001
group 嘉兴路惠民药房
08:45 嘉兴路惠民药房药师: 0317-001 还没备好
  > 等药房备药
08:50 嘉兴路惠民药房药师: 0317-001 备好了
  > 备好了，记下了
# A coordinator takes back what did not happen, and whoever carried it looks again
private
10:00 垦业居民区志愿者小陈: 0317-001 已取
  > 已取，记下了
10:10 垦业居民区志愿者小陈: 0317-001 已送达
  > 已送达
group 平台
10:40 郑协调: 0317-001 没送到
  > 取走了
private
  < 协调员说这单没送到，请看一下 … 0317-001
group 嘉兴路惠民药房
10:40 嘉兴路惠民药房药师: 今天还有几单
  > 没有要取的了
group 平台
10:42 郑协调: 0317-001 没拿到
  > 备好了
10:44 郑协调: 0317-001 已取
  > 已取，记下了
10:45 吴协调: 0317-001 没拿到
  > 不归
# A mistake that is noticed when it has been handed out must not be taken
group 嘉兴路惠民药房
10:50 嘉兴路惠民药房药师: 0317-001 配错了
  > 已经发出去了 … 先别吃
group 垦业居民区便民群1
  < 桑阿姨，先别吃
group 平台
  < 药可能不对 … 0317-001
= 0317-001 pending ready picked-up
