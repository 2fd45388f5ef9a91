package portability.auditor.rederive;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import portability.auditor.record.CertifiedRecord;
import portability.kernel.Country;
import portability.kernel.InstitutionId;
import portability.kernel.InsurancePeriod;
import portability.totalisation.question.Career;
import portability.totalisation.question.Claim;
import portability.totalisation.question.FigureName;
import portability.totalisation.question.ForeignRecord;
import portability.totalisation.question.Question;
import tools.jackson.databind.JsonNode;

/// What a decision was made from, in the rules' own words: read from the log here, never from what the service made of
/// it.
record Inputs(Question question, Career career) {
    /// @param opening in clear: the event that opened the claim
    /// @param records by institution, what each certified
    /// @param figures what officers of the institution certified beside periods
    /// @throws IllegalArgumentException if they are not as the format says; repeats nothing of what they hold
    static Inputs read(
            JsonNode opening, Map<String, CertifiedRecord> records, SortedMap<FigureName, BigDecimal> figures) {
        var file = opening.path("file");
        var institution = InstitutionId.parse(text(opening, "institution"));
        var contact = InstitutionId.parse(text(file.path("institutions"), 0));
        var claimedOn = day(file, "claimDate");
        var said = opening.path("said");
        var own = said.path(institution.toString());
        Optional<LocalDate> wanted = saidIs(own, "DUE") ? Optional.of(day(own, "paysFrom")) : Optional.empty();
        var claimed = new Claim(contact, claimedOn, claimedOn, wanted);
        var what = Claimed.read(file, institution);
        var question = new Question(
                institution, what.branch(), Persons.read(file.path("claimant"), file), claimed, what.contingency());
        var ownPeriods = new ArrayList<InsurancePeriod>();
        Map<Country, LocalDate> paysFrom = new TreeMap<>();
        Map<Country, List<InsurancePeriod>> foreign = new TreeMap<>();
        // In the claim's order: the steps follow it.
        for (var involved : file.path("institutions")) {
            var record = records.get(involved.asString(""));
            if (record == null) continue;
            var wish = said.path(involved.asString(""));
            if (saidIs(wish, "DEFERRED") || saidIs(wish, "NOT_MET_YET"))
                paysFrom.merge(
                        InstitutionId.parse(involved.asString("")).country(),
                        day(wish, "paysFrom"),
                        (one, other) -> one.isAfter(other) ? one : other);
            for (var certified : record.periods()) {
                var period = Periods.read(certified);
                if (period.legislation().equals(institution.country())) ownPeriods.add(period);
                else
                    foreign.computeIfAbsent(period.legislation(), _ -> new ArrayList<>())
                            .add(period);
            }
        }
        return new Inputs(
                question,
                new Career(
                        ownPeriods,
                        foreign.entrySet().stream()
                                .map(one -> foreign(one.getKey(), one.getValue(), paysFrom))
                                .toList(),
                        figures));
    }

    private static ForeignRecord foreign(
            Country state, List<InsurancePeriod> periods, Map<Country, LocalDate> paysFrom) {
        var record = ForeignRecord.of(state, periods);
        return Optional.ofNullable(paysFrom.get(state)).map(record::payingFrom).orElse(record);
    }

    private static boolean saidIs(JsonNode wish, String kind) {
        return wish.path("kind").asString("").equals(kind);
    }

    static LocalDate day(JsonNode node, String field) {
        try {
            return LocalDate.parse(text(node, field));
        } catch (DateTimeException none) {
            throw new IllegalArgumentException(field + " is no day", none);
        }
    }

    static String text(JsonNode node, String field) {
        var value = node.path(field);
        if (!value.isString()) throw new IllegalArgumentException("there is no " + field);
        return value.asString();
    }

    private static String text(JsonNode node, int place) {
        var value = node.path(place);
        if (!value.isString()) throw new IllegalArgumentException("no institution is named");
        return value.asString();
    }
}
