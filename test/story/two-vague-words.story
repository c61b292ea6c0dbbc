# Something else that is as vague does not take the place of what was asked about: both are asked, both are booked
day 2026-03-17
group 欧二居民区便民群1
09:00 3-502 王阿姨: @志愿者 要胰岛素一盒
  > 哪种
09:01 3-502 王阿姨: @志愿者 要头孢两盒
  > 头孢有好几种
09:02 3-502 王阿姨: 头孢克肟
  > 头孢克肟2盒约好了
09:03 3-502 王阿姨: 诺和锐
  > 诺和锐1盒约好了
= 0317-001 booked 门冬胰岛素 1盒
= 0317-002 booked 头孢克肟 2盒
