package portability.agreements.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.agreements.certificate.Certificate.Standing;
import portability.agreements.certificate.CertificateCommand.IssueCertificate;
import portability.agreements.certificate.CertificateCommand.WithdrawCertificate;
import portability.agreements.certificate.CertificateEvent.CertificateIssued;
import portability.agreements.certificate.CertificateEvent.CertificateWithdrawn;
import portability.agreements.refusal.Refusal;
import portability.agreements.refusal.Refused;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.law.LawPack;
import portability.totalisation.legislation.LegislationLaw;
import portability.totalisation.legislation.Posting;
import portability.totalisation.legislation.Situation;

/// The life of a certificate, and what it is decided by.
class CertificateTest {
    private static final String ID = "00000000-0000-0000-0000-000000000001";
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final Country DE = Country.of("DE");
    private static final Country FR = Country.of("FR");
    private static final CertificateIssued ISSUED =
            new CertificateIssued(ID, "EU-883-2004", "c1", "h1", "00", FIRST, LAST, "AAAA", "ana");
    private static final LegislationLaw EU = LawPack.bundled()
            .besidePensions()
            .coordination("EU-883-2004")
            .orElseThrow()
            .legislation();

    @Test
    void is_issued_once() {
        assertThat(Certificate.none().decide(new IssueCertificate(ISSUED))).containsExactly(ISSUED);
        assertThat(after(ISSUED).decide(new IssueCertificate(ISSUED))).isEmpty();
    }

    @Test
    void is_withdrawn_from_a_day_on_by_another_officer_and_only_once() {
        var withdrawn = new CertificateWithdrawn(ID, FIRST.plusDays(9), "no longer posted", "ben");
        assertThat(after(ISSUED).decide(withdraw(FIRST.plusDays(9), "ben"))).containsExactly(withdrawn);
        assertRefused(after(ISSUED), withdraw(FIRST, "ana"), new Refusal.SameOfficer());
        assertRefused(Certificate.none(), withdraw(FIRST, "ben"), new Refusal.UnknownCertificate());
        var after = after(ISSUED).evolve(withdrawn);
        assertThat(after.decide(withdraw(FIRST.plusDays(9), "eve"))).isEmpty();
        assertRefused(after, withdraw(FIRST, "eve"), new Refusal.AlreadyWithdrawn());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-31, NOT_ON_THAT_DAY",
        "2025-01-01, HOLDS",
        "2025-05-31, HOLDS",
        "2025-06-01, WITHDRAWN",
        "2027-01-01, WITHDRAWN",
    })
    void holds_from_its_first_day_until_it_is_withdrawn(LocalDate day, Standing standing) {
        var withdrawn =
                after(ISSUED).evolve(new CertificateWithdrawn(ID, LocalDate.of(2025, 6, 1), "no longer posted", "ben"));
        assertThat(withdrawn.on(day)).isEqualTo(standing);
        assertThat(after(ISSUED).on(LAST)).isEqualTo(Standing.HOLDS);
        assertThat(after(ISSUED).on(LAST.plusDays(1))).isEqualTo(Standing.NOT_ON_THAT_DAY);
    }

    /// 24 months to the day, and not one more.
    @Test
    void a_posting_of_two_years_is_certified_and_one_day_more_is_not() {
        var two = DateSpan.closed(FIRST, LAST);
        var decided = Coverage.decide(posted(two), two, EU, DE);
        assertThat(decided.value().form()).isEqualTo("A1");
        assertThat(decided.value().legislation()).isEqualTo(DE);
        assertThat(decided.value().workedIn()).containsExactly(FR);
        assertThat(decided.steps()).isNotEmpty();
        var longer = DateSpan.closed(FIRST, LAST.plusDays(1));
        assertThatThrownBy(() -> Coverage.decide(posted(longer), longer, EU, DE))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.LegislationUndecided.class));
    }

    @Test
    void no_state_certifies_the_legislation_of_another() {
        var span = DateSpan.closed(FIRST, LAST);
        var working = Situation.livingIn(FR, FIRST).employed(Map.of(FR, BigDecimal.ONE), List.of(FR));
        assertThatThrownBy(() -> Coverage.decide(working, span, EU, DE))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(new Refusal.NotOurLegislation("FR")));
    }

    @Test
    void a_day_before_the_law_begins_is_refused_by_the_value_that_lacks() {
        var span = DateSpan.closed("2009-01-01", "2009-06-30");
        var early = new Posting(DE, FR, span, false, true, Optional.empty());
        assertThatThrownBy(() ->
                        Coverage.decide(Situation.livingIn(DE, span.start()).posted(early), span, EU, DE))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.LawLacksValue.class));
    }

    private static Situation posted(DateSpan span) {
        return Situation.livingIn(DE, span.start()).posted(Posting.of(DE, FR, span));
    }

    private static WithdrawCertificate withdraw(LocalDate from, String by) {
        return new WithdrawCertificate(ID, from, "no longer posted", by);
    }

    private static Certificate after(CertificateEvent event) {
        return Certificate.none().evolve(event);
    }

    private static void assertRefused(Certificate certificate, CertificateCommand command, Refusal refusal) {
        assertThatThrownBy(() -> certificate.decide(command))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
