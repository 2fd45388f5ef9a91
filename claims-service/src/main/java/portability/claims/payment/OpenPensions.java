package portability.claims.payment;

import java.util.List;

/// The pensions that are in payment.
public interface OpenPensions {
    /// The processor that keeps them.
    String PROCESSOR = "pensions";

    /// All of them, by their claims' ids; those too whose last month is past.
    List<String> all();
}
