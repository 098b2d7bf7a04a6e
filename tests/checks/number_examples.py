"""Quotes, numbers that a model might give for them, and what the check of numbers says."""

from summarizer.models.vocabulary import Bound

Example = tuple[str, str, Bound, int | None]
"""A text, a quote of it, and the bound and number that are given for the quote."""

AT_LEAST = "Officials said at least 12 people were killed in the town on Monday."

HOLDS: list[Example] = [
    (AT_LEAST, "at least 12 people were killed", "at_least", 12),
    ("Twelve people were killed.", "Twelve people", "exact", 12),
    ("Some 40 rebels were killed.", "Some 40 rebels", "about", 40),
    ("Nearly 600 people were killed.", "Nearly 600 people", "about", 600),
    ("Up to 40 rebels were killed.", "Up to 40 rebels", "at_most", 40),
    ("Fewer than 12 people were killed.", "Fewer than 12 people", "at_most", 11),
    ("More than 5,000 people were killed.", "More than 5,000 people", "more_than", 5000),
    ("No fewer than 12 people were killed.", "No fewer than 12 people", "at_least", 12),
    ("It killed 1.2 million people.", "1.2 million people", "exact", 1_200_000),
    ("Two dozen people were killed.", "Two dozen people", "exact", 24),
    ("Half a dozen people were killed.", "Half a dozen people", "exact", 6),
    ("A hundred and five people were killed.", "A hundred and five people", "exact", 105),
    ("A total of 12 people were killed.", "12 people", "exact", 12),
    ("Dozens of people were killed.", "Dozens of people", "vague", 2),
    ("Dozens of people were killed.", "Dozens of people", "vague", 12),
    ("They said that several were killed.", "several", "vague", 2),
    ("Rebels were killed.", "Rebels", "vague", 2),
    ("An unknown number of people were killed.", "An unknown number of people", "vague", 2),
    ("A policeman was killed.", "A policeman", "exact", 1),
    ("Ten of his men died and eleven were missing.", "eleven", "exact", 11),
    ("A 19-year-old student was killed.", "A 19-year-old student", "exact", 1),
    ("They killed an officer named as Rosa Cuen.", "an officer named as Rosa Cuen", "exact", 1),
    ("One of them, a 19-year-old student, was killed.", "One of them, a 19-year-old student",
     "exact", 1),
    ("Two of the hostages, a cook and an electrician, died.",
     "Two of the hostages, a cook and an electrician", "exact", 2),
    ("Four gunmen were killed; a fifth was killed later.", "a fifth", "exact", 1),
    ("A teacher and 12 pupils were killed.", "A teacher and 12 pupils", "exact", 1),
    ("A teacher and 12 pupils were killed.", "A teacher and 12 pupils", "exact", 12),
    ("A policeman, a father of three, was killed.", "A policeman, a father of three", "exact", 1),
    ("A bus carrying 12 people fell; they were killed.", "A bus carrying 12 people", "exact", 12),
    ("A family of five was killed.", "A family of five", "exact", 5),
    ("There were no casualties.", "no casualties", "exact", 0),
    ("No casualties were reported.", "No casualties were reported", "exact", 0),
    ("Nobody was killed.", "Nobody was killed", "exact", 0),
    ("It was not known whether there were casualties.",
     "not known whether there were casualties", "none_reported", None),
    ("He had no information on casualties.", "no information", "none_reported", None),
    ("They would not say whether the 12 people killed were soldiers.", "the 12 people",
     "exact", 12),
    ("Some 19,000 were taken, of whom 700 were killed.", "700", "exact", 700),
    ("In 2012 350 people were killed.", "350 people", "exact", 350),
    ("12 people were killed and 30 wounded.", "12 people were killed and 30 wounded", "exact", 12),
    ("About 150 families were killed.", "About 150 families", "about", 150),
]  # fmt: skip
"""The quote carries the number."""

