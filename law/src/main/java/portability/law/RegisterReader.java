package portability.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import portability.kernel.InstitutionId;
import portability.law.register.Body;
import portability.law.register.CoveredBranch;
import portability.law.register.Institution;
import portability.law.register.Institution.Competence;
import portability.law.register.PartialDate;
import portability.law.register.Register;
import portability.law.register.Register.Part;
import portability.law.register.RegisteredInstrument;
import portability.law.register.RegisteredInstrument.InstrumentType;
import portability.law.register.RegisteredInstrument.NamedLiaison;
import portability.law.register.RegisteredInstrument.Party;
import portability.law.register.RegisteredInstrument.Status;
import portability.law.register.Source;
import portability.law.register.StateCode;

/// Reads the register's files of a law pack: instruments, bodies, institutions.
public final class RegisterReader {
    private static final String INSTRUMENTS = "register/instruments.yaml";
    private static final String BODIES = "register/bodies.yaml";
    private static final String INSTITUTIONS = "register/institutions.yaml";

    private final Map<String, Source> sources;

    private RegisterReader(Map<String, Source> sources) {
        this.sources = sources;
    }

    /// The register in a pack's texts; an old pack without one has an empty register.
    /// @throws LawFileRefused if a file is not as it must be
    public static Register read(Map<String, String> texts) {
        Map<String, RegisteredInstrument> instruments = new LinkedHashMap<>();
        Map<StateCode, Part> parts = new LinkedHashMap<>();
        fields(texts, INSTRUMENTS).ifPresent(file -> {
            file.optional("parts").ifPresent(node -> parts.putAll(parts(node)));
            var reader = new RegisterReader(sources(file));
            reader.instruments(file.required("instruments"), instruments);
            file.done();
        });
        var bodies = fields(texts, BODIES)
                .map(file -> {
                    var reader = new RegisterReader(sources(file));
                    var read = file.required("bodies").items().stream()
                            .map(reader::body)
                            .toList();
                    file.done();
                    return read;
                })
                .orElse(List.of());
        var institutions = fields(texts, INSTITUTIONS)
                .map(file -> {
                    var read = file.required("institutions").items().stream()
                            .map(RegisterReader::institution)
                            .toList();
                    file.done();
                    return read;
                })
                .orElse(List.of());
        return new Register(instruments, parts, bodies, institutions);
    }

    private static Optional<Fields> fields(Map<String, String> texts, String name) {
        return Optional.ofNullable(texts.get(name))
                .map(text -> LawNode.parse(name, text).fields());
    }

