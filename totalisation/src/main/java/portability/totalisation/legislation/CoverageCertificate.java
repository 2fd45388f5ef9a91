package portability.totalisation.legislation;

import static portability.totalisation.legislation.LegislationRule.CERTIFICATE_DUE;

import java.util.List;
import java.util.TreeSet;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.SpanArg;
import portability.kernel.Argument.TextArg;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;

/// What a certificate of coverage must say, person and employer aside: those who issue it know them.
///
/// @param form        the form's name: `A1`
/// @param legislation whose legislation applies; that state's institution issues it
/// @param workedIn    every state in which the person works under it
/// @param provisional whether another state may still object
public record CoverageCertificate(
        String form,
        Country legislation,
        LegalRef article,
        DateSpan span,
        List<Country> workedIn,
        boolean provisional) {
    public CoverageCertificate {
        workedIn = List.copyOf(workedIn);
    }

    /// The certificate of a legislation found for a situation, for so long.
    /// Source: Reg. (EC) 987/2009 Art. 19(2).
    public static Explained<CoverageCertificate> of(
            Legislation.Of found, Situation situation, DateSpan span, LegislationLaw law) {
        return of(found, situation, span, law.posted(), Articles.CERTIFICATE);
    }

    /// The same under an instrument whose posting clause alone is loaded. What it says of work in several states is not
    /// known, so nothing of it is provisional.
    public static Explained<CoverageCertificate> of(
            Legislation.Of found, Situation situation, DateSpan span, LegislationLaw.Posted posted) {
        return of(found, situation, span, posted, posted.article());
    }

    private static Explained<CoverageCertificate> of(
            Legislation.Of found,
            Situation situation,
            DateSpan span,
            LegislationLaw.Posted posted,
            LegalRef certificateArticle) {
        var states = new TreeSet<>(situation.employed().keySet());
        states.addAll(situation.selfEmployed().keySet());
        situation.posting().ifPresent(posting -> states.add(posting.host()));
        boolean several = situation.posting().isEmpty() && states.size() > 1;
        var certificate = new CoverageCertificate(
                posted.certificate(),
                found.state(),
                found.article(),
                span,
                states.isEmpty() ? List.of(found.state()) : List.copyOf(states),
                several);
        return Explained.of(
                certificate,
                Step.of(
                        CERTIFICATE_DUE,
                        certificateArticle,
                        new TextArg("form", certificate.form()),
                        new CodeArg("state", found.state().code()),
                        new TextArg("article", found.article().toString()),
                        new SpanArg("span", span)));
    }
}
