# Who has promised to fetch it hears where it is to be had now, and its resident need not go either way
group 垦业居民区便民群1
08:20 1-101 桑阿姨: @志愿者 代文2盒，我爬不动楼了，给我送上来
  > 0317-001
private
08:25 垦业居民区志愿者小陈: 我去
  > 代取说定了
group 嘉兴路惠民药房
08:30 嘉兴路惠民药房药师: 代文缺货
  > 1份换了别家：0317-001
group 垦业居民区便民群1
  < 桑阿姨 … 已换到 … 您还是不用跑，我正在跟小陈说 … 0317-001
private
  < 说好您去取的这单改了，现在是 … 0317-001 … 桑阿姨
group 垦业居民区便民群1
08:40 1-101 桑阿姨: @志愿者 代文不要了
  > 不取了
private
  < 说好您去取的这单，先不用去了 … 0317-001
= 0317-001 cancelled
