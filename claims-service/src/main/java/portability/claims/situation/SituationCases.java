package portability.claims.situation;

import java.util.List;
import org.springframework.stereotype.Component;
import portability.claims.OwnCases;

/// Changes in a life, for whoever erases a claim: a stream of it, that keeps no claim here.
@Component
class SituationCases implements OwnCases {
    @Override
    public boolean exists(String caseId) {
        return false;
    }

    @Override
    public boolean inUse(String caseId) {
        return false;
    }

    @Override
    public List<String> streamsOf(String caseId) {
        return List.of(SituationDesk.streamOf(caseId));
    }
}