CONTRADICTED: list[Example] = [
    # The quote is real and says another number.
    (AT_LEAST, "at least 12 people", "at_least", 120),
    (AT_LEAST, "at least 12 people", "at_least", 2),
    ("Eleven people were killed.", "Eleven people", "exact", 7),
    ("Seven people were killed.", "Seven people", "exact", 11),
    ("Fifteen people were killed.", "Fifteen people", "exact", 50),
    ("It killed 1,480 people.", "1,480 people", "exact", 1),
    ("It killed 1,480 people.", "1,480 people", "exact", 148),
    ("It killed 1.2 million people.", "1.2 million people", "exact", 12_000_000),
    ("Two dozen people were killed.", "Two dozen people", "exact", 2),
    ("A hundred and five people were killed.", "A hundred and five people", "exact", 100),
    ("A teacher and 12 pupils were killed.", "A teacher and 12 pupils", "exact", 13),
    ("They buried 12 on Monday.", "12", "exact", 2),
    ("20 to 25 people were killed.", "20 to 25 people", "exact", 23),
    # It limits the number, and the figure does not.
    (AT_LEAST, "at least 12 people", "exact", 12),
    ("Up to 40 rebels were killed.", "Up to 40 rebels", "exact", 40),
    ("Up to 40 rebels were killed.", "Up to 40 rebels", "at_least", 40),
    ("More than 12 people were killed.", "More than 12 people", "exact", 12),
    ("No fewer than 12 people were killed.", "fewer than 12 people", "at_most", 11),
    ("A bomb killed up to 5 people.", "A bomb", "at_most", 5),
    # It cuts a number of the article.
    ("A hundred and five people were killed.", "five people", "exact", 5),
    ("A hundred and five people were killed.", "A hundred", "exact", 100),
    ("20 to 25 people were killed.", "25 people", "exact", 25),
    ("20-25 people were killed.", "20", "exact", 20),
    ("Between 5 and 8 people were killed.", "8 people", "exact", 8),
    ("It killed 1.2 million people.", "1.2", "exact", 1),
    ("Two dozen people were killed.", "Two", "exact", 2),
    ("In 2012 350 people were killed.", "2012 350 people", "exact", 2_012_350),
    # Its number counts no people.
    ("The attack of 12 May killed people.", "12", "exact", 12),
    ("The blast killed people in 2012.", "in 2012", "exact", 2012),
    ("A 62-year-old man was killed.", "A 62-year-old man", "exact", 62),
    ("Ana Gharti, 62, was killed.", "Ana Gharti, 62", "exact", 62),
    ("They were killed for $12 million.", "12 million", "exact", 12_000_000),
    ("People were killed 5 km away.", "5 km", "exact", 5),
    # 0, nothing known and vague words are not one another, nor any number.
    ("He had no information on casualties.", "no information on casualties", "exact", 0),
    ("He had no information on casualties.", "no", "exact", 0),
    ("There was no word on casualties.", "no word on casualties", "exact", 0),
    ("Twelve people were killed.", "Twelve people", "none_reported", None),
    ("Twelve people were killed.", "Twelve people", "exact", 0),
    ("Twelve people were killed.", "Twelve people", "vague", 2),
    ("On Sunday people were killed.", "On Sunday", "exact", 5),
]  # fmt: skip
"""The quote says something else."""

CANNOT_TELL: list[Example] = [
    # Persons without a number.
    ("Two brothers fell. Both died at the scene.", "Both", "exact", 2),
    ("Her husband and their son were killed.", "Her husband and their son", "exact", 2),
    ("Husband and wife were killed.", "Husband and wife", "exact", 2),
    ("Police said Luis and Saul were killed.", "Luis and Saul", "exact", 2),
    ("Police said Luis, Saul and Ana were killed.", "Luis, Saul and Ana", "exact", 3),
    ("A cook, a maid and their driver were killed.", "A cook, a maid and their driver", "exact", 3),
    ("Ali Lawan, the imam of the mosque, was killed.", "Ali Lawan, the imam of the mosque",
     "exact", 1),
    ("Ali Lawan, the imam, and his son were killed.", "Ali Lawan, the imam, and his son",
     "exact", 2),
    ("The mayor of El Encino was killed.", "The mayor of El Encino", "exact", 1),
    ("A pair of electricians was killed.", "A pair of electricians", "exact", 2),
    ("Hanna Weil, 54, was killed.", "Hanna Weil, 54", "exact", 1),
    # How many these are is a matter of reading.
    ("A policeman was killed.", "A policeman", "exact", 2),
    ("The rebels were killed.", "The rebels", "exact", 1),
    ("The couple were killed.", "The couple", "exact", 1),
    ("Her husband or their son was killed.", "Her husband or their son", "exact", 2),
    ("Her sons were killed.", "Her sons", "exact", 1),
    ("People were killed in Kano on Friday.", "Kano", "exact", 1),
    ("People were killed in Kano on Friday.", "killed in", "vague", 2),
    ("There were no casualties.", "no casualties", "none_reported", None),
    ("There were no casualties.", "no casualties", "exact", 1),
    ("Twelve people were killed.", "people were killed", "none_reported", None),
    ("People were killed.", "People", "exact", 0),
]  # fmt: skip
"""The words are read by a person, and not by this check."""

LEFT_TO_THE_READER: list[Example] = [
    # The quote has the number; what bounds it stands beside the quote.
    (AT_LEAST, "12 people", "exact", 12),
    ("Nearly 600 people were killed.", "600 people", "exact", 600),
    # The number is of other people or things, or of some of whom only a part was harmed.
    ("Twelve cows were killed.", "Twelve cows", "exact", 12),
    ("Half of the 600 people were killed.", "Half of the 600 people", "exact", 600),
    ("Three of the 12 hostages were killed.", "the 12 hostages", "exact", 12),
    ("12 people were killed and 30 wounded.", "12 people were killed and 30 wounded", "exact", 30),
    ("12 people were killed, up from 9.", "12 people were killed, up from 9", "exact", 9),
    ("They did not say whether 12 people were killed.", "12 people", "exact", 12),
]  # fmt: skip
"""Wrong figures whose quote has their number: the check is literal, and says that it holds."""
