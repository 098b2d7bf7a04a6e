"""English nouns for people, with what they say of them, and for things that are not people."""

from summarizer.text.harm.lexicon.entry import People, people_of

PEOPLE: dict[str, People] = {
    # Nothing said of their side.
    **people_of("unknown", None, """
        people person persons others victims victim individuals individual man men persons souls
        deceased casualties casualty bodies body corpses corpse dead fatalities lives hostages
        hostage
        prisoner prisoners inmate inmates detainee detainees suspect suspects captive captives
        guard guards bodyguard bodyguards member members survivors survivor leader leaders
        activist activists foreigner foreigners national nationals citizen citizens resident
        residents migrants migrant refugee refugees colleague colleagues friend friends youth
        youths brother brothers guy guys figures commander commanders head chief
        supporters supporter follower followers crew occupants occupant partner partners driver
        drivers"""),
    **people_of("unknown", "men", "man men brother brothers father fathers"),
    # Civilians by what they are.
    **people_of("civilian", None, """
        supervisor supervisors employer employers landlord landlords landlady housemate housemates
        roommate roommates flatmate flatmates classmate classmates teammate teammates schoolmate
        workmate workmates coworker coworkers co-worker co-workers deckhand deckhands farmhand
        farmhands seaman seamen boatman boatmen helmsman stuntman stuntmen stuntwoman drummer
        guitarist violinist pianist organist chef chefs usher ushers steward stewards attendant
        attendants babysitter tutor tutors instructor instructors trainer trainers jockey jockeys
        rider riders biker bikers motorcyclist motorcyclists rower rowers kayaker kayakers canoeist
        canoeists mountaineer mountaineers trekker trekkers camper campers rambler ramblers walker
        walkers runner runners reveller revellers partygoer partygoers churchgoer churchgoers
        mourner mourners onlooker onlookers picker pickers logger loggers woodcutter woodcutters
        farmworker farmworkers goatherd goatherds cowherd herdsman herdsmen grocer grocers
        stallholder stallholders hawker hawkers beggar beggars lodger lodgers squatter squatters
        docker dockers stevedore stevedores operator operators machinist fitter fitters mason masons
        painter painters scaffolder scaffolders surveyor surveyors architect architects dentist
        pharmacist pharmacists carer carers caregiver caregivers orderly orderlies postman postmen
        postwoman mailman doorman doormen bouncer bouncers concierge chambermaid barman barmaid
        drinker drinkers diner diners fiancé fiancée fiance fiancee boyfriend stepson stepfather
        stepbrother half-brother brother-in-law father-in-law godson sibling siblings
        foreman foremen angler anglers jogger joggers skipper skippers coach referee referees
        warden wardens caretaker caretakers watchman watchmen janitor plumber plumbers welder
        welders roofer roofers bricklayer bricklayers courier couriers nanny groom grooms
        washerwoman bather bathers skier skiers diver divers surfer surfers
        civilian civilians worshipper worshippers pilgrim pilgrims passenger passengers villager
        villagers farmer farmers herder herders fisherman fishermen shopkeeper shopkeepers
        trader traders vendor vendors merchant merchants worker workers labourer labourers
        laborer laborers employee employees staff staffer staffers miner miners contractor
        contractors engineer engineers technician technicians electrician electricians cook
        cooks mechanic mechanics cleaner cleaners conductor conductors pilot pilots
        passer-by passers-by passerby passersby bystander bystanders commuter commuters tourist
        tourists traveller travellers motorist motorists pedestrian pedestrians shopper shoppers
        customer customers guest guests spectator spectators fan fans neighbour neighbours
        neighbor neighbors relative relatives parent parents couple son-in-law spouse spouses
        protester protesters protestor protestors demonstrator demonstrators marcher marchers
        rioter rioters striker strikers student students pupil pupils schoolchild teacher teachers
        professor professors lecturer lecturers principal lawyer lawyers judge judges prosecutor
        prosecutors mayor mayors deputy deputies politician politicians candidate candidates
        lawmaker lawmakers senator senators councillor councillors minister ministers president
        governor official officials diplomat diplomats ambassador ambassadors businessman
        businessmen businesswoman banker bankers clerk clerks accountant secretary receptionist
        tailor barber baker butcher carpenter waiter waiters waitress bartender
        priest priests monk monks nun nuns imam imams pastor pastors bishop bishops cleric clerics
        clergyman clergymen preacher jesuit jesuits catechist missionary missionaries rabbi rabbis
        maid maids seamstress seamstresses stewardess stewardesses waitresses
        housekeeper housewife widow widower peasant peasants campesino campesinos
        unionist unionists tribesman tribesmen elder elders chief settler settlers
        novelist novelists poet poets singer councilor councilors councilman
        congressman congressmen congresswoman deputy-mayor magistrate magistrates alderman
        vice-president president-elect premier musician musicians actor actress singer singers
        artist artists athlete athletes player
        players footballer footballers cyclist cyclists hiker hikers climber climbers swimmer
        swimmers sailor sailors crewman crewmen groom scientist scientists researcher
        researchers teenager teenagers adolescent adolescents pensioner pensioners local locals
        inhabitant inhabitants homeowner tenant patient patients volunteer volunteers owner
        owners manager director boss cashier porter busker editor writer author poet
        shepherd shepherds hunter hunters dancer gardener taxi-driver trucker truckers
        firefighter firefighters collector collectors sacristan sexton rescuer rescuers
        lifeguard beekeeper refugee"""),
    **people_of("civilian", "children", """
        child children boy boys girl girls baby babies infant infants toddler toddlers minor
        minors kid kids schoolboy schoolboys schoolgirl schoolgirls schoolchildren newborn
        newborns pupil pupils orphan orphans grandson grandsons granddaughter granddaughters
        grandchild grandchildren"""),
    **people_of("civilian", "women", """
        stepdaughter stepmother stepsister half-sister sister-in-law mother-in-law daughter-in-law
        great-grandmother godmother woman women wife wives mother mothers sister sisters
        daughter daughters bride
        grandmother grandmothers girlfriend aunt niece widow lady ladies"""),
    **people_of("civilian", None, """
        son sons husband husbands uncle nephew cousin cousins in-law in-laws"""),
    **people_of("civilian", "elderly", "grandfather grandparents pensioner pensioners"),
    **people_of("civilian", "journalists", """
        journalist journalists reporter reporters cameraman cameramen photographer
        photographers correspondent correspondents blogger bloggers broadcaster"""),
    **people_of("civilian", "medical staff", """
        doctor doctors nurse nurses medic medics paramedic paramedics midwife midwives surgeon
        surgeons physician physicians"""),
    **people_of("civilian", "aid workers", "aid-worker aid-workers humanitarian humanitarians"),
    # Under arms for a state.
    **people_of("state_forces", None, """
        soldier soldiers troop troops serviceman servicemen servicewoman servicewomen policeman
        policemen policewoman policewomen officer officers constable constables sergeant
        sergeants lieutenant lieutenants captain colonel general generals major corporal private
        conscript conscripts marine marines airman airmen paratrooper paratroopers gendarme
        gendarmes patrolman patrolmen inspector commando commandos peacekeeper peacekeepers
        trooper troopers jawan jawans sepoy naik havildar subedar rangers ranger reservist
        reservists cadet cadets recruit recruits infantryman
        infantrymen guardsman guardsmen police personnel cop cops sheriff detective detectives
        agent agents warden wardens legionnaire legionnaires crewmen"""),
    # Under arms against one.
    **people_of("non_state_armed", None, """
        rebel rebels militant militants fighter fighters insurgent insurgents guerrilla
        guerrillas guerilla guerillas terrorist terrorists jihadist jihadists gunman gunmen
        extremist extremists islamist islamists bomber bombers attacker attackers assailant
        assailants militiaman militiamen militia separatist separatists mercenary mercenaries
        gangster gangsters bandit bandits kidnapper kidnappers pirate pirates
        assassin assassins hitman hitmen subversive subversives criminal criminals trafficker
        traffickers raider raiders shooter hijacker hijackers combatant combatants paramilitary
        paramilitaries infiltrator infiltrators robber robbers thief thieves burglar burglars
        looter looters hostage-taker hostage-takers gang-member"""),
}  # fmt: skip

