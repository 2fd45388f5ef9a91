package portability.agreements.determination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portability.agreements.client.Samples.dem;
import static portability.agreements.client.Samples.dutch;
import static portability.agreements.client.Samples.german;
import static portability.agreements.client.Samples.question;

import io.grpc.Status.Code;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import portability.agreements.client.ServiceTest;
import portability.ledger.testkit.privacy.ClearText;
import portability.proto.agreements.v1.Determination;
import portability.proto.agreements.v1.Route;
import portability.proto.types.v1.InsurancePeriod;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.PeriodUnit;
import portability.proto.types.v1.Quantity;

/// What the service determines, tells and refuses.
@ExtendWith(OutputCaptureExtension.class)
class DeterminationTest extends ServiceTest {
    @BeforeEach
    void lawIsLoaded() {
        assertThat(loadLaw().getChecksum()).isNotEmpty();
    }

    /// 54 German months are too few alone; with Dutch ones, by the Regulation, they are enough.
    @Test
    void determines_and_tells_the_reasons_with_their_articles() {
        var alone = determine(question());
        assertThat(alone.getAwarded()).isFalse();
        assertThat(alone.getRefusalReason()).isEqualTo("NO_OWN_RIGHT");

        var answer = determine(question().addPeriods(dutch("1995-03-01", "2024-12-31")));
        assertThat(answer.getAwarded()).isTrue();
        assertThat(answer.getChosenRoute()).isEqualTo("EU-883-2004");
        var route = route(answer, "EU-883-2004");
        assertThat(route.getRight()).isEqualTo("TOTALISED");
        assertThat(route.getOwn().getAmount()).isEqualTo("54");
        assertThat(route.getTheoretical().getCurrency()).isEqualTo("EUR");
        assertThat(route.getProRata()).isEqualTo(answer.getPayablePerMonth());
        assertThat(route.getStepsList()).isNotEmpty().allSatisfy(step -> {
            assertThat(step.getArticle().getArticle()).isNotBlank();
            assertThat(step.getText()).isNotBlank().doesNotContain("{");
        });
        assertThat(answer.getPairsList())
                .anyMatch(pair -> pair.getApplied()
                        && pair.getPartner().equals("NL")
                        && pair.getInstrument().equals("EU-883-2004"));
        assertThat(answer.getRestsOnUnverifiedList()).isNotEmpty();
        assertThat(answer.getLawChecksum()).matches("[0-9a-f]{64}");
        assertThat(determine(question().addPeriods(dutch("1995-03-01", "2024-12-31"))))
                .isEqualTo(answer);
    }

    @Test
    void refuses_what_is_not_a_question_for_this_institution() {
        assertRefused(
                () -> determine(question().setInstitution("NL:SVB")), Code.FAILED_PRECONDITION, "WRONG_INSTITUTION");
        assertRefused(() -> determine(question().clearSex()), Code.INVALID_ARGUMENT, "INVALID_QUESTION");
        assertRefused(() -> determine(question().clearNationalities()), Code.INVALID_ARGUMENT, "INVALID_QUESTION");
        assertRefused(() -> determine(question().setBirthDate("1958")), Code.INVALID_ARGUMENT, "INVALID_DATE");
        assertRefused(
                () -> determine(question().addPeriods(dutch("2000-01-02", "2000-01-01"))),
                Code.INVALID_ARGUMENT,
                "INVALID_PERIOD");
        assertRefused(
                () -> determine(question()
                        .addPeriods(dutch("2000-01-01", "2000-01-31"))
                        .addPeriods(dutch("2000-01-01", "2000-01-31"))),
                Code.INVALID_ARGUMENT,
                "INVALID_PERIOD");
        assertRefused(
                () -> determine(question()
                        .addPeriods(german("1996-01-01", "1996-12-31")
                                .setEarnings(Money.newBuilder().setAmount("1").setCurrency("ZZZ")))),
                Code.INVALID_ARGUMENT,
                "UNKNOWN_CURRENCY");
    }

    /// So there is nobody to erase here, and no read of a person's data to record.
    @Test
    void keeps_nothing_of_what_it_was_asked(CapturedOutput printed) {
        var asked = question()
                .setBirthDate("1958-03-29")
                .addPeriods(german("1996-03-04", "1996-11-28").setEarnings(dem("48213.77")));
        assertThat(determine(asked).getLawChecksum()).isNotEmpty();
        assertThat(new ClearText(sql).columnsHolding("schemes/de-drv-old-age.yaml"))
                .as("the search finds what is there")
                .isNotEmpty();
        for (var personal : List.of("1958-03-29", "1996-03-04", "1996-11-28", "48213.77")) {
            assertThat(new ClearText(sql).columnsHolding(personal)).as(personal).isEmpty();
            assertThat(printed.getAll()).doesNotContain(personal);
        }
    }

    static Map<String, UnaryOperator<InsurancePeriod.Builder>> faults() {
        return Map.of(
                "INVALID_PERIOD a number too large to write down",
                period -> period.setReported(months("1E+1000000000")),
                "INVALID_PERIOD a number too small to write down",
                period -> period.setReported(months("1E-1000000000")),
                "INVALID_PERIOD time below zero",
                period -> period.setReported(months("-5")),
                "INVALID_PERIOD a sum without end",
                period -> period.setEarnings(dem("9".repeat(50))),
                "INVALID_PERIOD a law that is none",
                period -> period.setLegislation("Fatima"),
                "INVALID_PERIOD a reference without end",
                period -> period.setPeriodId("Fatima".repeat(5_000)),
                "INVALID_PERIOD reversed",
                period -> period.setLastDay("1970-01-01"),
                "UNKNOWN_CURRENCY of no country",
                period -> period.setEarnings(dem("5").setCurrency("Fatima".repeat(5_000))),
                "INVALID_DATE with no day after it",
                period -> period.setLastDay("+999999999-12-31"));
    }

    static Set<String> namesOfFaults() {
        return faults().keySet();
    }

    /// Neither a bug, nor an answer too long for a header, nor one that repeats what was sent.
    @ParameterizedTest
    @MethodSource("namesOfFaults")
    void a_period_that_means_nothing_is_refused_by_its_place(String fault) {
        var change = Objects.requireNonNull(faults().get(fault));
        var asked = question();
        int place = asked.getPeriodsCount();
        asked.addPeriods(change.apply(german("1996-01-01", "1996-12-31")));
        assertRefused(() -> determine(asked), Code.INVALID_ARGUMENT, fault.split(" ", 2)[0]);
        assertThatThrownBy(() -> determine(asked))
                .hasMessageContaining("periods[" + place + "]")
                .hasMessageNotContaining("Fatima");
    }

    @Test
    void the_same_period_twice_is_refused() {
        var twice = german("1996-01-01", "1996-12-31");
        assertRefused(
                () -> determine(question().addPeriods(twice).addPeriods(twice)),
                Code.INVALID_ARGUMENT,
                "INVALID_PERIOD");
    }

    private static Quantity.Builder months(String amount) {
        return Quantity.newBuilder().setAmount(amount).setUnit(PeriodUnit.PERIOD_UNIT_MONTHS);
    }

    private static Route route(Determination determination, String id) {
        return determination.getRoutesList().stream()
                .filter(route -> route.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
