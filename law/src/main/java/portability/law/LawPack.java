package portability.law;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import portability.kernel.Branch;
import portability.kernel.Country;
import portability.kernel.InstitutionId;
import portability.kernel.LegalRef;
import portability.law.LawListing.Listed;
import portability.totalisation.law.Formula;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.Law;
import portability.totalisation.law.Scheme;
import portability.totalisation.law.TypeAList;

/// All law a node has loaded: instruments and schemes with their dated values, and one checksum over the
/// files.
public final class LawPack {
    private static final String FOLDERS =
            "files are in parameters/, instruments/, schemes/, register/, coordination/, postings/, welfare/, floors/ or"
                    + " remedies/";

    private final List<Instrument> instruments;
    private final Instruments sources;
    private final List<Scheme> schemes;
    private final Parameters parameters;
    private final BesidePensions beside;
    private final LawFiles files;
    private final String checksum;

    private LawPack(
            List<Instrument> instruments,
            Instruments sources,
            List<Scheme> schemes,
            Parameters parameters,
            BesidePensions beside,
            LawFiles files) {
        this.instruments = List.copyOf(instruments);
        this.sources = sources;
        this.schemes = List.copyOf(schemes);
        this.parameters = parameters;
        this.beside = beside;
        this.files = files;
        this.checksum = files.checksum();
    }

    /// The pack that comes with the program.
    /// @throws LawFileRefused if a file is not as it must be
    public static LawPack bundled() {
        return read(LawFiles.bundled(), false);
    }

    /// The pack in a directory that has an `index.yaml`.
    /// @throws LawFileRefused if a file is not as it must be
    public static LawPack in(Path directory) {
        return read(LawFiles.in(directory), false);
    }

    /// The pack of these texts, by their names, in their order: as [#texts] gave them.
    /// @throws LawFileRefused if a file is not as it must be
    public static LawPack of(Map<String, String> texts) {
        return read(LawFiles.of(texts), false);
    }

    /// This pack with the law that another file states, which goes before its own where both have an id or a
    /// parameter: a mapping of `parameters` (by country, then as in a file), `schemes` and `instruments` (lists
    /// of what a file has), each optional. No instrument of this pack takes the place of one that the file states.
    ///
    /// @param text what the checksum takes for that law
    /// @throws LawFileRefused if it is not as it must be
    public LawPack with(LawNode stated, String text) {
        var own = new Parameters(parameters);
        var fields = stated.fields();
        fields.optional("parameters")
                .ifPresent(node -> node.fields().rest().forEach((country, file) -> own.add(file, country)));
        var reader = new SchemeReader(own);
        var newSchemes = items(fields, "schemes").stream().map(reader::read).toList();
        var ownSources = new Instruments(sources);
        items(fields, "instruments").forEach(node -> ownSources.add(node.asRoot()));
        fields.done();
        var newInstruments = ownSources.read();
        once(newSchemes, Scheme::id);
        once(newInstruments, Instrument::id);
        var theirs = newInstruments.stream().map(Instrument::id).collect(Collectors.toSet());
        var standing = instruments.stream()
                .map(instrument -> instrument.leaving(theirs))
                .toList();
        return new LawPack(
                replaced(standing, newInstruments, Instrument::id),
                ownSources,
                replaced(schemes, newSchemes, Scheme::id),
                own,
                beside,
                files.and(stated.file(), text));
    }

    /// A formula that another file states, in the syntax of a scheme's tier, on this pack's parameters.
    ///
    /// @param act      the act its articles are of
    /// @param currency the currency it pays
    /// @throws LawFileRefused if it is not as it must be
    public Formula formula(LawNode stated, String act, CurrencyUnit currency) {
        return new FormulaReader(parameters, new Articles(act, stated.path()), currency)
                .read(stated, LegalRef.of(act, "formula"));
    }

    private static List<LawNode> items(Fields fields, String key) {
        return fields.optional(key).map(LawNode::items).orElse(List.of());
    }

    /// The new ones first, then those of the old whose id is not among them.
    private static <T> List<T> replaced(List<T> old, List<T> newer, Function<T, String> id) {
        var all = new ArrayList<>(newer);
        old.stream()
                .filter(one -> newer.stream().noneMatch(other -> id.apply(other).equals(id.apply(one))))
                .forEach(all::add);
        return all;
    }

    /// This pack for a look ahead: where a value is needed and none is known any more, the last that was known is taken
    /// to
    /// go on, as one that is not verified. Nothing is decided by it.
    public LawPack goingOn() {
        return read(files, true);
    }

