# What somebody asked the stock of is ordered by its amount alone
group 垦业居民区便民群1
08:46 1-105 小绿: @志愿者 泰诺有吗
  > 要的话@我说名字和几盒
08:47 1-105 小绿: @志愿者 要1盒
  > 泰诺1盒约好了 … 0317-001
08:48 1-106 倪先生: @志愿者 络活喜和达喜哪里有
  > 络活喜 … 达喜
08:49 1-106 倪先生: 各2盒
  > 络活喜2盒、达喜2盒约好了 … 0317-002
08:50 1-107 郝阿姨: @志愿者 美林有货吗
  > 美林
08:51 1-107 郝阿姨: 好的
  (nothing)
# All that is open is taken back, also what is still asked about; a phone number is kept
private
09:00 远方的女儿: 拜新同2盒，给我妈
  > 哪个居委
09:01 远方的女儿: 她电话13812345678
  > 哪个居委
09:02 远方的女儿: 还有我爸的，他的二甲双胍两盒
  > 哪个居委
09:03 远方的女儿: 都帮我取消吧，我哥已经去买了
  > 拜新同2盒 … 不取了
= 0317-001 booked
= 0317-002 booked
= 0317-003 cancelled
= 0317-004 cancelled
