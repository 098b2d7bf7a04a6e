"""People told of twice, in parts, or in numbers that changed are counted once."""

import pytest

from tests.rules.by_words import told, tolls_of

TOLD_AGAIN = [
    (
        "The ministry corrected the number of dead to 33. It had given the toll as 35.",
        "killed 33",
    ),
    (
        "An earlier version of this story said that 14 people had drowned. Police have since said "
        "that ten people died.",
        "killed 10",
    ),
    (
        "Jets struck the towns of Arna and Bel Tem on Monday, killing nine people, a monitor said. "
        "Five of them died in Bel Tem, it said. Rescue workers gave a higher toll of 12 dead.",
        "killed 9-12",
    ),
    ("Two dead, five stabbed in Orme market. Two people died at the market in Orme.", "killed 2"),
    (
        "Two dead, five hurt at Mill Lane depot\n\nORME, 3 May 2021 - Two people were killed and "
        "five hurt in Orme on Monday, police said.",
        "killed 2, injured 5",
    ),
    (
        "Fighters of the Eastern Front attacked a convoy on Monday, killing nine soldiers, a "
        "spokesman for the group said. The army put its losses at six dead and two wounded.",
        "killed 6-9, injured 2",
    ),
    ("The toll was cut to 8 on Friday. Officials had earlier put it at 11.", "killed 8"),
    (
        "A man drove a lorry into a parade in Orme, killing three people, before police shot him "
        "dead.",
        "killed 3",
    ),
    (
        "Gunmen abducted 44 pupils near Kuru, a teacher said. A lower number was given by police, "
        "who said 39 children had been taken.",
        "captured 39-44",
    ),
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
    (
        "A gas canister blew up in a bakery in Lusket on Tuesday, killing two bakers and "
        "injuring one customer, police said. Dead: 2. Injured: 1.",
        "killed 2, injured 1",
    ),
    (
        "Two cyclists died on Sunday when a van ran into them near Dornal. The pair were on "
        "their way home.",
        "killed 2",
    ),
    (
        "Five fishermen drowned off Port Ellin on Friday. The five had set out at dawn, the "
        "coastguard said.",
        "killed 5",
    ),
    (
        "Four hikers were killed by an avalanche on Mount Pell on Sunday, rescuers said. The "
        "dead hikers were all from Teldin.",
        "killed 4",
    ),
    (
        "A bus driver was stabbed in Cinderby on Monday and died in hospital. The driver, a "
        "father of three, had been attacked at the depot.",
        "killed 1",
    ),
    (
        "Three people were killed and six wounded in a grenade attack in Halvic. The wounded "
        "were taken to Vorn. All six are stable, a doctor said.",
        "killed 3, injured 6",
    ),
    (
        "Six pupils were hurt when a school bus overturned near Norrim on Thursday. The six "
        "pupils were treated for cuts.",
        "injured 6",
    ),
    (
        "Police said three (3) officers were killed and two (2) others are missing after the "
        "ambush.",
        "killed 3, missing 2",
    ),
    (
        "Eleven deaths and 27 injuries were recorded after the storm, the relief office said.",
        "killed 11, injured 27",
    ),
    ("One death and four injuries were reported after the blast.", "killed 1, injured 4"),
    (
        "Seven killed in market fire\n\nA fire at a market in Kessia killed seven traders on "
        "Sunday, the mayor said. The seven had been asleep in their stalls.",
        "killed 7",
    ),
    (
        "Twelve people died in the crash, the police chief said on Monday. The twelve victims "
        "were pilgrims.",
        "killed 12",
    ),
    (
        "NORRIM - Three shepherds were killed when a landmine went off near Norrim on Monday, "
        "police "
        "said. A fourth lost a leg. The explosion killed the three men instantly, a relative "
        "said. Killed: 3. Wounded: 1.",
        "killed 3, injured 1",
    ),
    (
        "Gunmen killed a priest in Ormund on Friday. The priest, Father Olan Birk, was shot on the "
        "steps of his church.",
        "killed 1",
    ),
    (
        "Two people were killed and five injured in a pile-up near Dornal. The five injured were "
        "flown to hospital, and the two dead were a couple from Teldin.",
        "killed 2, injured 5",
    ),
    (
        "A ferry capsized off Lusket, drowning 16 passengers. All of those who died were farm "
        "workers. The 16 were on their way to market.",
        "killed 16",
    ),
    (
        "Four students were stabbed to death in their flat in Ashmere on Sunday, police said. All "
        "four students were in their twenties.",
        "killed 4",
    ),
    (
        "A mine blast at Undra killed 21 miners on Tuesday, the company said. The ministry "
        "also gave "
        "the number of dead as 21.",
        "killed 21",
    ),
    (
        "Two boys drowned in the Nesk on Monday. Divers recovered both bodies in the evening.",
        "killed 2",
    ),
    (
        "The provincial hospital said 9 (nine) bodies and 17 (seventeen) wounded had been brought "
        "in.",
        "killed 9, injured 17",
    ),
    (
        "There was one fatality and eleven injuries in the derailment, the railway said.",
        "killed 1, injured 11",
    ),
    (
        "Casualties from Tuesday's storm: 4 dead, 12 injured, 2 missing.",
        "killed 4, injured 12, missing 2",
    ),
    (
        "Cuatro mineros murieron el lunes en Undra, informó la empresa. Los cuatro trabajaban "
        "en el "
        "mismo turno.",
        "killed 4",
    ),
    (
        "Deux skieurs sont morts dimanche dans une avalanche près de Morlac, selon la gendarmerie. "
        "Les deux hommes avaient 24 et 31 ans.",
        "killed 2",
    ),
    (
        "Un camión chocó contra un autobús el lunes en Peñalín y mató a tres pasajeros, "
        "informó la policía. Los tres viajaban en la última fila. Otros cinco resultaron heridos.",
        "killed 3, injured 5",
    ),
    (
        "Quatro operários morreram e dois ficaram feridos no desabamento de um muro em "
        "Arvelim, disse a polícia. Os quatro trabalhavam na obra.",
        "killed 4, injured 2",
    ),
    (
        "Un incendie a fait six morts à Brévan, selon la préfecture. Les six victimes "
        "dormaient à l'étage.",
        "killed 6",
    ),
    ("Bilan: 3 morts et 8 blessés, selon les pompiers de Sélanne.", "killed 3, injured 8"),
    (
        "Se registraron cinco muertes y 12 heridos en el accidente, según el hospital de Orcaz.",
        "killed 5, injured 12",
    ),
    (
        "Rebel shelling killed a mother and her two sons in Norrim on Monday, neighbours "
        "said. All three were in the kitchen. The mother was 40.",
        "killed 3",
    ),
    (
        "Six (6) fishermen are missing and two (2) drowned after a boat sank off Lusket, the "
        "coastguard said.",
        "missing 6, killed 2",
    ),
    (
        "A grain silo burst in Ormund on Friday and buried five workers, killing them. The "
        "five dead men were contract workers.",
        "killed 5",
    ),
    (
        "Nine people died in a stampede at Dornal. The stampede, which killed nine and "
        "injured 40, began at a gate.",
        "killed 9, injured 40",
    ),
    (
        "Two climbers were killed by falling ice on Mount Pell on Saturday. Both of the dead "
        "were guides.",
        "killed 2",
    ),
    (
        "Eight villagers were shot dead in Ombeka. Their bodies were buried on Monday. The "
        "eight bodies lay in one grave.",
        "killed 8",
    ),
    (
        "A lorry ran into a queue in Kessia, killing six. The six killed included two sisters.",
        "killed 6",
    ),
    (
        "Eleven injured in tram crash\n\nEleven people were injured when two trams collided "
        "in Ashmere on Friday, the operator said.",
        "injured 11",
    ),
    (
        "ORMUND: Three die in flat fire\n\nThree students died when fire swept their flat in "
        "Ormund on Sunday, firefighters said. Neighbours said the three had slept.",
        "killed 3",
    ),
    (
        "Four (4) people died and ten (10) others were injured; two (2) of the injured are in "
        "intensive care.",
        "killed 4, injured 10",
    ),
    ("Five people were hurt, one seriously. The seriously injured man is a driver.", "injured 5"),
    ("Deaths: 4. Injuries: 13. Missing: 2.", "killed 4, injured 13, missing 2"),
    (
        "A roof fell in at a school in Teldin on Thursday. Seven pupils were killed. Parents "
        "identified all seven at the morgue.",
        "killed 7",
    ),
    (
        "The bodies of three hikers were found on Mount Pell. The trio had been missing since "
        "Sunday.",
        "killed 3",
    ),
    (
        "Two (2) dead, five (5) wounded: that is the balance of the attack, the mayor said.",
        "killed 2, injured 5",
    ),
    ("A landmine killed a herder in Vorn. The man was looking for his goats.", "killed 1"),
    ("Ten workers were hurt in a blast in Kessia. All ten are out of danger.", "injured 10"),
    (
        "A driver and two passengers were killed near Dornal. The dead driver was 30; the "
        "dead passengers were sisters.",
        "killed 3",
    ),
    (
        "Rescuers found the bodies of six miners on Tuesday. The six had been trapped since "
        "Friday.",
        "killed 6",
    ),
    (
        "Three farmers were killed and one hurt by a mine near Halvic. Casualties: three "
        "killed, one wounded.",
        "killed 3, injured 1",
    ),
    ("Five (5) children drowned.", "killed 5"),
    ("Two sisters died when a car hit them in Dayne. Both sisters were students.", "killed 2"),
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
    (
        "A car bomb in Sabrek killed seven people on Monday, the bomber among them, officials "
        "said.",
        "killed 6",
    ),
    (
        "Police said a suicide bomber struck a checkpoint in Kessia, killing four soldiers "
        "and himself.",
        "killed 4",
    ),
    (
        "Fourteen people, five of them gunmen, were killed in a raid on a bank in Ormund.",
        "killed 9",
    ),
    ("Six people died in the attack in Vorn: four villagers and two attackers.", "killed 4"),
    ("The blast killed at least nine people besides the bomber.", "killed 9-"),
    (
        "A man shot dead his two brothers and then himself in Dayne on Sunday, police said.",
        "killed 2",
    ),
    ("The gunman wounded three people before he shot himself dead.", "injured 3"),
    (
        "An explosion at a police post killed 10, including the two attackers, the ministry said.",
        "killed 8",
    ),
    (
        "Two suicide bombers killed 15 worshippers at a mosque in Kessia on Friday. Both "
        "bombers died.",
        "killed 15",
    ),
    (
        "At least 12 people, including the assailant, died in the stabbing spree in Kessia.",
        "killed 11-",
    ),
    (
        "A driver rammed a crowd in Ormund, killing five. Police then shot the attacker dead.",
        "killed 5",
    ),
    (
        "A suicide bomber attacked a bus in Halvic, killing himself and nine passengers and "
        "wounding "
        "14.",
        "killed 9, injured 14",
    ),
    (
        "Three attackers and two policemen were killed in the raid on the station, the governor "
        "said.",
        "killed 2",
    ),
    (
        "Five people were killed, two of them attackers, in a clash at the gate of the barracks.",
        "killed 3",
    ),
    (
        "A kamikaze se fez explodir num mercado em Ribalvo, matando sete pessoas, disse a polícia.",
        "killed 7",
    ),
    (
        "Ocho personas, entre ellas los dos atacantes, murieron en el asalto, dijo el "
        "gobernador de "
        "Trasalba.",
        "killed 6",
    ),
    ("Trois personnes, dont l'assaillant, ont été tuées à Roquelle, selon la police.", "killed 2"),
    ("Um bombista suicida matou-se e matou seis pessoas em Ribalvo, disse a polícia.", "killed 6"),
    (
        "El agresor hirió a cuatro personas y después se suicidó, dijo la policía de Trasalba.",
        "injured 4",
    ),
    ("Seven people, including the gunman himself, died in the shooting at the mill.", "killed 6"),
    ("The bomber, a woman of about 20, killed three shoppers and herself.", "killed 3"),
    ("Police said the attacker and two hostages died.", "killed 2"),
    ("The assault left eight people dead, three of them assailants.", "killed 5"),
    ("Thirteen people were killed, counting the two bombers.", "killed 11"),
    ("A man blew himself up outside a court in Sabrek, wounding four guards.", "injured 4"),
    ("An assailant stabbed two women before he was shot dead by police.", ""),
    ("Nine people, the bomber included, were killed.", "killed 8"),
    ("Two people and the attacker died in the knife attack.", "killed 2"),
    ("The suicide blast left 14 dead, including the bomber.", "killed 13"),
    (
        "Gunmen attacked a police post in Vorn; two policemen and three gunmen were killed.",
        "killed 2",
    ),
    ("Ten people died, including the two gunmen, in a raid on a hotel in Sabrek.", "killed 8"),
    ("A bomber on a motorcycle killed seven people and himself in Ormund.", "killed 7"),
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
    (
        "The number of dead in the Teldin landslide has risen from 33 to 41, rescuers said on "
        "Friday.",
        "killed 41",
    ),
    ("Officials raised the death toll from the flood to 61, from 54 on Monday.", "killed 61"),
    (
        "The death toll from the fire has climbed to 19 after two more patients died of burns.",
        "killed 19",
    ),
    (
        "The toll, earlier put at 45, was revised to 39 on Wednesday, the ministry said.",
        "killed 39",
    ),
    ("Authorities lowered the number of missing to 12 from 20.", "missing 12"),
    ("The number of injured jumped by 40 to 310, the health office said.", "injured 310"),
    ("The death toll now stands at 72, up from 65 the day before.", "killed 72"),
    ("Deaths rose to 118 from 104.", "killed 118"),
    (
        "Health officials reported 14 more deaths on Monday, bringing the total to 230.",
        "killed 230",
    ),
    ("The ministry said 5 more bodies had been found, taking the toll to 27.", "killed 27"),
    ("Dead: 512 (+18). Injured: 2,040 (+75).", "killed 512, injured 2040"),
    (
        "El balance de muertos por el sismo aumentó de 31 a 44, informó el gobierno de Trasalba.",
        "killed 44",
    ),
    (
        "Le bilan de l'éboulement est monté à 21 morts, contre 17 la veille, a indiqué la "
        "préfecture de Morlac.",
        "killed 21",
    ),
    (
        "The death toll from Friday's quake in Teldin went from 80 to 95 overnight, officials "
        "said.",
        "killed 95",
    ),
    ("Rescuers on Monday put the number of dead at 33, up from 28 on Sunday.", "killed 33"),
    ("The ministry cut the toll of the ferry accident to 18 from 22.", "killed 18"),
    ("The death toll has been revised downwards, from 40 to 36, the mayor said.", "killed 36"),
    ("The death toll increased to 15 on Wednesday after three of the injured died.", "killed 15"),
    (
        "Earlier reports had put the number of dead at seven; police now say nine people were "
        "killed.",
        "killed 9",
    ),
    (
        "At first police spoke of two dead. On Tuesday they said that five people had been killed.",
        "killed 5",
    ),
    ("The number of missing fell by 30 to 45 on Sunday.", "missing 45"),
    ("Confirmed deaths now total 301, an increase of 14 since Friday.", "killed 301"),
    ("The toll rose again on Monday, by four, to 88.", "killed 88"),
    (
        "O número de mortos subiu para 31, depois de cinco corpos terem sido encontrados em "
        "Arvelim, "
        "disse a polícia.",
        "killed 31",
    ),
    ("Le nombre de blessés est passé de 40 à 52, a indiqué l'hôpital de Sélanne.", "injured 52"),
    ("El número de heridos pasó de 60 a 74, informó el hospital de Trasalba.", "injured 74"),
    (
        "O número de mortos nas cheias aumentou para 52, contra 47 na véspera, informou a "
        "proteção civil.",
        "killed 52",
    ),
    (
        "La cifra de muertos se elevó a 19 tras el hallazgo de dos cuerpos, dijo el alcalde "
        "de Orcaz.",
        "killed 19",
    ),
    ("The number of people missing has dropped to 14 from 31, the coastguard said.", "missing 14"),
    ("Nine more people were confirmed dead on Sunday, pushing the toll past 120.", "killed 121-"),
    ("The official death toll, which had stood at 55, rose to 63 on Thursday.", "killed 63"),
    (
        "The hospital said two of its patients had died, which brought the number of dead to 16.",
        "killed 16",
    ),
    ("The flood has now killed 66 people, six more than reported on Tuesday.", "killed 66"),
    ("The death toll is 29, not 31 as reported earlier, the ministry said.", "killed 29"),
    (
        "Rescuers pulled three more bodies from the mud on Sunday, so that 48 people are now "
        "known to have died.",
        "killed 48",
    ),
    ("The toll stood at 12 on Friday night. By Saturday it had reached 20.", "killed 20"),
    ("Ten people are now known to have died, two more than on Monday.", "killed 10"),
    ("The death toll reached 150, compared with 132 on Tuesday.", "killed 150"),
    ("Police first said that nine had died, then corrected the figure to seven.", "killed 7"),
    ("The ministry revised its figure for the wounded from 88 to 79.", "injured 79"),
    (
        "The number of confirmed dead in the Orvane floods was raised on Friday to 73 from 68.",
        "killed 73",
    ),
    ("The toll climbed to 207 dead and 1,100 injured on Monday.", "killed 207, injured 1100"),
    ("Confirmed dead: 31 (previously 27).", "killed 31"),
    ("The toll now stands at 19, the fire chief said. On Monday it stood at 15.", "killed 19"),
    ("The death toll has more than doubled, to 84 from 40.", "killed 84"),
    ("The number of dead has been cut from 60 to 52.", "killed 52"),
    ("Four more victims died on Sunday, raising the toll to 34.", "killed 34"),
    (
        "Three workers were killed on Friday, the fire service said. A man died in hospital, "
        "taking the number of dead to four.",
        "killed 4",
    ),
    (
        "Three people were killed on Friday, police said. One of the injured died on Saturday, "
        "bringing the death toll to four.",
        "killed 4",
    ),
    ("The number of injured stands at 130, 12 of them in a serious condition.", "injured 130"),
    ("Officials now put the dead at 22, against 18 earlier.", "killed 22"),
    ("Killed: 45 (+3). Injured: 120 (no change).", "killed 45, injured 120"),
    ("Deaths rose by 11, to 96, overnight.", "killed 96"),
    ("The death toll jumped to 133 on Sunday from 97 the previous day.", "killed 133"),
    ("The toll was put at 26 on Sunday, down from 29.", "killed 26"),
    ("The number of dead climbed by nine to 75.", "killed 75"),
    ("Injured: 88 (+12).", "injured 88"),
    ("The death toll has gone up to 40, officials said.", "killed 40"),
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
    (
        "A roof collapsed on Sunday, hurting 12 shoppers. Five more people were hurt in the "
        "rush to leave. That makes 17 injured in all, the fire chief said.",
        "injured 17",
    ),
    (
        "The storm killed four people in Orvane and two in Teldin, and a seventh person died "
        "in Lusket, bringing the total to seven.",
        "killed 7",
    ),
    (
        "Thirty-one people died: 18 in Luroth, eight in Ombeka and five in Sabrek, the "
        "disaster agency said.",
        "killed 31",
    ),
    ("The flood killed 12 people in Marrow, seven in Pellham and three in Quorrin.", "killed 22"),
    (
        "The quake left 40 dead in Nesk, 22 in Vorn and nine in Nuss, the government said. "
        "Overall, 71 people died.",
        "killed 71",
    ),
    (
        "The bus crash killed 16 people, including nine women and four children, police said.",
        "killed 16",
    ),
    ("Of the 16 people killed, nine were women and four were children.", "killed 16"),
    ("Among the 22 dead were seven children.", "killed 22"),
    ("Fourteen people died. The 14 victims included three teachers and a nurse.", "killed 14"),
    (
        "Eighteen people, most of them women and children, were killed when a shell hit a bakery.",
        "killed 18",
    ),
    ("Forty people, nearly all of them miners, were injured.", "injured 40"),
    (
        "Ten people died, six at the scene and four later in hospital, the coroner said.",
        "killed 10",
    ),
    ("Nine people were killed: five died at once, and four on the way to hospital.", "killed 9"),
    ("Twenty people, among them six children, and two rescuers died in the fire.", "killed 22"),
    (
        "A boat sank off Teldin on Monday. Three survivors were found, one of whom died "
        "later. In all, 19 people lost their lives.",
        "killed 19",
    ),
    (
        "Half a dozen people were killed and a dozen were wounded in Vorn on Monday.",
        "killed 6, injured 12",
    ),
    ("Of the 40 passengers, eight were killed and the rest escaped unhurt.", "killed 8"),
    (
        "The army said it had killed 40 rebels. The rebels said they had lost only six men.",
        "killed 6-40",
    ),
    (
        "Police said eight protesters had died; the opposition spoke of at least 20 dead.",
        "killed 8-",
    ),
    ("Rescue workers counted 14 bodies, while the mayor put the toll at 11.", "killed 11-14"),
    (
        "A grenade injured seven people in a bar and another six in the street, making 13 in "
        "total, "
        "the hospital said.",
        "injured 13",
    ),
    (
        "In Vorn, three people were killed. In Nuss, two people were killed. In all, five people "
        "lost their lives.",
        "killed 5",
    ),
    ("The cyclone killed 48 people, 30 of them in Marrow and the rest in Pellham.", "killed 48"),
    (
        "Heavy rain killed 17 people: in Luroth nine, in Ombeka five and in Sabrek three.",
        "killed 17",
    ),
    (
        "Eleven people died in Luroth, six in Ombeka, and two in Sabrek, the relief office said.",
        "killed 19",
    ),
    ("The dead were eight men, five women and two children.", "killed 15"),
    (
        "Fifteen people were killed. The dead were eight men, five women and two children.",
        "killed 15",
    ),
    (
        "Those killed include three nurses and a driver. In total, nine people died, the agency "
        "said.",
        "killed 9",
    ),
    ("Seventeen people, three of whom were children, drowned.", "killed 17"),
    ("Some 30 people, mainly farm workers, were hurt.", "injured 30"),
    ("Of 24 people hurt, nine were taken to hospital.", "injured 24"),
    ("The attack left 20 dead, seven of whom died in hospital.", "killed 20"),
    ("Eight died on the spot and three in hospital, taking the toll to 11.", "killed 11"),
    ("Ten villagers, including four children, and two soldiers were killed.", "killed 12"),
    (
        "Six men and two women were killed and 14 people, three of them children, were injured.",
        "killed 8, injured 14",
    ),
    ("The mudslide killed nine people, a family of five among them.", "killed 9"),
    ("Cinco personas murieron en Peñalín y tres en Orcaz, informó protección civil.", "killed 8"),
    (
        "Vingt personnes, dont sept enfants, ont été blessées, selon les pompiers de Brévan.",
        "injured 20",
    ),
    (
        "Residents said at least 30 people had been killed; the government put the toll at 12.",
        "killed 12-",
    ),
    (
        "The army claimed to have killed 50 insurgents. The insurgents denied it and said they had "
        "lost five fighters.",
        "killed 5-50",
    ),
    (
        "El ataque dejó 12 muertos, entre ellos tres niños, y 20 heridos, informó el gobierno "
        "de Trasalba.",
        "killed 12, injured 20",
    ),
    (
        "Les intempéries ont fait 14 morts: huit à Sélanne, quatre à Morlac et deux à Brévan, "
        "selon la préfecture.",
        "killed 14",
    ),
    (
        "As cheias mataram 22 pessoas: 12 em Arvelim, sete em Ribalvo e três em Monsilva, "
        "informou o governo.",
        "killed 22",
    ),
    ("The fire killed seven people - three firefighters, three tenants and a guard.", "killed 7"),
    ("Seven people were killed (three firefighters, three tenants and a guard).", "killed 7"),
    (
        "The crash killed the driver and four passengers, and injured 11 more.",
        "killed 5, injured 11",
    ),
    ("At least 50 people were hurt, 12 seriously, the hospital said.", "injured 50-"),
    ("Sixty people were injured, of whom eight are in a critical condition.", "injured 60"),
    ("Two of the three dead were soldiers.", "killed 3"),
    ("Of the five killed, one was a child.", "killed 5"),
    ("Nine men, four women and a baby were killed - 14 people in all.", "killed 14"),
    ("In Kessia, eight people died; in Teldin, three; in Lusket, one.", "killed 12"),
    ("Police said 18 people were killed. Eleven bodies have been identified.", "killed 18"),
    ("Twenty-four people died, half of them children.", "killed 24"),
    (
        "The rebels put the number of soldiers killed at 70. The defence ministry "
        "acknowledged 22 dead.",
        "killed 22-70",
    ),
    (
        "Officials confirmed six deaths, but a hospital source said there were at least 15.",
        "killed 6-",
    ),
    ("Twelve people died, including a family of four.", "killed 12"),
    ("The dead: five soldiers, two policemen and a civilian.", "killed 8"),
    ("Ten people died: a teacher, six pupils and three passers-by.", "killed 10"),
    (
        "Seven people were killed in Kessia and five in Halvic, bringing the day's total to 12.",
        "killed 12",
    ),
    (
        "Floods in three provinces killed 33 people. Luroth had 20 deaths, Ombeka eight and "
        "Sabrek five.",
        "killed 33",
    ),
    ("Fifty-two people were hurt, most of them lightly.", "injured 52"),
    ("Of the injured, four are children.", "injured 4"),
    ("A total of 27 people died, 15 of whom were women, and 12 men.", "killed 27"),
    ("The fire killed 14: nine residents and five firefighters, one of them a woman.", "killed 14"),
    ("At least 60 people died, more than half of them in Teldin.", "killed 60-"),
    (
        "Nineteen people died: 11 when the bridge fell and eight in the days that followed.",
        "killed 19",
    ),
    ("The fire killed 21 people, among them seven children and three firefighters.", "killed 21"),
    ("Thirty-four people were injured, 30 lightly and four badly.", "injured 34"),
    ("Luroth: 6 killed. Ombeka: 4 killed. Total: 10 killed.", "killed 10"),
    ("Eight people were killed on the road and four more at the market, 12 in all.", "killed 12"),
    ("Six Norwegians and two Danes are among the 15 dead.", "killed 15"),
    ("Three of the five wounded are children.", "injured 5"),
    ("Twelve were killed in the first attack and nine in the second.", "killed 21"),
    ("The 30 dead include 22 pilgrims, mostly women.", "killed 30"),
    ("The storm killed 18 people: nine in Luroth, six in Ombeka and three in Sabrek.", "killed 18"),
    ("Altogether 45 people were hurt, 20 in Vorn and 25 in Nuss.", "injured 45"),
    ("Eighteen people, mainly pilgrims, died when a bridge gave way.", "killed 18"),
    (
        "The victims include 12 men, seven women and three children. In all, 22 people died.",
        "killed 22",
    ),
    ("Seven people, including two teachers, and a guard were wounded.", "injured 8"),
    ("Nine died at the scene and two in hospital.", "killed 11"),
]

