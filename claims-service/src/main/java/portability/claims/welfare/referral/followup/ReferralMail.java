package portability.claims.welfare.referral.followup;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.claim.wire.StoredDocument;
import portability.claims.exchange.pair.DocumentReceived;
import portability.claims.exchange.pair.Freezer;
import portability.claims.exchange.pair.PairDesk;
import portability.claims.exchange.pair.TakesDocuments;
import portability.claims.welfare.fund.FundDesk;
import portability.claims.welfare.fund.FundRules;
import portability.claims.welfare.referral.ReferralCommand.TakeAnswer;
import portability.claims.welfare.referral.ReferralCommand.TakeReferral;
import portability.claims.welfare.referral.ReferralDesk;
import portability.claims.welfare.referral.ReferralEvent.DeathReferralAnswered;
import portability.claims.welfare.referral.ReferralEvent.DeathReferred;
import portability.claims.welfare.referral.ReferredDeath;
import portability.claims.welfare.referral.ReferredDeath.Cause;
import portability.claims.welfare.referral.wire.ReferralDocument;
import portability.claims.welfare.referral.wire.ReferralDocument.Answers;
import portability.claims.welfare.referral.wire.ReferralDocument.Refers;
import portability.ledger.edge.Principal;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.seal.OpenedDocument;
import portability.proto.exchange.v1.DeathNotice;
import portability.proto.exchange.v1.DocumentKind;

/// Lets referrals have their effect: documents go out and come in, and a notice in the case of a pension that tells of
/// the
/// death of a member of the fund opens one. Whatever falls in between, this processor comes back to the event.
@Component
@ProcessingGroup(ReferralMail.PROCESSOR)
class ReferralMail implements TakesDocuments {
    static final String PROCESSOR = "referrals";

    private static final Principal NODE = Principal.node("referrals");

    private final ReferralDesk referrals;
    private final ClaimDesk claims;
    private final FundDesk fund;
    private final FundRules rules;
    private final PairDesk pairs;
    private final KeyRing keys;
    private final ClaimsProperties days;

    ReferralMail(
            ReferralDesk referrals,
            ClaimDesk claims,
            FundDesk fund,
            FundRules rules,
            PairDesk pairs,
            KeyRing keys,
            ClaimsProperties days) {
        this.referrals = referrals;
        this.claims = claims;
        this.fund = fund;
        this.rules = rules;
        this.pairs = pairs;
        this.keys = keys;
        this.days = days;
    }

    @Override
    public Set<DocumentKind> documentKinds() {
        var kinds = EnumSet.copyOf(ReferralDocument.KINDS);
        kinds.add(DocumentKind.DOCUMENT_KIND_DEATH_NOTICE);
        return kinds;
    }

    @EventHandler
    void on(DocumentReceived event, @Timestamp Instant at) {
        if (!kinds().contains(event.kind())) return;
        boolean isNotice = event.kind().equals(Freezer.kindName(DocumentKind.DOCUMENT_KIND_DEATH_NOTICE));
        if (event.document().isNone() || keys.isErased(event.caseId())) return;
        var day = LocalDate.ofInstant(at, days.timeZone());
        var document = StoredDocument.of(event.document());
        if (isNotice) notice(event, document, day);
        else take(event, document, day);
    }

    private void take(DocumentReceived event, OpenedDocument document, LocalDate day) {
        var from = Principal.partner(event.partner());
        var command = switch (ReferralDocument.read(document)) {
            case Refers(var referred) -> new TakeReferral(event.partner(), event.documentId(), day, referred);
            case Answers(var _, var reply) -> new TakeAnswer(event.partner(), event.documentId(), reply);
        };
        referrals.send(event.caseId(), command, from);
    }

    /// Only of somebody whom the fund may know: anything else is between pension institutions.
    private void notice(DocumentReceived event, OpenedDocument document, LocalDate day) {
        if (!rules.hasFund()) return;
        var opening =
                claims.story(event.caseId()).flatMap(story -> story.claim().opening());
        if (opening.isEmpty()) return;
        var person = opening.get().file().claimant();
        if (fund.like(person).isEmpty()) return;
        var referred = new ReferredDeath(
                person,
                ReferralDocument.death(notice(document).getDeath()),
                Cause.NOT_KNOWN,
                "",
                event.caseId(),
                List.of(),
                "");
        referrals.send(
                event.caseId(),
                new TakeReferral(event.partner(), event.documentId(), day, referred),
                Principal.partner(event.partner()));
    }

    private static DeathNotice notice(OpenedDocument document) {
        try {
            return DeathNotice.parseFrom(document.parts().getFirst().getContent());
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException("a stored notice cannot be read", broken);
        }
    }

    @EventHandler
    void on(DeathReferred event) {
        if (!keys.isErased(event.caseId())) pairs.send(event.to(), ReferralDocument.letter(event), NODE);
    }

    @EventHandler
    void on(DeathReferralAnswered event) {
        if (!keys.isErased(event.caseId())) pairs.send(event.to(), ReferralDocument.letter(event), NODE);
    }
}
