package portability.conformance.format;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portability.conformance.format.WrittenCase.Dispute;
import portability.conformance.format.WrittenCase.NotExpressed;
import portability.conformance.format.WrittenCase.Source;
import portability.conformance.kind.Kinds;
import portability.law.LawFileRefused;
import portability.law.LawNode;
import portability.law.LawPack;
import portability.totalisation.law.LawMissing;

/// A file of cases. A case that is not as it must be is set aside with its fault; the others stand.
///
/// @param faults what was refused, each with file, line and reason
public record CaseFile(
        String name, List<WrittenCase> cases, List<NotExpressed> notExpressed, List<LawFileRefused> faults) {
    public CaseFile {
        cases = List.copyOf(cases);
        notExpressed = List.copyOf(notExpressed);
        faults = List.copyOf(faults);
    }

    /// Reads a file's text, YAML or JSON.
    ///
    /// @param bundled the law that cases may refer to
    public static CaseFile read(String name, String text, LawPack bundled) {
        var cases = new ArrayList<WrittenCase>();
        var notExpressed = new ArrayList<NotExpressed>();
        var faults = new ArrayList<LawFileRefused>();
        try {
            // A tab is no white space in YAML; in JSON it can stand only between tokens.
            var root = LawNode.parse(name, name.endsWith(".json") ? text.replace('\t', ' ') : text);
            if (root.isList()) throw OtherForms.refused(root);
            var fields = root.fields();
            var family = fields.optional("family").map(LawNode::text);
            var law =
                    fields.optional("law").map(node -> bundled.with(node, text)).orElse(bundled);
            var written = fields.required("cases").items();
            fields.optional("not_expressed").map(LawNode::items).orElse(List.of()).stream()
                    .map(CaseFile::notExpressed)
                    .forEach(notExpressed::add);
            fields.done();
            if (written.isEmpty() && notExpressed.isEmpty()) throw root.refused("there is no case in this file");
            var shared = new CaseLaw(law);
            for (var node : written) {
                try {
                    cases.add(read(node, family, shared, text));
                } catch (LawFileRefused fault) {
                    faults.add(fault);
                } catch (IllegalArgumentException | ArithmeticException | DateTimeException | LawMissing fault) {
                    // What single fields cannot say, the rules' own values do: together they make no sense.
                    faults.add(node.refused("makes no sense: " + fault.getMessage()));
                }
            }
        } catch (LawFileRefused fault) {
            faults.add(fault);
        }
        return new CaseFile(name, cases, notExpressed, faults);
    }

    /// A file that could not be read at all.
    public static CaseFile unreadable(String name, String reason) {
        return new CaseFile(name, List.of(), List.of(), List.of(new LawFileRefused(name, 0, "", reason)));
    }

    private static WrittenCase read(LawNode node, Optional<String> family, CaseLaw law, String text) {
        var fields = node.fields();
        var id = fields.required("id").text();
        var title = fields.required("title").text();
        var kind = fields.required("kind");
        var articles = fields.optional("articles").map(LawNode::items).orElse(List.of()).stream()
                .map(LawNode::text)
                .toList();
        var source = source(fields.required("source"));
        var status = fields.optional("status").map(LawNode::text);
        var note = fields.optional("note").map(LawNode::text);
        var disputed = fields.optional("disputed").map(CaseFile::dispute);
        var sameAs = fields.optional("same_as").map(LawNode::text);
        var own = fields.optional("law")
                .map(stated -> new CaseLaw(law.pack().with(stated, text)))
                .orElse(law);
        var given = fields.required("given").fields();
        var expect = fields.required("expect");
        fields.done();
        var calculation = Kinds.named(kind).read(given, own);
        given.done();
        if (!expect.isMapping() || expect.fields().names().isEmpty())
            throw expect.refused("expected at least one result by its name");
        return new WrittenCase(
                node,
                id,
                title,
                family.orElse(kind.text()),
                kind.text(),
                articles,
                source,
                status,
                note,
                disputed,
                sameAs,
                calculation,
                expect);
    }

    private static Source source(LawNode node) {
        var fields = node.fields();
        var source = new Source(
                fields.required("title").text(), fields.required("address").text());
        fields.done();
        return source;
    }

    private static Dispute dispute(LawNode node) {
        var fields = node.fields();
        var dispute = new Dispute(
                fields.required("reason").text(), fields.required("source").text());
        fields.done();
        return dispute;
    }

    private static NotExpressed notExpressed(LawNode node) {
        var fields = node.fields();
        var entry = new NotExpressed(
                fields.required("id").text(),
                fields.required("title").text(),
                fields.required("reason").text(),
                source(fields.required("source")));
        fields.done();
        return entry;
    }
}
