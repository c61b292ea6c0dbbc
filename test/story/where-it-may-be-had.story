# Rules of who may dispense what: cancer and psychosis at listed hospitals, no prescriptions at a plain shop, devices whole at retail
group 欧三居民区便民群2
08:00 1-101 池先生: @志愿者 来曲唑1盒
  > 药（1样）约好了 … 赤峰路医院
08:01 1-102 狄女士: @志愿者 血糖试纸1盒和格华止2盒
  > 约好了 … 欧阳路惠民药房
08:02 1-103 葛老师: @志愿者 口罩一包，碘伏一瓶，晚上8点以后
  > 说的时间约不上，最近是明天上午
08:03 1-104 汪叔: @志愿者 舍曲林1盒
  > 药（1样）约好了
group 欧阳路惠民药房
08:10 欧阳路惠民药房药师: 络活喜缺货
  > 络活喜缺货
group 赤峰路医院
08:11 赤峰路医院药师: 达美康缺货
  > 达美康缺货
group 欧三居民区便民群2
08:20 1-105 冷阿姨: @志愿者 络活喜1盒，达美康1盒
  > 分两家约好了 … 欧阳路惠民药房：达美康1盒 … 赤峰路医院：络活喜1盒
= 0317-001 booked H-1
= 0317-002 booked P-OY1
= 0317-005 booked P-OY1 H-1
