package portability.contributions.certified.grpc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import portability.contributions.career.CareerCommand.CertifiedPeriod;
import portability.contributions.career.grpc.PeriodProtos;
import portability.contributions.certified.RecordContent;
import portability.contributions.certified.Said;
import portability.ledger.privacy.keys.KeyedHash;
import portability.proto.exchange.v1.RecordHead;
import portability.proto.exchange.v1.SealedDocument;
import portability.proto.types.v1.InsurancePeriod;

/// Hashes of what a record says: the message of a period without its id, and whether it is paid. Whatever a later
/// release lets a period say is compared too.
public final class RecordContents implements RecordContent {
    private static final String PAID = "";
    private static final String UNPAID = "unpaid";
    private static final String UNPAID_COUNTS = "unpaid, counts";

    private final KeyedHash hash;

    public RecordContents(KeyedHash hash) {
        this.hash = hash;
    }

    @Override
    public Said now(String personId, CertifiedPeriod period) {
        var payment = period.paid()
                .filter(paid -> !paid.inFull())
                .map(paid -> paid.countsUnpaid() ? UNPAID_COUNTS : UNPAID)
                .orElse(PAID);
        return said(personId, PeriodProtos.message(period.periodId(), period.period()), payment);
    }

    @Override
    public List<Said> in(String personId, String sealedRecord) {
        try {
            var parts = SealedDocument.parseFrom(Base64.getDecoder().decode(sealedRecord))
                    .getPartsList();
            var payments = payments(parts.getFirst().getContent());
            var said = new ArrayList<Said>();
            for (var part : parts.subList(1, parts.size())) {
                var period = InsurancePeriod.parseFrom(part.getContent());
                said.add(said(personId, period, payments.getOrDefault(period.getPeriodId(), PAID)));
            }
            return said;
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException("a record in the log cannot be read", broken);
        }
    }

    private static Map<String, String> payments(ByteString head) throws InvalidProtocolBufferException {
        var payments = new HashMap<String, String>();
        for (var unpaid : RecordHead.parseFrom(head).getUnpaidList())
            payments.put(unpaid.getPeriodId(), unpaid.getCounts() ? UNPAID_COUNTS : UNPAID);
        return payments;
    }

    /// No part but the last has a line feed in it, so that parts cannot run into each other.
    private Said said(String personId, InsurancePeriod period, String payment) {
        var mac = hash.begin();
        mac.update((personId + "\n" + payment + "\n").getBytes(UTF_8));
        var bytes = ByteBuffer.wrap(
                mac.doFinal(period.toBuilder().clearPeriodId().build().toByteArray()));
        return new Said(period.getPeriodId(), new UUID(bytes.getLong(), bytes.getLong()));
    }
}
