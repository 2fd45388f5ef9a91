package portability.claims.invoice.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import portability.claims.invoice.CareLine;
import portability.claims.invoice.Finding;
import portability.claims.invoice.HalfYear;
import portability.claims.invoice.Invoice.Introduction;
import portability.claims.invoice.Method;
import portability.claims.invoice.Reason;
import portability.claims.invoice.Saying;
import portability.claims.invoice.Terms;
import portability.claims.invoice.check.CareRights.Right;
import portability.claims.invoice.check.EarlierLines.LineAt;
import portability.claims.invoice.check.InvoiceRules.Tariff;

/// Two days in a Spanish hospital in March 2026, 100.00 each, of whom a Dutch document covers from February on.
class LineCheckTest {
    private static final String DOCUMENT = "NL:CAK/s1";
    private static final Terms TERMS =
            new Terms("ES:INSS", "NL:CAK", "F-1", Method.ACTUAL, new HalfYear(2026, 1), "EUR", Optional.empty());
    private static final Introduction IN_TIME =
            new Introduction(LocalDate.of(2026, 9, 1), Optional.of(LocalDate.of(2027, 6, 30)), false);
    private static final InvoiceRules RULES = new InvoiceRules(
            true,
            List.of("EUR 500.00"),
            Set.of(Reason.INTRODUCED_LATE, Reason.ABOVE_TARIFF, Reason.DUPLICATE_OF_EARLIER),
            List.of(new Tariff("ES:INSS", "CIE", "Z1", LocalDate.of(2026, 1, 1), "EUR 120.00", "Order 5/2026")));

    private static CareLine line(LocalDate first, LocalDate last, String quantity, long unit, long minor) {
        return new CareLine(
                1, "", DOCUMENT, first, last, "CIE", "Z1", new BigDecimal(quantity), Optional.of(unit), minor, "");
    }

    private static CareLine inMarch(String quantity, long unit, long minor) {
        return line(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 4), quantity, unit, minor);
    }

    private static LineCheck check(Introduction introduced, Map<Integer, LineAt> earlier) {
        CareRights rights = entitlement -> entitlement.equals(DOCUMENT)
                ? Optional.of(new Right(
                        "NL:CAK",
                        "ES:INSS",
                        Optional.of(LocalDate.of(2026, 2, 1)),
                        Optional.of(LocalDate.of(2026, 6, 1))))
                : Optional.empty();
        return new LineCheck("ES:INSS/b", TERMS, introduced, rights, earlier, RULES, LineCheck.NO_MONTHS);
    }

    private static List<Reason> found(LineCheck check, CareLine line) {
        return check.look(line).findings().stream().map(Finding::reason).toList();
    }

    @Test
    void what_is_plain_is_accepted_by_the_rules_up_to_their_amount() {
        var check = check(IN_TIME, Map.of());
        var plain = check.look(inMarch("2", 10_000, 20_000));
        assertThat(plain.findings()).isEmpty();
        assertThat(check.decide(plain)).contains(new Saying.Accept(1));
        var dear = check.look(inMarch("5", 10_100, 50_500));
        assertThat(dear.findings()).isEmpty();
        assertThat(check.decide(dear)).isEmpty();
    }

    @Test
    void care_outside_the_covered_time_or_after_the_half_year_waits_for_an_officer() {
        var check = check(IN_TIME, Map.of());
        var early = line(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 2), "1", 10_000, 10_000);
        assertThat(found(check, early)).containsExactly(Reason.OUTSIDE_COVERED_TIME);
        assertThat(check.decide(check.look(early))).isEmpty();
        var lastDay = line(LocalDate.of(2026, 5, 31), LocalDate.of(2026, 5, 31), "1", 10_000, 10_000);
        assertThat(found(check, lastDay)).isEmpty();
        var dayAfter = line(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 1), "1", 10_000, 10_000);
        assertThat(found(check, dayAfter)).containsExactly(Reason.OUTSIDE_COVERED_TIME);
        var later = line(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 1), "1", 10_000, 10_000);
        assertThat(found(check, later)).containsExactly(Reason.OUTSIDE_REFERENCE_PERIOD, Reason.OUTSIDE_COVERED_TIME);
    }

    @Test
    void above_the_tariff_what_the_tariff_gives_is_accepted_and_the_rest_contested() {
        var check = check(IN_TIME, Map.of());
        var dear = check.look(inMarch("2", 15_000, 30_000));
        assertThat(dear.findings()).extracting(Finding::allowed).containsExactly(Optional.of(24_000L));
        assertThat(check.decide(dear))
                .contains(new Saying.Reduce(1, 24_000, Reason.ABOVE_TARIFF, "EUR 120.00 by Order 5/2026"));
    }

    @Test
    void a_sum_is_rounded_once_half_up_and_one_that_differs_is_found() {
        var check = check(IN_TIME, Map.of());
        assertThat(found(check, inMarch("0.5", 101, 51))).isEmpty();
        assertThat(found(check, inMarch("0.5", 101, 50))).containsExactly(Reason.SUM_DIFFERS);
        assertThat(found(check, inMarch("2", 10_000, 19_999))).containsExactly(Reason.SUM_DIFFERS);
    }

    @Test
    void the_same_care_again_is_found_in_the_invoice_and_in_earlier_ones() {
        var earlier = check(IN_TIME, Map.of(1, new LineAt("ES:INSS/a", 1, 7)));
        var seen = earlier.look(inMarch("2", 10_000, 20_000));
        assertThat(seen.findings()).containsExactly(Finding.of(1, Reason.DUPLICATE_OF_EARLIER, "ES:INSS/a, line 7"));
        assertThat(earlier.decide(seen))
                .contains(new Saying.Contest(1, Reason.DUPLICATE_OF_EARLIER, "ES:INSS/a, line 7"));
        var same = check(IN_TIME, Map.of(1, new LineAt("ES:INSS/b", 1, 3)));
        assertThat(found(same, inMarch("2", 10_000, 20_000))).containsExactly(Reason.DUPLICATE_IN_INVOICE);
    }

    @Test
    void a_document_nobody_issued_or_between_others_gives_no_right_and_a_patient_alone_is_for_an_officer() {
        var check = check(IN_TIME, Map.of());
        var line = inMarch("1", 10_000, 10_000);
        var unknown = new CareLine(
                1,
                "",
                "NL:CAK/none",
                line.firstDay(),
                line.lastDay(),
                "CIE",
                "Z1",
                BigDecimal.ONE,
                Optional.empty(),
                10_000,
                "");
        assertThat(found(check, unknown)).containsExactly(Reason.UNKNOWN_PATIENT);
        var card = new CareLine(
                1,
                "P-1",
                "",
                line.firstDay(),
                line.lastDay(),
                "CIE",
                "Z1",
                BigDecimal.ONE,
                Optional.empty(),
                10_000,
                "");
        assertThat(check.look(card).findings()).isEmpty();
        assertThat(check.decide(check.look(card))).isEmpty();
    }

    @Test
    void what_was_introduced_late_is_not_considered() {
        var late = check(
                new Introduction(LocalDate.of(2027, 7, 1), Optional.of(LocalDate.of(2027, 6, 30)), true), Map.of());
        var seen = late.look(inMarch("2", 10_000, 20_000));
        assertThat(late.decide(seen)).contains(new Saying.Contest(1, Reason.INTRODUCED_LATE, "last day 2027-06-30"));
    }
}
