package portability.sandbox.officer;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import portability.proto.claims.v1.InvoiceDueLine;
import portability.proto.claims.v1.InvoiceSide;
import portability.proto.claims.v1.ListAwaitedRequest;
import portability.proto.claims.v1.ListDueAnswersRequest;
import portability.proto.claims.v1.ListFloorReferralsRequest;
import portability.proto.claims.v1.ListInvoicesDueRequest;
import portability.proto.claims.v1.ListOpenBenefitClaimsRequest;
import portability.proto.claims.v1.ListOpenClaimsRequest;
import portability.proto.claims.v1.ListOpenDeductionsRequest;
import portability.proto.claims.v1.ListOpenEntitlementsRequest;
import portability.proto.claims.v1.ListRecalculationsDueRequest;
import portability.proto.claims.v1.ListReferralsRequest;
import portability.proto.claims.v1.ListRequestsRequest;
import portability.proto.claims.v1.ListRoundsRequest;
import portability.proto.claims.v1.ListSetAsideRequest;
import portability.proto.claims.v1.ListUndeliveredRequest;
import portability.proto.claims.v1.ListWindowsRequest;
import portability.proto.claims.v1.ListWitnessedRequest;
import portability.proto.contributions.v1.ListOpenClarificationsRequest;
import portability.proto.contributions.v1.ListOpenCorrectionsRequest;
import portability.proto.contributions.v1.ListUndecidedLinksRequest;
import portability.sandbox.client.CallFailure;
import portability.sandbox.client.NodeClient;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.Bearer;

/// All that waits for an officer of one institution, from the lists of its services: what stops an exchange first, then
/// what somebody waits for.
///
/// @param parts in that order
public record Worklist(List<Part> parts) {
    private static final int MOST_SHOWN = 10;
    private static final Set<String> DOUBTS = Set.of("QUARANTINED", "GAP_AWAITED");
    private static final List<Kind> KINDS = List.of(
            new Kind(ServiceKind.CLAIMS, "Logs of partners in doubt", "partners", Worklist::doubts),
            new Kind(ServiceKind.CLAIMS, "Documents that do not get through", "exchange", Worklist::undelivered),
            new Kind(
                    ServiceKind.CLAIMS,
                    "Partners' documents that changed nothing",
                    "exchange --settle ID",
                    Worklist::setAside),
            new Kind(ServiceKind.CLAIMS, "Claims that wait for a decision", "decide --claim ID", Worklist::claims),
            new Kind(
                    ServiceKind.CLAIMS,
                    "Decisions to be looked at again",
                    "recalculate --claim ID",
                    Worklist::recalculations),
            new Kind(ServiceKind.CLAIMS, "Answers that are overdue", "exchange --due", Worklist::answers),
            new Kind(ServiceKind.CLAIMS, "Deductions that others ask for", "deductions answer", Worklist::deductions),
            new Kind(ServiceKind.CLAIMS, "Deaths that others referred", "welfare answer", Worklist::referrals),
            new Kind(
                    ServiceKind.CLAIMS,
                    "People referred to a social protection floor",
                    "claim-status --claim ID",
                    Worklist::floors),
            new Kind(ServiceKind.CLAIMS, "Claims on the welfare fund", "welfare assess", Worklist::benefits),
            new Kind(ServiceKind.CLAIMS, "Life certificates to attest for others", "life attest", Worklist::requests),
            new Kind(
                    ServiceKind.CLAIMS,
                    "Pensions that wait for word that somebody lives, or died",
                    "life show",
                    Worklist::lives),
            new Kind(
                    ServiceKind.CLAIMS,
                    "Health documents to answer or register",
                    "health show",
                    Worklist::entitlements),
            new Kind(ServiceKind.CLAIMS, "Invoices with something due from here", "invoice due", Worklist::invoices),
            new Kind(
                    ServiceKind.CLAIMS,
                    "Settlement windows to answer or to propose anew",
                    "settlement show",
                    Worklist::windows),
            new Kind(
                    ServiceKind.CLAIMS,
                    "Netting rounds that wait for this institution",
                    "settlement round show",
                    Worklist::rounds),
            new Kind(
                    ServiceKind.CONTRIBUTIONS,
                    "Requests to correct a career",
                    "correction show",
                    Worklist::corrections),
            new Kind(
                    ServiceKind.CONTRIBUTIONS,
                    "Careers that contradict what others certified",
                    "clarifications",
                    Worklist::clarifications),
            new Kind(
                    ServiceKind.CONTRIBUTIONS,
                    "Registrations to be joined or parted, for a second officer",
                    "link decide",
                    Worklist::links));