    private static LawPack read(LawFiles files, boolean goesOn) {
        var parameters = new Parameters(goesOn);
        var instruments = new Instruments();
        var schemes = new ArrayList<LawNode>();
        var beside = new BesidePensions.Files();
        files.texts().forEach((name, text) -> {
            // The register is read when it is asked for: whoever only determines never does.
            if (name.startsWith("register/")) return;
            var node = LawNode.parse(name, text);
            var parts = name.split("/", -1);
            switch (parts[0]) {
                case "parameters" -> parameters.add(node, parts[1]);
                case "instruments" -> instruments.add(node);
                case "schemes" -> schemes.add(node);
                case "coordination", "postings", "welfare", "floors", "remedies" -> beside.add(node, parts[0]);
                default -> throw node.refused(FOLDERS);
            }
        });
        var reader = new SchemeReader(parameters);
        var read = new ArrayList<Scheme>();
        for (var node : schemes) {
            var scheme = node.reading(() -> reader.read(node));
            oneOfItsKind(node, scheme, read);
            read.add(scheme);
        }
        var resolved = instruments.read();
        once(resolved, Instrument::id);
        once(read, Scheme::id);
        return new LawPack(resolved, instruments, read, parameters, beside.read(parameters, idsOf(resolved)), files);
    }

    private static Set<String> idsOf(List<Instrument> instruments) {
        return instruments.stream().map(Instrument::id).collect(Collectors.toSet());
    }

    /// An institution decides a branch by one scheme: which one is never a matter of the order of files.
    private static void oneOfItsKind(LawNode node, Scheme scheme, List<Scheme> before) {
        for (var other : before)
            if (other.institution().equals(scheme.institution()) && other.branch() == scheme.branch())
                throw node.refused(
                        "another scheme of " + scheme.institution() + " for " + scheme.branch() + ": " + other.id());
    }

    private static <T> void once(List<T> all, Function<T, String> id) {
        var seen = new HashSet<String>();
        for (var one : all)
            if (!seen.add(id.apply(one)))
                throw new LawFileRefused("index.yaml", 0, id.apply(one), "the id stands twice");
    }

    /// SHA-256 (lower-case hex) over all files.
    public String checksum() {
        return checksum;
    }

    /// Every file as it was read, by its name, in the order of the checksum.
    public Map<String, String> texts() {
        return Collections.unmodifiableMap(files.texts());
    }

    /// The values of an instrument or scheme that hold on a day; empty if the pack has none of that id.
    public List<Listed> list(String id, LocalDate day) {
        var layers = sources.readFrom(id);
        if (!layers.isEmpty())
            return layers.stream().flatMap(layer -> layer.list(day).stream()).toList();
        return listed(day, text -> text.startsWith("id: " + id + "\n") || text.contains("\nid: " + id + "\n"));
    }

    /// The values of all files that hold on a day.
    public List<Listed> listAll(LocalDate day) {
        return listed(day, _ -> true);
    }

    private List<Listed> listed(LocalDate day, Predicate<String> wanted) {
        var all = new ArrayList<Listed>();
        files.texts().forEach((name, text) -> {
            if (wanted.test(text)) all.addAll(LawNode.parse(name, text).list(day));
        });
        return all;
    }

    public List<Instrument> instruments() {
        return instruments;
    }

    /// The law beside schemes and instruments.
    public BesidePensions besidePensions() {
        return beside;
    }

    public List<Scheme> schemes() {
        return schemes;
    }

    public Optional<Instrument> instrument(String id) {
        return instruments.stream()
                .filter(instrument -> instrument.id().equals(id))
                .findFirst();
    }

    /// The law by which an institution decides a branch, as of a day: its scheme and every instrument its
    /// state has ever been party to. Which of these bind on the day of the pension the determination says, with
    /// reasons. Empty if the institution has no scheme of that branch here.
    public Optional<Law> lawFor(InstitutionId institution, Branch branch, LocalDate asOf) {
        return schemes.stream()
                .filter(scheme -> scheme.institution().equals(institution) && scheme.branch() == branch)
                .findFirst()
                .map(scheme -> new Law(
                        scheme,
                        instruments.stream()
                                .filter(instrument ->
                                        instrument.party(scheme.country()).isPresent())
                                .toList(),
                        instruments.stream()
                                .filter(instrument ->
                                        instrument.party(scheme.country()).isEmpty())
                                .toList(),
                        typeA(),
                        asOf,
                        checksum));
    }

    private Map<String, TypeAList> typeA() {
        return besidePensions().coordination().stream()
                .flatMap(instrument -> instrument.typeA().stream())
                .collect(Collectors.toUnmodifiableMap(TypeAList::instrument, Function.identity()));
    }

    /// The instruments that bind both states on the day for the branch, by precedence. Whether a person is
    /// covered is another question.
    public List<Instrument> between(Country one, Country other, Branch branch, LocalDate day) {
        return instruments.stream()
                .filter(instrument -> instrument.bindsBoth(one, other, day))
                .filter(instrument -> instrument.branches().contains(branch))
                .sorted(Comparator.comparingInt(Instrument::precedence).thenComparing(Instrument::id))
                .toList();
    }
}
