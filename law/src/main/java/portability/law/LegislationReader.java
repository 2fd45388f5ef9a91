package portability.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import portability.kernel.LegalRef;
import portability.totalisation.law.Dated;
import portability.totalisation.legislation.LegislationLaw;

/// Reads the files of a law pack that say which legislation applies, in `legislation/`: one for each instrument.
public final class LegislationReader {
    private static final String FOLDER = "legislation/";

    private LegislationReader() {}

    /// What the pack's texts hold; of an instrument that is not among them nothing is known.
    /// @throws LawFileRefused if a file is not as it must be
    public static List<LegislationLaw> read(Map<String, String> texts) {
        List<LegislationLaw> all = new ArrayList<>();
        var seen = new HashSet<String>();
        texts.forEach((name, text) -> {
            if (!name.startsWith(FOLDER)) return;
            var law = law(LawNode.parse(name, text));
            if (!seen.add(law.instrument())) throw new LawFileRefused(name, 0, law.instrument(), "it stands twice");
            all.add(law);
        });
        return List.copyOf(all);
    }

    private static LegislationLaw law(LawNode node) {
        var fields = node.fields();
        var instrument = fields.required("instrument").text();
        var posted = fields.required("posted").fields();
        var clause = new LegislationLaw.Posted(
                article(posted),
                Parameter.read(instrument + "/posted", posted.required("months"))
                        .wholeNumbers(),
                posted.optional("extension_months").map(LawNode::whole).orElse(0),
                posted.required("certificate").text());
        posted.done();
        var between = fields.optional("between").map(LawNode::fields);
        var law = new LegislationLaw(
                instrument,
                clause,
                months(instrument + "/between", between),
                between.map(LegislationReader::article).orElse(clause.article()),
                dated(fields, instrument, "substantial_part", Parameter::numbers),
                dated(fields, instrument, "marginal_part", Parameter::numbers),
                dated(fields, instrument, "objection_months", Parameter::wholeNumbers));
        between.ifPresent(Fields::done);
        fields.done();
        return law;
    }

    private static Dated<Integer> months(String key, Optional<Fields> fields) {
        return fields.map(between ->
                        Parameter.read(key, between.required("months")).wholeNumbers())
                .orElseGet(() -> Dated.of(key, List.of(), List.of()));
    }

    private static LegalRef article(Fields fields) {
        return LegalRef.of(
                fields.required("act").text(), fields.required("article").text());
    }

    /// What the file does not say is missing, and said to be where it is asked for.
    private static <T> Dated<T> dated(
            Fields fields, String instrument, String name, Function<Parameter, Dated<T>> read) {
        var key = instrument + "/" + name;
        return fields.optional(name)
                .map(node -> read.apply(Parameter.read(key, node)))
                .orElseGet(() -> Dated.of(key, List.of(), List.of()));
    }
}
