package portability.conformance.kind;

import java.time.LocalDate;
import portability.kernel.LegalRef;
import portability.law.LawNode;
import portability.totalisation.law.Clause;
import portability.totalisation.law.LawValue;

/// A clause that a case itself states: `{act, article, rule}`; its source is the case's.
final class Clauses {
    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    private Clauses() {}

    static Clause read(LawNode node) {
        var fields = node.fields();
        var article = LegalRef.of(
                fields.required("act").text(), fields.required("article").text());
        var rule = fields.required("rule").text();
        fields.done();
        return new Clause(article, new LawValue<>(node.path(), rule, ALWAYS, "as the case states it", true));
    }
}
