package portability.totalisation.invalidity;

import static portability.totalisation.invalidity.InvalidityRule.DEGREE_BINDS;
import static portability.totalisation.invalidity.InvalidityRule.DEGREE_DECIDED_ALONE;

import java.time.LocalDate;
import java.util.Set;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.TextArg;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.law.Dated;

/// Whether one state's decision on the degree of invalidity binds another: only where the annex declares
/// the conditions of the two schemes concordant. Source: Reg. (EC) 883/2004 Art. 46(3), Annex VII.
public final class Concordance {
    private static final LegalRef ARTICLE = LegalRef.of("Reg. (EC) 883/2004", "Art. 46(3), Annex VII");

    private Concordance() {}

    /// One line of the annex: decisions of the first scheme bind the second.
    public record Concordant(Country decides, String decidingScheme, Country bound, String boundScheme) {}

    /// @param annex the lines in force; a list of the law data
    public static Explained<Boolean> binds(Concordant asked, Dated<Set<Concordant>> annex, LocalDate on) {
        var lines = annex.on(on);
        boolean binds = lines.value().contains(asked);
        return Explained.of(
                binds,
                Step.of(
                        binds ? DEGREE_BINDS : DEGREE_DECIDED_ALONE,
                        ARTICLE,
                        new CodeArg("decides", asked.decides().code()),
                        new CodeArg("bound", asked.bound().code()),
                        lines.cited(all -> new TextArg("annex", all.size() + " lines"))));
    }
}
