package portability.claims.lawchange;

import java.util.List;
import org.springframework.stereotype.Component;
import portability.claims.OwnCases;

/// What was said of changes of law, for whoever erases a claim: a stream of it, that keeps no claim here.
@Component
class LawReviewCases implements OwnCases {
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
        return List.of(LawReviewAggregate.streamOf(caseId));
    }
}