# Nouns of this shape are people (loggers, a logistician) but for those that look like them.
_NO_AGENTS = """
    after alter anger answer armou?r banner barrier better bigger bitter border boulder bulldozer
    bunker butter cancer carrier center chamber chapter charter cheaper chopper closer cluster
    colou?r computer consider container copper corner corridor counter cover crater
    cruiser cylinder danger daughter deeper deliver detector dinner disaster discover door earlier
    easier either encounter enter error ever excavator exterior factor faster favou?r fever fewer
    filter finger fire-?tanker flavou?r flower folder former freighter frontier fuller further
    gather gender generator glacier greater gunfire hammer harbou?r harder heater helicopter higher
    however humou?r inner interior israelis? labou?r ladder larger later latter launcher layer
    lesser
    letter lighter liner locker longer lower manner master matter meter minor mirror monitor monster
    mother motor murder neither never newer newsletter newspaper november number october offer older
    order other outer over oyster paper pepper pier poorer powder power prefer prior proper
    quarter rather reactor register remainder remember river rubber rumou?r sector semester
    senior september server severer shelter shorter shoulder shower silver sister slaughter slower
    smaller smoother spider starter steamer stronger sugar summer superior supper surrender
    temper terror theater timber together totter tougher tower tractor trailer tanker
    transfer transformer trawler tremor trigger trouser under upper usher vapou?r water weaker
    weather whether whichever wider winter wonder younger checklist exist enlist insist
    persist resist consist specimen regimen abdomen mortar wrapper router propeller thunder
    semiconductor
    december boiler burner printer poster roster cooler freezer trolley blister suffer differ
    capacitor elevator escalator indicator conveyor air-?liner airliner minesweeper destroyer
    bomber-?jet skyscraper loudspeaker counter-?offer alligator razor talisman
    tutor-?ship
""".split()  # fmt: skip
AGENTS = (
    rf"(?!(?:{'|'.join(_NO_AGENTS)})s?$)"
    r"[\w-]{3,}(?:ers?|ors?|ists?|icians?|wom[ae]n|m[ae]n|folk)"
)

