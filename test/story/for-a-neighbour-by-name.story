# Who orders for several people hears in private whose order it is, and the group hears no name
private
09:00 1-106 秦女士: 我是山二的，帮3号楼502的李奶奶带络活喜1盒
  > 李奶奶的络活喜1盒约好了 … 0317-001
09:05 1-106 秦女士: 帮3号楼301的张伯伯也带络活喜1盒
  > 张伯伯的络活喜1盒约好了 … 0317-002
group 山二居民区便民群2
09:10 1-107 束老师: @志愿者 帮3号楼502的吴奶奶带达喜1盒
  > 您邻居的达喜1盒约好了
! 李奶奶
! 张伯伯
! 吴奶奶
! 502
