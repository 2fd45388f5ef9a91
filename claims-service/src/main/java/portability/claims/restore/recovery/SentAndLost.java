package portability.claims.restore.recovery;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import portability.claims.exchange.channel.PartnerChannels;
import portability.claims.exchange.delivery.OutboxList;
import portability.claims.exchange.pair.NotTakenBack;
import portability.claims.exchange.pair.OutboxCommand.TakeBack;
import portability.claims.exchange.pair.PairDesk;
import portability.claims.exchange.pair.PairDesk.Recovered;
import portability.claims.exchange.pair.ReturnedDocument;
import portability.claims.partners.KnownPartner;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.seal.SigningKey;
import portability.ledger.seal.VerificationKey;
import portability.proto.exchange.v1.ExchangeServiceGrpc;
import portability.proto.exchange.v1.FetchReceivedRequest;

/// Fetches back from a partner what this institution had sent to it, with the receipts: the pair goes on behind the
/// highest number the partner has seen.
@Component
class SentAndLost {
    private static final long DEADLINE_MINUTES = 10;
    private static final Principal NODE = Principal.node("restore");

    private final PartnerChannels channels;
    private final OutboxList outbox;
    private final PairDesk pairs;
    private final OwnFacts facts;
    private final KeyRing keys;
    private final SigningKey ownKey;
    private final String here;

    SentAndLost(
            PartnerChannels channels,
            OutboxList outbox,
            PairDesk pairs,
            OwnFacts facts,
            KeyRing keys,
            SigningKey ownKey,
            NodeProperties node) {
        this.channels = channels;
        this.outbox = outbox;
        this.pairs = pairs;
        this.facts = facts;
        this.keys = keys;
        this.ownKey = ownKey;
        this.here = node.institution();
    }

    /// Whatever was taken back before, by a run that came to no end, comes again and changes nothing.
    ///
    /// @param log under which name this node's log goes on
    /// @return the numbers of all that was lost and is here again
    /// @throws NotTakenBack if the partner gives something else
    Recovered fetchFrom(KnownPartner partner, String log) {
        var name = partner.institution().toString();
        long seq = outbox.receiptedUpTo(name);
        var before = pairs.recovered(name, log);
        if (before.from() > 0) seq = Math.min(seq, before.from() - 1);
        var answers = ExchangeServiceGrpc.newBlockingStub(channels.to(partner))
                .withDeadlineAfter(DEADLINE_MINUTES, TimeUnit.MINUTES)
                .fetchReceived(
                        FetchReceivedRequest.newBuilder().setAfterPairSeq(seq).build());
        while (answers.hasNext()) take(name, log, GivenBack.verified(answers.next(), partner, ++seq, this::ownKey));
        return pairs.recovered(name, log);
    }

    private void take(String partner, String log, GivenBack back) {
        boolean erased = back.document()
                .content()
                .map(content -> keys.isErased(content.caseId()))
                .orElse(true);
        ReturnedDocument document = erased ? back.document().withoutContent() : back.document();
        pairs.send(partner, new TakeBack(log, document), NODE);
        if (!erased) back.opened().ifPresent(opened -> facts.isSaid(partner, opened));
    }

    private Optional<VerificationKey> ownKey(String institution, String keyId) {
        return Optional.of(ownKey.verificationKey())
                .filter(key -> institution.equals(here) && key.keyId().equals(keyId));
    }
}
