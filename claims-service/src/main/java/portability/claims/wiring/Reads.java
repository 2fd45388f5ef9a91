package portability.claims.wiring;

import io.grpc.ServiceDescriptor;
import java.util.List;
import java.util.Optional;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.Claimant;
import portability.claims.claim.followup.OwnRecord;
import portability.ledger.privacy.reads.ReadTable;
import portability.ledger.privacy.reads.ReadTable.Asked;
import portability.proto.claims.v1.BooksServiceGrpc;
import portability.proto.claims.v1.ClaimCaseServiceGrpc;
import portability.proto.claims.v1.ClaimCourseServiceGrpc;
import portability.proto.claims.v1.ClaimsServiceGrpc;
import portability.proto.claims.v1.ExchangeDeskServiceGrpc;
import portability.proto.claims.v1.ForwardingServiceGrpc;
import portability.proto.claims.v1.NettingServiceGrpc;
import portability.proto.claims.v1.OffsetServiceGrpc;
import portability.proto.claims.v1.RecalculationServiceGrpc;
import portability.proto.claims.v1.RoundServiceGrpc;
import portability.proto.exchange.v1.ExchangeServiceGrpc;

/// Which rpcs hand out a person's data. A subject is a case's id.
///
/// The exchange is not among them: what a partner was sent, the person sees as disclosures; fetching again, it gets
/// only what was addressed to it, or what it sent itself.
final class Reads {
    private static final List<String> CLAIM = List.of("claimant", "claim", "records", "determination", "decisions");

    private static final int LONGEST_HELPER = 64;

    private Reads() {}

