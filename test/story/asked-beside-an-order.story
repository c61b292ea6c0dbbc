# A question beside an order is answered behind what became of it, and what nobody can answer is said as well
group 欧二居民区便民群1
14:00 5-505 老赵: @志愿者 格华止一天吃多少片啊？要3盒
  > 格华止3盒约好了 … 问药师，或者问医生
14:01 5-506 小李: @志愿者 达喜两盒，可以送上门吗
  > 达喜2盒约好了 … 自己或者请家里人去取
14:02 5-507 王阿姨: @志愿者 拜新同一盒，几点关门
  > 拜新同1盒约好了 … 赤峰路医院：今天下午1:00–5:00
14:03 5-508 Ann: @volunteer 2 boxes of Norvasc please, any side effects?
  > Booked … Norvasc … ask the pharmacist
group 赤峰路医院
14:04 赤峰路医院药师: 今天还有几单
  > 氨氯地平（Norvasc）2盒
group 欧二居民区便民群1
14:04 5-508 Ann: @volunteer is anybody able to deliver it?
  > pick it up yourselves
14:05 5-508 Ann: @volunteer where exactly is that?
  > neither an address nor a phone
14:06 5-509 老唐: @志愿者 这会儿哪家药店还开着
  > 欧阳路惠民药房：今天上午8:30–下午5:30
14:07 5-509 老唐: @志愿者 礼拜天上班伐
  > 22日
14:08 5-509 老唐: @志愿者 药房电话多少
  > 门牌、电话我都没有记
14:09 5-510 老沈: @志愿者 今儿个要麻烦你，倍他乐克一盒
  > 倍他乐克1盒约好了 … 今天下午
= 0317-004 booked 氨氯地平 2盒
