package portability.auditor.rederive;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import portability.auditor.note.LogKeys;
import portability.auditor.note.VerificationKey;
import portability.auditor.written.LogSigner;
import portability.proto.audit.v1.LogEntry;
import portability.proto.claims.v1.InstitutionDescriptor;
import portability.proto.claims.v1.SignedDescriptor;
import portability.proto.claims.v1.SigningKey;

/// With which keys a partner's records may be signed, as its stream in the claims log says.
class KnownKeysTest {
    private static final String DE = "DE:DRV";

    private final KnownKeys keys = new KnownKeys();
    private final LogSigner first = LogSigner.create();
    private final LogSigner second = LogSigner.create();

    @Test
    void a_descriptor_counts_once_it_is_active() {
        keys.take(enrolled(first));
        assertThat(keys.of(DE)).isEmpty();
        keys.take(activated());
        assertThat(keys.of(DE)).contains(first.logKeys());
    }

    @Test
    void what_the_keys_of_an_earlier_descriptor_signed_stays_signed() {
        keys.take(enrolled(first));
        keys.take(activated());
        keys.take(enrolled(second));
        assertThat(keys.of(DE)).as("nobody confirmed it yet").contains(first.logKeys());
        keys.take(activated());
        assertThat(keys.of(DE).orElseThrow().keys()).containsExactly(key(second.logKeys()), key(first.logKeys()));
        keys.take(enrolled(first));
        keys.take(activated());
        assertThat(keys.of(DE).orElseThrow().keys()).hasSize(2);
    }

    private static VerificationKey key(LogKeys of) {
        return of.keys().getFirst();
    }

    private static LogEntry enrolled(LogSigner signer) {
        var content = InstitutionDescriptor.newBuilder()
                .setInstitution(DE)
                .addSigningKeys(SigningKey.newBuilder().setPublicKey(ByteString.copyFrom(signer.publicKey())))
                .build()
                .toByteString();
        var said = ByteString.copyFrom("portability descriptor v1\0".getBytes(US_ASCII))
                .concat(content);
        var signed = SignedDescriptor.newBuilder()
                .setContent(content)
                .setSignature(ByteString.copyFrom(signer.sign(said.toByteArray())))
                .build();
        return entry(
                "partner.PartnerEnrolled",
                "{\"institution\":\"%s\",\"signedDescriptor\":\"%s\"}"
                        .formatted(DE, Base64.getEncoder().encodeToString(signed.toByteArray())));
    }

    private static LogEntry activated() {
        return entry("partner.PartnerActivated", "{\"institution\":\"%s\"}".formatted(DE));
    }

    private static LogEntry entry(String event, String payload) {
        return LogEntry.newBuilder()
                .setEventName(event)
                .setPayload(ByteString.copyFromUtf8(payload))
                .build();
    }
}
