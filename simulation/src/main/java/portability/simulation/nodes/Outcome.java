package portability.simulation.nodes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import portability.claims.claim.ClaimDesk;
import portability.claims.exchange.pair.PairHistory;
import portability.claims.exchange.pair.PairHistory.Recorded;
import portability.proto.claims.v1.GetSummaryRequest;
import portability.simulation.check.OnceCheck;
import portability.simulation.check.PairCheck;
import portability.simulation.check.PairCheck.Side;

/// What must hold when the network is whole again and everybody is there: the same as in the simulation, read from the
/// stores.
final class Outcome {
    private final List<Member> members;
    private final List<String> findings = new ArrayList<>();

    Outcome(List<Member> members) {
        this.members = List.copyOf(members);
    }

    List<String> of(List<String> claims) {
        for (var claimId : claims)
            for (var member : members) new Waits(member, claimId).forNothing().ifPresent(findings::add);
        // What is still on its way differs on both sides.
        if (!findings.isEmpty()) return findings;
        for (var claimId : claims) sameSummary(claimId);
        for (var member : members) {
            nothingTwice(member, claims);
            for (var other : members) if (other != member) sameDocuments(member, other);
        }
        return findings;
    }

    private void sameSummary(String claimId) {
        var told = new HashMap<String, String>();
        for (var member : members) {
            var summary = member.officer()
                    .getSummary(
                            GetSummaryRequest.newBuilder().setClaimId(claimId).build());
            told.put(member.institution(), summary.getLinesList().toString());
        }
        if (told.values().stream().distinct().count() != 1)
            findings.add("%s: not all of %s have the same summary".formatted(claimId, told.keySet()));
    }

    private void nothingTwice(Member member, List<String> claims) {
        var desk = member.node().bean(ClaimDesk.class);
        var once = new OnceCheck(what -> findings.add(member.institution() + ": " + what));
        for (var claimId : claims)
            desk.story(claimId).orElseThrow().moments().forEach(moment -> once.look(moment.event()));
    }

    private void sameDocuments(Member sender, Member receiver) {
        var sent = sender.node().bean(PairHistory.class).sentSince(receiver.institution(), Instant.EPOCH);
        var received = receiver.node().bean(PairHistory.class).receivedSince(sender.institution(), Instant.EPOCH);
        if (sent.isEmpty()) findings.add("%s sent %s nothing".formatted(sender.institution(), receiver.institution()));
        new PairCheck(
                        new Side(sender.institution(), events(sent), true),
                        new Side(receiver.institution(), events(received), true),
                        findings::add)
                .check();
    }

    private static List<?> events(List<? extends Recorded<?>> recorded) {
        return recorded.stream().map(Recorded::event).toList();
    }
}
