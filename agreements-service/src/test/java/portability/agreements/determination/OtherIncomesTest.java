package portability.agreements.determination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portability.agreements.client.Samples.dem;
import static portability.agreements.client.Samples.german;
import static portability.agreements.client.Samples.question;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portability.kernel.Country;
import portability.kernel.InstitutionId;
import portability.law.LawPack;
import portability.ledger.edge.MalformedInput;
import portability.proto.types.v1.Money;
import portability.totalisation.Determination;
import portability.totalisation.Payable;
import portability.totalisation.Totalisation;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.Per;
import portability.totalisation.question.OtherBenefit;
import portability.totalisation.question.OtherBenefit.Kind;
import portability.totalisation.reason.StepText;

/// Other pensions and incomes between the wire and the rules: nothing that is told of them is lost on the way, and what
/// is added for them is told back.
class OtherIncomesTest {
    private static final Country GERMANY = Country.of("DE");
    private static final Country NETHERLANDS = Country.of("NL");

    @Test
    void all_that_is_told_of_a_pension_is_read() {
        var told = pension()
                .setOfAnotherPerson(true)
                .setVoluntaryPart(euro("30.00"))
                .setNetPerMonth(euro("150.00"))
                .setReducedToo(true);
        assertThat(read(told))
                .isEqualTo(new OtherBenefit(
                        NETHERLANDS,
                        amount("200.00"),
                        Kind.OTHER_PERSON,
                        amount("30.00"),
                        Optional.of(amount("150.00")),
                        true));
    }

    @Test
    void what_is_not_told_of_a_pension_is_not_assumed() {
        assertThat(read(pension())).isEqualTo(OtherBenefit.pension(NETHERLANDS, amount("200.00")));
    }

    @Test
    void a_pension_that_is_voluntary_is_so_in_the_whole() {
        assertThat(read(pension().setVoluntary(true)).voluntary()).isEqualTo(amount("200.00"));
    }

    @Test
    void income_may_be_had_in_the_deciding_state_too() {
        assertThat(read(pension().setIncome(true))).isEqualTo(OtherBenefit.income(NETHERLANDS, amount("200.00")));
        assertThat(read(pension().setIncome(true).setState("DE")))
                .isEqualTo(OtherBenefit.income(GERMANY, amount("200.00")));
    }

    static Map<String, UnaryOperator<portability.proto.agreements.v1.OtherBenefit.Builder>> faults() {
        return Map.of(
                "a pension of the deciding state", told -> told.setState("DE"),
                "an income of another person", told -> told.setIncome(true).setOfAnotherPerson(true),
                "voluntary in whole and in part",
                        told -> told.setVoluntary(true).setVoluntaryPart(euro("30.00")),
                "a part above the whole", told -> told.setVoluntaryPart(euro("200.01")),
                "a part in another currency", told -> told.setVoluntaryPart(dem("30.00")),
                "a part below zero", told -> told.setVoluntaryPart(euro("-1.00")),
                "more after tax than before", told -> told.setNetPerMonth(euro("200.01")),
                "after tax in another currency", told -> told.setNetPerMonth(dem("150.00")),
                "after tax below zero", told -> told.setNetPerMonth(euro("-1.00")));
    }

    static Set<String> namesOfFaults() {
        return faults().keySet();
    }

    @ParameterizedTest
    @MethodSource("namesOfFaults")
    void what_contradicts_itself_is_refused(String fault) {
        var told = Objects.requireNonNull(faults().get(fault)).apply(pension());
        assertThatThrownBy(() -> read(told))
                .isInstanceOfSatisfying(
                        MalformedInput.class,
                        malformed -> assertThat(malformed.reason()).isEqualTo("INVALID_OTHER_BENEFIT"))
                .hasMessageStartingWith("other_benefits[0]");
    }

    @Test
    void what_is_added_up_to_a_minimum_is_told_per_month_and_nothing_where_nothing_is() {
        var found = found();
        var added = new Payable(Fraction.of(12), amount("12.00"), Per.MONTH);
        assertThat(told(adding(Optional.of(added), found)).getSupplementPerMonth())
                .isEqualTo(euro("12.00").build());
        assertThat(told(adding(Optional.empty(), found)).hasSupplementPerMonth())
                .isFalse();
    }

    private static portability.proto.agreements.v1.Determination told(Determination found) {
        return new Answers(new Steps(StepText.english())).determination(found);
    }

    private static Determination found() {
        var request = question()
                .addPeriods(german("1996-01-01", "1996-12-31").setEarnings(dem("51678.00")))
                .build();
        var germany = InstitutionId.parse("DE:DRV");
        var asked = Questions.question(request);
        var law = LawPack.bundled()
                .lawFor(germany, asked.branch(), asked.claim().lodgedOn())
                .orElseThrow();
        return Totalisation.determine(Questions.career(request, germany), asked, law);
    }

    private static Determination adding(Optional<Payable> supplement, Determination found) {
        return new Determination(
                found.institution(),
                found.scheme(),
                found.branch(),
                found.currency(),
                found.outcome(),
                found.routes(),
                found.pensionStart(),
                found.pairs(),
                found.restsOn(),
                supplement,
                found.steps(),
                found.engineVersion(),
                found.career(),
                found.question(),
                found.lawChecksum());
    }

    private static OtherBenefit read(portability.proto.agreements.v1.OtherBenefit.Builder told) {
        return Declared.otherBenefits(question().addOtherBenefits(told).build(), GERMANY)
                .getFirst();
    }

    private static portability.proto.agreements.v1.OtherBenefit.Builder pension() {
        return portability.proto.agreements.v1.OtherBenefit.newBuilder()
                .setState("NL")
                .setPerMonth(euro("200.00"));
    }

    private static Money.Builder euro(String amount) {
        return dem(amount).setCurrency("EUR");
    }

    private static org.joda.money.Money amount(String euro) {
        return org.joda.money.Money.parse("EUR " + euro);
    }
}
