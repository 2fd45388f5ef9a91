package portability.claims.payment.life;

import java.util.Optional;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import portability.claims.Refused;
import portability.claims.claim.wire.StoredDocument;
import portability.claims.exchange.pair.DocumentReceived;
import portability.claims.exchange.pair.TakesDocuments;
import portability.claims.payment.LifeCommand;
import portability.claims.payment.LifeCommand.NoteDeath;
import portability.claims.payment.LifeCommand.NoteDenial;
import portability.claims.payment.LifeProof;
import portability.claims.payment.LifeRule.AttestedBy;
import portability.claims.payment.PensionDesk;
import portability.claims.payment.life.LifeDocument.Answers;
import portability.claims.payment.life.LifeDocument.Asks;
import portability.claims.payment.life.LifeDocument.Outcome;
import portability.claims.payment.life.LifeDocument.TellsDeath;
import portability.ledger.edge.Principal;
import portability.ledger.privacy.keys.KeyRing;
import portability.proto.exchange.v1.DocumentKind;

/// Lets what another institution said of a life have its effect on the pension. May see it twice: the pension
/// knows it
/// by
/// the document.
@Component
@ProcessingGroup("life-documents")
class LifeMail implements TakesDocuments {
    private static final Logger LOG = LoggerFactory.getLogger(LifeMail.class);

    private final PensionDesk pensions;
    private final LifeProving proving;
    private final KeyRing keys;

    LifeMail(PensionDesk pensions, LifeProving proving, KeyRing keys) {
        this.pensions = pensions;
        this.proving = proving;
        this.keys = keys;
    }

    @Override
    public Set<DocumentKind> documentKinds() {
        return LifeDocument.KINDS;
    }

    @EventHandler
    void on(DocumentReceived event) {
        if (event.document().isNone() || keys.isErased(event.caseId())) return;
        var document = StoredDocument.of(event.document());
        if (!LifeDocument.KINDS.contains(document.header().getKind())) return;
        var by = Principal.partner(event.partner());
        try {
            command(LifeDocument.read(document), event)
                    .ifPresent(command -> pensions.send(event.caseId(), command, by));
        } catch (Refused refused) {
            // Nothing is paid on the case here, or her death is known: there is nothing to do on this word.
            LOG.info("a document of {} about a life changes nothing: {}", event.partner(), refused.refusal());
        }
    }

    private Optional<LifeCommand> command(LifeDocument said, DocumentReceived event) {
        var from = event.partner();
        var id = event.documentId();
        return switch (said) {
            // An officer answers: see LifeRequests.
            case Asks _ -> Optional.empty();
            case TellsDeath(var death) -> Optional.of(new NoteDeath(from, id, death));
            case Answers(var _, Outcome.Dead(var death)) -> Optional.of(new NoteDeath(from, id, death));
            case Answers(var _, Outcome.NotSaid(var reason)) -> Optional.of(new NoteDenial(from, id, reason));
            case Answers(var _, Outcome.Alive(var on, var how, var reference)) -> {
                var proof = new LifeProof(on, AttestedBy.INSTITUTION, from, "", how + ": " + reference);
                yield Optional.of(proving.command(event.caseId(), id, from, proof));
            }
        };
    }
}
