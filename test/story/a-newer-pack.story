# Another pack of the same is a word for the pharmacist, and changes nothing of the order
group 山二居民区便民群2
09:00 5-301 何伯伯: @志愿者 达喜2盒
  > 达喜2盒约好了 … 0317-001
09:05 5-301 何伯伯: @志愿者 换新的
  > 这句记下了，药师配药看得到 … 达喜2盒照旧，编号0317-001
= 0317-001 booked 铝碳酸镁 2盒
