package portability.claims.claim;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portability.claims.claim.ClaimEvent.InstitutionRemoved;
import portability.claims.claim.ClaimEvent.RemovalReceived;
import portability.claims.claim.ClaimEvent.RemovalSent;

/// Institutions that were taken out of a claim, because they have no part in it.
///
/// @param all    in their order
/// @param toSend who has still to be told, of whom
public record Removals(List<Removal> all, List<ToTell> toSend) {
    /// What was on its way when it was removed is taken and changes nothing; a day for what was not delivered at once.
    private static final Duration ON_ITS_WAY = Duration.ofDays(1);

    /// One of them.
    ///
    /// @param at     when the contact institution said so
    /// @param reason in the words of its officer
    /// @param here   is it this institution?
    public record Removal(String institution, Instant at, String reason, boolean here) {}

    public record ToTell(String to, String removed) {}

    public Removals {
        all = List.copyOf(all);
        toSend = List.copyOf(toSend);
    }

    static Removals none() {
        return new Removals(List.of(), List.of());
    }

    public Optional<Removal> of(String institution) {
        return all.stream().filter(one -> one.institution().equals(institution)).findFirst();
    }

    /// Was it this institution that was taken out?
    public Optional<Removal> here() {
        return all.stream().filter(Removal::here).findFirst();
    }

    /// May a removed institution have sent it before it was told?
    public boolean mayHaveCrossed(String institution, Instant created) {
        return of(institution)
                .filter(one -> !created.isAfter(one.at().plus(ON_ITS_WAY)))
                .isPresent();
    }

    Removals removed(InstitutionRemoved e) {
        var left = e.tell().stream().map(to -> new ToTell(to, e.institution()));
        return new Removals(
                plus(new Removal(e.institution(), e.removedAt(), e.reason(), false)),
                Stream.concat(toSend.stream(), left).toList());
    }

    Removals sent(RemovalSent e) {
        var told = new ToTell(e.institution(), e.removed());
        return new Removals(
                all, toSend.stream().filter(open -> !open.equals(told)).toList());
    }

    Removals received(RemovalReceived e) {
        return new Removals(plus(new Removal(e.institution(), e.removedAt(), e.reason(), e.here())), toSend);
    }

    private List<Removal> plus(Removal last) {
        return Stream.concat(all.stream(), Stream.of(last)).toList();
    }
}
