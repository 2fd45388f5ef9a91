package portability.claims.claim.followup;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import portability.claims.Octets;
import portability.claims.claim.Claim;
import portability.claims.claim.Claim.Opening;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.ClaimEvent.ClaimLodged;
import portability.claims.claim.ClaimEvent.ClaimNoticeReceived;
import portability.claims.claim.ClaimEvent.NewerRecordReceived;
import portability.claims.claim.ClaimEvent.RecordReceived;
import portability.claims.claim.wire.StoredDocument;
import portability.claims.partners.Directory;
import portability.claims.upstream.UpstreamDown;
import portability.claims.upstream.UpstreamRefused;
import portability.claims.upstream.Upstreams;
import portability.kernel.InstitutionId;
import portability.ledger.seal.VerificationKey;
import portability.proto.contributions.v1.KeepForeignRecordRequest;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.types.v1.PersonalNumber;

/// Has contributions-service keep what partners certified of persons insured here, beside their own career.
///
/// The claim does not wait for it. What was received stands in the log, and this processor stays where it is until
/// contributions-service has it. It may deliver the same twice; that keeps nothing more. A record that came before the
/// claim was known here is handed over when the claim is.
@Component
@ProcessingGroup(KeptRecords.PROCESSOR)
class KeptRecords {
    static final String PROCESSOR = "kept-records";

    private static final Logger LOG = LoggerFactory.getLogger(KeptRecords.class);

    private final ClaimDesk claims;
    private final OwnRecord ownRecord;
    private final Directory directory;
    private final Upstreams upstreams;

    KeptRecords(ClaimDesk claims, OwnRecord ownRecord, Directory directory, Upstreams upstreams) {
        this.claims = claims;
        this.ownRecord = ownRecord;
        this.directory = directory;
        this.upstreams = upstreams;
    }

    @EventHandler
    void on(RecordReceived event) {
        handOver(event.claimId(), claims.asOf(event), Optional.of(event.institution()));
    }

    @EventHandler
    void on(NewerRecordReceived event) {
        handOver(event.claimId(), claims.asOf(event), Optional.of(event.institution()));
    }

    @EventHandler
    void on(ClaimNoticeReceived event) {
        handOver(event.claimId(), claims.asOf(event), Optional.empty());
    }

    /// After a restore, records can be here before the claim is.
    @EventHandler
    void on(ClaimLodged event) {
        handOver(event.claimId(), claims.asOf(event), Optional.empty());
    }

    /// @param claim empty where it was erased since
    /// @param from  whose record it is about; empty: everybody's
    private void handOver(String claimId, Optional<Claim> claim, Optional<String> from) {
        if (claim.isEmpty() || claim.get().opening().isEmpty()) return;
        var opening = claim.get().opening().get();
        claim.get().records().forEach((institution, record) -> {
            boolean meant = !institution.equals(opening.here())
                    && from.map(institution::equals).orElse(true);
            if (meant) record.filter(bytes -> !bytes.isNone()).ifPresent(bytes -> keep(claimId, opening, bytes));
        });
    }

    /// Whoever is not insured here has no career here that it could stand beside.
    private void keep(String claimId, Opening opening, Octets sealed) {
        try {
            var header = StoredDocument.of(sealed).header();
            var key = key(header);
            if (key.isEmpty()) {
                LOG.warn("a record of {} is not kept: its key is known no more", header.getSender());
                return;
            }
            ownRecord
                    .numberKnownHere(opening.file().insured())
                    .ifPresent(number -> upstreams.keep(request(claimId, header, number, sealed, key.get())));
        } catch (UpstreamDown down) {
            throw new NotKeptYet(down);
        } catch (UpstreamRefused refused) {
            // There the person is erased already; here the case may be any day.
            if (!refused.reason().equals("SUBJECT_ERASED") && !refused.reason().equals("UNKNOWN_PERSON")) throw refused;
        }
    }

    /// Also one that has ended since, or is said to be compromised: it was believed when the record came.
    private Optional<VerificationKey> key(DocumentHeader header) {
        return directory
                .find(InstitutionId.parse(header.getSender()))
                .flatMap(partner -> partner.keys().find(header.getKeyId()))
                .map(known -> known.term().key());
    }

    /// The same of one claim is the same request, however often it comes.
    private static KeepForeignRecordRequest request(
            String claimId, DocumentHeader header, PersonalNumber number, Octets sealed, VerificationKey key) {
        var name = "kept record\n" + claimId + "\n" + header.getSender() + "\n" + header.getDocumentId();
        return KeepForeignRecordRequest.newBuilder()
                .setRequestId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                        .toString())
                .setNumber(number)
                .setSealedRecord(sealed.toByteString())
                .setPublicKey(ByteString.copyFrom(key.encoded()))
                .build();
    }
}