    /// What there is of one kind.
    ///
    /// @param command with which an officer sees to it
    /// @param lines   the first of them
    /// @param more    are there others?
    /// @param failure why it could not be read; empty where it was
    public record Part(String heading, String command, List<String> lines, boolean more, String failure) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    private record Kind(
            ServiceKind service, String heading, String command, BiFunction<NodeClient, Bearer, Found> list) {
        Part of(NodeClient client, Bearer officer, boolean isServing) {
            if (!isServing)
                return new Part(
                        heading, command, List.of(), false, "the " + service.word() + " service does not answer");
            try {
                var found = list.apply(client, officer);
                return new Part(heading, command, found.lines(), found.more(), "");
            } catch (StatusRuntimeException failed) {
                // A service that is down must not hide what the others have.
                if (failed.getStatus().getCode() == Code.UNAUTHENTICATED) throw failed;
                return new Part(heading, command, List.of(), false, CallFailure.describe(failed));
            }
        }
    }

    private record Found(List<String> lines, boolean more) {}

    public Worklist {
        parts = List.copyOf(parts);
    }

    public static Worklist of(NodeClient client, Bearer officer) {
        var serving = new EnumMap<ServiceKind, Boolean>(ServiceKind.class);
        return new Worklist(KINDS.stream()
                .map(kind -> kind.of(client, officer, serving.computeIfAbsent(kind.service(), client::isServing)))
                .toList());
    }

    /// @param all also of what there is nothing?
    public void print(PrintStream out, String node, boolean all) {
        boolean nothing = true;
        for (var part : parts) {
            if (!part.failure().isEmpty()) {
                out.println(part.heading() + ": cannot be read now, " + part.failure());
                nothing = false;
                continue;
            }
            if (part.lines().isEmpty() && !part.more()) {
                if (all) out.println(part.heading() + ": none");
                continue;
            }
            nothing = false;
            out.println(part.heading() + ": " + part.lines().size() + (part.more() ? " or more" : ""));
            part.lines().stream().limit(MOST_SHOWN).forEach(line -> out.println("  " + line));
            if (part.lines().size() > MOST_SHOWN) out.println("  …");
            out.println("  -> ./portability " + part.command() + " --node " + node);
        }
        if (nothing) out.println("Nothing waits for an officer.");
    }

    private static Found doubts(NodeClient client, Bearer officer) {
        return all(
                client.claims(officer).listWitnessed(ListWitnessedRequest.getDefaultInstance()).getLogsList().stream()
                        .filter(log -> DOUBTS.contains(log.getState()))
                        .map(log -> log.getLog() + "  " + log.getState() + " since " + log.getRecordedAt())
                        .toList());
    }

    private static Found undelivered(NodeClient client, Bearer officer) {
        var page = client.exchangeDesk(officer).listUndelivered(ListUndeliveredRequest.getDefaultInstance());
        return found(
                page.getDocumentsList().stream()
                        .map(one -> one.getDocumentId() + "  " + one.getKind() + " for " + one.getPartner() + ", "
                                + one.getState()
                                + (one.getRefusalReason().isEmpty() ? "" : " (" + one.getRefusalReason() + ")")
                                + " since " + one.getSince())
                        .toList(),
                page.getNextPageToken());
    }

    private static Found setAside(NodeClient client, Bearer officer) {
        var page = client.exchangeDesk(officer).listSetAside(ListSetAsideRequest.getDefaultInstance());
        return found(
                page.getDocumentsList().stream()
                        .map(one -> one.getDocumentId() + "  of " + one.getPartner() + " in " + one.getCaseId() + ", "
                                + one.getReason() + " since " + one.getSince())
                        .toList(),
                page.getNextPageToken());
    }

