package portability.agreements.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portability.agreements.client.ServiceTest;
import portability.ledger.testkit.cases.WrittenCases;
import portability.ledger.testkit.cases.WrittenCases.Case;
import portability.proto.agreements.v1.AssessChangeRequest;
import portability.proto.agreements.v1.ChangeAfterAward;
import portability.proto.agreements.v1.ClaimDate;
import portability.proto.agreements.v1.ClaimDeparture;
import portability.proto.agreements.v1.DivideArrearsRequest;
import portability.proto.agreements.v1.DivisionOf;
import portability.proto.agreements.v1.GetClaimDatesRequest;
import portability.proto.agreements.v1.GetLastDayRequest;
import portability.proto.agreements.v1.GetLateInterestRequest;
import portability.proto.agreements.v1.LastDayOf;
import portability.proto.agreements.v1.SettlementPayment;
import portability.proto.agreements.v1.WeighDeferralRequest;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.Step;

/// The published cases that are procedures, asked of the service over gRPC: each day and each amount that the case
/// expects is compared with what the rpc answers, by the law the service has adopted.
class PublishedProceduresTest extends ServiceTest {
    private static final List<String> KINDS =
            List.of("deadline", "claim", "recovery", "interest", "indexation", "staggered");

    /// Not asked here, and why.
    private static final Map<String, String> NOT_ASKED = Map.of(
            "OWN-DL-CHRISTMAS", "the case brings its own calendar; the service takes those of its law",
            "OWN-INT-YEARS", "interest over years to a day is not an rpc yet",
            "OWN-INT-LEAP", "the same",
            "OWN-INT-360", "the same",
            "OWN-INT-PAID", "the same");

    /// Those that others published; the rest are the kit's own.
    private static final Set<String> PUBLISHED = Set.of(
            "CLAIM-1",
            "CLAIM-2",
            "DEFER-1",
            "INDEX-1",
            "PEN-BOGANA",
            "REC-1",
            "REC-3",
            "DL-1",
            "DL-3",
            "DL-4",
            "DL-6",
            "INT-1",
            "INT-3");

    @BeforeEach
    void lawIsLoaded() {
        assertThat(loadLaw().getChecksum()).isNotEmpty();
    }

    static Stream<Case> asked() {
        return WrittenCases.ofKinds(KINDS).stream().filter(each -> !NOT_ASKED.containsKey(each.id()));
    }

    @ParameterizedTest
    @MethodSource("asked")
    void the_service_answers_as_the_case_expects(Case written) {
        var answered = new TreeMap<String, Object>();
        var steps = switch (written.kind()) {
            case "deadline" -> lastDays(written, answered);
            case "claim" -> claimDates(written, answered);
            case "recovery" -> division(written, answered);
            case "interest" -> interest(written, answered);
            case "indexation" -> change(written, answered);
            case "staggered" -> deferral(written, answered);
            default -> throw new AssertionError(written.kind());
        };
        assertThat(written.expect()).isNotEmpty();
        written.expect()
                .forEach((name, expected) -> assertThat(same(answered.get(name)))
                        .as("%s of %s", name, written.id())
                        .isEqualTo(same(expected)));
        assertThat(steps).isNotEmpty().allSatisfy(step -> {
            assertThat(step.getText()).isNotBlank();
            assertThat(step.getArticle().getArticle()).isNotBlank();
        });
    }

    @Test
    void every_case_of_these_kinds_is_asked_or_says_why_not() {
        var all = WrittenCases.ofKinds(KINDS).stream().map(Case::id).collect(Collectors.toSet());
        assertThat(all).containsAll(PUBLISHED).containsAll(NOT_ASKED.keySet());
        var asked = asked().map(Case::id).collect(Collectors.toCollection(HashSet::new));
        assertThat(asked).containsAll(PUBLISHED).hasSize(all.size() - NOT_ASKED.size());
    }

    private List<Step> lastDays(Case written, Map<String, Object> answered) {
        var steps = new java.util.ArrayList<Step>();
        var kept = new TreeMap<String, Object>();
        WrittenCases.map(written.given().get("counted_from")).forEach((name, from) -> {
            var request = GetLastDayRequest.newBuilder()
                    .setOf(LastDayOf.valueOf("LAST_DAY_OF_" + name.toUpperCase(Locale.ROOT)))
                    .setCountedFrom(from.toString().length() == 4 ? from + "-01-01" : from.toString());
            var done = WrittenCases.map(written.given().get("done_on")).get(name);
            if (done != null) request.setDoneOn(done.toString());
            if (written.has("calendar")) request.setCalendar(written.text("calendar"));
            if (written.has("competence_known")) request.setCompetenceKnown(written.text("competence_known"));
            var answer = procedure().getLastDay(request.build());
            answered.put(name, answer.getLastDay());
            assertThat(answer.hasInTime()).isEqualTo(done != null);
            if (done != null) kept.put(name, Boolean.toString(answer.getInTime()));
            steps.addAll(answer.getStepsList());
        });
        answered.put("in_time", kept);
        return steps;
    }

