package portability.claims.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import portability.claims.claim.AwardWish;
import portability.claims.claim.Claim;
import portability.claims.claim.Claim.Opening;
import portability.claims.claim.ClaimDesk.Story;
import portability.claims.claim.ClaimEvent;
import portability.claims.claim.ClaimEvent.ClaimLodged;
import portability.claims.claim.ClaimEvent.ClaimNoticeReceived;
import portability.claims.claim.ClaimEvent.Decided;
import portability.claims.claim.ClaimEvent.DecisionReceived;
import portability.claims.claim.ClaimEvent.Determined;
import portability.claims.claim.ClaimEvent.DocumentDispatched;
import portability.claims.claim.Errand;
import portability.claims.claim.Handover.Handed;
import portability.claims.claim.NeedsOfficer;
import portability.claims.claim.Removals.Removal;

/// Where a claim stands at one institution. Found from its history alone.
///
/// @param here         this institution
/// @param partners     the others that it exchanges documents with in the claim
/// @param missing      from whom something is awaited; none when it is done
/// @param wishes       what was said of the states' pensions since
/// @param removed      institutions that were taken out of the claim; this one, where it was
/// @param handed       who leads the claim instead, or is to; empty where nobody does
/// @param needsOfficer why the own decision waits for a person, if it does
public record Standing(
        String here,
        LocalDate claimDate,
        Stage stage,
        List<String> partners,
        List<Missing> missing,
        SortedMap<String, AwardWish> wishes,
        List<Removal> removed,
        Optional<Handed> handed,
        Optional<NeedsOfficer> needsOfficer) {
    public Standing {
        removed = List.copyOf(removed);
        partners = List.copyOf(partners);
        missing = List.copyOf(missing);
    }

    /// How far it is.
    public enum Stage {
        /// The own record is not certified yet.
        RECEIVED,
        RECORDS_AWAITED,
        /// All records are in, and nothing is decided here.
        EXAMINED,
        DECISIONS_AWAITED,
        DONE,
        /// This institution was taken out of the claim.
        REMOVED,
        /// It is on its way to the institution that is to lead it.
        FORWARDING,
        /// Another institution leads it.
        FORWARDED
    }

    /// What one institution owes the claim.
    public enum What {
        RECORD,
        DECISION,
        SUMMARY
    }

    /// @param since when it could have been there for the first time, as far as is known here
    public record Missing(String institution, What what, Instant since) {}

    /// Empty where the claim is not known here yet.
    public static Optional<Standing> of(Story story) {
        return story.claim().opening().map(opening -> new Look(story, opening).standing());
    }

    /// One look at a claim.
    private record Look(Story story, Opening opening) {
        Standing standing() {
            var claim = story.claim();
            return new Standing(
                    opening.here(),
                    opening.file().claimDate(),
                    stage(claim),
                    opening.partners(),
                    claim.closed() || claim.handover().handed().isPresent() ? List.of() : missing(claim),
                    claim.wishes().said(),
                    claim.removals().all(),
                    claim.handover().handed(),
                    claim.needsOfficer());
        }

        private static Stage stage(Claim claim) {
            if (claim.removals().here().isPresent()) return Stage.REMOVED;
            if (claim.handover().isOver()) return Stage.FORWARDED;
            if (claim.handover().handed().isPresent()) return Stage.FORWARDING;
            if (claim.closed()) return Stage.DONE;
            if (!claim.isWithdrawn() && !claim.hasOwnRecord()) return Stage.RECEIVED;
            if (!claim.isWithdrawn() && !claim.hasAllRecords()) return Stage.RECORDS_AWAITED;
            return claim.isDecided() ? Stage.DECISIONS_AWAITED : Stage.EXAMINED;
        }

        private List<Missing> missing(Claim claim) {
            var missing = new ArrayList<Missing>();
            // Of a claim that is withdrawn everywhere nobody needs a record.
            if (!claim.isWithdrawn()) ofTheRecords(claim, missing);
            if (!missing.isEmpty()) return missing;
            if (!claim.isDecided()) missing.add(new Missing(opening.here(), What.DECISION, examined()));
            if (opening.isContact()) ofTheContact(claim, missing);
            else if (claim.isDecided() && !claim.isSummarised())
                missing.add(new Missing(opening.file().contact(), What.SUMMARY, decided()));
            return missing;
        }

        private void ofTheRecords(Claim claim, List<Missing> missing) {
            if (!claim.hasOwnRecord()) missing.add(new Missing(opening.here(), What.RECORD, opened()));
            for (var partner : opening.partners())
                if (!claim.records().containsKey(partner))
                    missing.add(new Missing(partner, What.RECORD, told(partner)));
        }

        private void ofTheContact(Claim claim, List<Missing> missing) {
            for (var partner : opening.partners())
                if (!claim.decisions().containsKey(partner))
                    missing.add(new Missing(partner, What.DECISION, sent(partner)));
            if (missing.isEmpty() && !claim.isSummarised())
                missing.add(new Missing(opening.here(), What.SUMMARY, decided()));
        }

        private Instant opened() {
            return last(event -> event instanceof ClaimLodged || event instanceof ClaimNoticeReceived);
        }

        /// A partner can send its record once it knows of the claim: the contact institution tells it.
        private Instant told(String partner) {
            return opening.isContact() ? dispatched(partner, Errand.NOTICE) : opened();
        }

        /// A partner can decide once it has what this institution owes it.
        private Instant sent(String partner) {
            return dispatched(partner, Errand.RECORD);
        }

        private Instant dispatched(String partner, Errand errand) {
            return last(event -> event instanceof DocumentDispatched sent
                    && sent.institution().equals(partner)
                    && sent.errand() == errand);
        }

        private Instant examined() {
            return last(event -> event instanceof Determined);
        }

        private Instant decided() {
            return last(event -> event instanceof Decided || event instanceof DecisionReceived);
        }

        /// The last moment of a kind; where there was none, the first of all.
        private Instant last(Predicate<ClaimEvent> kind) {
            return story.moments().reversed().stream()
                    .filter(moment -> kind.test(moment.event()))
                    .findFirst()
                    .orElseGet(() -> story.moments().getFirst())
                    .recordedAt();
        }
    }
}
