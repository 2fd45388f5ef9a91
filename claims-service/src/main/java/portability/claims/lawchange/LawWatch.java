package portability.claims.lawchange;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import portability.claims.lawchange.DecidedLaws.Line;
import portability.claims.upstream.UpstreamDown;
import portability.claims.upstream.Upstreams;
import portability.ledger.axon.Commands;
import portability.ledger.edge.Principal;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.processing.RoundSchedule;
import portability.proto.agreements.v1.AffectedDetermination;

/// Asks agreements-service, in rounds, which law holds; and where it is another one than the one by which a claim was
/// decided, whether it would be determined otherwise by it. What it says is noted; nothing is calculated anew.
///
/// A claim of which agreements-service has not kept the determination that was decided yet is asked about again.
final class LawWatch {
    private static final Logger LOG = LoggerFactory.getLogger(LawWatch.class);
    private static final Principal NODE = Principal.node("law-changes");
    /// Each costs two determinations there.
    private static final int AT_ONCE = 20;

    private final DecidedLaws decided;
    private final Upstreams upstreams;
    private final Commands commands;
    private final KeyRing keys;

    /// The rounds of a node.
    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        @Bean
        RoundSchedule lawChangeSchedule(
                DecidedLaws decided,
                Upstreams upstreams,
                Commands commands,
                KeyRing keys,
                LawReviewProperties settings) {
            var watch = new LawWatch(decided, upstreams, commands, keys);
            return new RoundSchedule("law changes", settings.lookAgain(), watch::round);
        }
    }

    LawWatch(DecidedLaws decided, Upstreams upstreams, Commands commands, KeyRing keys) {
        this.decided = decided;
        this.upstreams = upstreams;
        this.commands = commands;
        this.keys = keys;
    }

    void round() {
        try {
            var holds = upstreams.review(List.of()).getLawChecksum();
            var page = decided.notLookedAtBy(holds, "", AT_ONCE);
            while (!page.isEmpty()) {
                look(page, holds);
                page = decided.notLookedAtBy(holds, page.getLast().claimId(), AT_ONCE);
            }
        } catch (UpstreamDown down) {
            LOG.info("which law holds is not known now; it is asked in the next round");
        }
    }

    private void look(List<Line> page, String holds) {
        var answer = upstreams.review(page.stream().map(Line::claimId).toList());
        // Enacted between two questions: the next round begins with it.
        if (!answer.getLawChecksum().equals(holds)) return;
        var found = answer.getDeterminationsList().stream()
                .collect(Collectors.toMap(AffectedDetermination::getReference, Function.identity(), (one, _) -> one));
        for (var line : page) {
            var compared = found.get(line.claimId());
            // Kept there is an earlier one, or a later one that is not decided yet.
            if (compared == null || !compared.getLawChecksum().equals(line.law())) continue;
            note(line, holds, differences(compared));
        }
    }

    private void note(Line line, String holds, List<String> differences) {
        if (!keys.isErased(line.claimId()))
            commands.send(
                    new LawReviewAggregate.Instruction(
                            LawReviewAggregate.streamOf(line.claimId()),
                            line.claimId(),
                            new LawReview.Note(line.law(), holds, differences)),
                    NODE);
        decided.lookedAt(line, holds);
    }

    private static List<String> differences(AffectedDetermination compared) {
        return compared.getNotRerun().isEmpty() ? compared.getDifferencesList() : List.of(compared.getNotRerun());
    }
}
