package portability.claims.claim;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import portability.claims.claim.ClaimEvent.ClaimForwarded;
import portability.claims.claim.ClaimEvent.ContactChangeReceived;
import portability.claims.claim.ClaimEvent.ContactChangeSent;
import portability.claims.claim.ClaimEvent.ForwardArrived;
import portability.claims.claim.ClaimEvent.ForwardFrozen;

/// Whether another institution leads the claim instead of the one where it was lodged.
///
/// @param handed   empty where nobody does
/// @param returned how often a claim that was forwarded came back, because the document that carried it was
///                 taken back
/// @param told     which institutions were told who leads it now
public record Handover(Optional<Handed> handed, int returned, Set<String> told) {
    /// To whom, and how far it is.
    ///
    /// @param to         who leads it
    /// @param number     the insured person's there; empty where another institution forwarded it
    /// @param claimId    the claim's name there
    /// @param documentId which carries it; empty where another institution forwarded it
    /// @param keepsPart  does this institution take part in the case that begins there?
    /// @param frozen     is the document on its way?
    /// @param arrived    when the receipt was there
    /// @param own        did this institution forward it?
    public record Handed(
            String to,
            String number,
            String claimId,
            String documentId,
            String reason,
            boolean keepsPart,
            Instant at,
            boolean frozen,
            Optional<Instant> arrived,
            boolean own) {
        @Override
        public String toString() {
            return "Handed[" + to + "]";
        }
    }

    public Handover {
        told = Set.copyOf(told);
    }

    static Handover none() {
        return new Handover(Optional.empty(), 0, Set.of());
    }

    /// Has the other institution got it? Then nothing more is done in this case.
    public boolean isOver() {
        return handed.flatMap(Handed::arrived).isPresent();
    }

    Handover forwarded(ClaimForwarded e) {
        return new Handover(
                Optional.of(new Handed(
                        e.institution(),
                        e.number(),
                        e.continuesAs(),
                        e.documentId(),
                        e.reason(),
                        e.keepsPart(),
                        e.forwardedAt(),
                        false,
                        Optional.empty(),
                        true)),
                returned,
                told);
    }

    Handover frozen(ForwardFrozen e) {
        return with(handed.filter(one -> one.documentId().equals(e.documentId()))
                .map(one -> new Handed(
                        one.to(),
                        one.number(),
                        one.claimId(),
                        one.documentId(),
                        one.reason(),
                        one.keepsPart(),
                        one.at(),
                        true,
                        one.arrived(),
                        one.own())));
    }

    Handover arrived(ForwardArrived e) {
        return with(handed.map(one -> new Handed(
                one.to(),
                one.number(),
                one.claimId(),
                one.documentId(),
                one.reason(),
                one.keepsPart(),
                one.at(),
                true,
                Optional.of(e.arrivedAt()),
                one.own())));
    }

    Handover cameBack() {
        return new Handover(Optional.empty(), returned + 1, told);
    }

    Handover told(ContactChangeSent e) {
        var more = new HashSet<>(told);
        more.add(e.institution());
        return new Handover(handed, returned, more);
    }

    Handover received(ContactChangeReceived e) {
        return with(Optional.of(new Handed(
                e.institution(),
                "",
                e.continuesAs(),
                "",
                e.reason(),
                false,
                e.changedAt(),
                true,
                Optional.of(e.changedAt()),
                false)));
    }

    private Handover with(Optional<Handed> next) {
        return new Handover(next, returned, told);
    }
}
