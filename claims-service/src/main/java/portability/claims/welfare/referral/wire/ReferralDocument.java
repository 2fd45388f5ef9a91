package portability.claims.welfare.referral.wire;

import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import portability.claims.claim.wire.Persons;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.claims.exchange.pair.WireTime;
import portability.claims.payment.ToldDeath;
import portability.claims.welfare.Asking;
import portability.claims.welfare.fund.Amounts;
import portability.claims.welfare.referral.ReferralEvent.DeathReferralAnswered;
import portability.claims.welfare.referral.ReferralEvent.DeathReferred;
import portability.claims.welfare.referral.ReferredDeath;
import portability.claims.welfare.referral.ReferredDeath.Cause;
import portability.claims.welfare.referral.Reply;
import portability.claims.welfare.referral.Reply.Offer;
import portability.claims.welfare.referral.Reply.Standing;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;
import portability.ledger.seal.SealBroken.Flaw;
import portability.proto.exchange.v1.Death;
import portability.proto.exchange.v1.DeathCause;
import portability.proto.exchange.v1.DeathEvidence;
import portability.proto.exchange.v1.DeathReferral;
import portability.proto.exchange.v1.DeathReferralAnswer;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.FundStanding;
import portability.proto.exchange.v1.ReferredBenefit;
import portability.proto.exchange.v1.Relative;
import portability.proto.exchange.v1.RelativeTie;

/// What a document about a death that is referred says.
public sealed interface ReferralDocument {
    Set<DocumentKind> KINDS =
            Set.of(DocumentKind.DOCUMENT_KIND_DEATH_REFERRAL, DocumentKind.DOCUMENT_KIND_DEATH_REFERRAL_ANSWER);

    int LONGEST_REFERENCE = 200;

    record Refers(ReferredDeath referred) implements ReferralDocument {}

    /// @param told the document that told of the death
    record Answers(String told, Reply reply) implements ReferralDocument {}

    /// @throws SealBroken MALFORMED_BODY if it is not what its kind asks for
    static ReferralDocument read(OpenedDocument document) {
        // A day more for clocks and time zones.
        var latest = LocalDate.ofInstant(WireTime.read(document.header().getCreated()), ZoneOffset.UTC)
                .plusDays(1);
        try {
            return switch (document.header().getKind()) {
                case DOCUMENT_KIND_DEATH_REFERRAL -> {
                    var said = only(document, DeathReferral.parser(), DeathReferral.getDefaultInstance());
                    var referred = read(said);
                    if (referred.on().isAfter(latest)) throw new IllegalArgumentException("nobody has died tomorrow");
                    yield new Refers(referred);
                }
                case DOCUMENT_KIND_DEATH_REFERRAL_ANSWER -> {
                    var said = only(document, DeathReferralAnswer.parser(), DeathReferralAnswer.getDefaultInstance());
                    yield new Answers(named(said.getToldDocumentId()), read(said));
                }
                default -> throw new IllegalArgumentException("not about a referral");
            };
        } catch (IllegalArgumentException | DateTimeException _) {
            throw new SealBroken(Flaw.MALFORMED_BODY);
        }
    }

    /// @throws IllegalArgumentException if a part is missing or means nothing
    static ReferredDeath read(DeathReferral said) {
        return new ReferredDeath(
                Persons.read(said.getPerson()),
                death(said.getDeath()),
                named(Cause.class, said.getCause().name(), "DEATH_CAUSE_"),
                said.getCountry(),
                said.getPensionCaseId(),
                said.getFamilyList().stream().map(ReferralDocument::relative).toList(),
                said.getWords().strip());
    }

    /// As [#read(DeathReferral)].
    static ReferredDeath.Relative relative(Relative said) {
        return new ReferredDeath.Relative(
                said.getName().strip(),
                named(Asking.Tie.class, said.getTie().name(), "RELATIVE_TIE_"),
                said.getContact().strip());
    }