    /// A page may hold none of those that are asked for: it goes on until there are some, or no page is left.
    private static Found claims(NodeClient client, Bearer officer) {
        var lines = new ArrayList<String>();
        var asked = ListOpenClaimsRequest.newBuilder().setForOfficer(true);
        do {
            var page = client.cases(officer).listOpenClaims(asked.build());
            page.getClaimsList()
                    .forEach(one -> lines.add(one.getClaimId() + "  "
                            + (one.getNeedsOfficer().isEmpty() ? "determined" : one.getNeedsOfficer()) + ", claimed on "
                            + one.getClaimDate() + ", since " + one.getSince()));
            asked.setPageToken(page.getNextPageToken());
        } while (!asked.getPageToken().isEmpty() && lines.size() <= MOST_SHOWN);
        return found(lines, asked.getPageToken());
    }

    private static Found recalculations(NodeClient client, Bearer officer) {
        var page =
                client.recalculations(officer).listRecalculationsDue(ListRecalculationsDueRequest.getDefaultInstance());
        return found(
                page.getDueList().stream()
                        .map(due -> due.getClaimId() + "  "
                                + due.getCause().name().replace("RECALCULATION_CAUSE_", "")
                                + (due.getDifferencesCount() == 0
                                        ? ""
                                        : " (" + String.join(", ", due.getDifferencesList()) + ")")
                                + " since " + due.getSince())
                        .toList(),
                page.getNextPageToken());
    }

    private static Found answers(NodeClient client, Bearer officer) {
        var page = client.exchangeDesk(officer)
                .listDueAnswers(
                        ListDueAnswersRequest.newBuilder().setOverdue(true).build());
        return found(
                page.getAnswersList().stream()
                        .map(due -> due.getCaseId() + "  " + due.getWhat()
                                + (due.getOwedHere() ? " owed to " : " owed by ") + due.getPartner() + ", due "
                                + due.getAnswerDue())
                        .toList(),
                page.getNextPageToken());
    }

    private static Found deductions(NodeClient client, Bearer officer) {
        return all(client
                .offsets(officer)
                .listOpenDeductions(ListOpenDeductionsRequest.getDefaultInstance())
                .getDeductionsList()
                .stream()
                .map(one -> one.getDeductionId() + "  in " + one.getClaimId() + ", asked by " + one.getAskedBy()
                        + " on " + one.getCameOn())
                .toList());
    }

    private static Found referrals(NodeClient client, Bearer officer) {
        var page = client.referrals(officer).listReferrals(ListReferralsRequest.getDefaultInstance());
        return found(
                page.getReferralsList().stream()
                        .map(one -> one.getReferralId() + "  by " + one.getReferredBy() + " on " + one.getCameOn())
                        .toList(),
                page.getNextPageToken());
    }

    private static Found floors(NodeClient client, Bearer officer) {
        var page = client.floors(officer).listFloorReferrals(ListFloorReferralsRequest.getDefaultInstance());
        return found(
                page.getReferralsList().stream()
                        .filter(one -> !one.getOwn())
                        .map(one -> one.getClaimId() + "  from " + one.getPartner() + " on " + one.getDay())
                        .toList(),
                page.getNextPageToken());
    }

    private static Found benefits(NodeClient client, Bearer officer) {
        var page = client.welfare(officer).listOpenBenefitClaims(ListOpenBenefitClaimsRequest.getDefaultInstance());
        return found(
                page.getClaimsList().stream()
                        .map(one -> one.getBenefitClaimId() + "  of " + one.getMembershipId() + ", claimed on "
                                + one.getClaimedOn())
                        .toList(),
                page.getNextPageToken());
    }

    private static Found requests(NodeClient client, Bearer officer) {
        var page = client.lives(officer).listRequests(ListRequestsRequest.getDefaultInstance());
        return found(
                page.getRequestsList().stream()
                        .map(one -> one.getDocumentId() + "  in " + one.getClaimId() + ", asked by "
                                + one.getInstitution() + " by " + one.getDue())
                        .toList(),
                page.getNextPageToken());
    }