    private static Map<String, Source> sources(Fields file) {
        return file.required("sources").fields().rest().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> {
                    var fields = entry.getValue().fields();
                    var source = new Source(
                            fields.required("title").text(),
                            fields.optional("address").map(LawNode::text));
                    fields.done();
                    return source;
                }));
    }

    private static Map<StateCode, Part> parts(LawNode node) {
        return node.fields().rest().entrySet().stream()
                .collect(Collectors.toMap(entry -> code(entry.getValue(), entry.getKey()), entry -> {
                    var fields = entry.getValue().fields();
                    var part = new Part(
                            state(fields.required("of")),
                            fields.required("shares_law").flag(),
                            fields.required("note").text());
                    fields.done();
                    return part;
                }));
    }

    private void instruments(LawNode list, Map<String, RegisteredInstrument> into) {
        Map<String, LawNode> replaced = new LinkedHashMap<>();
        for (var item : list.items()) {
            var instrument = instrument(item);
            if (into.put(instrument.id(), instrument) != null) throw item.refused("the id stands twice");
            instrument.replaces().forEach(id -> replaced.put(id, item));
        }
        replaced.forEach((id, by) -> {
            if (!into.containsKey(id)) throw by.refused("replaces what is not in the register: " + id);
        });
    }

    private RegisteredInstrument instrument(LawNode node) {
        var fields = node.fields();
        var instrument = new RegisteredInstrument(
                fields.required("id").text(),
                fields.required("title").text(),
                fields.required("type").constant(InstrumentType.class),
                fields.required("status").constant(Status.class),
                fields.required("parties").items().stream()
                        .map(RegisterReader::party)
                        .toList(),
                list(fields, "one_of", RegisterReader::state).stream().collect(Collectors.toSet()),
                date(fields, "signed"),
                date(fields, "in_force"),
                date(fields, "last_day"),
                list(fields, "replaces", LawNode::text),
                branches(fields),
                fields.optional("branches_note").map(LawNode::text),
                fields.optional("totalises").map(LawNode::flag),
                fields.optional("posting_months").map(LawNode::whole),
                fields.optional("posting_extension").map(LawNode::text),
                list(fields, "liaison", RegisterReader::liaison),
                source(fields.required("source")),
                fields.required("seen").flag(),
                list(fields, "also_seen_in", this::source),
                fields.optional("note").map(LawNode::text));
        fields.done();
        return instrument;
    }

    private static Party party(LawNode node) {
        var fields = node.fields();
        var party = new Party(
                state(fields.required("state")),
                date(fields, "ratified"),
                date(fields, "from"),
                date(fields, "last_day"));
        fields.done();
        return party;
    }

    private static NamedLiaison liaison(LawNode node) {
        var fields = node.fields();
        var liaison = new NamedLiaison(
                state(fields.required("state")), fields.required("body").text());
        fields.done();
        return liaison;
    }

    private Body body(LawNode node) {
        var fields = node.fields();
        var body = new Body(
                state(fields.required("state")),
                fields.required("name").text(),
                Set.copyOf(list(fields, "functions", item -> item.constant(Body.Function.class))),
                fields.required("role").text(),
                branches(fields),
                fields.optional("coverage").map(LawNode::flag).orElse(false),
                fields.required("competence").text(),
                fields.required("contact").text(),
                fields.optional("opening_hours").map(LawNode::text),
                list(fields, "languages", LawNode::text),
                source(fields.required("source")),
                fields.required("seen").flag());
        fields.done();
        return body;
    }

    private static Institution institution(LawNode node) {
        var fields = node.fields();
        var id = fields.required("id");
        try {
            var institution = new Institution(
                    InstitutionId.parse(id.text()),
                    fields.required("name").text(),
                    fields.required("competences").items().stream()
                            .map(RegisterReader::competence)
                            .toList());
            fields.done();
            return institution;
        } catch (IllegalArgumentException fault) {
            throw id.refused("expected an institution as NL:SVB: " + id.text());
        }
    }

    private static Competence competence(LawNode node) {
        var fields = node.fields();
        Optional<LocalDate> from = fields.optional("from").map(LawNode::date);
        var competence = new Competence(
                fields.required("role").constant(Institution.Role.class),
                branches(fields),
                from,
                fields.optional("last_day").map(LawNode::date),
                fields.required("source").text(),
                fields.required("verified").flag());
        fields.done();
        return competence;
    }

    private static Set<CoveredBranch> branches(Fields fields) {
        return Set.copyOf(list(fields, "branches", item -> item.constant(CoveredBranch.class)));
    }

    private Source source(LawNode node) {
        var source = sources.get(node.text());
        if (source == null) throw node.refused("no such source: " + node.text());
        return source;
    }

    private static Optional<PartialDate> date(Fields fields, String key) {
        return fields.optional(key).map(node -> {
            try {
                return PartialDate.parse(node.text());
            } catch (IllegalArgumentException fault) {
                throw node.refused("expected a day, a month or a year: " + node.text());
            }
        });
    }

    private static <T> List<T> list(Fields fields, String key, Function<LawNode, T> read) {
        return fields.optional(key)
                .map(node -> {
                    var all = new ArrayList<T>();
                    node.items().forEach(item -> all.add(read.apply(item)));
                    return List.copyOf(all);
                })
                .orElse(List.of());
    }

    private static StateCode state(LawNode node) {
        return code(node, node.text());
    }

    private static StateCode code(LawNode node, String text) {
        try {
            return StateCode.of(text);
        } catch (IllegalArgumentException fault) {
            throw node.refused("expected a state's code: " + text);
        }
    }
}
