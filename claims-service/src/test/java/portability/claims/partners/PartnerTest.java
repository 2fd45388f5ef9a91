package portability.claims.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import portability.claims.Octets;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.partners.PartnerCommand.ConfirmFingerprint;
import portability.claims.partners.PartnerCommand.DeclareCompromised;
import portability.claims.partners.PartnerCommand.EnrolPartner;
import portability.claims.partners.PartnerEvent.FingerprintConfirmed;
import portability.claims.partners.PartnerEvent.KeyCompromised;
import portability.claims.partners.PartnerEvent.PartnerActivated;
import portability.claims.partners.PartnerEvent.PartnerEnrolled;

class PartnerTest {
    private static final String DE = "DE:DRV";
    private static final Octets BYTES = Octets.of(new byte[] {1});
    private static final Instant NOON = Instant.parse("2025-03-03T12:00:00Z");
    private static final Partner ACTIVE = after(
            new PartnerEnrolled(DE, "aaaa", BYTES),
            new FingerprintConfirmed(DE, "aaaa", "officer-1"),
            new FingerprintConfirmed(DE, "aaaa", "officer-2"),
            new PartnerActivated(DE));

    @Test
    void another_descriptor_of_an_active_partner_counts_only_once_two_officers_confirmed_it() {
        assertThat(ACTIVE.decide(enrol("bbbb"))).containsExactly(new PartnerEnrolled(DE, "bbbb", BYTES));
        var entered = ACTIVE.evolve(new PartnerEnrolled(DE, "bbbb", BYTES));
        assertThat(entered.active()).isTrue();
        assertThat(entered.counts("aaaa")).isTrue();
        assertThat(entered.decide(enrol("bbbb"))).isEmpty();
        assertThat(entered.decide(confirm("bbbb", "officer-1")))
                .containsExactly(new FingerprintConfirmed(DE, "bbbb", "officer-1"));
        var once = entered.evolve(new FingerprintConfirmed(DE, "bbbb", "officer-1"));
        assertRefused(Refusal.SAME_OFFICER, once, confirm("bbbb", "officer-1"));
        assertThat(once.decide(confirm("bbbb", "officer-2")))
                .containsExactly(new FingerprintConfirmed(DE, "bbbb", "officer-2"), new PartnerActivated(DE));
        var changed =
                once.evolve(new FingerprintConfirmed(DE, "bbbb", "officer-2")).evolve(new PartnerActivated(DE));
        assertThat(changed.counts("bbbb")).isTrue();
        assertThat(changed.counts("aaaa")).isFalse();
        assertThat(changed.proposed()).isEmpty();
    }

    /// What the officers confirmed of one is worth nothing for the next.
    @Test
    void a_third_descriptor_takes_the_place_of_the_one_that_waits_and_is_confirmed_from_the_start() {
        var once = ACTIVE.evolve(new PartnerEnrolled(DE, "bbbb", BYTES))
                .evolve(new FingerprintConfirmed(DE, "bbbb", "officer-1"));
        assertThat(once.decide(enrol("cccc"))).containsExactly(new PartnerEnrolled(DE, "cccc", BYTES));
        var third = once.evolve(new PartnerEnrolled(DE, "cccc", BYTES));
        assertThat(third.confirmedBy()).isEmpty();
        assertRefused(Refusal.FINGERPRINT_DIFFERS, third, confirm("bbbb", "officer-2"));
        assertThat(third.decide(confirm("cccc", "officer-2"))).hasSize(1);
    }

    @Test
    void before_the_first_is_confirmed_no_second_one_is_entered() {
        var entered = after(new PartnerEnrolled(DE, "aaaa", BYTES));
        assertRefused(Refusal.ALREADY_ENROLLED, entered, enrol("bbbb"));
        assertThat(entered.decide(enrol("aaaa"))).isEmpty();
    }

    @Test
    void the_descriptor_that_counts_entered_or_confirmed_again_changes_nothing() {
        assertThat(ACTIVE.decide(enrol("aaaa"))).isEmpty();
        assertThat(ACTIVE.decide(confirm("AA AA", "officer-3"))).isEmpty();
        assertRefused(Refusal.FINGERPRINT_DIFFERS, ACTIVE, confirm("bbbb", "officer-3"));
    }

    /// A descriptor that was left behind can be entered again: by mistake another one may have been confirmed.
    @Test
    void an_earlier_descriptor_can_come_back() {
        var waiting = ACTIVE.evolve(new PartnerEnrolled(DE, "bbbb", BYTES));
        assertThat(waiting.decide(enrol("aaaa"))).containsExactly(new PartnerEnrolled(DE, "aaaa", BYTES));
    }

    @Test
    void a_compromise_is_said_again_only_of_an_earlier_moment() {
        assertThat(ACTIVE.decide(declare(NOON)))
                .containsExactly(new KeyCompromised(DE, "k1", NOON, "officer-1", "stolen"));
        var compromised = ACTIVE.evolve(new KeyCompromised(DE, "k1", NOON, "officer-1", "stolen"));
        assertThat(compromised.decide(declare(NOON))).isEmpty();
        assertThat(compromised.decide(declare(NOON.plusNanos(1)))).isEmpty();
        assertThat(compromised.decide(declare(NOON.minusNanos(1)))).hasSize(1);
    }

    @Test
    void a_compromise_outlives_the_descriptor_that_named_the_key() {
        var changed = ACTIVE.evolve(new KeyCompromised(DE, "k1", NOON, "officer-1", "stolen"))
                .evolve(new PartnerEnrolled(DE, "bbbb", BYTES))
                .evolve(new FingerprintConfirmed(DE, "bbbb", "officer-1"))
                .evolve(new PartnerActivated(DE));
        assertThat(changed.compromised()).containsEntry("k1", NOON);
    }

    private static Partner after(PartnerEvent... events) {
        return List.of(events).stream().reduce(Partner.unknown(), Partner::evolve, (_, later) -> later);
    }

    private static EnrolPartner enrol(String fingerprint) {
        return new EnrolPartner(DE, fingerprint, BYTES);
    }

    private static ConfirmFingerprint confirm(String fingerprint, String officer) {
        return new ConfirmFingerprint(DE, fingerprint, officer);
    }

    private static DeclareCompromised declare(Instant since) {
        return new DeclareCompromised(DE, "k1", since, "officer-1", "stolen");
    }

    private static void assertRefused(Refusal refusal, Partner partner, PartnerCommand command) {
        assertThatThrownBy(() -> partner.decide(command))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