# A plain "men" or "driver" says nothing of a side; set after the lists they also stand in.
PEOPLE.update(
    {
        "man": People("unknown", "men"),
        "men": People("unknown", "men"),
        "chief": People("unknown"),
        "refugee": People("civilian"),
        "refugees": People("civilian"),
        "driver": People("civilian"),
        "drivers": People("civilian"),
        "resident": People("civilian"),
        "residents": People("civilian"),
    }
)

THINGS: frozenset[str] = frozenset("""
            house houses home homes building buildings hut huts shop shops store stores
            stall stalls market markets school schools hospital hospitals clinic clinics
            church churches mosque mosques temple temples factory factories mill mills
            office offices hotel hotels bridge bridges road roads street streets highway
            tunnel dam dams station stations base bases outpost outposts checkpoint
            checkpoints camp camps barracks airport airports airfield town towns village
            villages city cities district districts province provinces region regions county
            counties ward wards country countries state states nation nations area areas
            place places site sites position positions square squares front fronts car cars
            bus buses truck trucks lorry lorries vehicle vehicles motorcycle motorcycles
            motorbike motorbikes bicycle bicycles van vans pickup pickups taxi taxis train
            trains carriage carriages ship ships boat boats ferry vessel vessels plane
            planes aircraft helicopter helicopters jet jets drone drones tank tanks weapon
            weapons gun guns rifle rifles pistol pistols grenade grenades launcher launchers
            bomb bombs mine mines rocket rockets missile missiles shell shells mortar
            mortars round rounds bullet bullets cartridge cartridges shot shots blast blasts
            explosion explosions crater craters piece pieces device devices charges
            magazines munition munitions animal animals goat goats sheep cow cows cattle
            camel camels buffalo buffaloes horse horses dog dogs pig pigs chicken chickens
            livestock donkey donkeys bird birds fish bees elephant elephants attack attacks
            strike strikes raid raids airstrike airstrikes bombing bombings shooting
            shootings incident incidents clash clashes battle battles operation operations
            offensive case cases crime crimes earthquake quakes flood floods storm storms
            fire fires accident accidents crash crashes protest protests demonstration
            election elections law laws rule rules vote votes seat seats party parties bill
            motion agreement agreements deal charge count counts warrant sentence report
            reports statement statements video videos photo photos picture pictures account
            accounts document documents phone phones line lines metre metres meter meters
            kilometre kilometres kilometer kilometers mile miles foot feet inch inches
            hectare hectares acre acres tonne tonnes ton tons kilo kilos kilogram kilograms
            grave graves hen hens rooster roosters artefact
            artefacts artifact artifacts relic relics manuscript manuscripts coin coins clan clans
            tribe tribes community communities gang gangs cell cells squad squads gram grams
            litre litres pound pounds dollar dollars euro euros rupee
            rupees peso
            pesos franc francs yen yuan pounds shilling shillings lei lira seconds
            minute minutes hour hours day days week weeks month months year years decade
            decades century centuries night nights time times point points percent
            percentage part parts half side sides way ways reason reasons thing things tree
            trees crop crops field fields tent tents tarpaulin tarpaulins blanket blankets
            latrine latrines well wells borehole boreholes pipe pipes window windows door
            doors room rooms floor floors flight flights trip trips team teams group groups
            organisation organisations organization organizations company companies bank
            banks share shares job jobs term terms meeting meetings talks visit wave waves
            kind kinds type types series amount amounts level levels rate rates shelter
            shelters embankment embankments stock stocks bag bags box boxes bottle bottles
            stone stones computer computers laptop laptops suitcase suitcases file
            files book books play plays film films goal goals match matches game games episode
            episodes model models phase phases stage stages step steps item items product
            products classroom classrooms bed beds toilet toilets generator generators engine
            engines wagon wagons canoe canoes dinghy dinghies yacht yachts submarine submarines
            frigate frigates tanker tankers trawler trawlers container containers crate crates
            sack sacks barrel barrels pawn pawns medal medals award awards prize prizes title
            titles trophy song songs album albums language languages religion religions newspaper
            newspapers website websites channel channels text texts letter letters
            page pages copy copies signature signatures complaint complaints lawsuit lawsuits
            investigation investigations trial trials appeal appeals hearing hearings ballot
            ballots constituency constituencies poll polls survey surveys project projects
            programme programmes program programs plan plans proposal proposals reform reforms
            measure measures sanction sanctions tariff tariffs tax taxes budget budgets contract
            contracts farm farms barn barns orchard orchards hive hives poultry turkey turkeys
            duck ducks goose geese rabbit rabbits cat cats snake snakes lion lions tiger tigers
            cub cubs pup pups puppy puppies kitten kittens foal foals fawn fawns chick chicks
            wolf wolves bear bears whale whales dolphin dolphins shark sharks calf calves lamb
            lambs mule mules ox oxen bull bulls reindeer deer antelope turtles
            turtle bee insect insects pest pests seal seals stadium stadiums apartment apartments
            flat flats mansion mansions villa villas cabin cabins warehouse warehouses kiosk
            kiosks pharmacy pharmacies bakery bakeries restaurant restaurants cafe cafes bar bars
            monastery monasteries convent convents cemetery cemeteries prison prisons
            jail jails court courts pylon pylons transformer transformers turbine turbines
            substation substations refinery refineries depot depots silo silos
            loan loans fund funds abattoir abattoirs unit units battalion
            battalions brigade brigades regiment patrol patrols convoy convoys
        """.split())  # fmt: skip