    private List<Step> claimDates(Case written, Map<String, Object> answered) {
        var request = GetClaimDatesRequest.newBuilder()
                .setInstrument(written.text("instrument"))
                .setLodgedIn(written.text("lodged_in"))
                .setLodgedOn(written.text("lodged_on"))
                .setResidence(written.text("residence"))
                .addAllInsuredIn(WrittenCases.texts(written.given().get("insured_in")))
                .setLastInsured(written.text("last_insured"));
        WrittenCases.map(written.given().get("departures")).forEach((state, fields) -> {
            var departure = ClaimDeparture.newBuilder().setState(state);
            WrittenCases.map(fields).forEach((name, value) -> {
                switch (name) {
                    case "concealed_work_told_on" -> departure.setToldOn(value.toString());
                    case "national_date" -> departure.setNationalDate(value.toString());
                    default -> throw new AssertionError(name);
                }
            });
            request.addDepartures(departure);
        });
        var answer = procedure().getClaimDates(request.build());
        answered.put("contact", answer.getContact());
        answered.put(
                "dates",
                answer.getDatesList().stream().collect(Collectors.toMap(ClaimDate::getState, ClaimDate::getDay)));
        return answer.getStepsList();
    }

    private List<Step> division(Case written, Map<String, Object> answered) {
        boolean overpaid = written.text("of").equals("overpaid");
        var request = DivideArrearsRequest.newBuilder()
                .setOf(overpaid ? DivisionOf.DIVISION_OF_OVERPAID : DivisionOf.DIVISION_OF_PROVISIONAL)
                .setOwed(money(written.text(overpaid ? "overpaid" : "paid")))
                .setArrears(money(written.text("arrears")));
        var from = overpaid ? "informed" : "competence_fixed";
        if (written.has(from)) request.setCountedFrom(written.text(from)).setStatedOn(written.text("stated"));
        var answer = procedure().divideArrears(request.build());
        answered.put("transferred", answer.getTransferred());
        answered.put("to_person", answer.getToPerson());
        answered.put("from_ongoing", answer.getFromOngoing());
        return answer.getStepsList();
    }

    private List<Step> interest(Case written, Map<String, Object> answered) {
        var request = GetLateInterestRequest.newBuilder();
        if (written.has("principal"))
            request.setPrincipal(money(written.text("principal")))
                    .setRate(hundredth(written.text("rate")))
                    .setDays(Integer.parseInt(written.text("days")))
                    .setDayCount(written.text("day_count"));
        else request.setPrincipal(money(written.text("claim"))).setIntroduced(written.text("introduced"));
        for (var payment : WrittenCases.maps(written.given().get("down_payments")))
            request.addDownPayments(SettlementPayment.newBuilder()
                    .setAmount(money(String.valueOf(payment.get("amount"))))
                    .setOn(String.valueOf(payment.get("on"))));
        var answer = procedure().getLateInterest(request.build());
        answered.put("starts_on", answer.getStartsOn());
        answered.put("rest", answer.getRest());
        answered.put("interest", answer.getInterest());
        return answer.getStepsList();
    }

    private List<Step> change(Case written, Map<String, Object> answered) {
        var name = written.text("change").toUpperCase(Locale.ROOT).replace(' ', '_');
        var request =
                AssessChangeRequest.newBuilder().setChange(ChangeAfterAward.valueOf("CHANGE_AFTER_AWARD_" + name));
        if (written.has("pension"))
            request.setPension(money(written.text("pension")))
                    .setPercent(written.text("by").replace(" %", ""));
        var answer = procedure().assessChange(request.build());
        answered.put("new_calculation", Boolean.toString(answer.getNewCalculation()));
        answered.put("pension", answer.getPension());
        return answer.getStepsList();
    }

    private List<Step> deferral(Case written, Map<String, Object> answered) {
        var request = WeighDeferralRequest.newBuilder()
                .setWithTheirTime(money(written.text("with_their_time")))
                .setWithoutTheirTime(money(written.text("without_their_time")));
        WrittenCases.map(written.given().get("conditions_met_on"))
                .forEach((state, day) -> request.addConditionsMetOn(
                        ClaimDate.newBuilder().setState(state).setDay(day.toString())));
        var answer = procedure().weighDeferral(request.build());
        answered.put("now", answer.getNow());
        answered.put("their_time_is_in", Boolean.toString(answer.getTheirTimeIsIn()));
        answered.put("recalculate_on", List.copyOf(answer.getRecalculateOnList()));
        return answer.getStepsList();
    }

    /// `1800.00 EUR`, as cases write it.
    private static Money money(String text) {
        var parts = text.split(" ", 2);
        return Money.newBuilder().setAmount(parts[0]).setCurrency(parts[1]).build();
    }

    private static String hundredth(String percent) {
        return new BigDecimal(percent.replace(" %", ""))
                .movePointLeft(2)
                .stripTrailingZeros()
                .toPlainString();
    }

    /// Money without the zeros after it, so that `0 EUR` is `0.00 EUR`.
    private static @Nullable Object same(@Nullable Object value) {
        if (value instanceof Money money) return plain(money.getAmount()) + " " + money.getCurrency();
        if (value instanceof String text && text.matches("[0-9.]+ [A-Z]{3}"))
            return plain(text.substring(0, text.indexOf(' '))) + text.substring(text.indexOf(' '));
        return value;
    }

    private static String plain(String amount) {
        return new BigDecimal(amount).stripTrailingZeros().toPlainString();
    }
}
