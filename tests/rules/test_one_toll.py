"""People told of twice, in parts, or in numbers that changed are counted once."""

import pytest

from tests.rules.by_words import told, tolls_of

TOLD_AGAIN = [
    ("Nine (9) persons lost their lives and fourteen (14) were hurt.", "killed 9, injured 14"),
    ("At least six (6) of the passengers died on the spot.", "killed 6-"),
    ("Police said 4 (four) people were killed.", "killed 4"),
    (
        "Dos (2) personas murieron y cuatro (4) resultaron heridas, dijo la policía.",
        "killed 2, injured 4",
    ),
    (
        "Two cooks were killed when a stove exploded. A third was burned. 2 fatalities, 1 injured.",
        "killed 2, injured 1",
    ),
    ("A man and his son were shot dead in Ormund on Monday. Casualties: two dead.", "killed 2"),
    ("Three miners were killed by a rockfall at Undra. Toll: 3 killed.", "killed 3"),
    (
        "A bus hit a wall, killing a nurse and two pupils, police said. Three dead in all.",
        "killed 3",
    ),
    (
        "Four people were killed and two others wounded in a blast. The two were taken to "
        "hospital.",
        "killed 4, injured 2",
    ),
    (
        "Three people were killed when a wall fell in Ormund. The three were bricklayers.",
        "killed 3",
    ),
    (
        "Two brothers drowned off Lusket on Monday. The two men had gone fishing. "
        "The dead men were 20 and 24.",
        "killed 2",
    ),
    ("A blaze killed four workers in Kessia. All four were trapped on the top floor.", "killed 4"),
    ("Six climbers died on Mount Pell. All of the six were missing for two days.", "killed 6"),
    (
        "Two guards were hurt by a grenade in Sabrek. Both of the injured men are in hospital.",
        "injured 2",
    ),
    ("Two nurses and a driver were killed in Vorn. All three worked for the clinic.", "killed 3"),
    ("A driver was killed when his lorry overturned. The driver died at the scene.", "killed 1"),
    ("Three deaths and two injuries were reported.", "killed 3, injured 2"),
    ("There were two deaths and one injury after a crane fell.", "killed 2, injured 1"),
    (
        "Trois soldats ont été tués lundi près de Morlac. Les trois étaient en patrouille.",
        "killed 3",
    ),
    ("Dos obreros murieron en Orcaz. Los dos trabajaban en un túnel.", "killed 2"),
]

ATTACKERS = [
    (
        "A suicide bomber blew himself up in Sabrek, killing three guards. The bomber also died.",
        "killed 3",
    ),
    (
        "A suicide attacker detonated a vest in Kessia, killing five people. The attacker was "
        "killed.",
        "killed 5",
    ),
    ("Eight people, including the bomber, were killed in Kessia on Monday.", "killed 7"),
    ("Nine people were killed in Kessia, among them the suicide bomber.", "killed 8"),
    ("An explosion killed six people, including the attacker, in Kessia.", "killed 5"),
    ("Twelve people, including four attackers, were killed in a raid on a hotel.", "killed 8"),
    ("The blast killed 11 people including the two bombers.", "killed 9"),
    (
        "Eight people, including two officers and six assailants, were killed in an assault.",
        "killed 2",
    ),
    ("Ten people were killed, including three gunmen and a guard.", "killed 7"),
    ("Neuf personnes, dont le kamikaze, ont été tuées à Roquelle.", "killed 8"),
    ("Siete personas, incluido el atacante, murieron en Orcaz.", "killed 6"),
    ("A gunman killed himself and four others at a garage.", "killed 4"),
    ("A gunman shot dead three neighbours and then killed himself in Cinderby.", "killed 3"),
    ("A man killed five people before turning the gun on himself.", "killed 5"),
    ("A bomber killed himself and wounded six policemen in Halvic.", "injured 6"),
    ("The attacker blew himself up, killing himself and two soldiers.", "killed 2"),
    ("Un atacante suicida se mató y mató a dos soldados en Orcaz, dijo el ejército.", "killed 2"),
]

