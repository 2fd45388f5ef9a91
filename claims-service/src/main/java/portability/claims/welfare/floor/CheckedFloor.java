package portability.claims.welfare.floor;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Optional;
import portability.claims.Octets;
import portability.claims.claim.ClaimDesk.Story;
import portability.claims.claim.ClaimEvent.FloorChecked;
import portability.proto.agreements.v1.FloorFinding;

/// The floor check that was kept with a determination.
public record CheckedFloor(FloorFinding finding) {
    /// The newest one of a claim; empty where none was made: by an agreements-service of an older release, or erased.
    public static Optional<CheckedFloor> in(Story story) {
        return story.moments().stream()
                .map(moment -> moment.event())
                .filter(FloorChecked.class::isInstance)
                .map(event -> of(((FloorChecked) event).finding()))
                .reduce((_, later) -> later);
    }

    public static CheckedFloor of(Octets finding) {
        try {
            return new CheckedFloor(FloorFinding.parseFrom(finding.toByteString()));
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException("a stored finding cannot be read", broken);
        }
    }

    /// Has the law a floor for that state and day, whatever it was compared with?
    public boolean hasFloor() {
        return finding.getStepsList().stream().noneMatch(step -> step.getRule().equals("FLOOR_UNKNOWN"));
    }
}
