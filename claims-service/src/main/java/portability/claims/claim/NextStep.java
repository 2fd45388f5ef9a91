package portability.claims.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import portability.claims.claim.Claim.Opening;
import portability.claims.claim.Handover.Handed;

/// What is to be done next in a claim, found from its state alone. Whoever crashes between two steps finds the same
/// step due again; every step may be done twice.
public sealed interface NextStep {
    /// To certify the own record, or find that there is none.
    record CertifyOwnRecord() implements NextStep {}

    /// To certify the own record anew, in the place of one that is out of date.
    record RenewOwnRecord(String supersededId) implements NextStep {}

    /// To say that every partner was sent the newest own record.
    record SettleRenewal(String supersededId) implements NextStep {}

    /// To freeze a document for a partner.
    record Dispatch(String to, Errand errand) implements NextStep {}

    /// To tell a partner that a document of this institution's counts no more.
    ///
    /// @param invalidated which
    record Invalidate(String to, String invalidated) implements NextStep {}

    /// To tell a partner who was taken out of the claim.
    record TellRemoval(String to, String removed) implements NextStep {}

    /// To say who refused, where another state's turn to pay follows from it.
    record PassRefusalsOn() implements NextStep {}

    /// To freeze the document that carries the claim on to the institution that is to lead it.
    record CarryOn() implements NextStep {}

    /// To tell a partner who leads the claim now.
    record TellContact(String to) implements NextStep {}

    /// To say that everyone who knew of a forwarded claim was told.
    record EndForwarded() implements NextStep {}

    /// To ask what this institution owes.
    record Determine() implements NextStep {}

    /// To decide as determined, where no officer has to.
    record DecideAutomatically() implements NextStep {}

    /// To put all decisions together.
    record Summarise() implements NextStep {}

    /// To close the claim here.
    record Close() implements NextStep {}

    /// Everything that is due now.
    /// @param automatic does the institution let decisions be made without an officer?
    static List<NextStep> due(Claim claim, boolean automatic) {
        if (claim.opening().isEmpty()) return List.of();
        var opening = claim.opening().get();
        // This institution has no part in it any more.
        if (claim.removals().here().isPresent()) return List.of();
        var handed = claim.handover().handed();
        if (handed.isPresent()) return handedOver(claim, opening, handed.get());
        if (claim.closed()) return afterClosing(claim, opening);
        var due = new ArrayList<NextStep>(invalidations(claim));
        claim.removals().toSend().forEach(open -> due.add(new TellRemoval(open.to(), open.removed())));
        due.addAll(renewal(claim, opening));
        // What is known to be out of date is sent to nobody, and nothing is determined on it.
        boolean isOutdated = claim.outdatedRecord().isPresent();
        // At once and to all: Reg. (EC) 987/2009 Art. 47(4). Also for pairs that are not under EU law: the bilateral
        // agreements ask for the same exchange and say less of it.
        if (opening.isContact()) tellOfTheClaim(claim, opening, due);
        if (!claim.isWithdrawn()) {
            if (!claim.hasOwnRecord()) due.add(new CertifyOwnRecord());
            else if (!claim.isRenewing()) dispatchToAll(claim, opening, Errand.RECORD, due);
        }
        if (claim.mayBeDetermined() && claim.determination().isEmpty() && !isOutdated) due.add(new Determine());
        // That the claimant wants no decision, is no decision on her right.
        boolean mayDecide = (automatic || claim.decidesNothing().isPresent())
                && claim.needsOfficer().isEmpty();
        if (mayDecide && claim.determination().isPresent() && !claim.isDecided() && !isOutdated)
            due.add(new DecideAutomatically());
        if (opening.isContact()) {
            if (claim.isSummarised()) dispatchToAll(claim, opening, Errand.SUMMARY, due);
            else if (claim.hasAllDecisions()) due.add(new Summarise());
        } else if (claim.ownDecision().isPresent()
                && !claim.isDispatched(opening.file().contact(), Errand.DECISION)) {
            due.add(new Dispatch(opening.file().contact(), Errand.DECISION));
        }
        if (due.isEmpty()
                && claim.isSummarised()
                && claim.isDecided()
                && (claim.isWithdrawn() || claim.hasAllRecords())) due.add(new Close());
        return List.copyOf(due);
    }

    /// Until the institution that is to lead it has it, nothing new is said or decided here, and nobody is
    /// told: the claim may come back. Then whoever knew of it is told.
    private static List<NextStep> handedOver(Claim claim, Opening opening, Handed handed) {
        if (!handed.own() || claim.closed()) return List.of();
        var due = new ArrayList<NextStep>(invalidations(claim));
        if (!handed.frozen()) due.add(new CarryOn());
        if (handed.arrived().isEmpty()) return List.copyOf(due);
        opening.partners().stream()
                .filter(partner -> claim.isDispatched(partner, Errand.NOTICE))
                .filter(partner -> !claim.handover().told().contains(partner))
                .<NextStep>map(TellContact::new)
                .forEach(due::add);
        return due.isEmpty() ? List.of(new EndForwarded()) : List.copyOf(due);
    }

    /// A document in whose place another has to go is owed also then.
    private static List<NextStep> afterClosing(Claim claim, Opening opening) {
        var due = new ArrayList<NextStep>(invalidations(claim));
        due.addAll(renewal(claim, opening));
        claim.unsettled().takenBack().keySet().stream()
                .map(owed -> new Dispatch(owed.to(), owed.errand()))
                .filter(owed -> !due.contains(owed))
                .forEach(due::add);
        return List.copyOf(due);
    }

