package portability.claims.statement.asking;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import portability.claims.Octets;
import portability.claims.exchange.pair.WireTime;
import portability.claims.partners.Directory;
import portability.claims.statement.Signed;
import portability.ledger.node.NodeProperties;
import portability.ledger.privacy.reads.Purpose;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.Seal;
import portability.ledger.seal.SealBroken;
import portability.ledger.seal.SealBroken.Flaw;
import portability.ledger.seal.SigningKey;
import portability.proto.exchange.v1.AnsweredPeriod;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.EntitlementAnswer;
import portability.proto.exchange.v1.EntitlementWorth;
import portability.proto.exchange.v1.SealedDocument;

/// Seals and opens what institutions ask and answer each other at a person's wish.
@Component
public class Entitlements {
    private static final int MOST_PERIODS = 5_000;

    private final Seal seal;
    private final Directory directory;
    private final Clock clock;
    private final String here;

    Entitlements(SigningKey key, Directory directory, Clock clock, NodeProperties node) {
        this.seal = new Seal(key, new SecureRandom());
        this.directory = directory;
        this.clock = clock;
        this.here = node.institution();
    }

    /// @param answers the document it answers; empty if none
    public SealedDocument seal(DocumentKind kind, String receiver, String answers, Message body) {
        var header = DocumentHeader.newBuilder()
                .setDocumentId(UUID.randomUUID().toString())
                .setKind(kind)
                .setSender(here)
                .setReceiver(receiver)
                .setCreated(WireTime.of(clock.instant()))
                .setPurpose(Purpose.OWN_DATA.name())
                .setAnswers(answers)
                .build();
        return seal.seal(header, List.of(body));
    }

    /// A document as its sender signed it, of a kind, and sent for the person's own wish.
    /// @throws SealBroken with the flaw; MALFORMED_BODY also where it is of another kind or purpose
    public OpenedDocument open(byte[] document, DocumentKind kind, String sender) {
        var created = createdAt(document);
        var opened = OpenedDocument.open(document, (institution, keyId) -> directory.key(institution, keyId, created));
        var header = opened.header();
        if (header.getKind() != kind
                || !header.getSender().equals(sender)
                || !header.getPurpose().equals(Purpose.OWN_DATA.name())) throw new SealBroken(Flaw.MALFORMED_BODY);
        return opened;
    }

    /// What an institution signed; empty where it is not what it must be.
    ///
    /// @param answers the question it must answer; empty: whichever
    public Optional<Signed> signed(String institution, Octets answer, Octets worth, String answers) {
        try {
            var opened = open(answer.toByteArray(), DocumentKind.DOCUMENT_KIND_ENTITLEMENT_ANSWER, institution);
            if (!isFor(opened.header(), answers)) return Optional.empty();
            var said = opened.part(0, EntitlementAnswer.parser(), EntitlementAnswer.getDefaultInstance());
            if (!isInOrder(said, institution)) return Optional.empty();
            return Optional.of(new Signed(
                    institution,
                    WireTime.read(opened.header().getCreated()),
                    said,
                    worth(institution, worth, answers, said.getKnown())));
        } catch (SealBroken | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private EntitlementWorth worth(String institution, Octets worth, String answers, boolean known) {
        if (worth.isNone() && !known) return EntitlementWorth.getDefaultInstance();
        var opened = open(worth.toByteArray(), DocumentKind.DOCUMENT_KIND_ENTITLEMENT_WORTH, institution);
        if (!isFor(opened.header(), answers)) throw new SealBroken(Flaw.MALFORMED_BODY);
        return opened.part(0, EntitlementWorth.parser(), EntitlementWorth.getDefaultInstance());
    }

    /// The periods another institution signed, wherever it sent them; empty where that cannot be verified here.
    public Optional<EntitlementAnswer> told(byte[] document) {
        try {
            var sender = DocumentHeader.parseFrom(
                            SealedDocument.parseFrom(document).getHeader())
                    .getSender();
            var opened = open(document, DocumentKind.DOCUMENT_KIND_ENTITLEMENT_ANSWER, sender);
            var said = opened.part(0, EntitlementAnswer.parser(), EntitlementAnswer.getDefaultInstance());
            return Optional.of(said).filter(answer -> answer.getKnown() && isInOrder(answer, sender));
        } catch (SealBroken | IllegalArgumentException | InvalidProtocolBufferException _) {
            return Optional.empty();
        }
    }

    private boolean isFor(DocumentHeader header, String answers) {
        return header.getReceiver().equals(here)
                && (answers.isEmpty() || header.getAnswers().equals(answers));
    }

    /// An institution answers for its own periods, under its own law, and for no other's.
    private static boolean isInOrder(EntitlementAnswer said, String institution) {
        return said.getPeriodsCount() <= MOST_PERIODS
                && said.getNumber().getInstitution().equals(institution)
                && said.getPeriodsList().stream().allMatch(period -> isInOrder(period, institution));
    }

    private static boolean isInOrder(AnsweredPeriod answered, String institution) {
        var period = answered.getPeriod();
        if (!period.getInstitution().equals(institution)
                || !period.getLegislation().equals(institution.substring(0, 2))) return false;
        try {
            return !LocalDate.parse(period.getLastDay()).isBefore(LocalDate.parse(period.getFirstDay()));
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private static Instant createdAt(byte[] document) {
        try {
            var header =
                    DocumentHeader.parseFrom(SealedDocument.parseFrom(document).getHeader());
            return WireTime.read(header.getCreated());
        } catch (InvalidProtocolBufferException | IllegalArgumentException _) {
            throw new SealBroken(Flaw.NOT_A_DOCUMENT);
        }
    }
}
