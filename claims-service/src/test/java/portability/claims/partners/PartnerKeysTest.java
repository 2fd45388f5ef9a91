package portability.claims.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portability.claims.Octets;
import portability.kernel.InstitutionId;
import portability.ledger.seal.VerificationKey;
import portability.ledger.testkit.node.TestNode;

class PartnerKeysTest {
    private static final VerificationKey OLD = newKey();
    private static final VerificationKey NEW = newKey();
    private static final Instant JANUARY = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2025-03-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2025-05-01T00:00:00Z");
    private static final Instant NEVER = Instant.parse("2099-01-01T00:00:00Z");

    @Test
    void a_key_counts_from_its_first_moment_up_to_and_without_its_last() {
        var keys = PartnerKeys.of(descriptor(new KeyInForce(OLD, JANUARY, Optional.of(MARCH))));
        assertThat(keys.key(OLD.keyId(), JANUARY.minusNanos(1), NEVER)).isEmpty();
        assertThat(keys.key(OLD.keyId(), JANUARY, NEVER)).contains(OLD);
        assertThat(keys.key(OLD.keyId(), MARCH.minusNanos(1), NEVER)).contains(OLD);
        assertThat(keys.key(OLD.keyId(), MARCH, NEVER)).isEmpty();
        assertThat(keys.countingAt(JANUARY)).containsExactly(OLD);
        assertThat(keys.countingAt(MARCH)).isEmpty();
        assertThat(keys.key(NEW.keyId(), JANUARY, NEVER)).isEmpty();
    }

    @Test
    void a_key_that_another_descriptor_names_no_more_ends_when_that_one_came() {
        var keys = PartnerKeys.of(
                descriptor(new KeyInForce(NEW, MARCH, Optional.empty())),
                List.of(new PartnerKeys.Earlier(descriptor(new KeyInForce(OLD, JANUARY, Optional.empty())), MARCH)),
                Map.of());
        assertThat(keys.key(OLD.keyId(), MARCH.minusNanos(1), MAY)).contains(OLD);
        assertThat(keys.key(OLD.keyId(), MARCH, MAY)).isEmpty();
        assertThat(keys.countingAt(MAY)).containsExactly(NEW);
        assertThat(keys.find(OLD.keyId()).orElseThrow().term().to()).contains(MARCH);
    }

    @Test
    void what_a_partner_says_last_of_a_key_counts() {
        var keys = PartnerKeys.of(
                descriptor(
                        new KeyInForce(NEW, MARCH, Optional.empty()), new KeyInForce(OLD, JANUARY, Optional.of(MAY))),
                List.of(new PartnerKeys.Earlier(descriptor(new KeyInForce(OLD, JANUARY, Optional.empty())), MARCH)),
                Map.of());
        assertThat(keys.keys()).hasSize(2);
        assertThat(keys.key(OLD.keyId(), MAY.minusNanos(1), NEVER)).contains(OLD);
        assertThat(keys.key(OLD.keyId(), MAY, NEVER)).isEmpty();
    }

    @Test
    void a_key_that_had_ended_or_not_begun_when_another_descriptor_came_is_not_lengthened() {
        var before = descriptor(
                new KeyInForce(OLD, JANUARY, Optional.of(JANUARY.plusSeconds(1))),
                new KeyInForce(newKey(), MAY, Optional.empty()));
        var keys = PartnerKeys.of(
                descriptor(new KeyInForce(NEW, MARCH, Optional.empty())),
                List.of(new PartnerKeys.Earlier(before, MARCH)),
                Map.of());
        assertThat(keys.keys()).extracting(DirectoryKey::keyId).containsExactly(NEW.keyId(), OLD.keyId());
        assertThat(keys.find(OLD.keyId()).orElseThrow().term().to()).contains(JANUARY.plusSeconds(1));
    }

    /// A thief writes any day he likes: only what was here before is believed.
    @Test
    void of_a_compromised_key_counts_what_was_received_before_whatever_day_it_names() {
        var keys = PartnerKeys.of(
                descriptor(new KeyInForce(OLD, JANUARY, Optional.empty())), List.of(), Map.of(OLD.keyId(), MARCH));
        assertThat(keys.key(OLD.keyId(), JANUARY, MARCH.minusNanos(1))).contains(OLD);
        assertThat(keys.key(OLD.keyId(), JANUARY, MARCH)).isEmpty();
        assertThat(keys.key(OLD.keyId(), JANUARY, MAY)).isEmpty();
        assertThat(keys.countingAt(MAY)).isEmpty();
        assertThat(keys.countingAt(MARCH.minusNanos(1))).containsExactly(OLD);
    }

    private static Descriptor descriptor(KeyInForce... keys) {
        return new Descriptor(InstitutionId.parse("DE:DRV"), "localhost:1", List.of(keys), Octets.none(), "0000");
    }

    private static VerificationKey newKey() {
        return TestNode.of("DE:DRV").signingKey().verificationKey();
    }
}
