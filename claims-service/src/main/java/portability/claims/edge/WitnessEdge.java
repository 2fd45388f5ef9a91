package portability.claims.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.partners.PartnerDesk;
import portability.claims.witness.Noted;
import portability.claims.witness.WitnessDesk;
import portability.claims.witness.WitnessDesk.Moment;
import portability.claims.witness.WitnessEvent.CheckpointAnchored;
import portability.claims.witness.WitnessEvent.CheckpointWitnessed;
import portability.claims.witness.WitnessEvent.ForkFound;
import portability.claims.witness.WitnessEvent.QuarantineLifted;
import portability.kernel.InstitutionId;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.ledger.merkle.LogName;
import portability.ledger.node.NodeProperties;
import portability.proto.claims.v1.LiftQuarantineRequest;
import portability.proto.claims.v1.LiftQuarantineResponse;
import portability.proto.claims.v1.ListWitnessedResponse;
import portability.proto.claims.v1.WitnessedFork;
import portability.proto.claims.v1.WitnessedLog;

/// The rpcs about logs that are witnessed here.
@Component
class WitnessEdge {
    private static final int LONGEST_REASON = 400;

    private final WitnessDesk desk;
    private final PartnerDesk partners;
    private final InstitutionId here;

    WitnessEdge(WitnessDesk desk, PartnerDesk partners, NodeProperties node) {
        this.desk = desk;
        this.partners = partners;
        this.here = node.institutionId();
    }

    ListWitnessedResponse list() {
        var own = WitnessDesk.ANCHORED_SERVICES.stream().map(service -> line(new LogName(here, service, 1), true));
        var others = partners.all().stream().map(partner -> line(WitnessDesk.logOf(partner.institution()), false));
        return ListWitnessedResponse.newBuilder()
                .addAllLogs(Stream.concat(own, others).toList())
                .build();
    }

    LiftQuarantineResponse lift(LiftQuarantineRequest request, Principal officer) {
        var reason = request.getReason();
        if (reason.isBlank()
                || reason.length() > LONGEST_REASON
                || reason.chars().anyMatch(Character::isISOControl))
            throw new MalformedInput("INVALID_REASON", "a reason is needed, of up to 400 characters");
        boolean lifted = desk.approveLift(name(request.getLog()), request.getShownNote(), reason, officer);
        return LiftQuarantineResponse.newBuilder().setLifted(lifted).build();
    }

    private WitnessedLog line(LogName name, boolean own) {
        var log = desk.log(name);
        var line = WitnessedLog.newBuilder()
                .setLog(name.toString())
                .setState(log.state().name())
                .setOwn(own);
        log.awaited().ifPresent(awaited -> line.setAwaitedNote(awaited.note()));
        var story = desk.story(name);
        log.newest()
                .ifPresent(newest -> line.setLog(newest.log())
                        .setSize(newest.size())
                        .setRoot(newest.checkpoint().root().toString())
                        .setNote(newest.note())
                        .setRecordedAt(recordedAt(story)));
        return line.addAllForks(forks(story)).build();
    }

    private static String recordedAt(List<Moment> story) {
        return story.reversed().stream()
                .filter(moment ->
                        moment.event() instanceof CheckpointWitnessed || moment.event() instanceof CheckpointAnchored)
                .findFirst()
                .map(moment -> moment.recordedAt().toString())
                .orElse("");
    }

    private static List<WitnessedFork> forks(List<Moment> story) {
        var forks = new ArrayList<WitnessedFork>();
        for (var moment : story) {
            if (moment.event() instanceof ForkFound fork)
                forks.add(WitnessedFork.newBuilder()
                        .setSeenNote(fork.seen())
                        .setShownNote(fork.shown())
                        .setSeenSize(Noted.stored(fork.seen()).size())
                        .setShownSize(Noted.stored(fork.shown()).size())
                        .setFoundAt(moment.recordedAt().toString())
                        .build());
            if (moment.event() instanceof QuarantineLifted lifted)
                forks.set(
                        forks.size() - 1,
                        forks.getLast().toBuilder()
                                .addAllLiftedBy(lifted.officers())
                                .build());
        }
        return forks;
    }

    private static LogName name(String log) {
        try {
            return LogName.parse(log);
        } catch (IllegalArgumentException _) {
            throw new Refused(Refusal.UNKNOWN_LOG);
        }
    }
}
