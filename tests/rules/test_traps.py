"""Passages as journalists write them, each with a trap and the toll that it states."""

import pytest

from tests.rules.by_words import told, tolls_of

PASSAGES = [
    (
        "The quake killed 1,204 people.[3][4][b] A further 3,400[5] were hurt, and 12[citation "
        "needed] are missing.",
        "killed 1204, injured 3400, missing 12",
    ),
    ("Twelve miners (1) died at Undra on Monday (2).", "killed 12"),
    ("At least 40 people¹² were killed³ in the blast.", "killed 40-"),
    (
        "Bus plunges into ravine, 17 killed [PHOTOS]\n\nSeventeen people were killed when a bus "
        "fell into a ravine near Vorn on Monday.",
        "killed 17",
    ),
    (
        "Sara Lunn (29) and her daughter, 4, were killed when a car hit them in Dornal on Monday.",
        "killed 2",
    ),
    ("The victims, aged 17 to 24, were all students. Five people were killed.", "killed 5"),
    ("Police named the victim as 22-year-old Orla Venn. She was shot dead on Sunday.", "killed 1"),
    ("The gunman, 31, killed three women, aged 22, 45 and 60.", "killed 3"),
    ("Two sisters, 9 and 11, drowned in the Nesk on Friday.", "killed 2"),
    ("A man in his 50s and a woman in her 30s died in the crash.", "killed 2"),
    ("A teenager, 16, was wounded. He is 1.80 m tall.", "injured 1"),
    ("Tomas Oder, 34, and Lina Oder, 31, died; their son, 6, survived.", "killed 2"),
    ("All four victims were in their 20s. Four people died.", "killed 4"),
    ("Clashes between May 3 and May 9 left 21 dead.", "killed 21"),
    ("The attack of 11 September killed 14 people and 9/11 is remembered.", "killed 14"),
    ("Update 15 June 2021, 16:00: 34 people killed, 120 injured.", "killed 34, injured 120"),
    ("SABREK, 4 Nov. – 12 people were killed when a boiler burst.", "killed 12"),
    ("During the week of 5-11 March 2018, 23 civilians were killed.", "killed 23"),
    ("At 2.30 am on 7 May 30 people were injured in a stampede.", "injured 30"),
    ("a) Three workers were killed.\nb) Nine workers were injured.", "killed 3, injured 9"),
    (
        "Incident 14: two guards were killed. Incident 15: a driver was injured.",
        "killed 2, injured 1",
    ),
    ("A soldier of the 31st Infantry Regiment was killed near Hill 402.", "killed 1"),
    ("The No. 12 bus hit a tram at stop 7, injuring 18 passengers.", "injured 18"),
    (
        "Flight 301 with 140 people on board made an emergency landing. Nobody was hurt.",
        "injured 0",
    ),
    ("Channel 9 said that 11 people had been killed on Route 5 near Exit 30.", "killed 11"),
    ("The village, population 1,400, lost eight people in the flood.", "killed 8"),
    ("The fire at Block 7, a 22-storey tower, killed 13 people on floors 16 and 17.", "killed 13"),
    ("Call 112 or 0800 123 456 if you saw the attack, which killed a guard.", "killed 1"),
    ("See page 4 for our full report. Figure 2 shows the route. Five climbers died.", "killed 5"),
    ("A magnitude 6.4 quake at a depth of 10 km killed 19 people.", "killed 19"),
    (
        "The court heard that 12 jurors had been picked. The trial is over the murder of a "
        "banker in 2018.",
        "",
    ),
    ("The storm killed 3,000 chickens, 40 cows and two farmhands.", "killed 2"),
    ("Four cars and a bus were crushed; three drivers were hurt.", "injured 3"),
    ("The navy lost two frigates and 19 sailors.", "killed 19"),
    (
        "Fire kills 200 pigs in Vorn barn\n\nA fire killed 200 pigs in a barn in Vorn on "
        "Monday. No one was hurt.",
        "injured 0",
    ),
    (
        "More than 300 police officers were deployed after a teenager was stabbed to death.",
        "killed 1",
    ),
    ("Ten lawyers represent the families of 40 miners who died in 2011.", ""),
    ("The club's 26 players wore black armbands after a fan was killed on Sunday.", "killed 1"),
    (
        "About 60 patients were moved to other wards when a nurse was attacked and killed.",
        "killed 1",
    ),
    ("Three suspects fled the scene in a white van after shooting a guard dead.", "killed 1"),
    ("Some 40 relatives waited outside the mine where nine men are trapped.", "missing 9"),
    ("Two officers who shot a man dead were suspended.", "killed 1"),
    (
        "Eleven engineers said that the dam, whose collapse killed 30 people, had been unsafe.",
        "killed 30",
    ),
    ("A jury of nine found the driver guilty over a crash that killed five students in 2016.", ""),
    ("A hundred doctors treated the 30 wounded.", "injured 30"),
    (
        "Kidnappers who seized six pupils have asked the parents of 12 others for money.",
        "captured 6",
    ),
    ("Two hostage-takers were arrested and all 18 hostages were freed.", "captured 20"),
    ("The group warned that it would kill one captive each day.", ""),
    ("Up to 10,000 people could be displaced if the dam fails, engineers say.", ""),
    ("Had the wall fallen an hour later, 300 pupils might have been killed.", ""),
    ("In a training exercise on Friday, actors played 40 casualties of a bomb.", ""),
    ("The novel begins with a train crash in which 90 people die.", ""),
    ("Police dismissed as false a claim on social media that 20 people had been killed.", ""),
    ("No, 15 people were not killed in Vorn, the mayor said; it was a rumour.", ""),
    ("The ministry said reports that dozens had died were untrue.", ""),
    (
        "Officials do not rule out that the toll may exceed 60. So far 22 bodies have been found.",
        "killed 22",
    ),
    ("Two men were charged with plotting to kill 30 worshippers.", ""),
    ("The bomb, which did not explode, could have killed hundreds.", ""),
    ("It is feared that 14 miners have died.", "killed 14"),
    ("Flags flew at half mast on Monday, a year after floods killed 130 people in Luroth.", ""),
    (
        "Families of the 19 children killed at a school in 2018 sued the maker of the rifle on "
        "Monday.",
        "",
    ),
    (
        "Thousands took to the streets of Kessia on Sunday to demand justice for the two "
        "students killed last week.",
        "",
    ),
    ("Three officers went on trial on Monday for beating a prisoner to death in 2020.", ""),
    ("A monument to the 60 victims of the 1974 fire was unveiled on Saturday.", ""),
    (
        "A bomb killed four people in Vorn on Monday. In 2016 a similar attack there killed 19.",
        "killed 4",
    ),
    ("A blast killed six miners on Monday. Last month nine died in another mine.", "killed 6"),
    (
        "Two people were killed on Sunday, bringing to 41 the number killed since the protests "
        "began.",
        "killed 2",
    ),
    (
        "Three people — a nurse, 44, a teacher, 39, and a pupil, 12 — were killed in Dornal on "
        "Monday.",
        "killed 3",
    ),
    ("Marta Lis (8), Jon Lis (6) and their grandmother (71) were found dead.", "killed 3"),
    ("A 3-year-old boy and his 30-year-old mother were killed.", "killed 2"),
    ("The dead were aged between 9 and 75, police said. Eleven people died.", "killed 11"),
    ("Born in 1950, the poet was shot dead at 62 in his home in Ormund.", "killed 1"),
    ("Deputy mayor Ivo Tarn, 58 and a father of three, was shot dead on Friday.", "killed 1"),
    ("Los tres muertos tenían 17, 19 y 22 años, según la policía.", "killed 3"),
    ("Une fillette de 6 ans et son frère de 9 ans sont morts noyés à Morlac.", "killed 2"),
    ("O homem, de 45 anos, matou a mulher, de 39, e o filho, de 7, em Ribalvo.", "killed 2"),
    ("Le 3 mars 2021, 14 personnes ont été tuées à Roquelle.", "killed 14"),
    ("El 15 de marzo, 23 personas murieron en Orcaz.", "killed 23"),
    ("No dia 4 de maio de 2020, 11 pessoas morreram em Arvelim.", "killed 11"),
    ("Du 2 au 5 avril, des affrontements ont fait 31 morts à Brévan.", "killed 31"),
    ("Between 20 and 30 people were killed on 30 June.", "killed 20-30"),
    ("On the 21st day of the siege, 12 civilians were killed.", "killed 12"),
    ("In week 14 of the strike, two miners were hurt.", "injured 2"),
    (
        "Thirty-two people, 12 of them children, were killed when the 9:15 train hit a bus.",
        "killed 32",
    ),
    ("Troops from Camp 14 killed nine rebels of the 23 March Movement.", "killed 9"),
    (
        "Two gunmen killed a guard and wounded two others before fleeing on foot.",
        "killed 1, injured 2",
    ),
    ("Fifteen suspected rebels were killed and 40 weapons seized.", "killed 15"),
    ("Police fired at protesters, wounding nine; 3,000 had joined the march.", "injured 9"),
    ("Doctors at the hospital, which has 400 beds, treated 36 people for burns.", "injured 36"),
    ("The hospital admitted 14 children with measles and two with gunshot wounds.", "injured 2"),
    ("The airline said that the 150 passengers and six crew were safe.", ""),
    ("A school bus with 31 pupils fell into a canal; 17 drowned.", "killed 17"),
    ("Some 4,000 workers walked out after a colleague was crushed to death.", "killed 1"),
    ("Judge Ana Rell sentenced two men to 30 years for kidnapping a boy.", ""),
    ("Four lawyers, who act for 60 victims of the fire, spoke to reporters.", ""),
    ("The 'Killer Whales' beat the Red Deaths 4-2 before 9,000 fans.", ""),
    ("Dead Man's Bay, a hamlet of 90 people, was cut off by snow.", ""),
    ("STORM KILLS FOUR IN VORN\n\nFour people died when a storm hit Vorn on Monday.", "killed 4"),
    (
        "Six Killed As Roof Falls In Kessia Market\n\nA roof fell in at a market in Kessia on "
        "Friday, killing six people, police said.",
        "killed 6",
    ),
    (
        "Teacher Shot Dead At School\n\nA teacher was shot dead at a school in Dornal on Friday.",
        "killed 1",
    ),
    ("The group said that unless its men were freed it would kill two hostages.", ""),
    ("Aid agencies fear that up to 500 people may have drowned.", ""),
    ("A report predicts that the disease will kill 10,000 people a year by 2040.", ""),
    ("Nobody knows how many died; rumours speak of hundreds.", ""),
    (
        "The mayor denied that anyone had been killed, but a doctor said that he had seen five "
        "bodies.",
        "killed 5",
    ),
    (
        "The ministry denied killing civilians. Residents said that 13 farmers were killed.",
        "killed 13",
    ),
    ("If confirmed, the death of six soldiers would be the worst loss this year.", ""),
    ("A prosecutor said that the men had planned to blow up a train with 400 passengers.", ""),
    ("Pilgrims prayed on Monday at the tomb of 12 monks murdered in 1996.", ""),
    ("Hundreds attended a funeral on Tuesday for the two brothers shot dead on Sunday.", ""),
    (
        "Workers at the plant held a minute's silence for three colleagues who died in a blast "
        "in May.",
        "",
    ),
    ("Five years after a landslide killed 200 people, the village has been rebuilt.", ""),
    ("A man was sentenced to death for the murder of his wife and two sons.", ""),
    (
        "In the worst attack, in 2015, 42 people were killed. On Monday a bomb wounded three.",
        "injured 3",
    ),
    (
        "Since January, 140 people have been killed in the valley. On Sunday, a mine killed a boy.",
        "killed 1",
    ),
    ("The war, which began in 2014, has cost 14,000 lives.", ""),
    ("Kessia (AFP) – Huit personnes ont péri dimanche dans un incendie.", "killed 8"),
    ("As many as 30 people were killed and no fewer than 70 hurt.", "killed 1-30, injured 70-"),
    ("Just under 400 people fled their homes.", "displaced 1-399"),
    ("Half a million people have fled their homes.", "displaced 500000"),
    ("Some two dozen villagers were killed.", "killed 24"),
    ("Nine hundred and ninety-nine people were displaced.", "displaced 999"),
    ("Scores of people were hurt and at least one was killed.", "killed 1-, injured 20-"),
    ("A couple and their three children were killed in a fire in Vorn.", "killed 5"),
    ("A family of five was killed when a wall collapsed.", "killed 5"),
]


@pytest.mark.parametrize(("text", "tolls"), PASSAGES)
def test_only_people_who_were_harmed_are_counted(text: str, tolls: str) -> None:
    assert tolls_of(text) == told(tolls)
