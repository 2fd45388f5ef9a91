package portability.partner.identity;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portability.kernel.InstitutionId;
import portability.ledger.seal.SignedUse;
import portability.ledger.seal.VerificationKey;
import portability.proto.claims.v1.InstitutionDescriptor;
import portability.proto.claims.v1.SignedDescriptor;

/// The node under test, as its descriptor names it.
///
/// @param address     of its exchange
/// @param certificate DER; nothing else is believed to be the node
/// @param fingerprint to be compared with what the node's officers see
public record KnownNode(
        InstitutionId institution, String address, List<Term> terms, ByteString certificate, String fingerprint) {
    /// A key and when it counts.
    ///
    /// @param to exclusive
    public record Term(VerificationKey key, Instant from, Optional<Instant> to) {
        boolean countsAt(Instant moment) {
            return !moment.isBefore(from) && to.map(moment::isBefore).orElse(true);
        }
    }

    public KnownNode {
        terms = List.copyOf(terms);
    }

    /// Reads a `SignedDescriptor`.
    /// @throws IllegalArgumentException if it is none, or was altered
    public static KnownNode read(byte[] signed) {
        try {
            var descriptor = SignedDescriptor.parseFrom(signed);
            var content = descriptor.getContent().toByteArray();
            var said = InstitutionDescriptor.parseFrom(content);
            var terms = new ArrayList<Term>();
            for (var key : said.getSigningKeysList())
                terms.add(new Term(
                        VerificationKey.of(key.getPublicKey().toByteArray()),
                        Instant.parse(key.getFrom()),
                        key.getTo().isEmpty() ? Optional.empty() : Optional.of(Instant.parse(key.getTo()))));
            boolean isSigned = !terms.isEmpty()
                    && terms.getFirst()
                            .key()
                            .verifies(
                                    SignedUse.DESCRIPTOR,
                                    content,
                                    descriptor.getSignature().toByteArray());
            if (!isSigned) throw new IllegalArgumentException("the descriptor is not signed by its first key");
            return new KnownNode(
                    InstitutionId.parse(said.getInstitution()),
                    said.getExchangeAddress(),
                    terms,
                    said.getTlsCertificate(),
                    Fingerprint.of(content));
        } catch (InvalidProtocolBufferException | DateTimeException unreadable) {
            throw new IllegalArgumentException("not a signed descriptor", unreadable);
        }
    }

    /// The key of an id, if the node signs with it at that moment.
    public Optional<VerificationKey> key(String keyId, Instant moment) {
        return terms.stream()
                .filter(term -> term.key().keyId().equals(keyId) && term.countsAt(moment))
                .map(Term::key)
                .findFirst();
    }

    public List<VerificationKey> keys() {
        return terms.stream().map(Term::key).toList();
    }
}
