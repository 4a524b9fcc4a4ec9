# work
title-work = Mijn werk
work-lead = Dag { $name }. Dit wacht op jou.
