# Of two orders of one message each goes its own way at the counter: one runs out, is ready and is received by itself
group 山一居民区便民群1
08:30 3-502 王阿姨: @志愿者 我妈的达喜1盒，我自己的感冒灵1盒，下午取
  > 您妈妈的达喜1盒、您自己的感冒灵1盒都约好了 … 今天下午 … 0317-001 … 0317-002
group 四川北路惠民药房
09:30 四川北路惠民药房药师: 达喜缺货
  > 达喜
group 山一居民区便民群1
  < 达喜 … 断货 … 0317-001
group 四川北路惠民药房
09:40 四川北路惠民药房药师: 0317-002 已备好
  > 0317-002
group 山一居民区便民群1
  < 感冒灵1盒备好了 … 0317-002
12:30 3-502 王阿姨: @志愿者 我自己的收到了
  > 感冒灵1盒收到了 … 0317-002
= 0317-001 booked 铝碳酸镁 1盒
= 0317-002 fulfilled 感冒灵 1盒