    /// As [#read(DeathReferral)].
    static ToldDeath death(Death said) {
        if (said.getReference().length() > LONGEST_REFERENCE
                || said.getReference().chars().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException("no reference");
        return new ToldDeath(
                Persons.day(said.getOn()),
                named(ToldDeath.Evidence.class, said.getEvidence().name(), "DEATH_EVIDENCE_"),
                said.getReference());
    }

    private static Reply read(DeathReferralAnswer said) {
        return new Reply(
                named(Standing.class, said.getStanding().name(), "FUND_STANDING_"),
                said.getCoveredUntil().isEmpty() ? Optional.empty() : Optional.of(Persons.day(said.getCoveredUntil())),
                said.getBenefitsList().stream().map(ReferralDocument::offer).toList(),
                said.getUnverified(),
                said.getBenefitClaimId().isEmpty() ? "" : named(said.getBenefitClaimId()),
                said.getWords().strip());
    }

    private static Offer offer(ReferredBenefit said) {
        return new Offer(said.getBenefit(), Amounts.read(said.getLeast()), Amounts.read(said.getMost()));
    }

    static DeathReferral write(ReferredDeath referred) {
        return DeathReferral.newBuilder()
                .setPerson(Persons.write(referred.person()))
                .setDeath(Death.newBuilder()
                        .setOn(referred.on().toString())
                        .setEvidence(DeathEvidence.valueOf(
                                "DEATH_EVIDENCE_" + referred.death().evidence().name()))
                        .setReference(referred.death().reference()))
                .setCause(DeathCause.valueOf("DEATH_CAUSE_" + referred.cause().name()))
                .setCountry(referred.country())
                .setPensionCaseId(referred.pensionClaimId())
                .addAllFamily(referred.family().stream()
                        .map(one -> Relative.newBuilder()
                                .setName(one.name())
                                .setTie(RelativeTie.valueOf(
                                        "RELATIVE_TIE_" + one.tie().name()))
                                .setContact(one.contact())
                                .build())
                        .toList())
                .setWords(referred.words())
                .build();
    }

    static DeathReferralAnswer write(String told, Reply reply) {
        return DeathReferralAnswer.newBuilder()
                .setToldDocumentId(told)
                .setStanding(
                        FundStanding.valueOf("FUND_STANDING_" + reply.standing().name()))
                .setCoveredUntil(reply.coveredUntil().map(LocalDate::toString).orElse(""))
                .addAllBenefits(reply.offers().stream()
                        .map(offer -> ReferredBenefit.newBuilder()
                                .setBenefit(offer.benefit())
                                .setLeast(Amounts.write(offer.least()))
                                .setMost(Amounts.write(offer.most()))
                                .build())
                        .toList())
                .setUnverified(reply.unverified())
                .setBenefitClaimId(reply.benefitClaimId())
                .setWords(reply.words())
                .build();
    }

    static FreezeDocument letter(DeathReferred event) {
        return letter(
                event.documentId(), DocumentKind.DOCUMENT_KIND_DEATH_REFERRAL, event.caseId(), write(event.referred()));
    }

    static FreezeDocument letter(DeathReferralAnswered event) {
        return letter(
                event.documentId(),
                DocumentKind.DOCUMENT_KIND_DEATH_REFERRAL_ANSWER,
                event.caseId(),
                write(event.told(), event.reply()));
    }

    private static FreezeDocument letter(String documentId, DocumentKind kind, String caseId, Message body) {
        return new FreezeDocument(documentId, kind, caseId, List.of(body));
    }

    private static String named(String id) {
        if (!UUID.fromString(id).toString().equals(id)) throw new IllegalArgumentException("no document");
        return id;
    }

    private static <E extends Enum<E>> E named(Class<E> type, String name, String prefix) {
        if (!name.startsWith(prefix)) throw new IllegalArgumentException("a value of a later release");
        return Enum.valueOf(type, name.substring(prefix.length()));
    }

    private static <M extends Message> M only(OpenedDocument document, Parser<M> parser, M prototype) {
        if (document.parts().size() != 1) throw new SealBroken(Flaw.MALFORMED_BODY);
        return document.part(0, parser, prototype);
    }
}