OTHER_PEOPLE = [
    (
        "Two people were killed in Vorn. The mayor and three council members visited the scene.",
        "killed 2",
    ),
    ("Four miners died. The other 20 came up unhurt.", "killed 4"),
    ("A fire killed three people in Dayne. The rest of the street was evacuated.", "killed 3"),
    ("A crash killed a driver in Lusket. Another driver stopped to help.", "killed 1"),
    ("Three people were injured when a tram hit a car. One of them was a child.", "injured 3"),
    ("A bus with 30 pupils overturned near Norrim. Six were hurt; none is in danger.", "injured 6"),
    ("Ten people died in the fire. Police arrested two men.", "killed 10, captured 2"),
    (
        "A suicide bomber killed six people in Kessia. Police named the bomber as Tam Rudd.",
        "killed 6",
    ),
    ("The blast killed five. Among the first to arrive were two nurses and a doctor.", "killed 5"),
    ("Eight people were killed in Teldin on Monday and four in Orvane on Tuesday.", "killed 12"),
    ("A mine killed two soldiers in Vorn and two farmers in Nuss.", "killed 4"),
    ("Two soldiers were killed on Monday. Two more were killed on Tuesday.", "killed 4"),
    ("A woman was killed in Kessia on Monday. A man was killed in Orvane on Tuesday.", "killed 2"),
    ("Five people were killed in Kessia. Five people were killed in Orvane.", "killed 10"),
    ("Three soldiers died in Halvic. Three civilians were killed in the same attack.", "killed 6"),
    ("Two men were shot dead in Vorn. Two women were shot dead in Nuss.", "killed 4"),
    (
        "Police said two officers were wounded. The two robbers were arrested.",
        "injured 2, captured 2",
    ),
    ("A boat sank with 20 people aboard; 12 were rescued and eight are missing.", "missing 8"),
    (
        "The quake killed 30 and injured 200. It was the worst since 2004, when 90 people died.",
        "killed 30, injured 200",
    ),
    (
        "Six people were killed, the mayor said. A doctor said six bodies had been brought in.",
        "killed 6",
    ),
]


@pytest.mark.parametrize(
    ("passage", "toll"), [*TOLD_AGAIN, *ATTACKERS, *UPDATES, *WHOLE_AND_PARTS, *OTHER_PEOPLE]
)
def test_people_are_counted_once(passage: str, toll: str) -> None:
    assert tolls_of(passage) == told(toll)
