package portability.agreements.certificate;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import portability.agreements.refusal.Refusal;
import portability.agreements.refusal.Refused;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.Explained;
import portability.totalisation.law.LawMissing;
import portability.totalisation.legislation.AgreedLegislation;
import portability.totalisation.legislation.ApplicableLegislation;
import portability.totalisation.legislation.CoverageCertificate;
import portability.totalisation.legislation.Legislation;
import portability.totalisation.legislation.LegislationLaw;
import portability.totalisation.legislation.Situation;

/// Decides what a certificate would say: a state certifies its own legislation alone.
public final class Coverage {
    private Coverage() {}

    /// By an instrument all of whose rules on legislation are loaded.
    /// @throws Refused NotOurLegislation, LegislationUndecided, LawLacksValue
    public static Explained<CoverageCertificate> decide(
            Situation situation, DateSpan span, LegislationLaw law, Country own) {
        return certified(
                () -> new ApplicableLegislation(law).of(situation),
                own,
                of -> CoverageCertificate.of(of, situation, span, law));
    }

    /// By an instrument of which the posting clause alone is loaded.
    /// @throws Refused NotOurLegislation, LegislationUndecided, LawLacksValue
    public static Explained<CoverageCertificate> decide(
            Situation situation, DateSpan span, LegislationLaw.Posted clause, Country own) {
        return certified(
                () -> new AgreedLegislation(clause).of(situation),
                own,
                of -> CoverageCertificate.of(of, situation, span, clause));
    }

    private static Explained<CoverageCertificate> certified(
            Supplier<Explained<Legislation>> find,
            Country own,
            Function<Legislation.Of, Explained<CoverageCertificate>> certificate) {
        try {
            return find.get().then(legislation -> switch (legislation) {
                case Legislation.Of of -> {
                    if (!of.state().equals(own))
                        throw new Refused(
                                new Refusal.NotOurLegislation(of.state().code()));
                    yield certificate.apply(of);
                }
                case Legislation.Alternatives(var remaining, var earliest) ->
                    throw undecided("what was asked for does not hold; remaining: " + remaining(remaining)
                            + earliest.map(day -> "; not before " + day).orElse(""));
                case Legislation.Undecided(var missing) -> throw undecided("not known: " + missing);
            });
        } catch (LawMissing missing) {
            throw new Refused(new Refusal.LawLacksValue(String.valueOf(missing.getMessage())));
        }
    }

    private static String remaining(List<Legislation.Of> remaining) {
        return String.join(
                ", ",
                remaining.stream()
                        .map(of -> of.state() + " under " + of.article())
                        .toList());
    }

    private static Refused undecided(String why) {
        return new Refused(new Refusal.LegislationUndecided(why));
    }
}