    private static Found lives(NodeClient client, Bearer officer) {
        var page = client.lives(officer).listAwaited(ListAwaitedRequest.getDefaultInstance());
        return found(
                page.getAwaitedList().stream()
                        .map(one -> one.getClaimId() + "  " + one.getStatus()
                                + (one.getDue().isEmpty() ? "" : ", due " + one.getDue()))
                        .toList(),
                page.getNextPageToken());
    }

    private static Found entitlements(NodeClient client, Bearer officer) {
        return all(
                client
                        .health(officer)
                        .listOpenEntitlements(ListOpenEntitlementsRequest.getDefaultInstance())
                        .getOpenList()
                        .stream()
                        .map(one -> one.getEntitlementId() + "  " + one.getAwaited() + " to " + one.getPartner()
                                + " since " + one.getSince())
                        .toList());
    }

    private static Found invoices(NodeClient client, Bearer officer) {
        return all(
                client
                        .invoices(officer)
                        .listInvoicesDue(ListInvoicesDueRequest.getDefaultInstance())
                        .getDueList()
                        .stream()
                        .filter(Worklist::isOurs)
                        .map(due -> due.getInvoice().getInvoiceId() + "  "
                                + due.getWhat().name().replace("INVOICE_DUE_WHAT_", "") + " by " + due.getLastDay())
                        .toList());
    }

    private static boolean isOurs(InvoiceDueLine due) {
        return due.getBy() != InvoiceSide.INVOICE_SIDE_UNSPECIFIED
                && due.getBy() == due.getInvoice().getSide();
    }

    private static Found windows(NodeClient client, Bearer officer) {
        var here = client.node().institution().toString();
        return all(
                client
                        .settlement(officer)
                        .listWindows(ListWindowsRequest.getDefaultInstance())
                        .getWindowsList()
                        .stream()
                        .filter(window -> window.getProposer().equals(here)
                                ? window.getState().equals("DIFFERENT")
                                : window.getState().equals("PROPOSED"))
                        .map(window -> window.getWindowId() + "  with " + window.getPartner() + ", " + window.getState()
                                + ", due by " + window.getDueBy())
                        .toList());
    }

    private static Found rounds(NodeClient client, Bearer officer) {
        var here = client.node().institution().toString();
        return all(client.rounds(officer).listRounds(ListRoundsRequest.getDefaultInstance()).getRoundsList().stream()
                .filter(round -> round.getWaitsForList().contains(here))
                .map(round ->
                        round.getRoundId() + "  " + round.getState() + ", to be signed until " + round.getLastDay())
                .toList());
    }

    private static Found corrections(NodeClient client, Bearer officer) {
        return all(client
                .corrections(officer)
                .listOpenCorrections(ListOpenCorrectionsRequest.newBuilder()
                        .setDay(LocalDate.now(ZoneOffset.UTC).toString())
                        .build())
                .getCorrectionsList()
                .stream()
                .map(one -> one.getNumber() + "  " + one.getState() + ", received on " + one.getReceivedOn()
                        + (one.getAnswerBy().isEmpty() ? "" : ", answer by " + one.getAnswerBy())
                        + (one.getOverdue() ? ", OVERDUE" : ""))
                .toList());
    }

    private static Found clarifications(NodeClient client, Bearer officer) {
        return all(client
                .foreignRecords(officer)
                .listOpenClarifications(ListOpenClarificationsRequest.getDefaultInstance())
                .getClarificationsList()
                .stream()
                .map(one -> one.getCaseId() + "  " + one.getRule() + ", due " + one.getDueOn()
                        + (one.getOverdue() ? ", OVERDUE" : ""))
                .toList());
    }

    private static Found links(NodeClient client, Bearer officer) {
        return all(
                client
                        .links(officer)
                        .listUndecidedLinks(ListUndecidedLinksRequest.getDefaultInstance())
                        .getProposalsList()
                        .stream()
                        .map(one -> one.getPersonId() + " and " + one.getOtherPersonId() + ", proposed by "
                                + one.getProposedBy() + " at " + one.getProposedAt())
                        .toList());
    }

    private static Found all(List<String> lines) {
        return new Found(lines, false);
    }

    private static Found found(List<String> lines, String next) {
        return new Found(lines, !next.isEmpty());
    }
}
