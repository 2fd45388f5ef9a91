package portability.totalisation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import portability.kernel.Country;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.question.Career;
import portability.totalisation.question.CareerFault;
import portability.totalisation.question.CareerRefused;
import portability.totalisation.question.ForeignRecord;

/// Overlap is no fault; a line that stands twice is.
class CareerTest {
    private static final InsurancePeriod LINE =
            Made.months("AA", "line-1", 2001, 1, 12).at("employer-1");

    private static void refused(CareerFault fault, List<InsurancePeriod> own, ForeignRecord... foreign) {
        assertThatThrownBy(() -> new Career(own, Arrays.asList(foreign)))
                .isInstanceOfSatisfying(
                        CareerRefused.class,
                        refused -> org.assertj.core.api.Assertions.assertThat(refused.fault())
                                .isEqualTo(fault));
    }

    @Test
    void the_same_line_of_one_employer_kind_and_days_twice_is_refused_whatever_its_amounts() {
        var fault = new CareerFault.SamePeriodTwice("line-1");
        refused(fault, List.of(LINE, LINE));
        refused(fault, List.of(LINE, Made.months("AA", "line-2", 2001, 1, 12), LINE));
        refused(fault, List.of(LINE, LINE.reporting(Quantity.of(3, PeriodUnit.MONTHS))));
        refused(fault, List.of(), ForeignRecord.of(Country.of("AA"), List.of(LINE, LINE)));
    }

    @Test
    void overlap_between_employers_kinds_and_lines_is_kept() {
        var otherKind =
                Made.period("AA", "line-1", PeriodKind.VOLUNTARY, LINE.span()).at("employer-1");
        var otherDays = Made.months("AA", "line-1", 2001, 2, 12).at("employer-1");
        var otherLine = Made.months("AA", "line-2", 2001, 1, 12).at("employer-1");
        assertThatCode(() ->
                        new Career(List.of(LINE, LINE.at("employer-2"), otherKind, otherDays, otherLine), List.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void a_state_has_one_record_of_its_own_periods() {
        var foreign = Made.months("BB", "1", 2001, 1, 12);
        refused(
                new CareerFault.OtherStatesPeriod(Country.of("BB"), "line-1"),
                List.of(),
                ForeignRecord.of(Country.of("BB"), List.of(LINE)));
        refused(
                new CareerFault.StateTwice(Country.of("BB")),
                List.of(),
                ForeignRecord.of(Country.of("BB"), List.of(foreign)),
                ForeignRecord.of(Country.of("BB"), List.of()));
        refused(
                new CareerFault.StateTwice(Country.of("AA")),
                List.of(LINE),
                ForeignRecord.of(Country.of("AA"), List.of()));
    }
}