    static ReadTable table(ClaimDesk claims, OwnRecord mandates) {
        return withoutPersons(
                        withoutPersons(new ReadTable(), NettingServiceGrpc.getServiceDescriptor()),
                        RoundServiceGrpc.getServiceDescriptor())
                .readsEach(
                        ClaimsServiceGrpc.getGetClaimMethod(),
                        CLAIM,
                        request -> asked(claims, mandates, request.getClaimId(), request.getActingHelper()))
                .readsEach(
                        ClaimCaseServiceGrpc.getGetClaimStatusMethod(),
                        List.of("claim"),
                        request -> asked(claims, mandates, request.getClaimId(), request.getActingHelper()))
                .reads(ClaimsServiceGrpc.getFollowClaimMethod(), CLAIM, request -> known(claims, request.getClaimId()))
                .reads(
                        ClaimsServiceGrpc.getGetSummaryMethod(),
                        List.of("decisions"),
                        request -> known(claims, request.getClaimId()))
                .reads(
                        RecalculationServiceGrpc.getListDecisionsMethod(),
                        List.of("decisions"),
                        request -> known(claims, request.getClaimId()))
                .reads(
                        OffsetServiceGrpc.getListDeductionsMethod(),
                        List.of("payments"),
                        request -> known(claims, request.getClaimId()))
                .readsNothing(RecalculationServiceGrpc.getRecalculateMethod())
                .readsNothing(BooksServiceGrpc.getListBalancesMethod())
                .readsNothing(BooksServiceGrpc.getGetBalanceMethod())
                .readsNothing(BooksServiceGrpc.getGetBookEntryMethod())
                .readsNothing(BooksServiceGrpc.getListOpenItemsMethod())
                .readsNothing(BooksServiceGrpc.getMakeBookStatementMethod())
                .readsNothing(BooksServiceGrpc.getListBookStatementsMethod())
                .readsNothing(BooksServiceGrpc.getGetBookStatementMethod())
                .readsNothing(RecalculationServiceGrpc.getListRecalculationsDueMethod())
                .readsNothing(ClaimCourseServiceGrpc.getNameInstitutionMethod())
                .readsNothing(ClaimCourseServiceGrpc.getRemoveInstitutionMethod())
                .readsNothing(ClaimCourseServiceGrpc.getTellLegislationsMethod())
                .readsNothing(ClaimCourseServiceGrpc.getWithdrawClaimMethod())
                .readsNothing(ClaimCourseServiceGrpc.getDeferAwardMethod())
                .readsNothing(ClaimCourseServiceGrpc.getSayAwardDueMethod())
                .readsNothing(ForwardingServiceGrpc.getForwardClaimMethod())
                .readsNothing(ForwardingServiceGrpc.getForwardLodgedClaimMethod())
                .readsNothing(ClaimCaseServiceGrpc.getCertifyFiguresMethod())
                .readsNothing(ClaimCaseServiceGrpc.getListOpenClaimsMethod())
                .readsNothing(ClaimsServiceGrpc.getLodgeClaimMethod())
                .readsNothing(ClaimsServiceGrpc.getDecideClaimMethod())
                .readsNothing(ClaimsServiceGrpc.getGetDescriptorMethod())
                .readsNothing(ClaimsServiceGrpc.getEnrolPartnerMethod())
                .readsNothing(ClaimsServiceGrpc.getConfirmPartnerMethod())
                .readsNothing(ClaimsServiceGrpc.getListPartnersMethod())
                .readsNothing(ClaimsServiceGrpc.getDeclareKeyCompromisedMethod())
                .readsNothing(ClaimsServiceGrpc.getListDoubtfulSignaturesMethod())
                .readsNothing(ClaimsServiceGrpc.getListWitnessedMethod())
                .readsNothing(ClaimsServiceGrpc.getLiftQuarantineMethod())
                .readsNothing(ClaimsServiceGrpc.getAcceptGapMethod())
                .readsNothing(ClaimsServiceGrpc.getGetRestoreMethod())
                .readsNothing(ClaimsServiceGrpc.getApproveRestoreMethod())
                .readsNothing(ExchangeDeskServiceGrpc.getListUndeliveredMethod())
                .readsNothing(ExchangeDeskServiceGrpc.getTryAgainMethod())
                .readsNothing(ExchangeDeskServiceGrpc.getSendAnewMethod())
                .readsNothing(ExchangeDeskServiceGrpc.getGiveUpMethod())
                .readsNothing(ExchangeDeskServiceGrpc.getInvalidateDocumentMethod())
                .readsNothing(ExchangeDeskServiceGrpc.getListRemindersMethod())
                .readsNothing(ExchangeDeskServiceGrpc.getListDueAnswersMethod())
                .readsNothing(ExchangeDeskServiceGrpc.getListSetAsideMethod())
                .readsNothing(ExchangeDeskServiceGrpc.getSettleSetAsideMethod())
                .readsNothing(ExchangeServiceGrpc.getDeliverMethod())
                .readsNothing(ExchangeServiceGrpc.getFetchSinceMethod())
                .readsNothing(ExchangeServiceGrpc.getShowCheckpointsMethod())
                .readsNothing(ExchangeServiceGrpc.getGetConsistencyProofMethod())
                .readsNothing(ExchangeServiceGrpc.getGetWitnessedMethod())
                .readsNothing(ExchangeServiceGrpc.getFetchReceivedMethod())
                .readsNothing(ExchangeServiceGrpc.getStateGapMethod());
    }

    /// Between institutions: an item leads to an invoice and its line, and names nobody.
    private static ReadTable withoutPersons(ReadTable table, ServiceDescriptor service) {
        service.getMethods().forEach(table::readsNothing);
        return table;
    }

    private static List<Asked> asked(ClaimDesk claims, OwnRecord mandates, String claimId, String helper) {
        var opening = claims.story(claimId).flatMap(story -> story.claim().opening());
        return opening
                .map(known -> new Asked(
                        claimId, mandate(mandates, helper, known.file().claimant())))
                .stream()
                .toList();
    }

    /// The mandate under which a helper sees the claim; empty where nobody acts for the claimant.
    private static Optional<String> mandate(OwnRecord mandates, String helper, Claimant claimant) {
        if (helper.isEmpty()) return Optional.empty();
        if (helper.length() > LONGEST_HELPER || helper.chars().anyMatch(Character::isISOControl))
            throw new Refused(Refusal.NO_MANDATE);
        return Optional.of("mandate " + mandates.acting(helper, claimant).mandateId() + " of " + helper);
    }

    private static Optional<String> known(ClaimDesk claims, String claimId) {
        return Optional.of(claimId).filter(id -> claims.story(id).isPresent());
    }
}
