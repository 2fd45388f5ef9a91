package portability.claims.restore.recovery;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.Octets;
import portability.claims.exchange.checkpoints.HeldOfUs;
import portability.claims.exchange.checkpoints.HeldOfUs.Held;
import portability.claims.exchange.pair.PairDesk;
import portability.claims.partners.KnownPartner;
import portability.claims.restore.RestoreDesk;
import portability.claims.restore.RestoreEvent.LogRestored;
import portability.claims.witness.Noted;
import portability.claims.witness.StatedGap;
import portability.ledger.merkle.LogName;

/// States the gap to a partner, and finds out whether its officers have accepted it.
@Component
class GapSettlement {
    private final RestoreDesk desk;
    private final HeldOfUs held;
    private final PairDesk pairs;
    private final GapStatements statements;

    GapSettlement(RestoreDesk desk, HeldOfUs held, PairDesk pairs, GapStatements statements) {
        this.desk = desk;
        this.held = held;
        this.pairs = pairs;
        this.statements = statements;
    }

    /// Did the partner look at the statement, and not find what it says?
    static boolean isDenied(StatusRuntimeException answer) {
        var code = answer.getStatus().getCode();
        return code == Code.FAILED_PRECONDITION || code == Code.INVALID_ARGUMENT;
    }

    /// @return is it at its end: accepted there, or nothing to be stated?
    /// @throws StatusRuntimeException if the partner does not answer, or denies what is stated
    boolean isSettled(KnownPartner partner, LogRestored restored) {
        var declared = declared(partner);
        if (declared.isEmpty()) return declare(partner, restored);
        try {
            return statements.state(partner, declared.get());
        } catch (StatusRuntimeException failed) {
            if (isDenied(failed)) return declare(partner, restored);
            throw failed;
        }
    }

    private boolean declare(KnownPartner partner, LogRestored restored) {
        var there = held.by(partner);
        var witnessed = there.newest().filter(newest -> !isUnder(restored.log(), newest));
        if (witnessed.isEmpty()) return true;
        var known = declared(partner).filter(before -> saysSo(before, there));
        return statements.state(partner, known.orElseGet(() -> declared(partner, restored, witnessed.get(), there)));
    }

    /// Kept before it is sent. What was signed before the log moved on may have been witnessed after it was written
    /// first.
    private Octets declared(KnownPartner partner, LogRestored restored, Noted witnessed, Held there) {
        var name = partner.institution().toString();
        var recovered = pairs.recovered(name, restored.log());
        var statement = statements.about(partner, restored, witnessed, there, recovered);
        desk.declare(name, statement);
        return statement;
    }

    private Optional<Octets> declared(KnownPartner partner) {
        return Optional.ofNullable(
                desk.restore().declared().get(partner.institution().toString()));
    }

    private static boolean saysSo(Octets statement, Held there) {
        var gap = StatedGap.read(statement);
        return there.newest().equals(Optional.of(gap.lastWitnessed()))
                && there.common().equals(gap.lastCommon());
    }

    private static boolean isUnder(String log, Noted newest) {
        return LogName.parse(log).isOrWas(newest.checkpoint().log());
    }
}
