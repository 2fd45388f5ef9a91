package portability.contributions.returns.account.grpc;

import portability.contributions.refusal.Refusal.UnknownReturn;
import portability.contributions.refusal.Refused;
import portability.contributions.request.grpc.Text;

/// The ids of returns in messages.
public final class ReturnIds {
    private ReturnIds() {}

    /// @throws Refused UnknownReturn, where not even a database could hold it
    public static String asGiven(String returnId) {
        if (!Text.isKey(returnId)) throw new Refused(new UnknownReturn());
        return returnId;
    }
}