UPDATES = [
    ("The death toll from a fire rose to 57 on Tuesday, from 49 a day earlier.", "killed 57"),
    ("The death toll from a fire in Kessia climbed to 41 from 33, officials said.", "killed 41"),
    ("The number of dead rose from 12 to 17, the mayor said.", "killed 17"),
    ("Officials revised the death toll of a ferry accident down to 26 from 31.", "killed 26"),
    ("The toll was revised down from 31 to 26 on Monday.", "killed 26"),
    ("The governor lowered the death toll to 19, from 23.", "killed 19"),
    ("The death toll was cut to 14 from an earlier 20.", "killed 14"),
    ("The death toll of the quake rose by 12 to 264 on Sunday.", "killed 264"),
    ("The number of injured increased by 30 to 410.", "injured 410"),
    ("The death toll climbed by seven, to 61.", "killed 61"),
    ("The number of people killed by the cyclone has gone up to 231.", "killed 231"),
    ("The death toll went up to 18 on Monday.", "killed 18"),
    ("The death toll has risen to 88, up by six since Monday.", "killed 88"),
    (
        "Deaths: 88 (+6 since yesterday). Injured: 430 (+25). Missing: 11 (-3).",
        "killed 88, injured 430, missing 11",
    ),
    ("Killed: 210 (+9). Wounded: 1,041 (+17).", "killed 210, injured 1041"),
    ("The toll rose to 44 dead (up 5) and 120 injured (up 11).", "killed 44, injured 120"),
    ("Le bilan est passé de 12 à 17 morts.", "killed 17"),
    ("El número de muertos subió el lunes a 57 desde 49, dijo la policía.", "killed 57"),
    ("O número de mortos subiu de 26 para 30.", "killed 30"),
    ("Three more bodies were found on Monday, bringing the death toll to 22.", "killed 22"),
    ("Two of the wounded died overnight, taking the toll to nine.", "killed 9"),
]

WHOLE_AND_PARTS = [
    (
        "Dogs bit 14 marchers, and three more were hurt by gas. In total, 17 marchers were "
        "injured.",
        "injured 17",
    ),
    ("Two died in Vorn and three in Lusket. In all, five people were killed.", "killed 5"),
    (
        "A shell killed six people in Vorn. Another killed four in Nuss. Altogether 10 people "
        "died.",
        "killed 10",
    ),
    (
        "The storm killed 26 people on Tuesday: 14 in Orvane, nine in Teldin and three in Lusket.",
        "killed 26",
    ),
    (
        "Twenty people died in the floods - 12 in Orvane, five in Teldin and three in Lusket.",
        "killed 20",
    ),
    ("Floods killed 15 people, nine of them in Orvane and six in Teldin.", "killed 15"),
    ("Of the 12 killed, seven died in Orvane and five in Teldin.", "killed 12"),
    ("El temporal dejó 18 muertos: 11 en Peñalín, cinco en Trasalba y dos en Orcaz.", "killed 18"),
    ("In Kessia 2 people were killed, in Halvic 3, and in Norrim 1.", "killed 6"),
    ("Two people were killed in Kessia, three in Halvic and one in Norrim.", "killed 6"),
    ("Four people died in Kessia and two in Halvic.", "killed 6"),
    (
        "The cyclone left 73 dead in Marrow, 45 in Pellham, 13 in Quorrin and four in Dune Bay. "
        "It put the overall toll at 135.",
        "killed 135",
    ),
    (
        "Floods killed 90 people in Luroth. The dead include 52 men, 23 women and 15 children.",
        "killed 90",
    ),
    ("A fire killed 11 people. Seven men and four women died.", "killed 11"),
    ("Nine people were killed. The victims were five men, three women and a child.", "killed 9"),
    ("Twenty people, mostly women, were killed when a lorry overturned.", "killed 20"),
    ("Thirty people, many of them children, were injured.", "injured 30"),
    ("Twelve people, most of them farmers, died.", "killed 12"),
    ("At least 40 passengers, mainly students, were hurt.", "injured 40-"),
    ("A raid killed 14 people, largely women and children.", "killed 14"),
    ("Fourteen people died in a pile-up, eight at the scene and six in hospital.", "killed 14"),
    ("Six people died, four of them on the spot and two on the way to hospital.", "killed 6"),
    ("Nine people, including three nurses, and one policeman were injured.", "injured 10"),
    ("Four farmers, including two women, and a driver were killed.", "killed 5"),
    (
        "Twelve people were killed in Sabrek. A doctor said it had received four of the bodies.",
        "killed 12",
    ),
    (
        "A ferry sank off Lusket. Two people were pulled out, one of whom later died in hospital. "
        "In the end, 23 people died in the sinking.",
        "killed 23",
    ),
    (
        "Five miners were killed and three of the injured later died. The final toll was "
        "eight dead.",
        "killed 8",
    ),
    (
        "A doctor said that 11 bodies had been brought in. In the evening police put the toll "
        "at 16.",
        "killed 11-16",
    ),
    (
        'State television said that 25 "terrorists" were killed. Residents put their number '
        "at nine.",
        "killed 9-25",
    ),
    (
        "Police put the number of dead at 31. The hospital said it had received 36 bodies.",
        "killed 31-36",
    ),
]


@pytest.mark.parametrize(("passage", "toll"), [*TOLD_AGAIN, *ATTACKERS, *UPDATES, *WHOLE_AND_PARTS])
def test_people_are_counted_once(passage: str, toll: str) -> None:
    assert tolls_of(passage) == told(toll)
