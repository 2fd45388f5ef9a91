package portability.conformance.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import portability.kernel.Activity;
import portability.kernel.Country;
import portability.kernel.InstitutionId;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodKind;
import portability.law.Fields;
import portability.law.LawNode;
import portability.totalisation.question.Career;
import portability.totalisation.question.Communication;
import portability.totalisation.question.FigureName;
import portability.totalisation.question.ForeignRecord;

/// The periods of a case, and what states said about theirs.
public final class Periods {
    private final List<InsurancePeriod> all;
    private final Map<Country, Communication> communicated;
    private final Map<Country, Boolean> ownRight;

    private Periods(
            List<InsurancePeriod> all, Map<Country, Communication> communicated, Map<Country, Boolean> ownRight) {
        this.all = all;
        this.communicated = communicated;
        this.ownRight = ownRight;
    }

    /// Takes `periods`, and optionally `communicated` and `own_right`, both by state.
    public static Periods take(Fields given) {
        var all = read(given.required("periods"));
        var communicated = ByState.optional(given, "communicated", node -> Written.constant(node, Communication.class));
        var ownRight = ByState.optional(given, "own_right", LawNode::flag);
        return new Periods(all, communicated, ownRight);
    }

    /// A list of periods.
    public static List<InsurancePeriod> read(LawNode list) {
        var all = new ArrayList<InsurancePeriod>();
        for (var node : list.items()) all.add(period(node, all.size() + 1));
        return all;
    }

    private static InsurancePeriod period(LawNode node, int number) {
        var fields = node.fields();
        var state = fields.required("state").country();
        var institution = fields.optional("institution")
                .map(Written::institution)
                .orElseGet(() -> InstitutionId.of(state.code(), "INSTITUTION"));
        if (!institution.country().equals(state))
            throw node.refused(institution + " is not an institution of " + state);
        var period = new InsurancePeriod(
                fields.optional("reference").map(LawNode::text).orElse("period " + number),
                state,
                institution,
                fields.optional("scheme").map(LawNode::text).orElse("general"),
                fields.optional("kind")
                        .map(kind -> Written.constant(kind, PeriodKind.class))
                        .orElse(PeriodKind.COMPULSORY),
                fields.optional("activity")
                        .map(activity -> Written.constant(activity, Activity.class))
                        .orElse(Activity.EMPLOYED),
                Written.span(fields.required("days")),
                fields.optional("time").map(Written::time),
                fields.optional("earnings").map(Written::money),
                fields.optional("employer").map(LawNode::text));
        fields.done();
        return period;
    }

    public List<Country> states() {
        return all.stream()
                .map(InsurancePeriod::legislation)
                .distinct()
                .sorted()
                .toList();
    }

    public List<InsurancePeriod> all() {
        return List.copyOf(all);
    }

    public List<InsurancePeriod> of(Country state) {
        return all.stream().filter(period -> period.legislation().equals(state)).toList();
    }

    /// What the states other than the given one certified.
    public List<ForeignRecord> beside(Country state) {
        return states().stream()
                .filter(other -> !other.equals(state))
                .map(other -> new ForeignRecord(
                        other,
                        of(other),
                        communicated.getOrDefault(other, Communication.AGGREGATE),
                        Optional.ofNullable(ownRight.get(other))))
                .toList();
    }

    /// The career as the given state's institution knows it, with what it certified itself beyond periods.
    public Career seenFrom(Country state, SortedMap<FigureName, BigDecimal> figures) {
        return new Career(of(state), beside(state), figures);
    }
}
