# Where an agent fetches for all, the slot is that of the next run whose cut-off is ahead
run 奎照路 11:00 14:00
group 奎照路居民区便民群1
08:30 3-201 项阿姨: @志愿者 络活喜1盒
  > 络活喜1盒约好了 … 小陈今天下午2点去 … 上午11点前把医保卡、病历或处方装袋挂门把手 … 0317-001
11:30 3-202 祝伯伯: @志愿者 拜新同1盒
  > 明天下午2点 … 0317-002
= 0317-001 booked P-JW1@03-17T14:00
= 0317-002 booked
