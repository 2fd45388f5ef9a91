package portability.claims.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import portability.claims.Refused;
import portability.claims.payment.LifeCommand.ApplyLifeRule;
import portability.claims.payment.LifeCommand.DismissDeath;
import portability.claims.payment.LifeCommand.NoteDeath;
import portability.claims.payment.LifeCommand.NoteDenial;
import portability.claims.payment.LifeCommand.NoteRequest;
import portability.claims.payment.LifeCommand.ProveLife;
import portability.claims.payment.LifeEvent.DeathTold;
import portability.claims.payment.LifeEvent.LifeCertificateAsked;
import portability.claims.payment.LifeEvent.LifeProven;
import portability.claims.payment.LifeEvent.PaymentResumed;
import portability.claims.payment.LifeEvent.PaymentSuspended;
import portability.claims.payment.LifeRule.AttestedBy;
import portability.claims.payment.PayRules.AfterDeath;
import portability.claims.payment.PayRules.FirstMonth;
import portability.claims.payment.PensionCommand.ReportDeath;
import portability.claims.payment.PensionEvent.AccountConfirmed;
import portability.claims.payment.PensionEvent.AccountSaid;
import portability.claims.payment.PensionEvent.PensionOpened;

/// Life certificates as pure decisions: when she is asked, when payment waits, and what ends that.
class LifeTest {
    private static final String CLAIM = "NL:SVB/1";
    private static final LocalDate LODGED = LocalDate.of(2024, 3, 1);
    private static final LocalDate DUE = LocalDate.of(2025, 3, 1);
    private static final LifeRule RULE = new LifeRule(
            LocalDate.of(2020, 1, 1),
            12,
            true,
            60,
            90,
            Set.of(AttestedBy.AUTHORISED),
            "an invented rule",
            "objection within six weeks");
    private static final LocalDate SUSPENDED_FROM = DUE.plusDays(90);

    private Pension pension = Pension.none();

    LifeTest() {
        happened(new PensionOpened(
                CLAIM,
                "d",
                Instant.EPOCH,
                List.of(),
                new PayRules(20, FirstMonth.WHOLE, AfterDeath.END_OF_MONTH),
                new Grant(new Amount("EUR 30.00"), Optional.of(LODGED), false)));
        happened(new AccountSaid(
                CLAIM, "a", "officer-1", "", PayeeAccount.iban("Fatima El Amrani", "NL91ABNA0417164300")));
        happened(new AccountConfirmed(CLAIM, "a", "officer-2", Instant.EPOCH));
    }

    @Test
    void she_is_asked_in_time_and_once() {
        assertThat(on(DUE.minusDays(61))).isEmpty();
        assertThat(on(DUE.minusDays(60)))
                .containsExactly(new LifeCertificateAsked(
                        CLAIM, DUE, SUSPENDED_FROM, "an invented rule", "objection within six weeks"));
        assertThat(on(DUE.minusDays(59))).isEmpty();
    }

    @Test
    void whoever_is_asked_late_has_as_long_as_whoever_is_asked_in_time() {
        var late = DUE.plusYears(1);
        assertThat(on(late))
                .singleElement()
                .isInstanceOfSatisfying(
                        LifeCertificateAsked.class,
                        asked -> assertThat(asked.suspendedFrom()).isEqualTo(late.plusDays(60 + 90)));
    }

    @Test
    void payment_waits_only_after_the_stated_grace_whatever_the_rule_says_by_then() {
        on(DUE.minusDays(60));
        assertThat(on(SUSPENDED_FROM.minusDays(1))).isEmpty();
        assertThat(payable(SUSPENDED_FROM.minusDays(1))).isPresent();
        var harder = new LifeRule(DUE, 1, false, 0, 0, Set.of(), "a newer rule", "none");
        assertThat(decided(new ApplyLifeRule(harder, LODGED, SUSPENDED_FROM.minusDays(1))))
                .isEmpty();
        assertThat(on(SUSPENDED_FROM)).containsExactly(new PaymentSuspended(CLAIM, DUE, "an invented rule"));
        assertThat(payable(SUSPENDED_FROM)).isEmpty();
        assertThat(on(SUSPENDED_FROM.plusDays(1))).isEmpty();
    }

    @Test
    void late_word_pays_all_that_was_held_back_and_nothing_is_lost() {
        on(DUE.minusDays(60));
        var before = payable(SUSPENDED_FROM).orElseThrow();
        on(SUSPENDED_FROM);
        var late = SUSPENDED_FROM.plusMonths(2);
        assertThat(prove("p", late.minusDays(3), late))
                .extracting(Object::getClass)
                .containsExactly(LifeProven.class, PaymentResumed.class);
        assertThat(prove("p", late.minusDays(3), late)).isEmpty();
        var after = payable(late).orElseThrow();
        assertThat(after.net()).isGreaterThan(before.net());
        assertThat(after.parts()).hasSizeGreaterThanOrEqualTo(before.parts().size() + 2);
        assertThat(on(late)).isEmpty();
        assertThat(pension.life().due(RULE, LODGED)).contains(late.minusDays(3).plusYears(1));
    }

