# Who asks for what a neighbour has ordered for them already has no second order, and hears of it as their own
group 欧二居民区便民群1
09:00 2-202 小乔: @志愿者 替2号楼201龚阿婆配格列美脲2mg 1盒，明天上午
  > 你邻居的格列美脲2mg 1盒约好了 … 0317-001
09:20 2-201 龚阿婆: @志愿者 格列美脲2mg 1盒 明天上午
  > 龚阿婆，格列美脲2mg 1盒记着呢，不用再报 … 0317-001
09:30 2-201 宋叔: @志愿者 格列美脲2mg 1盒 明天上午
  > 0317-002
