# Whether something else will do is for the resident to say: it reaches who can phone them, and the counter hears so
group 欧二居民区便民群1
08:00 1-101 甲阿姨: @志愿者 格列美脲2盒
  > 约好了 … 0317-001
group 欧阳路惠民药房
08:10 欧阳路惠民药房药师: 审核通过 0317-001
  > 0317-001
08:30 欧阳路惠民药房药师: 甲阿姨的格列美脲换国产的行吗
  > 0317-001 … 已经转给协调员
group 虹口区购药预约平台
  < 0317-001 … 换国产的行吗
group 欧阳路惠民药房
08:32 欧阳路惠民药房药师: 0317-001 换成4mg的可以吗
  > 协调员
08:33 欧阳路惠民药房药师: 今天国产的到了
