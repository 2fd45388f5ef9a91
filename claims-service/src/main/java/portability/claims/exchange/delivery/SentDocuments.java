package portability.claims.exchange.delivery;

import java.util.List;
import org.springframework.stereotype.Component;
import portability.claims.exchange.pair.Freezer;
import portability.ledger.privacy.reads.Disclosures;
import portability.ledger.privacy.reads.Purpose;
import portability.ledger.privacy.reads.StatedPurpose;
import portability.ledger.processing.ReadModels;
import portability.proto.exchange.v1.ExchangeServiceGrpc;

/// The documents sent to partners, as the person they are about sees them: who got what, when and why.
@Component
class SentDocuments implements Disclosures {
    /// As every header says; the law is that of the regulation, and the other instruments have a like clause.
    private static final StatedPurpose WHY =
            new StatedPurpose(Purpose.valueOf(Freezer.PURPOSE), "Reg. (EC) 883/2004 Art. 77 or the like clause");

    private final OutboxList outbox;
    private final ReadModels readModels;

    SentDocuments(OutboxList outbox, ReadModels readModels) {
        this.outbox = outbox;
        this.readModels = readModels;
    }

    @Override
    public List<Disclosure> of(String subject) {
        readModels.catchUp(OutboxList.PROCESSOR).requireAbout(subject);
        var rpc = ExchangeServiceGrpc.getDeliverMethod().getFullMethodName();
        return outbox.about(subject).stream()
                .map(sent -> new Disclosure(sent.frozenAt(), sent.partner(), rpc, WHY, sent.kind()))
                .toList();
    }
}
