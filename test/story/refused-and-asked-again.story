# What was refused may be asked again, and what only changes its strength is another order
group 欧二居民区便民群1
09:00 3-101 白先生: @志愿者 络活喜5mg 2盒
  > 0317-001
group 欧阳路惠民药房
09:05 欧阳路惠民药房药师: 审核不通过 0317-001 理由：处方过期了
  > 没通过，记下了
group 欧二居民区便民群1
  < 白先生 … 没通过 … 处方过期了
09:30 3-101 白先生: @志愿者 新处方开好了，络活喜5mg 2盒
  > 约好了 … 0317-002
09:40 3-101 白先生: @志愿者 络活喜10mg 1盒
  > 约好了 … 0317-003
= 0317-001 cancelled
= 0317-002 booked 5mg 2盒
= 0317-003 booked 10mg 1盒
