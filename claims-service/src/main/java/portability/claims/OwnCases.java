package portability.claims;

import java.util.List;

/// Cases of a business that is no claim: what of them is here, for whoever erases one.
public interface OwnCases {
    boolean exists(String caseId);

    /// Is anything still to be done on it? Then it is not erased.
    boolean inUse(String caseId);

    /// The stream whose state is the case's alone, whether there is one or not.
    List<String> streamsOf(String caseId);
}
