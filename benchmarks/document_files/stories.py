"""The articles that the made-up documents hold. Places and people are invented."""

from __future__ import annotations

from typing import Final

MARKET: Final = (
    "Market blast in Darmin kills 37, officials say",
    "DARMIN, Oct 14 - A truck bomb exploded in a crowded market in the town of Darmin on Tuesday, killing at least 37 people and wounding 112 others, the provincial governor said.",
    "Among the dead were nine children and 14 women, according to Samira Hadad, the director of the Darmin general hospital.",
    "“We have no room left in the morgue,” Hadad said by telephone.",
    "The blast tore through the vegetable stalls shortly after 9 in the morning, when the market was at its busiest, witnesses said.",
    "No group claimed responsibility.",
    "The interior ministry put the number of dead at 41, and said that 6 of them were police officers who had stopped the truck at a checkpoint.",
    "Rescue workers were still digging through the rubble on Tuesday evening, and 18 people were reported missing.",
)

FLOOD: Final = (
    "Floods in the Kesra valley: 264 dead, 73 missing",
    "Flash floods after three days of rain have killed 264 people in the Kesra valley, the national disaster agency said on Thursday.",
    "A further 73 are missing and about 12,500 have been driven from their homes.",
    "The district of Orlan was hit hardest, with 158 deaths, the agency said in its situation report.",
    "“The water came at 3 a.m. and took the whole street,” said Imran Qadir, a teacher who lost 4 relatives.",
    "Soldiers in boats have brought 890 people to safety.",
)

FLOOD_TABLE: Final = (
    ("District", "Dead", "Injured", "Missing"),
    ("Orlan", "158", "321", "44"),
    ("Tavir", "67", "95", "19"),
    ("Upper Kesra", "39", "52", "10"),
    ("Total", "264", "468", "73"),
)

BRIEF: Final = (
    "Two soldiers killed near Halvar",
    "Two soldiers were killed and 5 wounded when a mine went off under their vehicle near Halvar on Friday, the army said.",
    "It was the third such blast in the area this month.",
)

RAID: Final = (
    "Raid on Sebet village leaves 23 dead",
    "Gunmen on motorcycles attacked the village of Sebet before dawn on Saturday, killing 23 people and burning houses and granaries, a local official and two residents said.",
    "The attackers arrived at about 4 a.m. and fired at anyone they saw, said Oumar Dicko, the head of the village council.",
    "“They went from door to door,” he said.",
    "“We have buried 21 of them and 2 have not been claimed by anyone.”",
    "Another 31 villagers were being treated for gunshot wounds in the regional hospital, according to a nurse who asked not to be named because she was not allowed to speak to reporters.",
    "The army said in a statement that it had sent a patrol to the area and had “neutralised” 16 of the attackers.",
    "Residents said that no patrol had reached Sebet by Saturday afternoon.",
    "Violence in the region has displaced more than 340,000 people since 2019, according to the United Nations.",
)

ARABIC: Final = (
    "مقتل 28 مدنيا في غارة جوية على سوق في بلدة دارمين",
    "قتل 28 مدنيا على الأقل وأصيب 54 آخرون بجروح في غارة جوية استهدفت سوقا شعبية في بلدة دارمين صباح الثلاثاء، وفق ما أفاد مسؤول محلي.",
    "وقال مدير المستشفى العام في البلدة إن بين القتلى 11 طفلا و7 نساء.",
    "وأضاف أن عدد الجرحى مرشح للارتفاع لأن كثيرين ما زالوا تحت الأنقاض.",
    "ولم تعلن أي جهة مسؤوليتها عن الغارة حتى الآن.",
)

UKRAINIAN: Final = (
    "Удар по Верховому: загинули 17 людей, серед них 3 дитини",
    "Унаслідок ракетного удару по селищу Верхове у вівторок загинули 17 людей, ще 46 дістали поранення, повідомив голова обласної військової адміністрації.",
    "Серед загиблих — 3 дитини та 8 жінок, уточнили в прокуратурі.",
    "Рятувальники продовжують розбирати завали багатоповерхівки, під якими можуть перебувати ще 12 людей.",
    "За даними обласної влади, пошкоджено 24 будинки та школу.",
)

RUSSIAN: Final = (
    "При взрыве на шахте погибли 19 горняков",
    "При взрыве метана на шахте «Северная» в четверг погибли 19 горняков, ещё 33 человека пострадали, сообщили в министерстве по чрезвычайным ситуациям.",
    "Судьба 7 рабочих остаётся неизвестной, поиски продолжаются.",
    "В момент взрыва под землёй находились 214 человек, большинство из них удалось вывести на поверхность.",
    "Возбуждено уголовное дело о нарушении требований безопасности.",
)

CHINESE: Final = (
    "青河县煤矿爆炸事故已致26人死亡",
    "新华社记者从青河县应急管理局获悉,11月6日上午发生的煤矿瓦斯爆炸事故已造成26人死亡,13人受伤。",
    "事故发生时井下共有87名矿工作业,其中48人安全升井。",
    "截至7日凌晨,搜救工作仍在进行,失联人员身份正在核实。",
    "当地医院院长表示,伤者中有5人伤势严重。",
)

JAPANESE: Final = (
    "北沢地震で死者31人、けが人は240人に",
    "北沢地方で9日未明に発生した地震で、県は10日、これまでに31人の死亡が確認されたと発表した。",
    "けが人は240人に上り、うち18人が重傷という。",
    "避難所には約5600人が身を寄せている。",
    "県の担当者は「被害の全容はまだ分かっていない」と話している。",
)

SPANISH: Final = (
    "Mueren 15 personas en un ataque armado en San Lorenzo",
    "Al menos 15 personas murieron y otras 22 resultaron heridas este domingo en un ataque armado contra una fiesta en el municipio de San Lorenzo, informó la fiscalía.",
    "Entre los fallecidos hay 4 menores de edad y 6 mujeres, según la misma fuente.",
    "Los agresores llegaron en tres camionetas y dispararon contra los asistentes, relató una vecina.",
    "Las autoridades buscan a 9 sospechosos.",
)

COURT: Final = (
    "Former colonel jailed for the killing of 52 villagers",
    "A military court sentenced a former colonel to life in prison on Monday for ordering the killing of 52 villagers during the war in the north.",
    "Judges said that Karel Domin, 61, had commanded the unit that surrounded the village of Laska in March 1999 and separated the men from their families.",
    "The bodies of 44 of the victims were found in a quarry; 8 have never been found.",
    "Relatives who filled the public gallery wept as the names were read out, one after another, for almost 20 minutes.",
    "Domin’s lawyer said that he would appeal within 15 days.",
    "Human rights groups, which had campaigned for the trial since 2004, welcomed the verdict as the first against an officer of his rank.",
    "Prosecutors are still looking into the deaths of 130 prisoners who were last seen at the Laska barracks.",
)
