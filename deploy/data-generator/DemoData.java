// Writes the demo's persons and contribution returns. Everything is invented; the same seed gives the same files.
//
//   java deploy/data-generator/DemoData.java [target folder, by default deploy]
//
// The files are committed: run this only to change them, and read the difference.

static final long SEED = 19580120L;
static final String PERSON_COLUMNS = "institution,person_number,family_name,given_names,birth_date,sex,nationalities";
static final String LINE_COLUMNS = "institution,person_number,employer,scheme,kind,activity,first_day,last_day,quantity,unit,earnings,currency";

/// So many workers moved along this path.
record Moved(int workers, List<Institution> path) {
    Moved(int workers, Institution... path) {
        this(workers, List.of(path));
    }
}

/// The worker of the demo comes on top.
static final List<Moved> MOVED = List.of(
        new Moved(1, Institution.CNSS, Institution.SVB, Institution.DRV),
        new Moved(1, Institution.CNSS, Institution.DRV, Institution.SVB),
        new Moved(8, Institution.CNSS, Institution.SVB),
        new Moved(4, Institution.SVB, Institution.DRV),
        new Moved(3, Institution.DRV, Institution.SVB),
        new Moved(5, Institution.CNSS, Institution.DRV),
        new Moved(34, Institution.CNSS),
        new Moved(32, Institution.SVB),
        new Moved(35, Institution.DRV));

void main(String[] args) throws IOException {
    var target = Path.of(args.length > 0 ? args[0] : "deploy");
    var random = new Random(SEED);
    var numbers = new Numbers(random);
    var people = new People(random);
    var persons = new EnumMap<Institution, List<String>>(Institution.class);
    var lines = new EnumMap<Institution, List<String>>(Institution.class);
    for (var institution : Institution.values()) {
        persons.put(institution, new ArrayList<>(List.of(PERSON_COLUMNS)));
        lines.put(institution, new ArrayList<>(List.of(LINE_COLUMNS)));
    }

    for (var institution : Institution.values()) {
        var number = numbers.at(institution, FatimaElAmrani.PERSON);
        persons.get(institution).add(FatimaElAmrani.PERSON.csv(institution, number));
        FatimaElAmrani.lines(institution).forEach(line -> lines.get(institution).add(line.csv(institution, number)));
    }
    for (var moved : MOVED)
        for (int i = 0; i < moved.workers(); i++) {
            var worker = people.worker(moved.path());
            for (var stay : worker.stays()) {
                var institution = stay.institution();
                var number = numbers.at(institution, worker.person());
                persons.get(institution).add(worker.person().csv(institution, number));
                career(worker.person(), stay, random).stream()
                        .sorted(Comparator.comparing(Line::first).thenComparing(Line::last))
                        .forEach(line -> lines.get(institution).add(line.csv(institution, number)));
            }
        }

    for (var institution : Institution.values()) {
        write(target.resolve("persons").resolve(institution.file()), persons.get(institution));
        write(target.resolve("returns").resolve(institution.file()), lines.get(institution));
    }
}

List<Line> career(Person person, Stay stay, Random random) {
    return switch (stay.institution()) {
        case CNSS -> new MoroccanCareer(person, stay, random).lines();
        case SVB -> new DutchCareer(person, stay, random).lines();
        case DRV -> new GermanCareer(person, stay, random).lines();
    };
}

void write(Path file, List<String> lines) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", lines) + "\n");
    IO.println("%s: %d rows".formatted(file, lines.size() - 1));
}
