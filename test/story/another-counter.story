# Who would go to another counter names it, or hears which there are
group 垦业居民区便民群1
08:10 1-102 计伯伯: @志愿者 达喜1盒，明天上午9点
  > 达喜1盒约好了 … 嘉兴路惠民药房 … 0317-001
08:13 1-102 计伯伯: @志愿者 换个近点的药房
  > 换哪家 … 嘉兴路康乐大药房
08:14 1-102 计伯伯: @志愿者 换到嘉兴路康乐大药房
  > 达喜1盒改好了 … 明天上午9:00–9:30，嘉兴路康乐大药房
group 嘉兴路惠民药房
  < 不用配了，挪走了 … 0317-001
group 垦业居民区便民群1
08:15 1-102 计伯伯: @志愿者 换到广中医院
  > 广中医院这单约不了 … 明天上午9:00–9:30，嘉兴路康乐大药房
08:20 1-103 老黄: @志愿者 络活喜2盒，明天上午9点
  > 0317-002
08:21 1-103 老黄: @志愿者 换到嘉兴路康乐大药房
  > 嘉兴路康乐大药房这单约不了
08:30 1-109 Amy: @volunteer 2 boxes of paracetamol tomorrow morning please
  > Booked … 2 boxes of paracetamol
08:31 1-109 Amy: @volunteer actually make it 3
  > 3 boxes of paracetamol
08:40 1-110 华先生: @志愿者 换到嘉兴路康乐大药房
  > 没有在约的药
= 0317-001 booked P-JX2
= 0317-003 booked 对乙酰氨基酚 3盒