    @Test
    void word_that_does_not_reach_far_enough_is_kept_and_payment_waits_on() {
        on(DUE.minusDays(60));
        on(SUSPENDED_FROM);
        var much = SUSPENDED_FROM.plusYears(3);
        assertThat(prove("p", LODGED.plusDays(1), much))
                .extracting(Object::getClass)
                .containsExactly(LifeProven.class);
        assertThat(payable(much)).isEmpty();
        refused("LATER_KNOWN", () -> prove("q", LODGED.plusDays(1), much));
        refused("REQUEST_ID_REUSED", () -> prove("p", LODGED.plusDays(2), much));
        assertThat(prove("r", much, much)).hasSize(2);
    }

    @Test
    void the_rule_says_whose_word_is_taken_and_an_institutions_always_is() {
        var helper = new LifeProof(DUE, AttestedBy.MANDATE, "karim", "m-1", "photograph");
        refused(
                "ATTESTER_NOT_ACCEPTED",
                () -> decided(new ProveLife("p", "officer-1", helper, Optional.of(RULE), LODGED, DUE)));
        var institution = new LifeProof(DUE, AttestedBy.INSTITUTION, "DE:DRV", "", "REGISTER: 12");
        assertThat(decided(new ProveLife("p", "DE:DRV", institution, Optional.of(RULE), LODGED, DUE)))
                .hasSize(1);
    }

    @Test
    void an_institution_is_asked_only_while_word_is_awaited() {
        refused("NOTHING_ASKED", () -> decided(new NoteRequest(DUE, "DE:DRV", "doc")));
        on(DUE.minusDays(60));
        assertThat(decided(new NoteRequest(DUE, "DE:DRV", "doc"))).hasSize(1);
        assertThat(decided(new NoteRequest(DUE, "DE:DRV", "doc"))).isEmpty();
        assertThat(decided(new NoteDenial("DE:DRV", "answer", "MOVED_AWAY"))).hasSize(1);
        assertThat(decided(new NoteDenial("DE:DRV", "answer", "MOVED_AWAY"))).isEmpty();
        assertThat(decided(new NoteDenial("MA:CNSS", "answer", "MOVED_AWAY"))).isEmpty();
    }

    @Test
    void a_death_that_was_told_holds_payment_until_an_officer_has_looked() {
        var death = new ToldDeath(DUE, ToldDeath.Evidence.REGISTER, "C 12");
        assertThat(decided(new NoteDeath("DE:DRV", "doc", death)))
                .containsExactly(new DeathTold(CLAIM, "DE:DRV", "doc", death));
        assertThat(decided(new NoteDeath("DE:DRV", "doc", death))).isEmpty();
        assertThat(payable(DUE.plusMonths(1))).isEmpty();
        refused("UNKNOWN_DOCUMENT", () -> decided(new DismissDeath("another", "officer-1", "a namesake")));
        assertThat(decided(new DismissDeath("doc", "officer-1", "a namesake"))).hasSize(1);
        assertThat(payable(DUE.plusMonths(1))).isPresent();
        assertThat(decided(new DismissDeath("doc", "officer-1", "a namesake"))).isEmpty();
    }

    @Test
    void after_a_death_nobody_is_asked_and_what_is_left_waits_for_nobodys_word() {
        on(DUE.minusDays(60));
        on(SUSPENDED_FROM);
        decided(new ReportDeath("officer-1", DUE));
        assertThat(on(SUSPENDED_FROM.plusYears(1))).isEmpty();
        refused("DEATH_KNOWN", () -> prove("p", SUSPENDED_FROM, SUSPENDED_FROM));
        happened(new AccountSaid(CLAIM, "heirs", "officer-1", "", PayeeAccount.iban("An heir", "NL02ABNA0123456789")));
        happened(new AccountConfirmed(CLAIM, "heirs", "officer-2", Instant.EPOCH));
        assertThat(payable(SUSPENDED_FROM)).isPresent();
    }

    private List<PensionEvent> on(LocalDate today) {
        return decided(new ApplyLifeRule(RULE, LODGED, today));
    }

    private List<PensionEvent> prove(String id, LocalDate aliveOn, LocalDate today) {
        var proof = new LifeProof(aliveOn, AttestedBy.AUTHORISED, "the consulate at Rabat", "", "certificate 12");
        return decided(new ProveLife(id, "officer-1", proof, Optional.of(RULE), LODGED, today));
    }

    private List<PensionEvent> decided(PensionCommand command) {
        var events = new ArrayList<PensionEvent>(new PensionDecisions(CLAIM, pension).decide(command));
        events.forEach(this::happened);
        return events;
    }

    private void happened(PensionEvent event) {
        pension = pension.evolve(event);
    }

    private Optional<Frozen> payable(LocalDate day) {
        return pension.payable(day, Instant.MAX, BigDecimal.valueOf(20));
    }

    private static void refused(String reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().name()).isEqualTo(reason));
    }
}
