"""Victims whom no number counts by itself: named, left over, each, in lists, in other words."""

import pytest

from tests.rules.by_words import told, tolls_of

LEFT_OVER = [
    ("None of the 48 people aboard survived, the airline said.", "killed 48"),
    ("There were no survivors among the 48 people on board.", "killed 48"),
    ("None of the 12 climbers was found alive.", "killed 12"),
    ("A plane with 31 people on board crashed. There were no survivors.", "killed 31"),
    ("Nobody among the 22 passengers survived the crash.", "killed 22"),
    ("All 48 people on board were killed.", "killed 48"),
    ("All but four of the 52 passengers died when a ferry sank.", "killed 48"),
    ("The blast killed all but three of the 40 miners.", "killed 37"),
    ("All but two of the crew of 14 drowned.", "killed 12"),
    ("Only three of the 20 people on the boat survived.", "killed 17"),
    ("Of 30 people on a lorry, six were killed and the rest were injured.", "killed 6, injured 24"),
    ("Of the 18 passengers, 11 died and the others were hurt.", "killed 11, injured 7"),
    ("Of the 25 people aboard, nine drowned and the rest are missing.", "killed 9, missing 16"),
    ("She was the sole survivor of the 14 people on the boat.", "killed 13"),
    ("No one among the 60 miners survived.", "killed 60"),
    ("Ninguno de los 23 pasajeros de la lancha sobrevivió, dijo la armada.", "killed 23"),
    ("Aucun des 19 passagers n'a survécu.", "killed 19"),
    ("Nenhum dos 16 ocupantes do barco sobreviveu, disse a polícia.", "killed 16"),
    ("Todos menos cuatro de los 52 pasajeros murieron.", "killed 48"),
    ("The gunmen freed seven of the 26 hostages whom they had seized.", "captured 26"),
    ("Five of the 19 abducted pupils were released on Monday.", "captured 19"),
    ("Los secuestradores liberaron a cinco de los 19 rehenes.", "captured 19"),
]

EACH = [
    ("Blasts in Kessia and Ormund killed six people each.", "killed 12"),
    ("Five people each were killed in Kessia, Ormund and Vorn.", "killed 15"),
    ("Two people each died in Kessia and Halvic.", "killed 4"),
    ("Three people died in each of the two villages.", "killed 6"),
]

ONE_BY_ONE = [
    ("A miner was killed and another was injured when a roof fell.", "killed 1, injured 1"),
    ("One person died and another is in hospital.", "killed 1, injured 1"),
    ("A guard was shot dead and a second was wounded.", "killed 1, injured 1"),
    ("Two men were stabbed. One died and the other was badly hurt.", "killed 1, injured 1"),
    ("A farmer was killed and one other was hurt.", "killed 1, injured 1"),
    ("Un minero murió en Orcaz y otro resultó herido, dijo la policía.", "killed 1, injured 1"),
    ("Un mineur est mort et un autre a été blessé.", "killed 1, injured 1"),
    ("The police chief, his driver and three guards were killed.", "killed 5"),
    ("Karim Odar, his wife Sunli and their two sons were killed in Halvic.", "killed 4"),
    ("A mother, her twin girls and their grandfather were killed by a shell.", "killed 4"),
    ("A couple and their baby were killed in a fire.", "killed 3"),
    ("A farmer, his wife, and three of their children drowned.", "killed 5"),
    ("A woman and her four daughters were killed.", "killed 5"),
    ("Police named the dead as Amar Tolin, Besim Karr and his son Ilir.", "killed 3"),
    ("The victims were identified as Orla Venn and Tam Rudd.", "killed 2"),
    (
        "The dead were named as Orla Venn, Tam Rudd and Sid Corrow. All three lived in Dayne.",
        "killed 3",
    ),
    ("Those killed were Orla Venn, her husband Tam and their son Luc.", "killed 3"),
    ("Los fallecidos son Elio Brasca y su hija Nuria.", "killed 2"),
    ("Reporter Dalen Qoss was killed by a sniper in Halvic.", "killed 1"),
    ("Mayor Ines Tolle died of her wounds on Monday.", "killed 1"),
    ("A sniper killed Dalen Qoss, a reporter, in Halvic.", "killed 1"),
    ("The mayor himself and five others were killed.", "killed 6"),
    ("A blast killed the mayor and five others.", "killed 6"),
    ("The governor was killed along with two aides.", "killed 3"),
    ("A nurse was killed together with her two children.", "killed 3"),
    ("A pilot and the three passengers died.", "killed 4"),
]

OTHER_WORDS = [
    ("Gunmen stopped three traders and shot them to death.", "killed 3"),
    ("Men dragged two brothers from a bus and beheaded them.", "killed 2"),
    ("Robbers tied up a watchman and strangled him.", "killed 1"),
    ("Bandits seized five herders and later executed them.", "killed 5"),
    ("Men with machetes hacked four herders to death.", "killed 4"),
    ("A mob beat two men to death in Ombeka.", "killed 2"),
    ("Police shot a protester dead in Vorn.", "killed 1"),
    ("Two teenagers were fatally stabbed.", "killed 2"),
    ("Raiders slit the throats of six farmers.", "killed 6"),
    ("Four miners were crushed to death by a rockfall.", "killed 4"),
    ("Two boys were electrocuted by a fallen cable.", "killed 2"),
    ("The blast took the lives of nine people.", "killed 9"),
    ("Three workers suffocated in a tank.", "killed 3"),
    ("Thirty-one pupils were poisoned by a school meal.", "injured 31"),
    ("Two welders were badly burned when a tank exploded.", "injured 2"),
    ("A girl was hit by gunfire and four boys were struck by shrapnel.", "injured 5"),
    ("Twelve people were overcome by fumes after a gas leak.", "injured 12"),
    ("Two gunmen entered the home of a judge and shot him dead.", "killed 1"),
    ("Raiders caught six herders near Vorn on Monday and hacked them to death.", "killed 6"),
    ("A farmer was bitten by a snake and a boy was stung by bees.", "injured 2"),
    ("A cyclist broke a leg and two others were bruised.", "injured 3"),
    ("Six people suffered burns and two had broken bones.", "injured 8"),
    ("Police used tear gas, leaving 14 people with breathing problems.", "injured 14"),
    ("Dogs bit 14 marchers in Kessia.", "injured 14"),
    ("A farmer was gored by a bull.", "injured 1"),
    ("Two guards were shot in the leg.", "injured 2"),
    ("Three soldiers were grazed by bullets.", "injured 3"),
    ("Seize élèves ont été intoxiqués et un pompier s'est fracturé le bras.", "injured 17"),
]


@pytest.mark.parametrize(("passage", "toll"), [*LEFT_OVER, *EACH, *ONE_BY_ONE, *OTHER_WORDS])
def test_every_victim_is_counted(passage: str, toll: str) -> None:
    assert tolls_of(passage) == told(toll)
