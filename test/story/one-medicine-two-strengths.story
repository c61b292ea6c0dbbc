# One medicine named once for two people is an order for each, and one of them said again opens nothing
group 山一居民区便民群1
09:00 3-502 王阿姨: @志愿者 我和我妈都吃代文:我80mg 2盒,我妈160mg 1盒,今天下午
  > 您自己的代文80mg 2盒、您妈妈的代文160mg 1盒都约好了 … 0317-001 … 0317-002
09:40 3-502 王阿姨: @志愿者 怕漏了 我妈的代文160mg 1盒 今天下午
  > 记着呢 … 0317-002
= 0317-001 booked 80mg 2盒
= 0317-002 booked 160mg 1盒
