# Who asks beside the order for somebody to fetch it hears who is asked, and the agent of the house knows
group 垦业居民区便民群1
09:00 1-301 滕阿姨: @志愿者 达喜2盒 明天上午 叫志愿者代拿
  > 达喜2盒约好了 … 代拿 … 小陈
private
  < 代拿 … 0317-001 … 滕阿姨
group 垦业居民区便民群1
09:02 1-302 蒙叔: @志愿者 帮我拿开瑞坦1盒
  > 先别跑
= 0317-001 booked
