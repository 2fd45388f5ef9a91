package portability.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ValuesTest {
    private static final InstitutionId SVB = InstitutionId.parse("NL:SVB");

    private enum Rules implements Rule {
        FIRST,
        SECOND
    }

    @Test
    void an_institution_is_read_as_it_is_written() {
        assertThat(SVB).isEqualTo(InstitutionId.of("NL", "SVB")).hasToString("NL:SVB");
        assertThatThrownBy(() -> InstitutionId.parse("SVB")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> InstitutionId.parse("nl:SVB")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> InstitutionId.parse("NL:")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void trailing_zeros_do_not_make_another_quantity() {
        assertThat(Quantity.of("12.00", PeriodUnit.MONTHS)).isEqualTo(Quantity.of(12, PeriodUnit.MONTHS));
        assertThat(Quantity.of(120, PeriodUnit.DAYS_6)).hasToString("120 days");
        assertThatThrownBy(() -> Quantity.of(-1, PeriodUnit.DAYS_6)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void compulsory_insurance_goes_before_every_other_kind() {
        assertThat(PeriodKind.COMPULSORY.outranks(PeriodKind.VOLUNTARY)).isTrue();
        assertThat(PeriodKind.VOLUNTARY.outranks(PeriodKind.EQUIVALENT)).isTrue();
        assertThat(PeriodKind.COMPULSORY.outranks(PeriodKind.COMPULSORY)).isFalse();
    }

    @Test
    void an_institution_certifies_only_under_its_own_law() {
        var period = InsurancePeriod.dated(
                "1", SVB, "AOW", PeriodKind.COMPULSORY, Activity.NONE, DateSpan.closed("2024-01-01", "2024-12-31"));
        assertThat(period.legislation()).isEqualTo(Country.of("NL"));
        assertThatThrownBy(() -> new InsurancePeriod(
                        "1",
                        Country.of("DE"),
                        SVB,
                        "AOW",
                        period.kind(),
                        period.activity(),
                        period.span(),
                        period.reported(),
                        period.earnings(),
                        period.employer()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> period.earning(Money.parse("EUR -1"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_reasons_of_a_value_stand_before_those_of_what_follows_from_it() {
        var ref = LegalRef.of("Act", "s. 1");
        var first = Step.of(Rules.FIRST, ref, new Argument.TextArg("a", "x"));
        var second = Step.of(Rules.SECOND, ref);
        var result = Explained.of(2, first).then(two -> Explained.of(two * 3, second));
        assertThat(result.value()).isEqualTo(6);
        assertThat(result.steps()).containsExactly(first, second);
        assertThat(result.map(n -> "n" + n).steps()).isEqualTo(List.of(first, second));
    }

    @Test
    void a_step_names_each_argument_once() {
        var ref = LegalRef.of("Act", "s. 1");
        assertThatThrownBy(
                        () -> Step.of(Rules.FIRST, ref, new Argument.TextArg("a", "x"), new Argument.CodeArg("a", "y")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
