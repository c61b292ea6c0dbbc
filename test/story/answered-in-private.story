# Who asks to be answered in private is, and the group hears no more than that
group 欧二居民区便民群1
! 可定
09:00 6-301 小蓝: @志愿者 可定1盒，私下回我
  > 私下回你了
private
  < 可定1盒约好了 … 0317-001
group 欧二居民区便民群1
09:05 6-302 阿岑: @志愿者 要代文，私下回我
  > 要几盒
09:06 6-302 阿岑: 2盒
  > 私下回你了
private
  < 代文2盒约好了 … 0317-002
group 欧阳路惠民药房
09:10 欧阳路惠民药房药师: 0317-001 审核通过，已备好
private
  < 可定1盒备好了
group 欧二居民区便民群1
09:20 6-303 Sue: @volunteer Crestor 1 box, please reply in private
  > written to you in private
09:21 6-304 小岳: @志愿者 拜新同1盒，别在群里念药名
  > 你的药（1样）约好了
= 0317-001 booked 瑞舒伐他汀 1盒