    /// The partner is told before it gets another one in its place.
    private static List<NextStep> invalidations(Claim claim) {
        return claim.invalidations().toSend().stream()
                .<NextStep>map(open -> new Invalidate(open.institution(), open.documentId()))
                .toList();
    }

    /// What an own record that has changed asks for, also after the claim was closed: whoever has the old one is told.
    private static List<NextStep> renewal(Claim claim, Opening opening) {
        var outdated = claim.outdatedRecord();
        if (outdated.isPresent()) return List.of(new RenewOwnRecord(outdated.get()));
        var due = new ArrayList<NextStep>();
        claim.renewals().toSettle().ifPresent(superseded -> {
            dispatchToAll(claim, opening, Errand.RECORD, due);
            if (due.isEmpty()) due.add(new SettleRenewal(superseded));
        });
        return due;
    }

    /// Does it act on the word of an institution whose log is in doubt? Then it waits: documents that come are kept and
    /// dated, nothing new is started with that institution, and nothing is determined or decided on what it says.
    static boolean actsOnWordInDoubt(NextStep step, Claim claim, Predicate<String> inDoubt) {
        return switch (step) {
            // Where the own log is behind what partners hold, their numbers of the pair are too.
            case Dispatch(var to, var errand) ->
                isHereInDoubt(claim, inDoubt) || (errand == Errand.NOTICE && inDoubt.test(to));
            case Determine(), DecideAutomatically(), PassRefusalsOn(), Summarise() ->
                isHereInDoubt(claim, inDoubt) || restsOnWordInDoubt(claim, inDoubt);
            // Nothing new is started with it.
            case CarryOn() ->
                isHereInDoubt(claim, inDoubt)
                        || claim.handover()
                                .handed()
                                .filter(handed -> inDoubt.test(handed.to()))
                                .isPresent();
            case TellContact(var _) -> isHereInDoubt(claim, inDoubt);
            // It may have been certified before, and sent.
            case CertifyOwnRecord(), RenewOwnRecord(var _), Invalidate(var _, var _), TellRemoval(var _, var _) ->
                isHereInDoubt(claim, inDoubt);
            case SettleRenewal(var _), EndForwarded(), Close() -> false;
        };
    }

    /// Might it do otherwise what was done before a restore of a backup, and is told by documents that are not here
    /// yet?
    ///
    /// @param unheard    partners that have not said since the start what they hold
    /// @param recovering partners from which documents are still to be fetched back
    static boolean mayDifferFromWhatWasSent(
            NextStep step, Claim claim, Predicate<String> unheard, Predicate<String> recovering) {
        return switch (step) {
            case Dispatch(var to, var _) -> unheard.test(to) || recovering.test(to);
            case Invalidate(var to, var _) -> unheard.test(to) || recovering.test(to);
            case TellRemoval(var to, var _) -> unheard.test(to) || recovering.test(to);
            case TellContact(var to) -> unheard.test(to) || recovering.test(to);
            case CarryOn() ->
                claim.handover()
                        .handed()
                        .filter(handed -> unheard.test(handed.to()) || recovering.test(handed.to()))
                        .isPresent();
            case CertifyOwnRecord(),
                    RenewOwnRecord(var _),
                    Determine(),
                    DecideAutomatically(),
                    PassRefusalsOn(),
                    Summarise() -> restsOnWordInDoubt(claim, recovering);
            case SettleRenewal(var _), EndForwarded(), Close() -> false;
        };
    }

    private static boolean isHereInDoubt(Claim claim, Predicate<String> inDoubt) {
        return claim.opening().map(opening -> inDoubt.test(opening.here())).orElse(false);
    }

    /// Is there a partner in the claim whose log is in doubt?
    static boolean restsOnWordInDoubt(Claim claim, Predicate<String> inDoubt) {
        return claim.opening()
                .map(opening -> opening.partners().stream().anyMatch(inDoubt))
                .orElse(false);
    }

    /// Is closing all that is left?
    static boolean nothingButClosing(Claim claim) {
        return due(claim, true).equals(List.of(new Close()));
    }

    /// Whoever knows of the claim is told who was named since.
    private static void tellOfTheClaim(Claim claim, Opening opening, List<NextStep> due) {
        dispatchToAll(claim, opening, Errand.NOTICE, due);
        if (claim.wishes().number() > 0) dispatchToAll(claim, opening, Errand.WISHES, due);
        var refused = Incapacities.refusedIn(claim);
        if (!refused.isEmpty() && !refused.equals(claim.incapacity().refusedIn())) due.add(new PassRefusalsOn());
        if (claim.incapacity().number() > 0) dispatchToAll(claim, opening, Errand.INCAPACITY, due);
        if (opening.late().isEmpty()) return;
        for (var partner : opening.partners())
            if (claim.isDispatched(partner, Errand.NOTICE) && !claim.isDispatched(partner, Errand.COMPLETION))
                due.add(new Dispatch(partner, Errand.COMPLETION));
    }

    private static void dispatchToAll(Claim claim, Opening opening, Errand errand, List<NextStep> due) {
        for (var partner : opening.partners()) {
            boolean isExpected = errand != Errand.RECORD || claim.isKnownTo(partner);
            if (isExpected && !claim.isDispatched(partner, errand)) due.add(new Dispatch(partner, errand));
        }
    }
}
