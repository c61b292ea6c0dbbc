# A change that makes it too much goes to a pharmacist, and gives the place back meanwhile
group 奎照路居民区便民群1
09:00 8-801 曹女士: @志愿者 波依定2盒
  > 约好了
09:10 8-801 曹女士: @志愿者 改成8盒
  > 药师
09:20 8-801 曹女士: @志愿者 算了还是4盒
  > 4盒
= 0317-001 booked 非洛地平 4盒
