package portability.claims.edge;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.partners.PartnerDesk;
import portability.claims.witness.WitnessDesk;
import portability.kernel.InstitutionId;
import portability.ledger.edge.Principal;
import portability.ledger.merkle.LogName;
import portability.ledger.node.NodeProperties;
import portability.proto.claims.v1.AcceptGapRequest;
import portability.proto.claims.v1.AcceptGapResponse;
import portability.proto.claims.v1.LiftQuarantineRequest;
import portability.proto.claims.v1.LiftQuarantineResponse;
import portability.proto.claims.v1.ListWitnessedResponse;
import portability.proto.claims.v1.WitnessedLog;

/// The rpcs about logs that are witnessed here.
@Component
class WitnessEdge {
    private final WitnessDesk desk;
    private final PartnerDesk partners;
    private final InstitutionId here;

    WitnessEdge(WitnessDesk desk, PartnerDesk partners, NodeProperties node) {
        this.desk = desk;
        this.partners = partners;
        this.here = node.institutionId();
    }

    ListWitnessedResponse list() {
        var services = Stream.concat(WitnessDesk.ANCHORED_SERVICES.stream(), Stream.of(WitnessDesk.SHOWN_SERVICE));
        var own = services.map(service -> line(new LogName(here, service, 1), true));
        var others = partners.all().stream().map(partner -> line(WitnessDesk.logOf(partner.institution()), false));
        return ListWitnessedResponse.newBuilder()
                .addAllLogs(Stream.concat(own, others).toList())
                .build();
    }

    LiftQuarantineResponse lift(LiftQuarantineRequest request, Principal officer) {
        var reason = Reason.of(request.getReason());
        boolean lifted = desk.approveLift(name(request.getLog()), request.getShownNote(), reason, officer);
        return LiftQuarantineResponse.newBuilder().setLifted(lifted).build();
    }

    AcceptGapResponse acceptGap(AcceptGapRequest request, Principal officer) {
        boolean accepted = desk.approveGap(name(request.getNewLog()), officer);
        return AcceptGapResponse.newBuilder().setAccepted(accepted).build();
    }

    private WitnessedLog line(LogName name, boolean own) {
        var log = desk.log(name);
        var line = WitnessedLog.newBuilder()
                .setLog(name.toString())
                .setState(log.state().name())
                .setOwn(own);
        log.awaited().ifPresent(awaited -> line.setAwaitedNote(awaited.note()));
        var history = new WitnessHistory(desk.story(name));
        log.newest()
                .ifPresent(newest -> line.setLog(newest.log())
                        .setSize(newest.size())
                        .setRoot(newest.checkpoint().root().toString())
                        .setNote(newest.note())
                        .setRecordedAt(history.newestAt()));
        return line.addAllForks(history.forks()).addAllGaps(history.gaps()).build();
    }

    private static LogName name(String log) {
        try {
            return LogName.parse(log);
        } catch (IllegalArgumentException _) {
            throw new Refused(Refusal.UNKNOWN_LOG);
        }
    }
}
