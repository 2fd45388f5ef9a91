package portability.conformance.kind;

import java.math.RoundingMode;
import java.time.LocalDate;
import portability.conformance.format.Written;
import portability.kernel.LegalRef;
import portability.law.LawNode;
import portability.totalisation.law.LawValue;
import portability.totalisation.law.Rounding;

/// A rounding that a case itself states: `{decimals: 2, mode: half up}`.
final class Roundings {
    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    private Roundings() {}

    static Rounding read(LawNode node, LegalRef article) {
        var fields = node.fields();
        int decimals = fields.required("decimals").whole();
        var mode = Written.constant(fields.required("mode"), RoundingMode.class);
        fields.done();
        return new Rounding(
                article, decimals, new LawValue<>(node.path(), mode, ALWAYS, "as the case states it", true));
    }
}
