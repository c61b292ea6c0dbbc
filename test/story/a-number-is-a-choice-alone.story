# An amount chooses no medicine, though it is a number
group 欧二居民区便民群1
09:00 5-301 老蔡: @志愿者 头孢
  > 哪种 … 2 头孢呋辛
09:01 5-301 老蔡: 2盒
  > 哪种 … 2 头孢呋辛
09:03 5-301 老蔡: 第二个
  > 头孢呋辛2盒约好了 … 0317-001
= 0317-001 booked 头孢呋辛 2盒
