package portability.claims.health.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import portability.claims.OwnCases;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.exchange.delivery.OutboxList;
import portability.claims.health.HealthDesk;

/// Which rights to health care can be erased: those that were refused or are over, and all of whose documents have
/// arrived.
@Component
class ErasableEntitlements implements OwnCases {
    private final HealthDesk desk;
    private final OutboxList outbox;
    private final ClaimsProperties days;
    private final Clock clock;

    ErasableEntitlements(HealthDesk desk, OutboxList outbox, ClaimsProperties days, Clock clock) {
        this.desk = desk;
        this.outbox = outbox;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public boolean exists(String caseId) {
        return !desk.file(caseId).facts().isEmpty();
    }

    @Override
    public boolean inUse(String caseId) {
        var file = desk.file(caseId);
        if (file.facts().isEmpty()) return false;
        var today = LocalDate.ofInstant(clock.instant(), days.timeZone());
        boolean isOver = file.denial().isPresent()
                || file.until().filter(end -> !today.isBefore(end)).isPresent();
        return !isOver || outbox.isOpenAbout(caseId);
    }

    @Override
    public List<String> streamsOf(String caseId) {
        return List.of(HealthDesk.streamOf(caseId));
    }
}
